"""The finished film of one profile (plan section 5.9) and what quality checks say of it."""

from typing import ClassVar, Literal

from storyreel.contracts.artifact import Artifact, Part


class MediaFile(Part):
    """A file of the film."""

    path: str
    digest: str


class RenderOutput(Artifact):
    """Where the film is, what it is made of and what is not as planned."""

    name: ClassVar[str] = "render_output"

    episode: str
    profile: str
    video: MediaFile
    captions_srt: MediaFile
    captions_vtt: MediaFile
    mix: MediaFile
    credits: MediaFile
    duration_frames: int
    timing_lock_hash: str
    render_plan_digest: str
    quality_report_digest: str
    status: Literal["complete", "degraded"]
    placeholders: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


class Check(Part):
    """One measured property of a film."""

    check: str
    verdict: Literal["pass", "fail", "not_checked"]
    measured: str
    expected: str
    message: str = ""


class QualityReport(Artifact):
    """The checks of one render."""

    name: ClassVar[str] = "quality_report"

    episode: str
    profile: str
    verdict: Literal["pass", "fail"]
    checks: tuple[Check, ...]
    judged: dict[str, str]
