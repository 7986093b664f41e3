"""Three episodes, one canon after the other: what an edit of one of them runs in the others.

The table was written before the graph that it tests. An edit that leaves the canon alone touches one episode, and
never hides what another episode has to do for reasons of its own.
"""

import json
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from checkout import Checkout, Run
from test_edits import CAPTIONS, CUT, END, FILM, SOUND, WRITE

EPISODES = ("ep01", "ep02", "ep03")
FILMS = [f"episodes/{episode}/render.mp4" for episode in EPISODES]
WHOLE = [*WRITE, *FILM, *CUT, *SOUND, *CAPTIONS, *END]
OLDER = ["build_context", "plan_episode", *WRITE, *FILM, *SOUND, *CAPTIONS, *END]  # the same words and pictures


@dataclass(frozen=True)
class Row:
    """Edits that are made at once, and the stages that they run in each episode; clips are not counted."""

    edits: tuple[Callable[[Checkout], None], ...]
    stages: tuple[list[str], list[str], list[str]]


def other_words(episode: str) -> Callable[[Checkout], None]:
    """Another last line, which changes no fact."""
    return lambda film: write(film, episode, "Good night to everybody.")


def a_birthday(film: Checkout) -> None:
    """A line that changes a fact."""
    age = film.load("story/arc.json")["cast"][0]["age"]
    write(film, "ep02", "It is my birthday.", predicate="age", object=age + 1, becomes=True)


def title(film: Checkout) -> None:
    film.edit("config/project.yaml", '# title: ""', 'title: "Another Title"')


def code_of(stage: str) -> Callable[[Checkout], None]:
    """Another way to do one stage, with the same result."""

    def edit(film: Checkout) -> None:
        file = film.root / f"src/storyreel/video_engine/commands/{stage}.py"
        file.write_text(file.read_text() + "\nEDITED = True\n")

    return edit


TABLE = {
    "words of the first": Row((other_words("ep01"),), (WHOLE, [], [])),
    "words of the first and the third": Row((other_words("ep01"), other_words("ep03")), (WHOLE, [], WHOLE)),
    "words of the first, the title": Row((other_words("ep01"), title), (WHOLE, *[["plan_render", *CUT, *END]] * 2)),
    "words of the first, another way to join": Row(
        (other_words("ep01"), code_of("join_clips")), (WHOLE, *[["join_clips", *END]] * 2)
    ),
    "words of the first, another way to mix": Row(
        (other_words("ep01"), code_of("mix_sound")), (WHOLE, *[[*SOUND, *END]] * 2)
    ),
    "the title, another way to mix": Row((title, code_of("mix_sound")), ([["plan_render", *CUT, *SOUND, *END]] * 3)),
    "a fact of the second": Row((a_birthday,), ([], WHOLE, OLDER)),
}


LONG = {"words of the first", "words of the first, the title", "words of the first, another way to mix"}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout with three short films."""
    checkout = Checkout.fresh(tmp_path_factory.mktemp("season") / "written")
    checkout.edit("config/project.yaml", "# episodes: 1\n", "episodes: 3\n")
    assert checkout.run(target="story/arc.json").code == 0
    cast = [person["id"] for person in checkout.load("story/arc.json")["cast"]]
    voices = {cast[0]: {"voice": {"engine": "hibari", "voice_id": "heart"}}}
    checkout.write("config/casting.yaml", json.dumps({"characters": voices}))
    for episode in EPISODES:
        write(checkout, episode, "Good night.")
    run = films(checkout)
    assert run.code == 0, run.stderr
    return checkout


def write(film: Checkout, episode: str, text: str, **claim: object) -> None:
    """An episode as an author would write it: two lines, the last of which may claim something."""
    arc = film.load("story/arc.json")
    person, setting = arc["cast"][0]["id"], arc["settings"][0]["id"]
    first = {"speaker": person, "text": f"Good evening from {episode}."}
    last = {"speaker": person, "text": text, "claims": [{"subject": person, **claim}] if claim else []}
    scene = {"setting": setting, "hour": "day", "elements": [first, last]}
    film.write(f"config/overrides/{episode}/script.yaml", json.dumps({"scenes": [scene]}))


def films(film: Checkout) -> Run:
    """Make all three films."""
    return film.run(*FILMS[1:], target=FILMS[0])


@pytest.mark.parametrize("name", [pytest.param(name, marks=[pytest.mark.soak] * (name in LONG)) for name in TABLE])
def test_an_edit_runs_what_it_must_in_every_episode(name: str, written: Checkout, tmp_path: Path) -> None:
    row, season = TABLE[name], written.copy(tmp_path / "season")
    for edit in row.edits:
        edit(season)
    run = films(season)
    assert run.code == 0, run.stderr
    want = Counter(stage.split(":")[0] for stages in row.stages for stage in stages)
    assert Counter({stage: jobs for stage, jobs in run.jobs.items() if stage != "render_clip"}) == want, run.stderr
    assert not films(season).jobs


def test_all_edits_at_once_have_the_bytes_of_a_cold_build(written: Checkout, tmp_path: Path) -> None:
    season = written.copy(tmp_path / "season")
    for edit in (other_words("ep01"), a_birthday, title, code_of("join_clips"), code_of("mix_sound")):
        edit(season)
    assert films(season).code == 0
    assert not films(season).jobs
    cold = season.copy(tmp_path / "cold")
    for folder in (*("canon", "story", "episodes", "shots", "clips", "assets", "records"), ".snakemake"):
        shutil.rmtree(cold.results / folder, ignore_errors=True)  # what was spoken and drawn comes from the store
    assert films(cold).code == 0
    assert _last(season) == _last(cold)


def _last(season: Checkout) -> dict[str, str]:
    """What the films and their canon are."""
    return {name: d for name, d in season.digests().items() if name.startswith(("canon/", "episodes/"))}
