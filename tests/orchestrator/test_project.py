"""What an author can get wrong in project.yaml, and what it says then."""

from pathlib import Path
from typing import get_args

import pytest

from storyreel.contracts.errors import InputError
from storyreel.contracts.project import RenderProfile
from storyreel.orchestrator.graph import given_project
from storyreel.orchestrator.new import write_project
from storyreel.orchestrator.profiles import render_profiles
from storyreel.orchestrator.project import open_project

GOOD = "id: a-film\nidea: A ferryman cannot swim.\n"

BAD = {
    "id: a-film\n": "idea: found nothing, expected a sentence",
    "id: a-film\nidea: ''\n": "line 2, column 1: idea: found nothing",
    "id: a-film\nidea: 7\n": "idea: found 7, expected a sentence",
    GOOD + "titel: x\n": "line 3, column 1: unknown key 'titel'; did you mean 'title'?",
    GOOD + "target_duration: 5\n": "line 3, column 1: target_duration: found 5, expected: greater than or equal to 30",
    GOOD + "seed: 7\n": "seed: found 7, expected: a valid string",
    GOOD + "human_checkpoints: {approve_timing: true}\n": "did you mean 'approve_shotlist_timing_lock'?",
    GOOD + "profile: hq\n": "profile: found \"hq\", expected: 'preview_local', 'preview_tall', ",
    "id: a-film\nidea: [\n": "mend the YAML there",
    "id: A Film\nidea: x\n": "line 1, column 1: id: found",
    "- a\n": "found list, expected keys such as id and idea",
    f"id: a-film\nidea: {'word ' * 10000}\n": "idea: found 49,999 characters, expected at most 1,000",
}


def _project(folder: Path, text: str) -> Path:
    (folder / "project.yaml").write_text(text)
    return folder


@pytest.mark.parametrize("text", BAD)
def test_a_wrong_project_is_refused_in_one_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        open_project(_project(tmp_path, text))
    assert BAD[text] in str(error.value)
    assert "\n" not in str(error.value)
    assert str(error.value).startswith(f"{tmp_path}/project.yaml: line ")


@pytest.mark.parametrize(
    "idea", ["🦊", "حارس المنارة", "$(rm -rf ~); `id`", "<svg onload=x>", "{\\an8}{\\p1}m 0 0", "a\nb"]
)
def test_an_odd_idea_is_only_text(idea: str, tmp_path: Path) -> None:
    write_project(tmp_path / "new", idea, "", asks=False)
    assert open_project(tmp_path / "new").project.idea == idea.strip()


def test_a_new_project_has_the_plans_checkpoints(tmp_path: Path) -> None:
    write_project(tmp_path / "new", "An idea.", "", asks=True)
    checkpoints = open_project(tmp_path / "new").project.human_checkpoints
    assert checkpoints.model_dump() == {
        "approve_canon_diff": True,
        "approve_character_packs": False,
        "approve_shotlist_timing_lock": True,
        "approve_external_spend": True,
    }


def test_yes_turns_every_checkpoint_off(tmp_path: Path) -> None:
    write_project(tmp_path / "new", "An idea.", "", asks=False)
    assert not any(open_project(tmp_path / "new").project.human_checkpoints.model_dump().values())


def test_two_projects_never_share_an_id(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_project(tmp_path / name, "The same idea.", "", asks=False)
    assert open_project(tmp_path / "a").project.id != open_project(tmp_path / "b").project.id


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(InputError, match="something already"):
        write_project(tmp_path, "An idea.", "", asks=False)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_comment_changes_no_meaning(tmp_path: Path) -> None:
    folder = _project(tmp_path, GOOD)
    (folder / "canon.yaml").write_text("characters: {}\n")
    before = open_project(folder).meaning("canon.yaml")
    (folder / "canon.yaml").write_text("# a comment\ncharacters:   {}\n")
    assert open_project(folder).meaning("canon.yaml") == before
    (folder / "canon.yaml").write_text("characters: {nell: {name: Nell}}\n")
    assert open_project(folder).meaning("canon.yaml") != before


@pytest.mark.parametrize("number", [".nan", ".inf", "99999999999999999999"])
def test_a_number_that_json_lacks_is_refused_in_one_line(number: str, tmp_path: Path) -> None:
    folder = _project(tmp_path, GOOD)
    (folder / "canon.yaml").write_text(f"characters: {{nell: {{age: {number}}}}}\n")
    with pytest.raises(InputError, match=r"canon.yaml: .*expected ordinary numbers$"):
        open_project(folder)


def test_a_broken_decision_is_refused_in_one_line(tmp_path: Path) -> None:
    folder = _project(tmp_path, GOOD)
    (folder / "approvals/ep01").mkdir(parents=True)
    (folder / "approvals/ep01/x.json").write_text("{")
    with pytest.raises(InputError, match=r"x.json: found 1 bytes that are no JSON"):
        open_project(folder)


@pytest.mark.parametrize("folder", ["film #2", "{film}", "a: b", "007", "my film"])
def test_a_project_is_the_folder_that_was_written(folder: str) -> None:
    assert given_project({"project": "what YAML makes of it"}, ["snakemake", f"project={folder}"]) == folder


def test_without_a_word_the_project_is_what_snakemake_hands_over() -> None:
    assert given_project({"project": "film"}, ["snakemake"]) == "film"
    assert given_project({}, ["snakemake"]) == "config"


def test_an_idea_of_one_long_word_still_gets_an_id(tmp_path: Path) -> None:
    write_project(tmp_path / "new", "a" * 300, "", asks=False)
    assert len(open_project(tmp_path / "new").project.id) <= 64


def test_a_project_may_name_every_render_profile_and_each_can_be_encoded() -> None:
    profiles = render_profiles()
    assert set(profiles) == set(get_args(RenderProfile))
    assert all(profile[side] % 2 == 0 for profile in profiles.values() for side in ("width", "height"))
    assert {profile["width"] * 9 // profile["height"] for profile in profiles.values()} == {16, 9, 5}
