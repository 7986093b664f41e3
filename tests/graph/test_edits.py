"""Edit × rule × number of jobs: what an edit runs again, and nothing else.

The table was written before the code. Shots that merely move are not remade.
"""

import json
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from checkout import Checkout, Run

from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.seed import between, draw

WRITE = [
    *("write_script", "repair_script", "propose_canon_diff", "judge_canon", "enforce_canon"),
    *("check_safety:script", "finalize_script", "apply_canon_diff"),
]
FILM = [
    *("voice_lines", "speak_lines", "lock_timing"),
    *("asset_manifest", "check_safety:shots", "plan_render"),
]
STORY = ["plan_arc", "build_context", "plan_episode"]
CUT = ["check_safety:assets", "join_clips"]
END = ["mux_render", "judge_quality", "check_safety:output", "describe_render", "deliver_render"]
SOUND = ["mix_sound"]
CAPTIONS = ["write_captions"]


@dataclass(frozen=True)
class Row:
    """An edit, the rules that it runs, and how many clips are drawn and takes spoken anew."""

    edit: Callable[[Checkout], None]
    rules: list[str]
    clips: int = 0
    takes: int = 0
    code: int = 0


def one_spoken_line(film: Checkout) -> None:
    script = film.script()
    script["scenes"][0]["elements"][0]["text"] = "Five turns of the lamp again tonight?"
    film.write_script(script)


def project_title(film: Checkout) -> None:
    film.edit("config/project.yaml", '# title: ""', 'title: "Another Title"')


def checkpoint_on(film: Checkout) -> None:
    film.edit("config/project.yaml", "approve_shotlist_timing_lock: false", "approve_shotlist_timing_lock: true")


def docstring(film: Checkout) -> None:
    film.edit("src/storyreel/video_engine/commands/write_captions.py", '"""', '"""To begin with: ')


def comment(film: Checkout) -> None:
    film.edit("config/canon.yaml", "#", "# Yes. #")
    film.edit("src/storyreel/video_engine/commands/render_clip.py", "def run", "# Why not?\ndef run")


def caption_writer(film: Checkout) -> None:
    _add_code(film, "src/storyreel/video_engine/commands/write_captions.py")


def title_font(film: Checkout) -> None:
    plan = film.load("episodes/ep01/preview_local/render_plan.json")
    uri = next(asset["uri"] for asset in plan["assets"] if asset["id"] == "font:title")
    font = film.root / "src/storyreel" / uri.removeprefix("package:")
    before = digest_of_file(font)
    font.write_bytes(font.read_bytes() + bytes(4))
    film.edit("src/storyreel/library/fonts/fonts.yaml", before, digest_of_file(font))


def phrase_bank_with_the_same_words(film: Checkout) -> None:
    film.edit("src/storyreel/world_engine/banks.json", "{", '{"edited": [], ')


def clip_drawing(film: Checkout) -> None:
    _add_code(film, "src/storyreel/video_engine/commands/render_clip.py")


def mixing(film: Checkout) -> None:
    _add_code(film, "src/storyreel/video_engine/commands/mix_sound.py")


def quality_contract_field(film: Checkout) -> None:
    film.edit(
        "src/storyreel/contracts/render_output.py",
        '    message: str = ""\n',
        '    message: str = ""\n    hint: str = ""\n',
    )


def sources_touched(film: Checkout) -> None:
    for path in (
        "config/project.yaml",
        "config/canon.yaml",
        "config/casting.yaml",
        "results/episodes/ep01/script.json",
    ):
        (film.root / path).touch()


def clip_deleted(film: Checkout) -> None:
    next(iter(sorted((film.results / "clips").glob("*.mp4")))).unlink()


def clip_and_film_deleted(film: Checkout) -> None:
    clip_deleted(film)
    for path in (
        "episodes/ep01/render.mp4",
        "episodes/ep01/preview_local/render.mp4",
        "episodes/ep01/preview_local/picture.mp4",
    ):
        (film.results / path).unlink()


