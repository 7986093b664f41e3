"""Close-ups are few, and the turn of a scene has one."""

from storyreel.film_adapter.checks.seen import Finding, SeenScene, end_of, face
from storyreel.film_adapter.craft import limit
from storyreel.film_adapter.weights import turn_of

RULE = "close_ups_kept"


def check(scene: SeenScene) -> list[Finding]:
    """More close-ups than the scene's budget, and a turn that is seen from afar."""
    near = [shot for shot in scene.shots if shot.framing == "close_up"]
    budget = budget_of(len(scene.shots))
    found = []
    if len(near) > budget:
        text = f"{len(near)} close-ups in {len(scene.shots)} shots"
        found.append(Finding(RULE, tuple(shot.id for shot in near), text, f"at most {budget}"))
    return found + _turn(scene)


def budget_of(shots: int) -> int:
    """How many close-ups a scene of so many shots may have."""
    return max(limit(RULE, "at_least"), shots * limit(RULE, "percent") // 100)


def _turn(scene: SeenScene) -> list[Finding]:
    turn = turn_of(scene.scene)
    event = next((event for event in scene.voice if turn and event.line_id == turn.id), None)
    if event is None:
        return []
    over = [s for s in scene.shots if s.start_frame < event.start_frame + event.duration_frames]
    seen = [s for s in over if end_of(s) > event.start_frame]
    if any(shot.framing == "close_up" and face(shot) == event.speaker_id for shot in seen):
        return []
    text = f"the turn ({event.text[:40]!r}) is a {' and a '.join(shot.framing for shot in seen)}"
    return [Finding(RULE, tuple(shot.id for shot in seen), text, f"a close-up of {event.speaker_id}")]
