"""The words of a clip, by the font that they are set in."""

from dataclasses import dataclass

from storyreel.contracts.render_plan import BurntCue, ShotSpec


@dataclass(frozen=True)
class Words:
    """All that is written in a shot."""

    heading: str
    text: tuple[str, ...]
    cues: tuple[BurntCue, ...]
    slug: str
    introduced: tuple[str, str] | None

    def lines(self, labels: tuple[str, ...] = ()) -> dict[str, list[str]]:
        """The lines by the role of their font; a heading also in capitals, in which a design may set it."""
        name, role = self.introduced or ("", "")
        written = {
            "title": [self.heading, self.heading.upper(), self.slug, name],
            "text": [*self.text, role, *(line for cue in self.cues for line in cue.lines), *labels],
        }
        kept = {font: [line for line in lines if line.strip()] for font, lines in written.items()}
        return {font: lines for font, lines in kept.items() if lines}


def words_of(spec: ShotSpec) -> Words:
    """The words of a clip that is planned."""
    return Words(spec.heading, spec.text, spec.cues, spec.slug, spec.lower_third)
