"""From findings to notes that a writer can use: where it is in the script, and what may be done."""

from storyreel.contracts.notes import Note, Notes
from storyreel.contracts.script import Scene, Script
from storyreel.contracts.shotlist import Shot, ShotList
from storyreel.film_adapter.checks.run_checks import find_all
from storyreel.film_adapter.checks.seen import Finding
from storyreel.film_adapter.craft import craft


def notes_of(shotlist: ShotList, script: Script) -> Notes:
    """All notes on an episode, in the order of the rules."""
    shots = {shot.id: shot for shot in shotlist.shots}
    return Notes(
        episode=shotlist.episode,
        shots=len(shotlist.shots),
        checked=tuple(craft()),
        notes=tuple(_note(finding, shots[finding.shot_ids[0]], script) for finding in find_all(shotlist, script)),
    )


def _note(finding: Finding, shot: Shot, script: Script) -> Note:
    rule = craft()[finding.rule]
    index = next(i for i, scene in enumerate(script.scenes) if scene.id == shot.scene_id)
    scene = script.scenes[index]
    element = _element(shot, scene)
    return Note(
        rule=rule.name,
        severity=rule.severity,
        asks=rule.asks,
        scene=f"scene {index + 1}, {_heading(scene)}",
        place=f"script.json: scenes[{index}].elements[{element}]",
        says=scene.elements[element].text,
        shot_ids=finding.shot_ids,
        found=finding.found,
        expected=finding.expected,
        advice=rule.advice,
    )


def _element(shot: Shot, scene: Scene) -> int:
    """Which line or action a shot shows first; the scene's first if it shows none."""
    shown = (
        index
        for index, element in enumerate(scene.elements)
        if element.id in shot.line_ids or (element.type == "action" and element.text in shot.action)
    )
    return next(shown, 0)


def _heading(scene: Scene) -> str:
    where = "INT." if scene.setting.interior else "EXT."
    return f"{where} {scene.setting.name.upper().removeprefix('THE ')} - {scene.hour.upper()}"
