"""The golden clips: two seconds that use most of the picture room.

python tests/video_engine/golden_clip.py          print the frame digests
python tests/video_engine/golden_clip.py --file   print the digest of the two-second clip's file
python tests/video_engine/golden_clip.py --write  accept what is drawn now, after looking at it
"""

import hashlib
import json
import sys
from pathlib import Path

from storyreel.contracts.render_plan import BurntCue, FigureSpec, PictureSettings, PlaceSpec, ShotSpec
from storyreel.contracts.shotlist import Camera, Performance
from storyreel.contracts.timing import FrameRate

FONTS = {
    "arabic": "package:library/fonts/NotoSansArabic-SemiBold.ttf",
    "text": "package:library/fonts/NotoSans-SemiBold.ttf",
    "title": "package:library/fonts/Fredoka-SemiBold.ttf",
}
KEPT = Path(__file__).parent / "golden/frames.json"
KEPT_FILE = KEPT.with_name("two_shot.mp4.sha256")
PICTURE = PictureSettings(width=640, height=360, rate=FrameRate(num=24))
NELL = {
    "hair": "bob",
    "hair_colour": "#7a2f2a",
    "top": "#2f8f83",
    "clothes": "coat",
    "signature": "scarf",
    "freckles": True,
}
SILAS = {
    "hair": "afro",
    "hair_colour": "#2a1c22",
    "skin": "#8d5b3f",
    "top": "#e0983a",
    "clothes": "hoodie",
    "glasses": True,
}


def golden_specs() -> dict[str, ShotSpec]:
    """Shots by name: a moving two-shot with captions, an over-shoulder in the rain, a title, an insert."""
    speaks = FigureSpec(
        look=NELL,
        mark="left",
        facing="right",
        mouth="XXAADDCCBBEEFFGGHH" * 2,
        speaks=True,
        performances=(
            Performance(expression="happy", pose="talk"),
            Performance(from_frame=20, expression="think", pose="think"),
        ),
    )
    listens = FigureSpec(look=SILAS, mark="right", facing="left")
    cue = BurntCue(start_frame=4, end_frame=40, lines=("The light went out at nine,", "and nobody came to mend it."))
    return {
        "two_shot": _spec(
            "two_shot", 48, "kitchen", "dusk", (speaks, listens), camera=Camera(move="push_in", percent=8), cues=(cue,)
        ),
        "over_shoulder": _spec(
            "over_shoulder",
            10,
            "street",
            "night",
            (speaks, listens.model_copy(update={"view": "back"})),
            weather="rain",
        ),
        "title": _spec(
            "title", 12, "library", "day", (), heading="The Keeper & the <Light>", text=("привет — שלום — 漢",)
        ),
        "insert": _spec("insert", 12, "harbour_office", "day", (speaks,), prop="letter"),
    }


def frame_digests(threads: int = 1) -> dict[str, list[str]]:
    """The first sixteen digits of each frame's sha256."""
    import cv2

    from storyreel.video_engine.picture.film import frames_of

    cv2.setNumThreads(threads)
    return {
        name: [hashlib.sha256(frame).hexdigest()[:16] for frame in frames_of(spec, f"golden-{name}", lambda uri: b"")]
        for name, spec in golden_specs().items()
    }


def file_digest(threads: int = 1) -> str:
    """The sha256 of the two-second clip as it is encoded."""
    import tempfile

    import cv2

    from storyreel.video_engine.picture.encode import encode
    from storyreel.video_engine.picture.film import frames_of

    cv2.setNumThreads(threads)
    spec = golden_specs()["two_shot"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clip.mp4"
        encode(frames_of(spec, "golden-two_shot", lambda uri: b""), spec.picture, path)
        return hashlib.sha256(path.read_bytes()).hexdigest()


def _spec(
    framing: str,
    frames: int,
    kind: str,
    hour: str,
    figures: tuple[FigureSpec, ...],
    weather: str = "clear",
    **more: object,
) -> ShotSpec:
    place = PlaceSpec(kind=kind, seed="golden", hour=hour, weather=weather)
    return ShotSpec(
        framing=framing,
        frames=frames,
        picture=PICTURE,
        fonts=FONTS,
        place=place,
        figures=figures,
        code="golden",
        toolchain="golden",
        **more,
    )


if __name__ == "__main__":
    count = int(sys.argv[-1]) if sys.argv[-1].isdigit() else 1
    if "--file" in sys.argv:
        print(file_digest(count))
    elif "--write" in sys.argv:
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(json.dumps(frame_digests(count), indent=1) + "\n")
        KEPT_FILE.write_text(file_digest(count) + "\n")
    else:
        print(json.dumps(frame_digests(count), indent=1))
