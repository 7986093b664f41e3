"""Chapter cards: only where they are asked for, and in time."""

import sys
from itertools import pairwise
from pathlib import Path

from storyreel.contracts.script import Scene
from storyreel.contracts.shotlist import ShotList
from storyreel.contracts.timing import FILM
from storyreel.film_adapter.chapters import chapters_of
from storyreel.film_adapter.lock import lock

sys.path.insert(0, str(Path(__file__).parent))
from scripts_for_film import HARBOUR, OFFICE, line, scene, script, speech

SCENES = (
    scene("s-1", line("l1", "nell", "Is anybody in?"), setting=OFFICE),
    scene("s-2", line("l2", "crabbe", "Only me."), setting=OFFICE),
    scene("s-3", line("l3", "nell", "The boat has gone."), setting=HARBOUR),
)


def film(*scenes: Scene, titles: tuple[str, ...] | None = None) -> ShotList:
    story = script(*scenes)
    return lock(story, speech(story), FILM, chapters=None if titles is None else chapters_of(scenes, titles))


def test_a_chapter_begins_where_the_story_goes_to_another_place() -> None:
    assert chapters_of(SCENES) == {"s-1": "The Harbour Office", "s-3": "The Harbour"}
    assert chapters_of(SCENES, ("The Oil",)) == {"s-1": "The Oil", "s-3": "The Harbour"}
    assert chapters_of(SCENES[:2]) == {}


def test_cards_stand_before_their_scenes_without_gap_or_overlap() -> None:
    shots = film(*SCENES, titles=()).shots
    assert [(s.id, s.heading) for s in shots if s.heading] == [
        ("s-1-chapter", "The Harbour Office"),
        ("s-3-chapter", "The Harbour"),
    ]
    assert all(a.start_frame + a.duration_frames == b.start_frame for a, b in pairwise(shots))
    assert all(b.scene_id + "-chapter" == a.id for a, b in pairwise(shots) if a.heading)


def test_without_them_nothing_changes_but_the_clock() -> None:
    plain, carded = film(*SCENES), film(*SCENES, titles=())
    kept = [shot.model_copy(update={"start_frame": 0}) for shot in carded.shots if not shot.heading]
    assert kept == [shot.model_copy(update={"start_frame": 0}) for shot in plain.shots]
    assert plain.timing_lock_hash != carded.timing_lock_hash
