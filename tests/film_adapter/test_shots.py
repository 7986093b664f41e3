"""What a director would check in any shot list."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from storyreel.contracts import seed
from storyreel.contracts.errors import InputError
from storyreel.contracts.script import EMOTIONS, DialogueLine, Script
from storyreel.contracts.shotlist import Shot, ShotList, sounds_of, total_frames
from storyreel.contracts.timing import FILM, FrameRate
from storyreel.contracts.voice import Speech, Take
from storyreel.film_adapter.actions import phases_of
from storyreel.film_adapter.lock import lock
from storyreel.film_adapter.templates import templates
from storyreel.video_engine.picture.props.prop import nearest_prop
from storyreel.video_engine.sound.effects import effect_of

sys.path.insert(0, str(Path(__file__).parent))
from scripts_for_film import CRABBE, HARBOUR, NELL, OTTO, action, confrontation, line, scene, script, speech


def film(story: Script, rate: FrameRate = FILM, **lengths_ms: int) -> ShotList:
    return lock(story, speech(story, **lengths_ms), rate)


def any_story(number: int) -> Script:
    """A chance script of three people."""
    people = ["nell", "crabbe", "otto"]
    verbs = ["looks", "gives", "enters", "leaves", "sits", "closes", "holds", "dances"]
    scenes = []
    for s in range(3):
        elements = []
        for e in range(seed.between(1, 14, number, s, "length")):
            who = seed.pick(people, number, s, e, "who")
            if seed.draw(number, s, e) < 0.25:
                verb = seed.pick(verbs, number, s, e, "verb")
                other = seed.pick([p for p in people if p != who], number, s, e, "other")
                thing = seed.pick(["", "ledger", "door", "cup"], number, s, e, "thing")
                elements.append(action(f"a{s}x{e}", "Something is done.", who, other, verb=verb, thing=thing))
            else:
                text = "word " * seed.between(1, 22, number, s, e, "words")
                text = "…" if seed.draw(number, s, e, "silent") < 0.08 else text
                feeling = seed.pick(EMOTIONS, number, s, e, "emotion")
                pace = seed.pick(("quick", "normal", "slow", "held"), number, s, e, "pacing")
                elements.append(line(f"l{s}x{e}", who, text, emotion=feeling, pacing=pace))
        present = tuple(people[: seed.between(1, 3, number, s, "present")])
        scenes.append(scene(f"s{s}", *elements, present=present))
    return script(*scenes, cast=(NELL, CRABBE, OTTO))


STORIES = [confrontation(), *(any_story(number) for number in range(40))]


@pytest.mark.parametrize("story", STORIES)
def test_shots_follow_each_other_without_gap_or_overlap(story: Script) -> None:
    shots = film(story).shots
    assert shots[0].start_frame == 0
    for shot, following in pairwise(shots):
        assert shot.start_frame + shot.duration_frames == following.start_frame
    assert (shots[0].framing, shots[-1].framing) == ("title", "credits")


@pytest.mark.parametrize("story", STORIES)
def test_every_line_is_said_once_in_order_and_never_over_another(story: Script) -> None:
    shotlist = film(story)
    spoken = [e.id for s in story.scenes for e in s.elements if isinstance(e, DialogueLine) and "…" not in e.text]
    assert [event.line_id for event in shotlist.voice] == spoken
    for event, following in pairwise(shotlist.voice):
        assert event.start_frame + event.duration_frames <= following.start_frame
    for event in shotlist.voice:
        assert len(event.mouth) == event.duration_frames
        inside = [s for s in shotlist.shots if s.start_frame <= event.start_frame < s.start_frame + s.duration_frames]
        assert event.line_id in inside[0].line_ids


@pytest.mark.parametrize("story", STORIES)
def test_shot_ids_are_names_and_no_two_are_alike(story: Script) -> None:
    ids = [shot.id for shot in film(story).shots]
    assert len(set(ids)) == len(ids)


def subject(shot: Shot) -> str:
    return next((c.character_id for c in shot.characters if c.view == "front"), "")


@pytest.mark.parametrize("story", STORIES)
def test_no_cut_jumps(story: Script) -> None:
    for shot, following in pairwise(film(story).shots):
        close = shot.framing in ("medium", "close_up", "over_shoulder")
        same = shot.scene_id == following.scene_id and subject(shot) == subject(following)
        assert not (close and same and shot.framing == following.framing), (shot.id, following.id)


@pytest.mark.parametrize("story", STORIES)
def test_a_shot_lasts_at_least_a_second_and_at_most_eight_and_a_bit(story: Script) -> None:
    for shot in film(story).shots[1:-1]:
        assert 28 <= shot.duration_frames <= 24 * 9, shot.id


@pytest.mark.parametrize("story", STORIES)
def test_a_pair_never_changes_sides_in_a_scene(story: Script) -> None:
    sides: dict[tuple[str, str, str], bool] = {}
    order = ("far_left", "left", "center", "right", "far_right")
    for shot in film(story).shots:
        row = [(order.index(c.mark), c.character_id) for c in shot.characters]
        for x, a in row:
            for y, b in row:
                if a < b:
                    assert sides.setdefault((shot.scene_id, a, b), x < y) == (x < y), shot.id


@pytest.mark.parametrize("story", STORIES)
def test_performances_begin_with_the_shot_and_end_before_it(story: Script) -> None:
    for shot in film(story).shots:
        for character in shot.characters:
            frames = [p.from_frame for p in character.performances]
            assert frames[0] == 0 and frames == sorted(set(frames))
            assert frames[-1] < shot.duration_frames


def test_who_speaks_looks_at_who_listens() -> None:
    two_shot = next(s for s in film(confrontation()).shots if s.framing == "two_shot")
    facing = {c.character_id: (c.mark, c.facing) for c in two_shot.characters}
    assert facing == {"nell": ("left", "right"), "crabbe": ("right", "left")}


def test_over_a_shoulder_we_see_one_face_and_one_back() -> None:
    shots = [s for s in film(confrontation()).shots if s.framing == "over_shoulder"]
    assert shots
    for shot in shots:
        assert [c.view for c in shot.characters] == ["front", "back"]


def test_the_turn_has_a_close_up_and_a_face_that_hears_it() -> None:
    shots = {shot.id: shot for shot in film(confrontation()).shots}
    assert shots["s1-l8"].framing == "close_up"
    assert shots["s1-l9"].framing == "close_up"  # the silence is the reaction
    assert subject(shots["s1-l9"]) == "crabbe"
    assert subject(shots["s2-m3-reaction"]) == "crabbe"


def test_a_planted_object_has_an_insert() -> None:
    insert = next(s for s in film(confrontation()).shots if s.framing == "insert")
    assert (insert.id, insert.prop) == ("s1-a2-insert", "lantern")


def test_a_closed_ledger_sounds_like_paper_where_it_is_closed() -> None:
    shot = next(s for s in film(confrontation()).shots if s.action == "Crabbe closes the ledger.")
    assert shot.audio.sfx == ("paper",)
    assert 0 < shot.audio.sfx_frames[0] < shot.duration_frames / 2


def test_what_is_given_changes_hands() -> None:
    story = script(
        scene(
            "s1",
            line("l1", "nell", "This is yours, and it has been for a very long time now."),
            action("a1", "Nell gives Crabbe the key.", "nell", "crabbe", verb="gives", thing="key"),
            line("l2", "crabbe", "So it is.", emotion="tender"),
        )
    )
    shots = {s.id: {c.character_id: c.prop for c in s.characters} for s in film(story).shots}
    assert shots["s1-a1-insert"] == {"nell": "key"}
    assert shots["s1-l2"]["crabbe"] == "key"


def test_who_enters_was_not_there_and_who_leaves_is_gone() -> None:
    story = script(
        scene(
            "s1",
            line("l1", "nell", "Nobody comes here at night, not even the cat, and that is how I like it."),
            action("a1", "Crabbe enters.", "crabbe", verb="enters"),
            line("l2", "crabbe", "Good evening to you, and to the cat, wherever it may be."),
            action("a2", "Nell leaves.", "nell", verb="leaves"),
            action("a3", "Crabbe waits.", "crabbe", verb="waits"),
        )
    )
    shots = {s.id: {c.character_id for c in s.characters} for s in film(story).shots}
    ways = {s.id: {p.way for c in s.characters for p in c.performances if p.pose == "walk"} for s in film(story).shots}
    assert ways["s1-a1"] == {"comes"} and ways["s1-a2"] == {"goes"}
    assert shots["s1-wide"] == {"nell"}
    assert shots["s1-a1"] == {"nell", "crabbe"}


def test_one_changed_line_leaves_other_scenes_as_they_were() -> None:
    before, after = film(confrontation()), film(confrontation(), l6=6_000)
    relative = [
        [(s.id, s.duration_frames, s.framing, s.characters) for s in shotlist.shots if s.scene_id == "s2"]
        for shotlist in (before, after)
    ]
    assert relative[0] == relative[1]
    assert before.timing_lock_hash != after.timing_lock_hash


def test_a_line_beyond_its_bound_is_refused_with_three_offers() -> None:
    with pytest.raises(
        InputError, match=r"scenes\[0\]\.elements\[1\] \(line l1\): 13\.0 s .* shorten .* split .* raise"
    ) as caught:
        film(confrontation(), l1=13_000)
    assert caught.value.exit_code == 1


def test_a_long_line_shows_its_listener_once() -> None:
    shots = [s for s in film(confrontation(), l6=8_000).shots if "l6" in s.line_ids]
    assert [s.id for s in shots] == ["s1-l6", "s1-l6-reaction", "s1-l6-return"]
    assert subject(shots[1]) == "crabbe"


def test_without_a_voice_a_line_lasts_as_long_as_it_takes_to_read() -> None:
    story = confrontation()
    silent = Speech(
        episode="ep01",
        mode="no_voice",
        takes=tuple(Take(line_id=t.line_id, take_digest="", start_sample=0, samples=0) for t in speech(story).takes),
    )
    shotlist = lock(story, silent, FILM)
    events = {event.line_id: event for event in shotlist.voice}
    assert shotlist.mode == "no_voice"
    assert events["l5"].duration_frames == 29  # 1.2 s at least
    assert events["l6"].duration_frames == -(-len(events["l6"].text) * 24 // 15)
    assert events["l6"].take_samples == 0


@pytest.mark.parametrize(
    "rate", [FrameRate(num=24), FrameRate(num=25), FrameRate(num=30), FrameRate(num=30000, den=1001)]
)
def test_a_line_lasts_as_long_as_its_take_at_every_rate(rate: FrameRate) -> None:
    shotlist = film(confrontation(), rate)
    for event in shotlist.voice:
        assert rate.samples_at(event.duration_frames) + 1 >= event.take_samples
        assert rate.samples_at(event.duration_frames - 1) < event.take_samples
    assert total_frames(shotlist) * rate.den / rate.num > 30


def test_mouths_are_held_for_two_frames() -> None:
    for event in film(confrontation()).voice:
        talks = event.mouth.rstrip("X")  # what is at rest when the line ends, rests on
        runs = "".join(" " + c if i and c != talks[i - 1] else c for i, c in enumerate(talks)).split()
        assert all(len(run) >= 2 for run in runs[1:]), event.mouth
        assert set(event.mouth) <= set("XABCDEFGHW")


def test_who_opens_a_scene_by_coming_walks_in_from_its_first_frame() -> None:
    story = script(
        scene(
            "s1", action("a1", "Nell enters.", "nell", verb="enters"), line("l1", "nell", "Hello?"), present=("nell",)
        )
    )
    wide = next(s for s in film(story).shots if s.id == "s1-wide")
    assert wide.audio.sfx == ("door", "footsteps")
    assert wide.characters[0].performances[0].pose == "walk"


def test_a_short_word_is_heard_over_the_face_that_it_is_said_to() -> None:
    story = script(
        scene(
            "s1",
            line("l1", "crabbe", "You are always asleep, both of you, whenever there is something to do.", to="otto"),
            line("l2", "nell", "Otto.", to="otto"),
            line("l3", "otto", "All right, I moved it, but only to the other shelf, that is all.", to="nell"),
            line("l4", "nell", "Then say so when we ask for it.", to="otto"),
            present=("nell", "crabbe", "otto"),
        ),
        cast=(NELL, CRABBE, OTTO),
    )
    shot = next(s for s in film(story).shots if "l2" in s.line_ids)
    assert subject(shot) == "otto"


def test_nobody_carries_a_cupboard() -> None:
    story = script(
        scene(
            "s1",
            action("a1", "Nell takes the cupboard.", "nell", verb="takes", thing="cupboard"),
            line("l1", "nell", "Hello?"),
        )
    )
    assert all(c.prop == "" for shot in film(story).shots for c in shot.characters)


def test_nobody_shows_a_cupboard_in_an_insert() -> None:
    story = script(
        scene(
            "s1",
            action("a1", "Nell opens the cupboard.", "nell", verb="opens", thing="cupboard"),
            line("l1", "nell", "There they are, all twelve of them, in a row."),
        )
    )
    shots = film(story).shots
    assert all(shot.framing != "insert" and shot.prop == "" for shot in shots)
    assert any("cupboard" in shot.action and shot.characters for shot in shots)


def test_whatever_a_hand_may_hold_has_a_drawing() -> None:
    tables = templates()
    assert [thing for thing in (*tables["small"], *tables["large"]) if not nearest_prop(thing)[1]] == []


@pytest.mark.parametrize(("mood", "marks"), [("tense", ["far_left", "right"]), ("warm", ["left", "right"])])
def test_two_people_of_a_tense_scene_stand_apart_in_its_wide(mood: str, marks: list[str]) -> None:
    story = script(scene("s1", line("l1", "nell", "You came."), present=("nell", "crabbe")))
    story = story.model_copy(update={"scenes": (story.scenes[0].model_copy(update={"mood": mood}),)})
    shots = {s.id: [c.mark for c in s.characters] for s in film(story).shots}
    assert shots["s1-wide"] == marks


def test_who_speaks_first_walks_up_while_the_other_waits() -> None:
    story = script(
        scene("s1", line("l1", "crabbe", "Good evening."), line("l2", "nell", "Is it?"), present=("nell", "crabbe"))
    )
    wide = next(s for s in film(story).shots if s.id == "s1-wide")
    poses = {c.character_id: c.performances[0].pose for c in wide.characters}
    assert poses["crabbe"] == "walk" and poses["nell"] != "walk"


def test_who_comes_or_goes_among_three_stands_at_an_end_of_the_row() -> None:
    """Crabbe is in the middle of the cast, and walks in on two who are there."""
    elements = (
        line("l1", "nell", "Nobody must know."),
        action("a1", "Crabbe enters.", "crabbe", verb="enters"),
        line("l2", "otto", "Too late."),
    )
    story = script(scene("s1", *elements, present=("nell", "otto")), cast=(NELL, CRABBE, OTTO))
    entrance = next(shot for shot in film(story).shots if any(c.character_id == "crabbe" for c in shot.characters))
    crabbe = next(c for c in entrance.characters if c.character_id == "crabbe")
    assert (crabbe.mark, crabbe.facing, crabbe.performances[0].pose) == ("far_right", "left", "walk")


@pytest.mark.parametrize("story", STORIES)
def test_a_film_ends_on_a_picture_of_its_place_after_the_last_word(story: Script) -> None:
    locked = film(story)
    last = locked.shots[-2]
    spoken = max((e.start_frame + e.duration_frames for e in locked.voice), default=0)
    assert last.framing == "wide"
    assert last.start_frame + last.duration_frames - spoken >= FILM.frames_of_ms(2500)
    assert "farewell" not in {shot.id.rpartition("-")[2] for shot in locked.shots[:-2]}


def test_the_last_picture_steps_back_and_somebody_still_moves_in_it() -> None:
    farewell = film(confrontation()).shots[-2]
    assert farewell.camera.move == "pull_out"
    assert all(character.moves for character in farewell.characters)


def test_a_film_that_opens_on_a_deed_is_in_it_within_a_second_of_its_first_picture() -> None:
    story = script(scene("s1", action("a1", "Nell nods.", "nell", verb="nods"), line("l1", "nell", "So it begins.")))
    wide = next(s for s in film(story).shots if s.id == "s1-wide")
    nell = next(c for c in wide.characters if c.character_id == "nell")
    assert nell.moves[0].from_frame < FILM.frames_of_ms(1000)
    assert wide.duration_frames < FILM.frames_of_ms(3300)


def test_a_scene_into_which_time_passes_lets_its_words_be_read() -> None:
    story = script(
        scene("s1", line("l1", "nell", "Until tomorrow, then.")), scene("s2", line("l2", "nell", "It is tomorrow."))
    )
    wide = next(s for s in film(story).shots if s.id == "s2-wide")
    assert wide.transition == "time_passes"
    assert wide.duration_frames >= FILM.frames_of_ms(2400)


def test_who_works_what_stands_there_is_turned_to_it_with_free_hands() -> None:
    story = script(
        scene(
            "s1",
            line("l1", "crabbe", "Four turns are enough."),
            action("a1", "Crabbe takes the letter.", "crabbe", verb="takes", thing="letter"),
            action("a2", "Crabbe puts his hand on the wheel, and turns it back.", "crabbe", verb="turns"),
            line("l2", "crabbe", "There."),
        )
    )
    shots = film(story).shots
    before = next(c for s in shots if "l1" in s.line_ids for c in s.characters if c.character_id == "crabbe")
    works = next(s for s in shots if "wheel" in s.action)
    crabbe = next(c for c in works.characters if c.character_id == "crabbe")
    assert {before.facing, crabbe.facing} == {"left", "right"}
    assert "give" in [p.pose for p in crabbe.performances]
    assert crabbe.prop == "" or crabbe.performances[0].prop == ""


def test_what_a_text_says_is_played_where_its_verb_says_little() -> None:
    assert phases_of("turns", "Nell tries again, and laughs out loud.") == phases_of("laughs", "")
    assert phases_of("turns", "Nell shuts both eyes, and tries.") == phases_of("shuts_eyes", "")
    assert phases_of("turns", "Nell turns, and laughs.") == phases_of("turns", "")


def test_who_hears_the_turn_of_a_scene_moves_even_with_the_same_face() -> None:
    story = script(
        scene(
            "s1",
            line("l1", "nell", "He is gone, and nobody has told me why.", emotion="sad"),
            line("l2", "nell", "He will not come back.", emotion="sad", pacing="held"),
            line("l3", "crabbe", "No.", emotion="sad"),
        )
    )
    reaction = next(s for s in film(story).shots if s.id.endswith("-reaction"))
    assert len({p.expression for p in reaction.characters[0].performances}) == 1
    assert reaction.characters[0].moves


def test_who_reads_out_looks_at_what_is_read() -> None:
    story = script(
        scene(
            "s1",
            action("a1", "Nell takes a letter.", "nell", verb="takes", thing="letter"),
            line("l1", "nell", "'The roof leaks. Be kind to the ghost.'"),
            line("l2", "crabbe", "Is that all?"),
        )
    )
    shot = next(s for s in film(story).shots if "l1" in s.line_ids)
    nell = next(c for c in shot.characters if c.character_id == "nell")
    assert [glance.to for glance in nell.glances] == ["hands", "partner"]


def test_nobody_comes_through_a_door_out_of_doors() -> None:
    comes = action("a1", "Nell comes.", "nell", verb="enters")
    story = script(scene("s1", comes, line("l1", "nell", "Hello?"), setting=HARBOUR))
    wide = next(s for s in film(story).shots if s.id == "s1-wide")
    assert wide.audio.sfx == ("footsteps",)


def test_who_only_walks_up_is_heard_walking() -> None:
    story = script(scene("s1", line("l1", "crabbe", "Good evening."), line("l2", "nell", "Is it?")))
    wide = next(s for s in film(story).shots if s.id == "s1-wide")
    assert sounds_of(wide) == (("footsteps", 0),)


@pytest.mark.parametrize(
    ("text", "verb", "thing", "name"),
    [
        ("Nell turns the wheel.", "turns", "", "ratchet"),
        ("Nell opens a cupboard.", "opens", "", "creak"),
        ("Nell opens a cupboard. Twelve cans stand in a row.", "opens", "oil_can", "creak"),
        ("Nell puts a teapot on the table.", "puts", "teapot", "thud"),
        ("Nell counts coins into his hand.", "gives", "coin", "coins"),
        ("Nell counts coins into his hand.", "gives", "", "coins"),
        ("Nell puts the notice away.", "puts", "notice", "paper"),
        ("Nell lights the lantern.", "lights", "lantern", "match"),
    ],
)
def test_what_hands_do_is_heard_where_they_do_it(text: str, verb: str, thing: str, name: str) -> None:
    act = action("a1", text, "nell", "crabbe", verb=verb, thing=thing)
    story = script(scene("s1", line("l1", "nell", "Look at this, will you?"), act, line("l2", "crabbe", "I see.")))
    shot = next(s for s in film(story).shots if text in s.action)
    ((heard, frame),) = sounds_of(shot)
    assert (heard, effect_of(heard)) == (name, name)
    assert 0 < frame < shot.duration_frames


@pytest.mark.parametrize("story", STORIES)
def test_the_camera_stands_still_while_people_only_talk(story: Script) -> None:
    moving = [s for s in film(story).shots if s.camera.move != "static" and s.characters and s.line_ids]
    assert {s.framing for s in moving} <= {"wide", "close_up"}


def test_no_two_scenes_in_a_row_open_on_somebody_who_walks_up() -> None:
    talk = [(line(f"l{n}", "crabbe", "Good evening."), line(f"m{n}", "nell", "Is it?")) for n in range(3)]
    locked = film(script(*(scene(f"s{n}", *lines) for n, lines in enumerate(talk))))
    wides = [shot for shot in locked.shots if shot.id.endswith("-wide")]
    assert ["footsteps" in wide.audio.sfx for wide in wides] == [True, False, True]
    crabbe = next(c for c in wides[1].characters if c.character_id == "crabbe")
    assert [move.name for move in crabbe.moves] == ["turn_round"]


def test_who_vanishes_does_not_walk_away() -> None:
    goes = action("a1", "The light flickers, and Crabbe is gone.", "crabbe", verb="leaves")
    story = script(scene("s1", line("l1", "crabbe", "Your carriage is here."), goes, line("l2", "nell", "Oh.")))
    shots = film(story).shots
    shot = next(s for s in shots if "gone" in s.action)
    crabbe = next(c for c in shot.characters if c.character_id == "crabbe")
    assert [p.pose for p in crabbe.performances][-1] == "gone"
    assert shot.audio.sfx == ()
    assert all("crabbe" not in {c.character_id for c in s.characters} for s in shots[shots.index(shot) + 1 :])


@pytest.mark.parametrize(("verb", "again"), [("gives", False), ("reads", True)])
def test_a_letter_that_we_have_seen_is_shown_again_only_to_be_read(verb: str, again: bool) -> None:
    first = action("a1", "Crabbe gives her a letter.", "crabbe", "nell", verb="gives", thing="letter")
    later = action("a2", f"Nell {verb} the letter.", "nell", "crabbe", verb=verb, thing="letter")
    story = script(
        scene("s1", first, line("l1", "nell", "What is this?")), scene("s2", later, line("l2", "crabbe", "I see."))
    )
    inserts = [shot.scene_id for shot in film(story).shots if shot.framing == "insert"]
    assert inserts == ["s1", *(["s2"] if again else [])]
    if not again:
        (shot,) = (shot for shot in film(story).shots if "gives the letter" in shot.action)
        assert {c.character_id for c in shot.characters} == {"nell", "crabbe"} and shot.hands_over
