"""Cast a story: the idea's people first, the author's names before ours, the rest invented.

- The author's canon decides: a person with a fitting role or trade takes the part, with name and age.
- A name in the idea stays.
- Everybody else is named from the kit's list by the seed. Nobody shares a name.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from storyreel.contracts.canon import Canon, Entity, Value
from storyreel.contracts.seed import between, pick
from storyreel.contracts.story import Person
from storyreel.world_engine.agents import Agent
from storyreel.world_engine.kit import ROLES, AgeGroup, Gender, Kit, Role
from storyreel.world_engine.slots import Slots

NAMES: Mapping[str, Sequence[str]] = {
    "female": ("Anna", "Marta", "Ines", "Joan", "Lucy", "Nadia", "Olive", "Petra", "Rosa", "Sylvia", "Thea", "Willa"),
    "male": ("Adam", "Boris", "Carl", "David", "Emil", "George", "Henry", "Ivan", "Jonas", "Martin", "Oscar", "Victor"),
    "neutral": ("Ash", "Billie", "Frankie", "Jules", "Kit", "Morgan", "Pip", "Quinn", "Robin", "Sandy"),
}
GENDERS: tuple[Gender, ...] = ("female", "male", "neutral")
OLD_AGE = 55  # from here on the picture draws grey hair
AGES: Mapping[AgeGroup, tuple[int, int]] = {"child": (8, 12), "young": (17, 24), "adult": (32, 50), "old": (62, 76)}


@dataclass(frozen=True)
class Known:
    """Somebody of the author's canon."""

    entity: Entity
    facts: Mapping[str, Value]


def cast_story(kit: Kit, agents: Sequence[Agent], canon: Canon, seed: str) -> tuple[Person, ...]:
    """The cast in the order protagonist, rival, helper."""
    authors = known_people(canon)
    free = list(agents)
    people: dict[str, Person] = {}
    for letter in [key for key in "PAH" if key in kit.cast]:
        role = kit.cast[letter]
        agent = _take(role, free)
        known = _author_of(letter, role, agent, authors)
        if known:
            authors.remove(known)
        reserved = [str(k.facts.get("name", "")) for k in authors] + [a.name for a in free]
        taken = [p.name for p in people.values()] + [name for name in reserved if name]
        people[letter] = _person(letter, role, agent, known, taken, people, seed)
    return tuple(people.values())


def known_people(canon: Canon) -> list[Known]:
    """The living people of a canon, with the facts that hold now."""
    found = []
    for entity in canon.entities:
        facts = {f.predicate: f.object for f in canon.facts if f.subject == entity.id and f.valid_to is None}
        if entity.kind == "character" and facts.get("alive", True) is not False:
            found.append(Known(entity, facts))
    return found


def slug(text: str) -> str:
    """`Mr Voss` as `mr-voss`."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "somebody"


def _take(role: Role, free: list[Agent]) -> Agent | None:
    """The first fitting person of the idea, by noun or as anybody (`*`, but not `-noun`); of a plural, two may come."""
    named = [index for index, agent in enumerate(free) if agent.noun in role.fits]
    anybody = [index for index, agent in enumerate(free) if "*" in role.fits and f"-{agent.noun}" not in role.fits]
    for index in (*named, *anybody):
        agent = free[index]
        if agent.is_plural:
            free[index] = replace(agent, is_plural=False)
        else:
            free.remove(agent)
        return agent
    return None


def _author_of(letter: str, role: Role, agent: Agent | None, authors: Sequence[Known]) -> Known | None:
    words = {*role.role.lower().split()[-2:], *([agent.noun] if agent else [])}
    for known in authors:
        trade = known.entity.role.lower()
        if trade == ROLES[letter] or (trade and (trade in role.role.lower() or set(trade.split()) <= words)):
            return known
    return None


def _person(
    letter: str,
    role: Role,
    agent: Agent | None,
    known: Known | None,
    taken: Sequence[str],
    others: Mapping[str, Person],
    seed: str,
) -> Person:
    facts = known.facts if known else {}
    gender = _gender(role, agent, facts, letter, others, seed)
    name = str(facts.get("name") or (agent.name if agent else "")) or _name(role, gender, taken, seed, letter)
    age_group = (agent.age_group if agent else "") or role.age_group
    age = facts.get("age")
    if not isinstance(age, int) or isinstance(age, bool):
        age = _age(role, age_group, seed, letter)
    else:
        age_group = group_of(age)
    person = Person(
        id=known.entity.id if known else slug(name),
        name=name,
        role=role.role,
        function=ROLES[letter],
        kind=agent.kind if agent else role.kind,
        gender=gender,
        age_group=age_group,
        age=min(max(age, 0), 200),
        manner="child" if age_group == "child" else role.manner,
    )
    text = f"the {agent.phrase}" if agent and agent.phrase and not _says(role, agent) else role.role
    return person.model_copy(update={"role": Slots({**others, letter: person}, {}, {}).fill(text)})


def _says(role: Role, agent: Agent) -> bool:
    return agent.noun in re.findall(r"[a-z]+", role.role.lower())


def _gender(
    role: Role,
    agent: Agent | None,
    facts: Mapping[str, Value],
    letter: str,
    others: Mapping[str, Person],
    seed: str,
) -> Gender:
    stated = [gender for gender in GENDERS if facts.get("gender") == gender]
    if stated:
        return stated[0]
    if agent and agent.gender:
        return agent.gender
    if role.gender:
        return role.gender
    if agent and agent.kind != "human":
        return "neutral"
    taken = {person.gender for person in others.values()}
    if len(others) == 2 and len(taken) == 1:  # three voices are told apart more easily
        return "male" if taken == {"female"} else "female"
    return pick(GENDERS[:2], seed, letter, "gender")


def _name(role: Role, gender: str, taken: Sequence[str], seed: str, letter: str) -> str:
    names = (role.names or {}).get(gender) or NAMES[gender]
    free = [name for name in names if not any(name in other.split() for other in taken)]
    name = pick(free or NAMES["neutral"], seed, letter, "name")
    if role.title:
        return f"{ {'female': 'Mrs', 'male': 'Mr'}.get(gender, 'Dr') } {name}"
    return name


def _age(role: Role, age_group: AgeGroup, seed: str, letter: str) -> int:
    if role.ages and age_group == role.age_group:
        low, high = (int(end) for end in role.ages.split(".."))
    else:
        low, high = AGES[age_group]
    return between(low, high, seed, letter, "age")


def group_of(age: int) -> AgeGroup:
    """The age group that a picture draws for an age."""
    return "child" if age < 13 else "young" if age < 30 else "adult" if age < OLD_AGE else "old"
