"""The gate on a large canon: 10,000 facts and an episode of many scenes; in one process, without reading files."""

import resource
import statistics
import time
from collections.abc import Callable

FACTS = 10_000
PEOPLE = 1_000
PLACES = 100
SCENES = 12
LINES = 12
RUNS = 15


def gate() -> None:
    """Print the median of a verdict, and of hearing the script's claims."""
    from storyreel.canon_gate.script_claims import claims_of_script
    from storyreel.canon_gate.text_net import look_over
    from storyreel.canon_gate.verdict import verdict
    from storyreel.contracts.predicates import registry

    canon, script = _canon(), _script()
    heard = claims_of_script(script, 2, "script.draft.json", registry())
    decision, findings = verdict(canon, heard, registry())
    if decision != "allow":
        raise SystemExit(findings[0].message)
    print(f"gate: {len(canon.facts):,} facts, {len(heard.claims):,} claims of {SCENES} scenes, medians of {RUNS} runs")
    for name, work in (
        ("hear the script", lambda: claims_of_script(script, 2, "script.draft.json", registry())),
        ("judge", lambda: verdict(canon, heard, registry())),
        ("look over the words", lambda: list(look_over(script, canon, "script.draft.json"))),
    ):
        wall, processor = _medians(work)
        print(f"  {name}: {wall:.1f} ms, of the processor {processor:.1f} ms")
    print(f"  largest process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def _medians(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds on the clock and of the processor."""
    wall, processor = [], []
    for _ in range(RUNS):
        began, worked = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - began)
        processor.append(time.process_time() - worked)
    return statistics.median(wall) * 1000, statistics.median(processor) * 1000


def _canon():  # type: ignore[no-untyped-def]
    from storyreel.contracts.canon import Canon, Entity, Fact, StoryTime

    people, places = [f"p{n}" for n in range(PEOPLE)], [f"place{n}" for n in range(PLACES)]
    facts = [Fact(subject=p, predicate="name", object=f"The Place {p}", source="canon.yaml") for p in places]
    for number, person in enumerate(people):
        traits = {
            "name": f"Person {number}",
            "age": 20 + number % 60,
            "alive": True,
            "eyes": "blue",
            "owns": f"boat {number}",
            "knows": f"secret {number % 50}",
            "promised": f"come {number}",
            "spouse_of": people[number ^ 1],
            "can": "swim",
        }
        facts += [
            Fact(subject=person, predicate=key, object=value, source="canon.yaml") for key, value in traits.items()
        ]
    while len(facts) < FACTS:
        number = len(facts)
        begins = StoryTime(episode=1, scene=number % 9)
        at = {"subject": people[number % PEOPLE], "object": places[number % PLACES], "valid_from": begins}
        facts.append(Fact(predicate="location", source="ep01", **at))
    entities = [Entity(id=p, kind="character") for p in people] + [Entity(id=p, kind="location") for p in places]
    return Canon(after="ep01", entities=tuple(entities), facts=tuple(facts))


def _script():  # type: ignore[no-untyped-def]
    from storyreel.contracts.script import Claim, DialogueLine, Scene, Script
    from storyreel.contracts.story import Person, Setting

    cast = [Person(id=f"p{n}", name=f"Person {n}", role="", function="helper", age=20 + n % 60) for n in range(8)]
    scenes = []
    for number in range(SCENES):
        here = Setting(id=f"place{number}", name=f"The Place place{number}", kind="room", interior=True)
        lines = []
        for line in range(LINES):
            who = line % 8
            claims = (
                Claim(subject=f"p{who}", predicate="eyes", object="blue"),
                Claim(subject=f"p{who}", predicate="knows", object=f"secret {who % 50}"),
            )
            said = {
                "id": f"l{number}-{line}",
                "speaker_id": f"p{who}",
                "text": f"I am {20 + who}, as ever.",
                "claims": claims,
            }
            lines.append(DialogueLine(**said))
        scenes.append(Scene(id=f"s{number}", setting=here, hour="day", elements=tuple(lines)))
    return Script(episode="ep02", title="A long one", cast=tuple(cast), scenes=tuple(scenes))
