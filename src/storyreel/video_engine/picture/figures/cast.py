# ruff: noqa: E501  (path data is kept on one line)
"""Cast looks so that no two people of a story are confused.

What tells people apart, in this order: the silhouette of the hair or hat, the
colour of the top, the colour of the hair, the signature, the build. Those
whose role or author fixes their colours are cast first; each takes, of the looks that fit the role, gender and
age, the one whose least distance to those already cast is the largest, unless
its thumbnail can be taken for another's (see likeness.py). Chance,
drawn from the seed and the person, decides only between equals. A headscarf
or a hat hides half of that, so who has none by role or author seldom gets one.
Who has a grown child in the story looks older than the child. The author's
word stands above all of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from storyreel.contracts.seed import draw, pick
from storyreel.video_engine.picture.figures.cast_animals import animal_base, animal_candidates
from storyreel.video_engine.picture.figures.families import Person, aged
from storyreel.video_engine.picture.figures.look import HATS, Look, look_from_dict, look_to_dict
from storyreel.video_engine.picture.figures.palette import (
    BOTTOMS,
    GREY_HAIRS,
    GREYING_HAIRS,
    HAIRS,
    IRISES,
    SHELLS,
    SHOES,
    SKINS,
    TOPS,
    colour_distance,
)  # fmt: skip
from storyreel.video_engine.picture.figures.roles import dress_for

OTHER_COLOUR = 25  # CIELAB steps that read as another colour
CONFUSED = 60  # looks nearer than this can be taken for each other
TRIED = 24  # looks that are drawn and compared for one person, at most
HIDES_HAIR = 55  # steps by which a look must be farther off to deserve a hat or a headscarf

_COILED = ("afro", "locs", "puffs")  # hair of the darker skins; they in turn have dark hair
_DARK_HAIRS = ("#2a1c22", "#3c3148", "#5a3826", "#6a3a2a")

_HAIR = {
    "female": (
        "bob",
        "long",
        "wavy",
        "bun",
        "ponytail",
        "pixie",
        "plaits",
        "afro",
        "braid",
        "locs",
        "low_bun",
        "headscarf",
        "curly",
    ),
    "male": ("crop", "side_part", "quiff", "curly", "afro", "spiky", "locs", "receding", "bowl", "mop"),
    "neutral": ("pixie", "curly", "bob", "afro", "side_part", "locs", "bowl", "spiky", "ponytail"),
}
_CHILD_HAIR = {
    "female": ("plaits", "puffs", "bob", "ponytail", "bowl"),
    "male": ("mop", "bowl", "spiky", "curly"),
    "neutral": ("mop", "bowl", "puffs", "bob"),
}
_GROWN_HAIR = {
    "female": ("bob", "low_bun", "bun", "curly", "pixie", "wavy"),
    "male": ("crop", "side_part", "receding", "curly"),
    "neutral": ("pixie", "curly", "bob", "side_part"),
}
_OLD_HAIR = {
    "female": ("low_bun", "bun", "curly", "bob", "pixie"),
    "male": ("bald", "receding", "side_part", "curly"),
    "neutral": ("low_bun", "receding", "curly", "pixie"),
}
_SIGNATURES = {
    "female": ("scarf", "glasses", "flower", "headband", "earrings", "none"),
    "male": ("none", "glasses", "scarf", "flat_cap", "beanie", "bow_tie"),
    "neutral": ("scarf", "glasses", "beanie", "none", "headband"),
}
_CLOTHES = {
    "female": ("cardigan", "coat", "dress", "jumper", "shirt", "hoodie"),
    "male": ("shirt", "jumper", "hoodie", "coat", "waistcoat", "tee"),
    "neutral": ("hoodie", "jumper", "shirt", "overall", "coat"),
}
_SOFT = ("hoodie", "tee", "overall", "raincoat")  # no bow tie is worn to these
_SCARVES = ("#4f7fbf", "#7d5aa6", "#c9705a", "#3f8a7a")
_ACCENTS = ("#f0a73c", "#c9443e", "#5aa0b8", "#f2a0b5", "#7fb069", "#8a5f9a", "#34405e")


def cast_looks(
    people: Sequence[Person], seed: str, fixed: Mapping[str, Mapping[str, object]] | None = None
) -> dict[str, Look]:
    """Give every person a look that no other of the cast can be taken for.

    Args:
        fixed: Look fields by person id that stand as the author wrote them.
    """
    people = aged(people)
    looks: dict[str, Look] = {}
    for person in sorted(people, key=lambda one: _is_free(one, fixed or {})):
        costume = _costume(person)
        author = (fixed or {}).get(person.id, {})
        distance, look = _best(person, seed, {**costume, **author}, looks)
        if distance < CONFUSED and costume:
            # Two guards: the second keeps the cut of the costume, not its colours.
            cut: dict[str, object] = {name: costume[name] for name in ("clothes", "glasses") if name in costume}
            look = max((distance, look), _best(person, seed, {**cut, **author}, looks), key=lambda row: row[0])[1]
        looks[person.id] = look
    return {person.id: looks[person.id] for person in people}


def look_distance(one: Look, other: Look) -> int:
    """How far apart two looks are; below CONFUSED they can be taken for each other."""
    if one.species != other.species:
        return 150
    tops = min(colour_distance(_main_colour(one), _main_colour(other)), 60)
    hairs = min(colour_distance(one.hair_colour, other.hair_colour), 50) // 2
    score = tops + hairs - (0 if tops >= OTHER_COLOUR else 100)
    score += 40 if _silhouette(one) != _silhouette(other) else -20
    score += 15 if one.signature != other.signature else -15 if one.signature != "none" else 0
    score += 12 if one.clothes != other.clothes else 0
    score += 8 if one.beard != other.beard else 0
    return score + (30 if one.kind != other.kind else 0) + (15 if one.age_group != other.age_group else 0)


def _best(person: Person, seed: str, words: Mapping[str, object], looks: Mapping[str, Look]) -> tuple[int, Look]:
    """The candidate that is farthest from the nearest of those already cast."""
    base = _base(person, seed)
    rated = [(_least_distance(look, looks) - _hidden(look, words), look) for look in _candidates(person, base, words)]
    rated.sort(key=lambda row: (-row[0], -draw(seed, person.id, *_key(row[1]))))
    chosen = _told_apart([look for _, look in rated[:TRIED]], list(looks.values()))
    return _least_distance(chosen, looks), chosen


def _told_apart(candidates: Sequence[Look], others: Sequence[Look]) -> Look:
    """The first that is not taken for another as a thumbnail, or else the one that is least so."""
    if not others:
        return candidates[0]
    from storyreel.video_engine.picture.figures.likeness import LEAST, likeness_distance

    nearest: list[tuple[float, Look]] = []
    for candidate in candidates:
        nearest.append((min(likeness_distance(candidate, other) for other in others), candidate))
        if nearest[-1][0] >= LEAST:
            return candidate
    return max(nearest, key=lambda row: row[0])[1]


def _hidden(look: Look, words: Mapping[str, object]) -> int:
    """What hiding the hair costs somebody of whom nobody asked it."""
    hat = look.signature in HATS and "signature" not in words
    return HIDES_HAIR * (hat + (look.hair == "headscarf" and "hair" not in words))


def _is_free(person: Person, fixed: Mapping[str, Mapping[str, object]]) -> bool:
    return "top" not in fixed.get(person.id, {}) and "top" not in _costume(person)


def _costume(person: Person) -> Mapping[str, str | bool]:
    """What a role makes a person wear; an animal wears its coat."""
    return {} if person.kind == "animal" else dress_for(person.role_text, person.gender, person.age_group)


def _main_colour(look: Look) -> str:
    return look.skin if look.kind == "animal" else look.bottom if look.clothes == "overall" else look.top


def _silhouette(look: Look) -> str:
    if look.kind == "animal":
        return f"{look.species} {look.hair}"
    return look.signature if look.signature in HATS else look.hair


def _least_distance(look: Look, looks: Mapping[str, Look]) -> int:
    return min((look_distance(look, other) for other in looks.values()), default=0)


def _key(look: Look) -> tuple[str, ...]:
    return look.hair, look.hair_colour, look.top, look.signature, look.clothes


def _candidates(person: Person, base: Look, words: Mapping[str, object]) -> Iterator[Look]:
    """All looks that fit; fields that role or author decide are not varied."""
    if person.kind == "animal":
        yield from animal_candidates(person, base, words)
        return
    axes = {
        "hair": tuple(style for style in _hair_options(person) if style not in _COILED or _is_dark(base)),
        "hair_colour": _DARK_HAIRS
        if _is_dark(base) and person.age_group not in ("middle", "old")
        else _hair_colours(person),
        "top": SHELLS if person.kind == "robot" else TOPS,
        "signature": tuple(name for name in _signatures(person) if name != "glasses" or "glasses" not in words),
    }
    plain = look_to_dict(base)
    varied = {name: options for name, options in axes.items() if name not in words}
    for values in product(*varied.values()):
        chosen = {**plain, **dict(zip(varied, values, strict=True)), **words}
        if chosen["clothes"] in _SOFT and chosen["signature"] == "bow_tie" and "signature" not in words:
            continue
        if chosen["hair"] == "headscarf" and chosen["signature"] in ("headband", "flower", "earrings"):
            continue
        yield look_from_dict({**chosen, **_matching(chosen), **words})


def _is_dark(look: Look) -> bool:
    return look.skin in SKINS[4:]


def _signatures(person: Person) -> tuple[str, ...]:
    return ("none",) if person.kind == "robot" else _SIGNATURES[person.gender]


def _hair_options(person: Person) -> tuple[str, ...]:
    if person.kind == "robot":
        return ("antenna", "twin_antenna", "dish")
    return {"child": _CHILD_HAIR, "middle": _GROWN_HAIR, "old": _OLD_HAIR}.get(person.age_group, _HAIR)[person.gender]


def _hair_colours(person: Person) -> tuple[str, ...]:
    if person.kind == "robot":
        return ("#a9b4be", "#8a94a8", "#c0a878")
    return {"old": GREY_HAIRS, "middle": GREYING_HAIRS}.get(person.age_group, HAIRS)


def _matching(chosen: Mapping[str, object]) -> dict[str, object]:
    """Fields that follow from others: a headscarf's colour, the accent of a signature."""
    top, style = str(chosen["top"]), str(chosen["hair"])
    follows: dict[str, object] = {"signature_colour": _far_from(top, _ACCENTS)[len(style) % 3]}
    if chosen["clothes"] == "overall":
        follows["bottom"] = top
    if chosen["clothes"] == "apron":
        follows["inner"] = TOPS[len(f"{style}{chosen['hair_colour']}{chosen['signature']}") % 7]
    if style == "headscarf":
        follows["hair_colour"] = _far_from(top, _SCARVES)[0]
    return follows


