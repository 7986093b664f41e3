"""A character drawn by the author, with the pictures that it acts with.

- The base is the neutral figure; a picture of an expression takes its place
  while that is played; a mouth and a blink are laid over either.
- What is missing is not invented: the base is shown, and the plan says so.
- All pictures of a character have one size, so that nothing jumps.
- A character's licence ends when that of its first picture does.
"""

from collections.abc import Mapping

from storyreel.asset_resolver.own_library import EXPRESSIONS, MOUTHS, OwnFile
from storyreel.contracts.canonical import digest_of_value
from storyreel.contracts.errors import InputError
from storyreel.contracts.render_plan import ResolvedAsset


def acting_asset(
    asset: ResolvedAsset, base: OwnFile, parts: Mapping[str, OwnFile]
) -> tuple[ResolvedAsset, dict[str, bytes]]:
    """The asset with its parts, and the files by where they belong in the working directory.

    Raises:
        InputError: A picture has another size than the base.
    """
    for part in parts.values():
        if part.size != base.size:
            sizes = [f"{size[0]} × {size[1]}" if size else "?" for size in (part.size, base.size)]
            raise InputError(f"library/{part.name}: found {sizes[0]} pixels, expected {sizes[1]} as {base.name}")
    files = {file.placed: file.data for file in (base, *parts.values())}
    digests = {"base": base.digest, **{name: part.digest for name, part in parts.items()}}
    unknown = tuple(
        f"{part.name}: licence unknown: cannot be published"
        for part in parts.values()
        if part.rights.license_type == "unknown" and part is not base
    )
    return asset.model_copy(
        update={
            "spec": {"parts": {name: part.placed for name, part in parts.items()}} if parts else {},
            "digest": digest_of_value(digests) if parts else base.digest,
            "flags": (*asset.flags, *unknown, *_missing(asset.id, parts)),
            "rights": asset.rights.model_copy(update={"expires": _first_end(base, *parts.values())}),
        }
    ), files


def _first_end(*files: OwnFile) -> str:
    return min((file.rights.expires for file in files if file.rights.expires), default="")


def _missing(id_: str, parts: Mapping[str, OwnFile]) -> tuple[str, ...]:
    expressions = [name for name in EXPRESSIONS if name not in parts and name != "neutral"]
    mouths = [name for name in MOUTHS if name not in parts and name != "mouth_X"]
    flags = []
    if expressions:
        flags.append(f"{id_}: no picture of {', '.join(expressions)}; the neutral one is shown")
    if mouths:
        flags.append(f"{id_}: no {', '.join(mouths)}; the mouth does not move in these shapes")
    return tuple(flags)
