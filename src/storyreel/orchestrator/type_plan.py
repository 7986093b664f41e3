"""The type of a plan: the design of its title, the fonts that it may need, and what could not be set."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from storyreel.asset_resolver.shipped import Shipped
from storyreel.contracts.library import PREFIX, path_of
from storyreel.contracts.render_plan import ResolvedAsset, ShotSpec
from storyreel.contracts.rights import Rights
from storyreel.orchestrator.words import words_of
from storyreel.video_engine.font_choice import FontBook, letters_of
from storyreel.video_engine.makers import cut_texts

FALLBACKS = (
    "noto-sans-semibold",
    "noto-sans-arabic-semibold",
    "noto-sans-hebrew-bold",
    "noto-sans-sc-bold",
    "noto-sans-jp-bold",
    "noto-sans-kr-bold",
)


WRITTEN = {"hand": "caveat-semibold", "print": "fraunces-semibold"}  # what letters, and what books are set in


@dataclass
class Type:
    """What a plan knows of type.

    Args:
        files: The author's files, by where they will lie.
    """

    card: str
    shipped: Shipped
    files: Mapping[str, bytes]
    fonts: Mapping[str, tuple[str, str]] = field(
        init=False
    )  # by id, or by role of what is written on things: URI and digest
    _book: FontBook = field(init=False)

    def __post_init__(self) -> None:
        wanted = {**{id_: id_ for id_ in FALLBACKS}, **WRITTEN}
        found = {name: font for name, id_ in wanted.items() if (font := self.shipped.find("font", id_))}
        self.fonts = {id_: font[:2] for id_, font in found.items()}
        self._rights = {id_: font[2] for id_, font in found.items()}

    def book(self, assets: Sequence[ResolvedAsset]) -> FontBook:
        """The fonts of the roles, and the further ones by liking."""
        roles = {
            asset.id.partition(":")[2]: letters_of(
                path_of(asset.uri) if asset.uri.startswith(PREFIX) else self.files[asset.uri]
            )
            for asset in assets
            if asset.kind == "font" and asset.uri
        }
        letters = {name: letters_of(path_of(uri)) for name, (uri, _) in self.fonts.items()}
        others = {name: letters[name] for name in FALLBACKS if name in letters}
        self._book = FontBook({**roles, **{role: letters[role] for role in WRITTEN if role in letters}}, others)
        return self._book

    def rights(self, specs: Iterable[ShotSpec]) -> list[Rights]:
        """The rights of the further fonts that clips use."""
        names = {name for spec in specs for name in spec.fonts}
        used = {name.split("-", 2)[2] if name.startswith("fallback-") else name for name in names}
        return [self._rights[id_] for id_ in self._rights if id_ in used]

    def flags(self, specs: Iterable[ShotSpec]) -> list[str]:
        """The letters that no font has, and the texts that do not fit."""
        found: list[str] = []
        for spec in specs:
            words = words_of(spec)
            found += [f"no font has {letter}" for letter in self._book.unknown(words.lines(spec.placeholders))]
            found += [f"too long for its place, cut off: {text[:60]!r}" for text in cut_texts(spec)]
        return list(dict.fromkeys(found))
