"""Edit × rule × number of jobs: what an edit runs again, and nothing else.

The table was written before the code. Shots that merely move are not remade.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from checkout import Checkout, Run

from storyreel.contracts.canonical import digest_of_file

WRITE = [
    *("write_script", "propose_canon_diff", "judge_canon", "enforce_canon"),
    *("check_safety:script", "finalize_script", "apply_canon_diff"),
]
FILM = [
    *("voice_lines", "speak_lines", "lock_timing", "enforce_timing_lock"),
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
    line = _a_line(film)
    film.write(
        "config/overrides/ep01/script.yaml", f"lines:\n  {line['id']}: {line['text'].rstrip('.?!')}, you know.\n"
    )


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
    folder = film.root / "src/storyreel/library/fonts"
    font = folder / "Fredoka-SemiBold.ttf"
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
    "checkpoint on": Row(checkpoint_on, ["enforce_timing_lock"], code=4),
    "docstring": Row(docstring, []),
    "comments": Row(comment, []),
    "caption writer": Row(caption_writer, [*CAPTIONS, *END[1:]]),
    "title font": Row(title_font, ["plan_render", *CUT, *END], clips=2),
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
    assert run.count("takes_spoken") == row.takes
    again = film.run()
    assert again.jobs == (Counter(["enforce_timing_lock"]) if row.code == 4 else Counter()), again.stderr


def test_a_changed_film_has_the_bytes_of_a_cold_build(film: Checkout, copy_of: Callable[[str], Checkout]) -> None:
    project_title(film)
    one_spoken_line(film)
    assert film.run().code == 0
    cold = copy_of("cold")
    for path in ("config/project.yaml", "config/overrides/ep01/script.yaml"):
        cold.write(path, (film.root / path).read_text())
    import shutil

    shutil.rmtree(cold.results)
    cold.results.mkdir()
    assert cold.run().code == 0
    assert film.live_digests() == cold.live_digests()


def _a_line(film: Checkout) -> dict[str, Any]:
    """A short line in the middle that is spoken and captioned inside one shot."""
    shots = {line: shot for shot in film.load("episodes/ep01/shotlist.json")["shots"] for line in shot["line_ids"]}
    cues = film.load("episodes/ep01/preview_local/captions.json")["cues"]
    inside = set()
    for cue in cues:
        shot = shots[cue["line_ids"][0]]
        if (
            cue["start_frame"] >= shot["start_frame"]
            and cue["end_frame"] <= shot["start_frame"] + shot["duration_frames"]
        ):
            inside.add(cue["line_ids"][0])
    scenes = film.load("episodes/ep01/script.json")["scenes"]
    lines = [element for scene in scenes for element in scene["elements"] if element["type"] == "dialogue"]
    return next(line for line in lines[2:] if line["id"] in inside and 12 < len(line["text"]) < 32)


def _add_code(film: Checkout, path: str) -> None:
    file = film.root / path
    file.write_text(file.read_text() + "\nEDITED = True\n")


def _stage(rule: str) -> str:
    return rule.split(":")[0]


def _drawn(run: Run) -> int:
    notes = run.notes.get("render_clip", [])
    return len(notes) - sum(int(n.get("cache_hits", 0)) for n in notes)
