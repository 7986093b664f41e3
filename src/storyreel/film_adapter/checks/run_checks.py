"""Run every check of the craft over a film."""

from collections.abc import Callable, Mapping

from storyreel.contracts.script import Script
from storyreel.contracts.shotlist import ShotList
from storyreel.film_adapter.checks import (
    close_ups_kept,
    establishing_shot,
    eyelines_meet,
    faces_kept_clear,
    fresh_picture,
    insert_when_planted,
    line_kept,
    no_jump_cut,
    one_size_in_a_row,
    re_establish,
    shot_and_reverse,
    shot_lengths,
    sound_bridges,
    speaker_seen,
    third_close_up_nearer,
)
from storyreel.film_adapter.checks.seen import Finding, SeenScene, scenes_of
from storyreel.film_adapter.craft import craft

SCENE_CHECKS: Mapping[str, Callable[[SeenScene], list[Finding]]] = {
    module.RULE: module.check
    for module in (
        establishing_shot,
        shot_and_reverse,
        eyelines_meet,
        line_kept,
        faces_kept_clear,
        no_jump_cut,
        close_ups_kept,
        sound_bridges,
        shot_lengths,
        one_size_in_a_row,
        re_establish,
        speaker_seen,
        third_close_up_nearer,
        fresh_picture,
    )
}


def find_all(shotlist: ShotList, script: Script) -> list[Finding]:
    """All findings, in the order of the rules and then of the film."""
    scenes = scenes_of(shotlist, script)
    found = [finding for scene in scenes for check in SCENE_CHECKS.values() for finding in check(scene)]
    found += insert_when_planted.check(scenes)
    order = {name: index for index, name in enumerate(craft())}
    places = {shot.id: index for index, shot in enumerate(shotlist.shots)}
    return sorted(found, key=lambda f: (order[f.rule], places[f.shot_ids[0]] if f.shot_ids else len(places)))
