"""Small scripts to shoot, and a way to measure them."""

from typing import Any

from storyreel.contracts.script import Action, DialogueLine, Scene, Script
from storyreel.contracts.story import Person, Setting
from storyreel.contracts.voice import Speech, Take

HARBOUR = Setting(id="harbour", name="the harbour", kind="harbour", interior=False)
OFFICE = Setting(id="office", name="the harbour office", kind="harbour_office", interior=True)


def person(name: str, **traits: Any) -> Person:
    fields = {"role": "a sailor", "function": "helper", "age": 30, **traits}
    return Person(id=name.lower(), name=name, **fields)


NELL = person("Nell", gender="female", age_group="young", function="protagonist")
CRABBE = person("Crabbe", gender="male", age_group="old", function="rival")
OTTO = person("Otto", gender="male")


def line(line_id: str, speaker: str, text: str, **more: Any) -> DialogueLine:
    return DialogueLine(id=line_id, speaker_id=speaker, text=text, **more)


def action(action_id: str, text: str, *actors: str, verb: str = "", thing: str = "") -> Action:
    return Action(id=action_id, text=text, actors=actors, verb=verb, object=thing)


def scene(scene_id: str, *elements: DialogueLine | Action, setting: Setting = OFFICE, **more: Any) -> Scene:
    present = more.pop("present", ("nell", "crabbe"))
    return Scene(id=scene_id, setting=setting, hour="night", present=present, elements=elements, **more)


def script(*scenes: Scene, cast: tuple[Person, ...] = (NELL, CRABBE)) -> Script:
    return Script(episode="ep01", title="Oil", cast=cast, scenes=scenes)


def speech(story: Script, ms_per_character: int = 70, **lengths_ms: int) -> Speech:
    """Takes as long as their text, or as given by line id."""
    takes = []
    at = 0
    for place in story.scenes:
        for element in place.elements:
            if isinstance(element, DialogueLine) and any(c.isalnum() for c in element.text):
                samples = lengths_ms.get(element.id, ms_per_character * len(element.text)) * 48
                blocks = -(-samples // 480)
                levels = tuple((30, 60, 20, 0)[i // 9 % 4] for i in range(blocks))
                brightness = tuple((20, 50, 80, 0)[i // 7 % 4] for i in range(blocks))
                takes.append(
                    Take(
                        line_id=element.id,
                        take_digest=f"{element.id}",
                        start_sample=at,
                        samples=samples,
                        levels=levels,
                        brightness=brightness,
                    )
                )
                at += samples
    return Speech(episode=story.episode, mode="voiced", takes=tuple(takes))


def confrontation() -> Script:
    """Two scenes with everything in them."""
    return script(
        scene(
            "s1",
            action("a1", "Crabbe closes the ledger.", "crabbe", verb="closes", thing="ledger"),
            line("l1", "crabbe", "It is very late, Nell.", emotion="stern"),
            line("l2", "nell", "I came for the oil."),
            line("l3", "crabbe", "It has all gone."),
            action("a2", "Nell points at the lantern.", "nell", verb="points", thing="lantern"),
            line("l4", "nell", "You've got some there.", emotion="dry"),
            line("l5", "crabbe", "Quick.", pacing="quick"),
            line("l6", "nell", "What does an honest man want with all our oil, night after night after night?"),
            line(
                "l7",
                "crabbe",
                "To read by. In spring it took two lamps. Now it takes five.",
                emotion="sad",
                pacing="slow",
            ),
            line("l8", "nell", "You could have said.", emotion="tender", pacing="held"),
            line("l9", "crabbe", "…", emotion="sad"),
        ),
        scene(
            "s2",
            line("m1", "nell", "Nine boats. I'll count, you sign.", emotion="happy"),
            line("m2", "crabbe", "And what do I pay you?"),
            line("m3", "nell", "Soup.", emotion="tender", pacing="slow"),
            action("a3", "They watch the boats come in.", "nell", "crabbe", verb="looks"),
            setting=HARBOUR,
            mood="warm",
        ),
    )
