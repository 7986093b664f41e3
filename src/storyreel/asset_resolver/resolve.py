"""Resolve a manifest: where does each required asset come from?

- First the author's library, then the shipped one, then what can be generated
  here; if none of them has it, a placeholder that is flagged. Nothing is fatal.
- What was generated before is found again by its key, which changes cost and
  never the plan: a plan must not depend on what ran before it.
- Each asset has rights. A generated one is ours and free of third parties.
- A licence that ends before the day on which the film is published is flagged;
  without such a day there is nothing to hold it against.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from storyreel.asset_resolver.own_acting import acting_asset
from storyreel.asset_resolver.own_library import OwnFile, OwnLibrary
from storyreel.asset_resolver.shipped import Shipped
from storyreel.contracts.asset_manifest import AssetManifest, Requirement
from storyreel.contracts.canonical import digest_of_value
from storyreel.contracts.render_plan import ResolvedAsset
from storyreel.contracts.rights import Rights

GENERATED = Rights(license_type="generated_local", provider_or_model="storyreel")
PLACEHOLDER = Rights(license_type="generated_local", provider_or_model="storyreel placeholder")
FONT_ROLES = {
    "title": ("fredoka-semibold", "noto-sans-semibold"),
    "text": ("noto-sans-semibold", "noto-sans-regular", "fredoka-semibold"),
}


@dataclass(frozen=True)
class Makers:
    """What can be drawn or sounded here."""

    looks: Mapping[str, Mapping[str, Any]]  # by character id
    place_kind: Callable[[Mapping[str, str]], tuple[str, str]]  # traits -> kind drawn; "", kin or placeholder
    props: frozenset[str]
    seed: str
    attributions: Mapping[str, str]  # by kind of asset: what must be said of what is drawn
    fonts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by role: what this film asks for, by liking
    stand_ins: Mapping[str, str] = field(default_factory=dict)  # by character id: what plays an animal unknown here


def resolve(
    manifest: AssetManifest, own: OwnLibrary, shipped: Shipped, makers: Makers, publish_on: str = ""
) -> tuple[tuple[ResolvedAsset, ...], dict[str, bytes]]:
    """Resolve every requirement, in the manifest's order.

    Args:
        publish_on: The day on which the film is published, or "".

    Returns:
        The assets, and the author's files by the path under the working directory where they belong.

    Raises:
        InputError: A file of the author's is not usable.
    """
    assets = []
    files: dict[str, bytes] = {}
    for requirement in manifest.requirements:
        parts = own.parts(requirement.id.partition(":")[2]) if requirement.kind == "character" else {}
        found = _own(requirement, own) or parts.get("neutral")
        if requirement.kind == "character" and found is not None:
            asset, more = acting_asset(_from_own(requirement, found), found, parts)
            files |= more
            assets.append(asset)
        elif found is not None:
            files[found.placed] = found.data
            assets.append(_from_own(requirement, found))
        else:
            assets.append(_ELSEWHERE[requirement.kind](requirement, shipped, makers))
    return tuple(_held_against(asset, publish_on) for asset in assets), files


def _held_against(asset: ResolvedAsset, publish_on: str) -> ResolvedAsset:
    """The asset, flagged if its licence has ended by then."""
    last_day = asset.rights.expires
    if not last_day or last_day >= publish_on:
        return asset
    flag = f"{asset.id}: licence ends on {last_day}, before {publish_on}: cannot be published"
    return asset.model_copy(update={"flags": (*asset.flags, flag)})


def _own(requirement: Requirement, own: OwnLibrary) -> OwnFile | None:
    name = requirement.id.partition(":")[2]
    if requirement.kind == "character":
        return own.find("character", (name,))
    if requirement.kind == "place":
        return own.find("place", (name, requirement.traits.get("kind", name)))
    if requirement.kind in ("prop", "font"):
        return own.find(requirement.kind, (name,))
    return None


def _from_own(requirement: Requirement, file: OwnFile) -> ResolvedAsset:
    flags = () if file.rights.license_type != "unknown" else ("licence unknown: cannot be published",)
    return ResolvedAsset(
        id=requirement.id,
        kind=requirement.kind,
        source="library",
        uri=file.placed,
        digest=file.digest,
        rights=file.rights,
        flags=flags,
        fallbacks=("generated", "placeholder"),
    )


def _character(requirement: Requirement, shipped: Shipped, makers: Makers) -> ResolvedAsset:
    name = requirement.id.partition(":")[2]
    look = makers.looks.get(name)
    if not look:
        return _placeholder(requirement, {}, "no look")
    played = makers.stand_ins.get(name)
    flags = (f"{requirement.id}: no drawing of this animal, drawn as a {played}; choose in casting.yaml",)
    return _generated(requirement, dict(look), makers).model_copy(update={"flags": flags if played else ()})


def _place(requirement: Requirement, shipped: Shipped, makers: Makers) -> ResolvedAsset:
    wanted = requirement.traits.get("kind", "")
    kind, how = makers.place_kind(requirement.traits)
    spec = {"kind": kind, "seed": f"{makers.seed}:{requirement.id}"}
    if how == "placeholder":
        return _placeholder(requirement, spec, f"no place of kind {wanted!r}, drawn as {kind}")
    made = _generated(requirement, spec, makers)
    flags = (f"{requirement.id}: no place of kind {wanted!r}, drawn as its kin, {kind}",) if how else ()
    return made.model_copy(update={"flags": flags})


def _prop(requirement: Requirement, shipped: Shipped, makers: Makers) -> ResolvedAsset:
    name = requirement.id.partition(":")[2]
    return (
        _generated(requirement, {"name": name}, makers)
        if name in makers.props
        else _placeholder(requirement, {"name": name}, f"no drawing of {name!r}")
    )


def _font(requirement: Requirement, shipped: Shipped, makers: Makers) -> ResolvedAsset:
    role = requirement.id.partition(":")[2]
    usual = FONT_ROLES.get(role, FONT_ROLES["text"])
    candidates = tuple(dict.fromkeys((*makers.fonts.get(role, ()), *usual)))
    for index, id_ in enumerate(candidates):
        found = shipped.find("font", id_)
        if found is not None:
            flags = (f"{role} font: {candidates[0]} is not there, {id_} used instead",) if index else ()
            return _shipped(requirement, found, flags)
    return _placeholder(requirement, {}, f"no font for {role}")


def _music(requirement: Requirement, shipped: Shipped, makers: Makers) -> ResolvedAsset:
    for id_ in shipped.ids("music"):
        found = shipped.find("music", id_)
        if found is not None:
            return _shipped(requirement, found, ())
    return _placeholder(requirement, {}, "no instruments, the film has no music")


def _voice(requirement: Requirement, shipped: Shipped, makers: Makers) -> ResolvedAsset:
    id_ = requirement.traits.get("voice_id", requirement.id.partition(":")[2])
    found = shipped.find("voice", id_)
    if found is not None:
        return _shipped(requirement, found, ())
    rights = shipped.rights("voice", id_)
    if rights is None:
        return _placeholder(requirement, {"voice_id": id_}, f"no voice {id_!r} in the library")
    spec = {"voice_id": id_}
    return ResolvedAsset(
        id=requirement.id, kind="voice", source="library", digest=digest_of_value(spec), spec=spec, rights=rights
    )


def _sound(requirement: Requirement, shipped: Shipped, makers: Makers) -> ResolvedAsset:
    return _generated(requirement, {"name": requirement.id.partition(":")[2]}, makers)


_ELSEWHERE: dict[str, Callable[[Requirement, Shipped, Makers], ResolvedAsset]] = {
    "character": _character,
    "place": _place,
    "prop": _prop,
    "font": _font,
    "music": _music,
    "voice": _voice,
    "ambience": _sound,
    "effect": _sound,
}


def _generated(requirement: Requirement, spec: dict[str, Any], makers: Makers) -> ResolvedAsset:
    rights = GENERATED.model_copy(update={"attribution": makers.attributions.get(requirement.kind, "")})
    return ResolvedAsset(
        id=requirement.id,
        kind=requirement.kind,
        source="generated",
        digest=digest_of_value(spec),
        spec=spec,
        rights=rights,
        fallbacks=("placeholder",),
    )


def _shipped(requirement: Requirement, found: tuple[str, str, Rights], flags: tuple[str, ...]) -> ResolvedAsset:
    uri, digest, rights = found
    return ResolvedAsset(
        id=requirement.id,
        kind=requirement.kind,
        source="library",
        uri=uri,
        digest=digest,
        rights=rights,
        flags=flags,
        fallbacks=("placeholder",),
    )


def _placeholder(requirement: Requirement, spec: dict[str, Any], why: str) -> ResolvedAsset:
    return ResolvedAsset(
        id=requirement.id,
        kind=requirement.kind,
        source="placeholder",
        digest=digest_of_value({"placeholder": requirement.id, **spec}),
        spec=spec,
        rights=PLACEHOLDER,
        flags=(f"{requirement.id}: {why}",),
    )