@cache
def _far_from(colour: str, options: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(options, key=lambda option: -min(colour_distance(colour, option), 60)))


def _base(person: Person, seed: str) -> Look:
    """What does not tell people apart at a glance, drawn from the seed."""
    key = ("look", seed, person.id)
    if person.kind == "animal":
        return animal_base(person, key)
    if person.kind == "robot":
        return Look(
            kind="robot", age_group="child", build="medium", leg_length=286, skin=pick(SHELLS, *key, "shell"), iris="#2f8f9a",
            freckles=True, clothes="tee", bottom="#6a7484", shoes="#8a5a4a", hair="antenna", signature_colour="#f0863c",
        )  # fmt: skip
    female, age = person.gender == "female", person.age_group
    clothes = pick(
        ("overall", "tee", "hoodie", "jumper") if age == "child" else _CLOTHES[person.gender], *key, "clothes"
    )
    return Look(
        age_group=age,
        build=_build(person, key),
        leg_length={"child": 274, "young": 352, "adult": 358, "middle": 354, "old": 344}[age] + int(draw(*key, "height") * 5) * 3 - 6 - (6 if female else 0),
        skin=pick(SKINS, *key, "skin"),
        iris=pick(IRISES, *key, "iris"),
        nose=pick(("button", "pointed") if female or age == "child" else ("round", "long", "wide", "pointed"), *key, "nose"),
        jaw=pick(("soft", "pointed", "round") if female else ("soft", "square", "round"), *key, "jaw") if age != "child" else "round",
        lashes=female,
        lips=female and age in ("young", "adult"),
        freckles=draw(*key, "freckles") < (0.5 if age == "child" else 0.2),
        blush=0.6 if age == "child" else 0.35 if female else 0.25,
        brow_weight=0.8 if female else 1.25 if age in ("middle", "old") else 1.05,
        beard=_beard(person, key),
        clothes=clothes,
        inner=pick(("#efe3cf", "#f4efe6", "#e9d3c0"), *key, "inner"),
        pattern="stripe" if clothes == "overall" else pick(("none", "none", "none", "knit" if clothes == "jumper" else "dots" if clothes == "dress" else "none"), *key, "pattern"),
        pattern_colour="#d9534f" if clothes == "overall" else "#f3e9d6",
        sleeves="short" if clothes in ("tee",) or (age == "child" and clothes == "overall") else "long",
        legwear=pick(("skirt", "trousers") if female else ("shorts", "trousers") if age == "child" else ("trousers",), *key, "legs"),
        bottom="#3f74b5" if clothes == "overall" else pick(BOTTOMS, *key, "bottom"),
        shoes=pick(SHOES, *key, "shoes"),
    )  # fmt: skip


def _build(person: Person, key: tuple[str, ...]) -> str:
    if person.age_group == "child":
        return "medium"
    options = {
        "female": ("slim", "medium", "slim", "stout"),
        "male": ("medium", "broad", "slim", "stout"),
        "neutral": ("slim", "medium"),
    }
    return pick(options[person.gender], *key, "build")


def _beard(person: Person, key: tuple[str, ...]) -> str:
    if person.gender != "male" or person.age_group == "child":
        return "none"
    options: tuple[str, ...] = ("full", "moustache", "seaman", "none", "walrus", "goatee")
    if person.age_group == "middle":
        options = ("full", "moustache", "seaman", "walrus", "stubble")
    if person.age_group == "adult":
        options = ("none", "none", "stubble", "moustache", "goatee")
    if person.age_group == "young":
        options = ("none", "none", "stubble")
    return pick(options, *key, "beard")
