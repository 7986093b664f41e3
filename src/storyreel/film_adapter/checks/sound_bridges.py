"""In a talk the sound goes over some cuts (J and L cuts)."""

from itertools import pairwise

from storyreel.contracts.shotlist import Shot
from storyreel.film_adapter.checks.seen import Finding, SeenScene, face, heard
from storyreel.film_adapter.craft import craft, limit

RULE = "sound_bridges"


def check(scene: SeenScene) -> list[Finding]:
    """A talk of faces in turn in which picture and sound change together at every cut."""
    cuts = talking_cuts(scene)
    if len(cuts) < limit(RULE, "talking_cuts") or any(is_bridged(scene, other) for _, other in cuts):
        return []
    ids = tuple(other.id for _, other in cuts)
    return [Finding(RULE, ids, f"{len(ids)} straight cuts", "a line that begins before, or ends after, its picture")]


def talking_cuts(scene: SeenScene) -> list[tuple[Shot, Shot]]:
    """The cuts from one speaking face to another."""
    return [
        (one, other)
        for one, other in pairwise(scene.shots)
        if face(one) and face(other) and face(one) != face(other)
        if face(one) in heard(one, scene.voice) and face(other) in heard(other, scene.voice)
    ]


def is_bridged(scene: SeenScene, after: Shot) -> bool:
    """Whether somebody is heard over the cut to a shot, for less than a cut-away would last."""
    most = craft()[RULE].limits["longest_seconds"]
    for event in scene.voice:
        before = after.start_frame - event.start_frame
        left = event.start_frame + event.duration_frames - after.start_frame
        if before > 0 and left > 0 and scene.seconds(min(before, left)) <= most:
            return True
    return False
