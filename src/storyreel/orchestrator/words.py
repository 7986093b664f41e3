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
    hand: str = "title"  # the role in which the heading is set, and the text where a thing is read

    def lines(self, labels: tuple[str, ...] = ()) -> dict[str, list[str]]:
        """The lines by the role of their font; a heading also in capitals, in which a design may set it."""
        name, role = self.introduced or ("", "")
        is_read = self.hand != "title"
        written = {
            self.hand: [self.heading, "" if is_read else self.heading.upper(), *(self.text if is_read else ())],
            "text": [*(() if is_read else self.text), role, *(line for c in self.cues for line in c.lines), *labels],
        }
        written["title"] = [*written.get("title", ()), self.slug, name]
        kept = {font: [line for line in lines if line.strip()] for font, lines in written.items()}
        return {font: lines for font, lines in kept.items() if lines}


def words_of(spec: ShotSpec) -> Words:
    """The words of a clip that is planned."""
    hand = spec.card if spec.framing == "insert" and spec.heading else "title"
    return Words(spec.heading, spec.text, spec.cues, spec.slug, spec.lower_third, hand)
