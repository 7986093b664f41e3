# ruff: noqa: E501  (path data is kept on one line)
"""What a part in the story does to a character's clothes.

The first row whose word stands in the role text dresses the character; rows
are ordered from the particular to the general.
"""

import re

_WORD = re.compile(r"[a-z]+")
_POSSESSIVE = re.compile(r"^.*(?:'s|s'|’s)(?![a-z])")
_CLAUSE_END = re.compile(r"[,;:.]|\b(?:of|who|that|with|and)\b")

ROLES: tuple[tuple[frozenset[str], dict[str, str | bool]], ...] = (
    (frozenset({"helper", "apprentice", "assistant"}), {"clothes": "overall", "inner": "#e9e2d0"}),
    (frozenset({"harbour", "harbor", "captain", "ferryman", "skipper", "admiral"}),
     {"clothes": "uniform", "top": "#2c4470", "signature": "captain_cap", "signature_colour": "#2c3e66"}),
    (frozenset({"baker", "bakery", "pastry", "cook", "chef"}),
     {"clothes": "apron", "top": "#faf3e6", "signature": "baker_hat", "signature_colour": "#faf3e6"}),
    (frozenset({"thief", "burglar", "robber", "pickpocket", "smuggler"}),
     {"clothes": "coat", "top": "#5c6660", "signature": "beanie", "signature_colour": "#3a3f4c"}),
    (frozenset({"guard", "warden", "police", "officer", "constable", "sheriff", "porter"}),
     {"clothes": "uniform", "top": "#4b5f8f", "signature": "guard_cap", "signature_colour": "#3f4f78"}),
    (frozenset({"inspector", "detective", "investigator", "sleuth", "commissioner", "lawyer", "mayor", "clerk", "banker", "official"}),
     {"clothes": "coat", "top": "#7a6a58", "inner": "#f4efe6", "signature": "tie", "signature_colour": "#8a2f3f"}),
    (frozenset({"ghost", "phantom", "spectre", "spirit", "poltergeist"}),
     {"clothes": "coat", "top": "#8ea4b8", "inner": "#e4ecf3", "skin": "#c6d6e2", "hair_colour": "#e8eff5"}),
    (frozenset({"widow", "widower"}), {"clothes": "dress", "top": "#4f5f6a", "signature": "shawl", "signature_colour": "#8a5f9a", "hair": "low_bun"}),
    (frozenset({"grandmother", "granny", "grandma", "nan"}), {"clothes": "cardigan", "glasses": True, "hair": "bun"}),
    (frozenset({"librarian", "archivist", "teacher", "professor", "bookseller", "scholar"}),
     {"clothes": "cardigan", "glasses": True, "inner": "#f4e3c0"}),
    (frozenset({"fisherman", "fisher", "sailor"}),
     {"clothes": "raincoat", "top": "#f0b63c", "signature": "sou_wester", "signature_colour": "#f0b63c"}),
    (frozenset({"keeper"}), {"clothes": "jumper", "top": "#e9e2d0"}),
    (frozenset({"gardener", "farmer", "mechanic", "inventor", "plumber", "tinkerer"}), {"clothes": "overall", "inner": "#e9e2d0"}),
    (frozenset({"waiter", "musician", "butler", "magician", "conductor"}),
     {"clothes": "waistcoat", "inner": "#f4efe6", "signature": "bow_tie", "signature_colour": "#c9344b"}),
)  # fmt: skip


def dress_for(role_text: str, gender: str, age_group: str) -> dict[str, str | bool]:
    """Give the look fields that a role asks for; none for a role without a costume.

    Nobody is dressed as another: "the baker's helper" is a helper, and so is a "helper of the baker".
    """
    own = _POSSESSIVE.sub(" ", _CLAUSE_END.split(role_text.lower())[0])
    words = set(_WORD.findall(own))
    for names, wear in ROLES:
        if names & words:
            return _fitting(wear, gender, age_group)
    return {}


def _fitting(wear: dict[str, str | bool], gender: str, age_group: str) -> dict[str, str | bool]:
    fitted = dict(wear)
    if gender == "male":
        if fitted.get("clothes") == "dress":
            fitted.update(clothes="coat", signature="scarf")
        fitted.pop("hair", None)
    if age_group == "child":
        fitted.pop("hair", None)
    return fitted
