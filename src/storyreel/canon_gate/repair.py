"""Rewrite a script by the repairs that findings offer, until it agrees with the canon. Never the canon.

- Each round judges the script anew and takes, for each finding that blocks, the first repair that can be made.
- At most as many rounds as the project allows; what still contradicts then is left to a person.
- A segment is rewritten once a round.
"""

import re
from collections.abc import Iterable, Sequence

from storyreel.canon_gate.numbers import in_words
from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.verdict import verdict
from storyreel.contracts.canon import Canon, Value
from storyreel.contracts.gate_report import Change, Finding, Repair
from storyreel.contracts.predicates import Predicates
from storyreel.contracts.script import DialogueLine, Element, Scene, Script


def repair(
    script: Script, canon: Canon, predicates: Predicates, episode: int, where: str, rounds: int
) -> tuple[Script, tuple[Change, ...]]:
    """The script after at most so many rounds, and what was changed."""
    changes: list[Change] = []
    for number in range(1, rounds + 1):
        _, findings = verdict(canon, claims_of_script(script, episode, where, predicates), predicates)
        blocking = [finding for finding in findings if finding.severity == "block"]
        script, made = _round(script, blocking, number)
        changes += made
        if not made:
            break
    return script, tuple(changes)


def _round(script: Script, findings: Iterable[Finding], number: int) -> tuple[Script, list[Change]]:
    made: list[Change] = []
    for finding in findings:
        if finding.repairs and finding.repairs[0].segment in {change.segment for change in made}:
            continue
        for offer in finding.repairs:
            mended = mend(script, offer)
            if mended is not None and mended != script:
                before, after = _text(script, offer), _text(mended, offer)
                segment, words, why = offer.segment, offer.offer, finding.message
                made.append(Change(round=number, segment=segment, before=before, after=after, offer=words, message=why))
                script = mended
                break
    return script, made


def mend(script: Script, offer: Repair) -> Script | None:
    """The script with one repair; None if it cannot be made there."""
    where, _, spot = offer.segment.partition(", ")
    if where.startswith("cast "):
        return _recast(script, where.removeprefix("cast "), offer)
    scene_id, element_id = where.removeprefix("scene "), spot.rpartition(" ")[2]
    scenes = list(script.scenes)
    for index, scene in enumerate(scenes):
        if scene.id == scene_id:
            mended = _mend_element(scene, element_id, offer) if spot else _mend_scene(scene, offer)
            if mended is None:
                return None
            scenes[index : index + 1] = [mended] if mended.elements else []
            return script.model_copy(update={"scenes": tuple(scenes)}) if scenes else None
    return None


def _recast(script: Script, person_id: str, offer: Repair) -> Script | None:
    if offer.kind != "say":
        return None
    cast = tuple(
        person.model_copy(update={offer.predicate: offer.value}) if person.id == person_id else person
        for person in script.cast
    )
    return script.model_copy(update={"cast": cast})


def _mend_scene(scene: Scene, offer: Repair) -> Scene | None:
    if offer.kind == "say" and offer.predicate == "name":
        return scene.model_copy(update={"setting": scene.setting.model_copy(update={"name": str(offer.value)})})
    if offer.kind == "cut" and offer.value in scene.present:
        return scene.model_copy(update={"present": tuple(p for p in scene.present if p != offer.value)})
    return None


def _mend_element(scene: Scene, element_id: str, offer: Repair) -> Scene | None:
    if offer.kind == "list":
        return scene.model_copy(update={"present": (*scene.present, str(offer.value))})
    if offer.kind == "cut":
        return _without(scene, element_id, offer.subject)
    elements = tuple(_mended(e, offer) if e.id == element_id else e for e in scene.elements)
    if any(element is None for element in elements):
        return None
    return scene.model_copy(update={"elements": elements})


def _mended(element: Element, offer: Repair) -> Element | None:
    if offer.kind == "mean":
        return element.model_copy(update={"mode": str(offer.value)})
    if offer.kind == "give" and isinstance(element, DialogueLine):
        return element.model_copy(update={"speaker_id": str(offer.value), "to": ""})
    about = (offer.subject, offer.predicate)
    said = [claim for claim in element.claims if (claim.subject, claim.predicate) == about]
    if not said or offer.kind not in ("say", "declare"):
        return None
    update = {"becomes": True} if offer.kind == "declare" else {"object": offer.value}
    claims = tuple(claim.model_copy(update=update) if claim in said else claim for claim in element.claims)
    if offer.kind == "declare":
        return element.model_copy(update={"claims": claims})
    text = _said(element.text, said[0].object, offer.value)
    return element.model_copy(update={"claims": claims, "text": text}) if text else None


def _said(text: str, before: Value, after: Value | None) -> str | None:
    """The words with another value in them; None if the value is not in the words."""
    pairs = [(str(before), str(after))]
    if isinstance(before, int) and isinstance(after, int):
        pairs.append((in_words(before), in_words(after)))
    for old, new in pairs:
        found = re.search(rf"\b{re.escape(old)}\b", text, re.IGNORECASE)
        if found:
            word = new[:1].upper() + new[1:] if found[0][:1].isupper() else new
            return text[: found.start()] + word + text[found.end() :]
    return None


def _without(scene: Scene, element_id: str, person: str) -> Scene:
    """The scene without an element, or without all that somebody says and does there."""
    if not person:
        elements: Sequence[Element] = [element for element in scene.elements if element.id != element_id]
        return scene.model_copy(update={"elements": tuple(elements)})
    elements = [element for element in scene.elements if person not in _people(element)]
    present = tuple(p for p in scene.present if p != person)
    return scene.model_copy(update={"elements": tuple(elements), "present": present})


def _people(element: Element) -> tuple[str, ...]:
    return (element.speaker_id,) if isinstance(element, DialogueLine) else element.actors


def _text(script: Script, offer: Repair) -> str:
    """What stands at a segment, for a person who compares."""
    where, _, spot = offer.segment.partition(", ")
    if where.startswith("cast "):
        return next((f"{p.name}, {p.age}" for p in script.cast if f"cast {p.id}" == where), "")
    scene = next((scene for scene in script.scenes if f"scene {scene.id}" == where), None)
    if scene is None:
        return ""
    if not spot or offer.kind == "list":
        return f"{scene.setting.name}; present: {', '.join(scene.present)}"
    element_id = spot.rpartition(" ")[2]
    if offer.kind == "cut" and offer.subject:
        return " / ".join(_line(e) for e in scene.elements if offer.subject in _people(e))
    return next((_line(e) for e in scene.elements if e.id == element_id), "")


def _line(element: Element) -> str:
    mode = f" ({element.mode})" if element.mode else ""
    becomes = "".join(f" [{c.subject} {c.predicate} becomes {c.object}]" for c in element.claims if c.becomes)
    who = f"{element.speaker_id}{mode}: " if isinstance(element, DialogueLine) else ""
    return who + element.text + becomes
