"""What the picture room can draw: the engine's side of the asset resolver."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from storyreel.contracts.shotlist import ShotList
from storyreel.contracts.story import Person
from storyreel.video_engine.picture.figures.cast import cast_looks
from storyreel.video_engine.picture.figures.cast_animals import played_by
from storyreel.video_engine.picture.figures.families import Person as Figure
from storyreel.video_engine.picture.figures.look import look_to_dict
from storyreel.video_engine.picture.places.kin import nearest_kind
from storyreel.video_engine.picture.props import prop
from storyreel.video_engine.picture.props.writings import writing_on
from storyreel.video_engine.picture.title_designs import choose_design, design_of
from storyreel.video_engine.picture.too_long import cut_texts

EMOJI = "Props: Fluent Emoji © Microsoft Corporation, MIT Licence (outline and colours changed)"
ATTRIBUTIONS = {"place": EMOJI, "prop": EMOJI}

__all__ = [
    "ATTRIBUTIONS",
    "cast_of",
    "cut_texts",
    "drawn_props",
    "place_kind",
    "stand_ins",
    "title_card",
    "title_fonts",
    "writing_on",
]


def cast_of(cast: Sequence[Person], seed: str, fixed: Mapping[str, Mapping[str, object]]) -> dict[str, dict[str, Any]]:
    """The look of every character, told apart from all others, as plain values."""
    return {id_: dict(look_to_dict(look)) for id_, look in cast_looks(_figures(cast), seed, fixed).items()}


def stand_ins(cast: Sequence[Person], fixed: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """Who is an animal that nobody has drawn, and the species that plays it, by character id."""
    played = {figure.id: played_by(figure, fixed.get(figure.id, {})) for figure in _figures(cast)}
    return {id_: species for id_, species in played.items() if species}


def drawn_props(names: Iterable[str]) -> frozenset[str]:
    """The names for which there is a drawing, of the thing or of its nearest kin."""
    return frozenset(name for name in names if prop.nearest_prop(name)[1])


def title_card(shotlist: ShotList, seed: str, genre: str = "") -> str:
    """The design of a film's title, by its genre and the mood that fills most of the film."""
    frames_by_mood: dict[str, int] = {}
    for shot in shotlist.shots:
        mood = shot.audio.mood
        frames_by_mood[mood] = frames_by_mood.get(mood, 0) + shot.duration_frames
    return choose_design(frames_by_mood, seed, genre)


def title_fonts(card: str) -> tuple[str, ...]:
    """The fonts of a design, by liking."""
    return design_of(card).fonts


def place_kind(traits: Mapping[str, str]) -> tuple[str, str]:
    """The kind that is drawn for a place of these traits, and "" if it is that kind, else kin or placeholder."""
    indoors = {"yes": True, "no": False}.get(traits.get("interior", ""))
    found = nearest_kind(traits.get("kind", ""), traits.get("called", ""), indoors, traits.get("outlook", ""))
    return found.kind, "" if found.how == "known" else found.how


def _figures(cast: Sequence[Person]) -> list[Figure]:
    return [
        Figure(id=p.id, name=p.name, gender=p.gender, age_group=p.age_group, kind=p.kind, role_text=p.role)
        for p in cast
    ]
