"""Draw one clip, or find it by its key."""

from pathlib import Path

from storyreel.contracts import store
from storyreel.contracts.job import Job
from storyreel.contracts.render_plan import ShotSpec


def run(job: Job) -> None:
    """--spec, --key; makes the clip."""
    spec = job.load("spec", ShotSpec)
    key = job.option("key")
    digest = store.known("clip", key)
    job.notes |= {"cache_lookups": 1, "cache_hits": int(digest is not None)}
    if digest:
        job.save_stored("clip", digest)
        return
    store.remember("clip", key, job.save_file("clip", _drawn(job, spec, key)))


def _drawn(job: Job, spec: ShotSpec, key: str) -> Path:
    import cv2

    from storyreel.video_engine.picture.encode import encode
    from storyreel.video_engine.picture.film import frames_of
    from storyreel.video_engine.shelf import open_shelf

    cv2.setNumThreads(1)
    path = job.scratch() / "clip.mp4"
    with open_shelf(spec.code, spec.toolchain):
        encode(frames_of(spec, key, job.bytes_at), spec.picture, path)
    return path
