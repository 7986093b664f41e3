"""Check every bank file: a writer adds files, and hears here what is wrong with them.

- Every slot is in the closed list, every step in the frame, every place in the kit.
- Every exchange can be reached: what it uses is planted in the kit, and by an earlier step.
- What is planted is used by somebody.
- Every ending has a chain of steps, and the story fits a film of 75 seconds.
- However it is trimmed, nobody speaks twice in a row without something to see
  between, no line of four or more words is said twice, and who speaks is there.
- What can be seen can be drawn (`visible`).
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from storyreel.contracts.canon import Canon
from storyreel.contracts.errors import StoryreelError
from storyreel.contracts.script import DialogueLine, Scene, Script, dialogue
from storyreel.contracts.story import ContextPack, Person, StoryArc
from storyreel.world_engine.arc import arc_of
from storyreel.world_engine.budget import SCENE_S, TITLE_AND_CREDITS_S, seconds_of
from storyreel.world_engine.casting import cast_story
from storyreel.world_engine.exchanges import core
from storyreel.world_engine.kit import BankLine, Exchange, Frame, Kit, load_exchanges, load_frame, load_kits
from storyreel.world_engine.plan import cast_by_letter, plan_episode
from storyreel.world_engine.reading import Reading, features_of, read_idea
from storyreel.world_engine.slots import Slots
from storyreel.world_engine.story_choice import fits
from storyreel.world_engine.visible import problems_of_actions, problems_of_ages, problems_of_hours
from storyreel.world_engine.writer import write_script

NORMAL_S = 75
LONGEST_S = 90
DURATIONS = (45, 60, 75, 90, 150)
SAMPLES = {
    "LACK": (
        "A ferryman who cannot swim",
        "A sailor who has never seen the sea",
        "A king without a shadow",
        "A clown who never laughs",
    ),
    "WANT": ("A snail wants to win a race", "An old widow has to sell her piano"),
    "WONDER": ("A girl whose shadow talks", "A boy who can talk to birds", "A watch that stops time"),
    "FIND": ("A cartographer finds a door in the sea", "Two sisters find a box in their grandmother's cellar"),
    "MEET": ("A nun meets a robot", "A lion and a mouse"),
    "SHARE": ("Two strangers share an umbrella",),
    "LAST": ("a dragon", "the last lamplighter"),
    "KEEP": ("a night train", "an island"),
    "TOPIC": ("revenge",),
}
OPEN = {"you_said": "you promised to come", "they_said": "promised to come"}
SEEDS = ("1", "2", "3", "4")
TONES = ("comic", "tender", "dark", "wonder", "dry")


def problems_of_banks(situations: Iterable[str]) -> list[str]:
    """Every problem of every kit, one line each."""
    return [problem for situation in situations for kit in load_kits(situation) for problem in problems_of(kit)]


def problems_of(kit: Kit) -> Iterator[str]:
    """The problems of one kit."""
    frame = load_frame(kit.situation)
    try:
        bank = load_exchanges(kit.situation, kit.id)
    except StoryreelError as error:
        yield str(error)
        return
    yield from _problems_of_head(kit, frame)
    yield from problems_of_ages(kit)
    yield from problems_of_hours(kit)
    for exchange in bank:
        yield from problems_of_actions(exchange)
    yield from _problems_of_marks(kit, frame, bank)
    yield from _problems_of_length(kit, bank)
    for gender in ("female", "male"):
        yield from _problems_of_slots(kit, bank, gender)
    for seed in SEEDS:
        for duration in DURATIONS:
            for idea in samples_for(kit):
                yield from (
                    f"{kit.id} at {duration} s, seed {seed}: {problem}"
                    for problem in problems_as_told(kit, duration, seed, idea)
                )


def samples_for(kit: Kit) -> tuple[str, ...]:
    """Ideas to try a kit with; a kit that says nothing of the idea is told without one."""
    ideas = SAMPLES.get(kit.situation, ("",))
    return tuple(idea for idea in ideas if fits(kit, features_of(read_idea(idea)))) if ideas[0] else ideas


def problems_as_told(kit: Kit, duration: int, seed: str, idea: str) -> Iterator[str]:
    """What is wrong with the script that a kit gives for an idea."""
    try:
        script = told(kit, duration, seed, idea)
    except StoryreelError as error:
        yield str(error)
        return
    yield from problems_of_script(script)


def problems_of_script(script: Script) -> Iterator[str]:
    """What an editor would mark in any script."""
    said: dict[str, str] = {}
    for line in dialogue(script):
        words = "".join(c for c in line.text.lower() if c.isalnum() or c == " ").split()
        if len(words) >= 4 and " ".join(words) in said:
            yield f"{line.id}: {line.text!r} is said twice"
        said[" ".join(words)] = line.id
    names = [element.id for scene in script.scenes for element in scene.elements]
    if len(set(names)) < len(names):
        yield "two elements share an id"
    for scene in script.scenes:
        yield from _problems_of_scene(scene)


def told(kit: Kit, duration: int, seed: str, idea: str) -> Script:
    """The script of a kit for an idea, with the cast that the kit invents."""
    pack = _pack(kit, seed, idea)
    return write_script(plan_episode(pack, seed, duration), pack, seed)


def _pack(kit: Kit, seed: str, idea: str) -> ContextPack:
    arc: StoryArc = arc_of(idea, (kit,), read_idea(idea) if idea else Reading(), seed, Canon(after="genesis"))
    return ContextPack(
        episode="ep01",
        arc=arc.episodes[0],
        title=arc.title,
        premise=arc.premise,
        cast=arc.cast,
        settings=arc.settings,
        entities=(),
        facts=(),
    )


def _problems_of_scene(scene: Scene) -> Iterator[str]:
    for first, second in pairwise(scene.elements):
        if (
            isinstance(first, DialogueLine)
            and isinstance(second, DialogueLine)
            and first.speaker_id == second.speaker_id
        ):
            yield f"{second.speaker_id} speaks twice in a row: {first.text!r} {second.text!r}"
    for element in scene.elements:
        doers = (element.speaker_id, element.to) if isinstance(element, DialogueLine) else element.actors
        absent = [doer for doer in doers if doer and doer not in scene.present]
        if absent:
            yield f"{', '.join(absent)} not there: {element.text!r}"


def _problems_of_head(kit: Kit, frame: Frame) -> Iterator[str]:
    if kit.ending not in frame.endings:
        yield f"{kit.id}: ending {kit.ending!r}: expected one of {', '.join(frame.endings)}"
    for step in (*kit.where, *kit.who):
        if step not in frame.steps:
            yield f"{kit.id}: step {step!r}: expected one of {', '.join(frame.steps)}"
    if not {"P"} <= set(kit.cast) <= {"P", "H", "A"}:
        yield f"{kit.id}: cast {', '.join(kit.cast)}: expected P and of H, A"


def _problems_of_marks(kit: Kit, frame: Frame, bank: tuple[Exchange, ...]) -> Iterator[str]:
    ids = [exchange.id for exchange in bank]
    yield from (f"{name}: two exchanges of this id" for name in sorted({name for name in ids if ids.count(name) > 1}))
    planted = {mark for exchange in bank for mark in exchange.plants}
    used = {mark for exchange in bank for mark in exchange.uses}
    yield from (f"{kit.id}: {mark!r} is used but never planted" for mark in sorted(used - planted))
    yield from (f"{kit.id}: {mark!r} is planted but never used" for mark in sorted(planted - used))
    for exchange in bank:
        step = frame.steps.get(exchange.step)
        if step is None:
            yield f"{exchange.id}: step {exchange.step!r}: expected one of {', '.join(frame.steps)}"
        elif kit.where.get(step.id, step.place) not in kit.places:
            yield f"{exchange.id}: its step is at {step.place!r}, which the kit does not have"
        if not core(exchange).lines:
            yield f"{exchange.id}: every line may be dropped; let one stay"
        yield from (
            f"{exchange.id}: tone {tone!r}: expected one of {', '.join(TONES)}"
            for tone in exchange.tone
            if tone not in TONES
        )
        yield from _problems_of_pairs(exchange)


def _problems_of_pairs(exchange: Exchange) -> Iterator[str]:
    levels: dict[str, set[int]] = {}
    for line in exchange.lines:
        if line.pair:
            levels.setdefault(line.pair, set()).add(line.drop)
    yield from (
        f"{exchange.id}: the pair {pair!r} has different drops" for pair, drops in levels.items() if len(drops) > 1
    )


def _problems_of_length(kit: Kit, bank: tuple[Exchange, ...]) -> Iterator[str]:
    shortest: dict[str, float] = {}
    for exchange in bank:
        seconds = seconds_of(core(exchange).lines)
        shortest[exchange.step] = min(seconds, shortest.get(exchange.step, seconds))
    total = sum(shortest.values()) + SCENE_S * len(kit.hours) + TITLE_AND_CREDITS_S
    if total > LONGEST_S:
        yield f"{kit.id}: lasts {total:.0f} s at its shortest, expected at most {LONGEST_S}; mark more lines with dropN"


def _problems_of_slots(kit: Kit, bank: tuple[Exchange, ...], gender: str) -> Iterator[str]:
    cast: Mapping[str, Person] = {
        key: person.model_copy(update={"gender": gender})
        for key, person in cast_by_letter(cast_story(kit, (), Canon(after="genesis"), "1")).items()
    }
    ideas = [dict(read_idea(idea).subject.words) for idea in samples_for(kit)] if kit.situation in SAMPLES else [{}]
    for words in ideas:
        yield from _problems_with(kit, bank, Slots(cast, dict.fromkeys(kit.numbers, 3), {**kit.words, **OPEN, **words}))


def _problems_with(kit: Kit, bank: tuple[Exchange, ...], slots: Slots) -> Iterator[str]:
    cast = slots.cast
    texts = [(e.id, line) for e in bank for line in e.lines]
    texts += [(kit.id, BankLine((), text)) for text in (kit.logline, *kit.outline.values())]
    for where, line in texts:
        unknown = [letter for letter in (*line.by, line.to) if letter and letter not in cast]
        yield from (f"{where}: {letter!r} is not in the cast of the kit" for letter in unknown)
        try:
            text = slots.fill(line.text, where)
        except StoryreelError as error:
            yield str(error)
            continue
        if "{" in text or "  " in text or not text.strip():
            yield f"{where}: {text!r} has a hole"
