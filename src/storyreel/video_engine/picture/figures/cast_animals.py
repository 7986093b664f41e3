"""Looks of animals: the species that the role or the name speaks of, and a coat that no other of the cast has."""

from collections.abc import Iterator, Mapping
from itertools import product

from storyreel.contracts.seed import pick
from storyreel.video_engine.picture.figures.animal_names import UNKNOWN, drawn_species, species_of
from storyreel.video_engine.picture.figures.families import Person
from storyreel.video_engine.picture.figures.look import Look, look_from_dict, look_to_dict
from storyreel.video_engine.picture.figures.species import PATTERNS, SPECIES, coats_of

COLLARS = ("#c9443e", "#2f8f83", "#5f6fa8", "#f0a73c", "#7d5aa6")
BEAKS = ("#f0a73c", "#e0803a")
_IRISES = ("#5a3826", "#6f5a2e", "#3f7a58")


def animal_base(person: Person, key: tuple[str, ...]) -> Look:
    """What does not tell animals apart at a glance; the young are smaller."""
    name = _named(person)
    species = SPECIES[name]
    is_bird = species.face == "bird"
    return Look(
        kind="animal", species=name, age_group=person.age_group, leg_length=species.height,
        iris=pick(_IRISES, *key, "iris"), lashes=person.gender == "female", hair=species.ears[0],
        signature="none" if is_bird else "collar", signature_colour=pick(BEAKS if is_bird else COLLARS, *key, "collar"),
    )  # fmt: skip


def played_by(person: Person, words: Mapping[str, object]) -> str:
    """The species that plays an animal which nobody has drawn; "" when its own is drawn or the author chose one."""
    is_drawn = drawn_species(person.role_text) or drawn_species(person.name) or words.get("species") in SPECIES
    return _named(person) if person.kind == "animal" and not is_drawn else ""


def _named(person: Person) -> str:
    names = (drawn_species(person.role_text), species_of(person.role_text), species_of(person.name))
    return next((name for name in names if name), UNKNOWN)


def animal_candidates(person: Person, base: Look, words: Mapping[str, object]) -> Iterator[Look]:
    """All looks of a species; fields that the author decides are not varied."""
    chosen = look_from_dict({**look_to_dict(base), **words})
    name = chosen.species if chosen.species in SPECIES else base.species
    species = SPECIES[name]
    plain = {**look_to_dict(base), "species": name, "leg_length": species.height, "hair": species.ears[0]}
    coats = coats_of(f"{person.role_text} {person.name}", name)
    for ears, coat, pattern in product(species.ears, coats, PATTERNS.get(name, ("none",))):
        coloured = {"hair": ears, "skin": coat[0], "inner": coat[1], "hair_colour": coat[2], "pattern": pattern}
        yield look_from_dict({**plain, **coloured, **words, "species": name, "kind": "animal"})
