"""Which fonts a clip needs for its words, and which letters no font has."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from storyreel.video_engine.picture.faces import fallbacks_for, unknown_letters

Letters = Mapping[int, float]  # code points; what they map to does not matter
Lines = Mapping[str, Sequence[str]]  # by role


class FontBook:
    """The fonts of a plan."""

    def __init__(self, roles: Mapping[str, Letters], others: Mapping[str, Letters]) -> None:
        """Take what each role's font can set, and the further fonts by id, in order of liking."""
        self._roles, self._others = roles, others

    def further(self, lines: Lines) -> tuple[str, ...]:
        """The further fonts that lines need, by id, in the order in which they are tried."""
        needed = [id_ for role, texts in lines.items() for id_ in self._of_role(role, texts)]
        return tuple(dict.fromkeys(needed))

    def unknown(self, lines: Lines) -> tuple[str, ...]:
        """The letters that will be shown as �, by name."""
        lost = [
            name
            for role, texts in lines.items()
            for name in unknown_letters(texts, [self._roles.get(role, {}), *self._others.values()])
        ]
        return tuple(dict.fromkeys(lost))

    def _of_role(self, role: str, texts: Sequence[str]) -> tuple[str, ...]:
        return fallbacks_for(texts, self._roles.get(role, {}), self._others)


def letters_of(font: Path | bytes) -> Letters:
    """What a font can set."""
    from fontTools.ttLib import TTFont

    file = BytesIO(font) if isinstance(font, bytes) else font
    return dict.fromkeys(TTFont(file, lazy=True).getBestCmap(), 1.0)
