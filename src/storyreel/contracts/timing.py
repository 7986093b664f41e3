"""Time: whole frames at a rational rate, samples at 48 kHz."""

from pydantic import Field

from storyreel.contracts.artifact import Part

SAMPLE_RATE = 48_000


class FrameRate(Part):
    """Frames a second as a ratio, 24/1 or 30000/1001."""

    num: int = Field(ge=1)
    den: int = Field(default=1, ge=1)

    def samples_at(self, frame: int) -> int:
        """The first sample of a frame, at 48 kHz."""
        return frame * SAMPLE_RATE * self.den // self.num

    def frames_covering(self, samples: int) -> int:
        """The least number of whole frames that hold these samples."""
        return -(-samples * self.num // (SAMPLE_RATE * self.den))

    def frames_of_ms(self, milliseconds: int) -> int:
        """Whole frames in a duration, rounded up."""
        return -(-milliseconds * self.num // (1000 * self.den))


FILM = FrameRate(num=24)