TABLE = {
    "nothing": Row(lambda film: None, []),
    "one spoken line": Row(one_spoken_line, [*WRITE, *FILM, *CUT, *SOUND, *CAPTIONS, *END], clips=1, takes=1),
    "project title": Row(project_title, ["plan_render", *CUT, *END], clips=1),
    "checkpoint on": Row(checkpoint_on, ["enforce_approval"], code=4),
    "docstring": Row(docstring, []),
    "comments": Row(comment, []),
    "caption writer": Row(caption_writer, [*CAPTIONS, *END[1:]]),
    "title font": Row(title_font, ["plan_render", *CUT, *END], clips=5),  # title, credits, two names, a slug
    "phrase bank, same words": Row(phrase_bank_with_the_same_words, [*STORY, *WRITE, *FILM]),
    "clip drawing": Row(clip_drawing, ["plan_render", *CUT, *END], clips=-1),
    "mixing": Row(mixing, [*SOUND, *END]),
    "quality contract field": Row(quality_contract_field, END[1:]),
    "sources touched": Row(sources_touched, []),
    "clip deleted": Row(clip_deleted, []),
    "clip and film deleted": Row(clip_and_film_deleted, ["join_clips", *END, "render_clip"]),
}


@pytest.mark.parametrize("name", TABLE)
def test_an_edit_runs_what_it_must_and_nothing_else(name: str, film: Checkout) -> None:
    row = TABLE[name]
    clips = len({c["key"] for c in film.load("episodes/ep01/preview_local/render_plan.json")["clips"]})
    row.edit(film)
    run = film.run()
    want = Counter(_stage(rule) for rule in row.rules)
    drawn = clips if row.clips < 0 else row.clips
    if drawn:
        want["render_clip"] += drawn
    assert run.code == row.code, run.stderr
    assert run.jobs == want, run.stderr
    assert _drawn(run) == drawn
    assert _spoken(run) == row.takes
    again = film.run()
    assert again.jobs == (Counter(["enforce_approval"]) if row.code == 4 else Counter()), again.stderr


def test_a_hair_colour_draws_that_characters_clips_only(film: Checkout) -> None:
    plan = "episodes/ep01/preview_local/render_plan.json"
    before = {clip["shot_id"]: clip["key"] for clip in film.load(plan)["clips"]}
    person = film.load("story/arc.json")["cast"][0]["id"]
    casting = json.loads((film.root / "config/casting.yaml").read_text())
    casting["characters"].setdefault(person, {})["look"] = {"hair_colour": "#7a2f2a"}
    film.write("config/casting.yaml", json.dumps(casting))
    assert film.run(target=plan).code == 0
    shots = film.load("episodes/ep01/shotlist.json")["shots"]
    seen = {shot["id"] for shot in shots if person in [c["character_id"] for c in shot["characters"]]}
    changed = {clip["shot_id"] for clip in film.load(plan)["clips"] if clip["key"] != before[clip["shot_id"]]}
    assert changed == seen
    assert 0 < len(changed) < len(before)


def test_a_changed_film_has_the_bytes_of_a_cold_build(film: Checkout, copy_of: Callable[[str], Checkout]) -> None:
    _by_chance(film, copy_of, 0)


@pytest.mark.soak
@pytest.mark.parametrize("number", range(1, 9))
def test_sets_of_edits_by_chance(number: int, film: Checkout, copy_of: Callable[[str], Checkout]) -> None:
    _by_chance(film, copy_of, number)


HARMLESS_TOGETHER = [name for name in TABLE if TABLE[name].code == 0]


def _by_chance(film: Checkout, copy_of: Callable[[str], Checkout], number: int) -> None:
    """Make two to five edits at once; then compare with a cold build of the same sources, and run again."""
    chosen = sorted(HARMLESS_TOGETHER, key=lambda name: draw("edits", number, name))[: between(2, 5, "edits", number)]
    for name in chosen:
        TABLE[name].edit(film)
    run = film.run()
    assert run.code == 0, (chosen, run.stderr)
    assert film.run().jobs == Counter(), chosen
    cold = film.copy(film.root.parent / "cold")
    shutil.rmtree(cold.results)
    cold.results.mkdir()
    assert cold.run().code == 0
    expected = cold.live_digests()
    for clip in sorted(name for name in expected if name.startswith("clips/") and not (film.results / name).exists()):
        assert film.run(target=clip).code == 0, chosen  # what a person deleted comes back when somebody asks for it
    assert film.live_digests() == expected, chosen


def _add_code(film: Checkout, path: str) -> None:
    file = film.root / path
    file.write_text(file.read_text() + "\nEDITED = True\n")


def _stage(rule: str) -> str:
    return rule.split(":")[0]


def _spoken(run: Run) -> int:
    notes = run.notes.get("speak_lines", [])
    return sum(int(n.get("cache_lookups", 0)) - int(n.get("cache_hits", 0)) for n in notes)


def _drawn(run: Run) -> int:
    notes = run.notes.get("render_clip", [])
    return len(notes) - sum(int(n.get("cache_hits", 0)) for n in notes)
