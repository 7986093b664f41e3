"""What lies around a scene: its weather and season, and what its windows show.

- A scene's own weather counts; where that is clear, the setting's name may say
  more ("the winter garden", "the ship in the storm").
- A story on the Moon, in space, under water or in a desert is there
  everywhere: the hall of a story with a bakery on the Moon looks on the Moon.
- Names of people say nothing: only the words of `surroundings.yaml` count.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from storyreel.contracts.script import Scene
from storyreel.contracts.shotlist import PlaceRef, Shot
from storyreel.contracts.story import Setting
from storyreel.contracts.yaml_file import load_yaml

DATA = ["surroundings.yaml"]


def place_of(scene: Scene) -> PlaceRef:
    """Where and when a scene plays, as far as the scene itself says."""
    setting = scene.setting
    said = {
        "weather": scene.weather if scene.weather != "clear" else _said("weather", setting.name) or "clear",
        "season": _said("season", setting.name) or ("winter" if scene.weather == "snow" else "summer"),
        "outlook": _outlook(setting),
    }
    where = {"id": setting.id, "kind": setting.kind, "interior": setting.interior, "called": setting.name}
    return PlaceRef.model_validate({**where, "hour": scene.hour, **said})


def surrounded(shots: Iterable[Shot], scenes: Iterable[Scene]) -> tuple[Shot, ...]:
    """The shots of a story, each in what lies around the whole of it."""
    everywhere = _table()["everywhere"].split()
    around = next((found for scene in scenes if (found := _outlook(scene.setting)) in everywhere), "")
    if not around:
        return tuple(shots)
    return tuple(
        shot.model_copy(update={"place": shot.place.model_copy(update={"outlook": shot.place.outlook or around})})
        for shot in shots
    )


def _outlook(setting: Setting) -> str:
    kinds: Mapping[str, str] = _table()["kinds"]
    return _said("outlook", setting.name) or kinds.get(setting.kind, "")


def _said(what: str, name: str) -> str:
    words = {"".join(c for c in word if c.isalpha()) for word in name.lower().replace("-", " ").split()}
    return next((value for value, said in _table()[what].items() if words & set(said.split())), "")


@cache
def _table() -> Mapping[str, Any]:
    path = Path(__file__).parent / "surroundings.yaml"
    table: dict[str, Any] = load_yaml(path.read_bytes(), path.name)
    return table
