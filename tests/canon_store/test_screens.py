"""What a person reads about the canon."""

import sys
from pathlib import Path

import pytest

from storyreel.canon_store.names import Names
from storyreel.canon_store.screens import Reader
from storyreel.canon_store.sections import SECTIONS, sections_at
from storyreel.contracts.approval import Approval
from storyreel.contracts.canon import Canon, Entity, Fact, StoryTime
from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.errors import InputError

sys.path.insert(0, str(Path(__file__).parent))
from canon_of_nell import TEXT, allowed, canon_of_nell, change, folder_of_nell


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    (tmp_path / "project").mkdir()
    (tmp_path / "project/canon.yaml").write_text("# the author's\n" + TEXT)
    folder = folder_of_nell(tmp_path / "out")
    diff = change(folder, "nell", "location", "quay")
    folder.commit(diff, allowed(diff, folder))
    return Reader(folder, tmp_path / "project")


def page(lines: tuple[str, ...]) -> str:
    return "\n".join(lines)


@pytest.mark.parametrize("words", ["nell", "Nell Pike", "the NELL  pike", "Nell"])
def test_a_subject_is_found_by_id_and_name_whatever_the_capitals(words: str) -> None:
    assert Names(canon_of_nell()).find(words) == "nell"


def test_a_place_is_found_without_its_article_and_a_name_that_two_share_is_asked_for() -> None:
    canon = canon_of_nell()
    assert Names(canon).find("Lamp Room") == Names(canon).find("the lamp room") == "lamp_room"
    alias = Fact(subject="crabbe", predicate="alias", object="Pike", source="s")
    twin = alias.model_copy(update={"subject": "nell"})
    with pytest.raises(InputError, match="'pike': may be crabbe or nell; say the id"):
        Names(canon.model_copy(update={"facts": (*canon.facts, alias, twin)})).find("pike")
    with pytest.raises(InputError, match=r"'Nel Pyke': nobody .* did you mean 'Nell Pike'"):
        Names(canon).find("Nel Pyke")


def test_every_fact_that_holds_stands_in_one_section() -> None:
    spouse = Fact(subject="nell", predicate="adores", object="crabbe", source="s")
    rule = Fact(subject="world", predicate="never", object="snow in June", source="s")
    canon = canon_of_nell()
    world = Entity(id="world", kind="world")
    canon = canon.model_copy(update={"facts": (*canon.facts, spouse, rule), "entities": (*canon.entities, world)})
    sections = sections_at(canon, StoryTime(episode=1))
    assert tuple(sections) == SECTIONS
    assert sorted(map(repr, canon.facts)) == sorted(repr(f) for facts in sections.values() for f in facts)
    assert sections["relationships"] == (spouse,) and sections["world_rules"] == (rule,)


def test_show_has_the_present_and_what_has_happened(reader: Reader) -> None:
    text = page(reader.show().lines)
    assert "The canon of house/lamp after ep01: 9 facts about 4 subjects" in text
    assert "is at the quay  since ep01 scene 2" in text
    assert "ep01 scene 2  Nell Pike is at the quay" in text
    assert "is at the lamp room" not in text


def test_at_is_the_world_before_and_after_the_change(reader: Reader) -> None:
    assert "is at the lamp room" in page(reader.at("ep01/s1").lines)
    assert "is at the quay" in page(reader.at("ep01/2").lines)
    for odd in ("yesterday", "ep1", "ep01/kitchen"):
        with pytest.raises(InputError, match=r"expected a (moment|number)"):
            reader.at(odd)


def test_diff_and_history_tell_the_change(reader: Reader) -> None:
    assert page(reader.diff("genesis", "ep01").lines) == (
        "From genesis to ep01:\n"
        "  + Nell Pike is at the quay  [since ep01 scene 2; ep01 scene s2]\n"
        "  . Nell Pike is at the lamp room  [ends at ep01 scene 2]"
    )
    assert "From ep01 to ep01 nothing changes." in page(reader.diff("ep01", "ep01").lines)
    assert "from the beginning until ep01 scene 2" in page(
        reader.history("the quay").lines + reader.history("nell").lines
    )
    with pytest.raises(InputError, match="no snapshot 'ep09', expected one of genesis, ep01"):
        reader.diff("genesis", "ep09")


def test_why_leads_to_the_authors_line(reader: Reader) -> None:
    text = page(reader.why(["Nell", "Pike", "age"]).lines)
    assert "Nell Pike is 24 years old, since the beginning" in text
    assert "the author: nell: {name: Nell Pike, age: 24" in text and "canon.yaml line 3" in text


def test_why_leads_to_the_diff_the_gate_and_the_approval(reader: Reader, tmp_path: Path) -> None:
    assert "nobody was asked" in page(reader.why(["nell location quay"]).lines)
    diff = tmp_path / "out/episodes/ep01/canon_diff.json"
    approval = Approval.model_construct(
        checkpoint="approve_canon_diff",
        episode="ep01",
        decision="approved",
        subject="episodes/ep01/canon_diff.json",
        subject_digest=digest_of_file(diff),
        approver_id="Ada",
        decided_at="2026-11-24T20:00:00+00:00",
        note="lovely",
    )
    path = tmp_path / "project/approvals/ep01/approve_canon_diff.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(approval.to_bytes())
    text = page(reader.why(["nell location quay"]).lines)
    assert "episodes/ep01/canon_diff.json: modified_facts[0]" in text and "the gate   allow" in text
    assert "approved by Ada on 2026-11-24: lovely" in text
    path.write_bytes(approval.model_copy(update={"subject_digest": "0" * 64}).to_bytes())
    assert "approved by Ada for other bytes: void" in page(reader.why(["nell location quay"]).lines)


def test_a_fact_that_nobody_said_is_no_fact(reader: Reader) -> None:
    with pytest.raises(InputError, match="did you mean 'location'"):
        reader.why(["nell", "locaton"])
    with pytest.raises(InputError, match="expected one of lamp_room, quay"):
        reader.why(["nell", "location", "moon"])


def test_a_day_is_found_by_what_is_dated() -> None:
    from storyreel.canon_store.calendar import moment_of_day

    days = [StoryTime(episode=number, on=on) for number, on in enumerate(("day 1", "day 4", "1912"), 1)]
    facts = tuple(Fact(subject="a", predicate="p", object=i, valid_from=t, source="s") for i, t in enumerate(days))
    canon = Canon(after="ep03", facts=facts)
    assert moment_of_day("day 3", canon) == days[0] and moment_of_day("day 9", canon) == days[1]
    assert moment_of_day("1912-04-14", canon) == days[2]
    with pytest.raises(InputError, match="nothing is dated so early; dated so far: 1912, day 1, day 4"):
        moment_of_day("1911", canon)
