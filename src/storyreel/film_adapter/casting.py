"""Read what an author has cast in casting.yaml.

characters:
  nell: {voice: {engine: kokoro, voice_id: af_heart, speed_percent: 100}}
pronunciation: {Crabbe: Krab, Iven: /ˈaɪvən/}
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from storyreel.contracts.artifact import first_problem
from storyreel.contracts.errors import InputError
from storyreel.contracts.voice import Voice
from storyreel.contracts.yaml_file import Document, nearest, read_yaml
from storyreel.film_adapter.voice_cast import castable_voices


@dataclass(frozen=True)
class Casting:
    """Voices by character, and how names are said."""

    voices: Mapping[str, Voice] = field(default_factory=dict)
    pronunciation: Mapping[str, str] = field(default_factory=dict)


def read_casting(data: bytes | None, where: str) -> Casting:
    """The author's casting; an empty one if there is no file.

    Raises:
        InputError: With the line of what is wrong.
    """
    document = read_yaml(data, where) if data is not None else Document(where, None)
    if document.value is None:
        return Casting()
    _expect_mapping(document, (), document.value)
    document.check_keys((), ("characters", "pronunciation"))
    voices = {}
    for name, card in _mapping(document, "characters").items():
        _expect_mapping(document, ("characters", name), card)
        if card.get("voice") is not None:
            voices[str(name)] = _voice(document, ("characters", name, "voice"), card["voice"])
    sounds = {str(word): str(sound) for word, sound in _mapping(document, "pronunciation").items()}
    return Casting(voices, sounds)


def spoken(text: str, pronunciation: Mapping[str, str]) -> str:
    """A line as it is said: names as the author hears them, no marks that an engine would read."""
    said = re.sub(r"[\[\]*_~`|]", "", text)
    for word in sorted(pronunciation, key=lambda word: (-len(word), word)):
        sound = pronunciation[word]
        written = f"[{word}]({sound})" if sound.startswith("/") else sound
        said = re.sub(rf"\b{re.escape(word)}\b", written.replace("\\", ""), said)
    return said


def _voice(document: Document, path: tuple[str | int, ...], value: Any) -> Voice:
    _expect_mapping(document, path, value)
    document.check_keys(path, Voice.model_fields)
    try:
        voice = Voice.model_validate(value)
    except ValidationError as error:
        raise document.error(path, first_problem(error)) from None
    known = [shipped.voice_id for shipped in castable_voices() if shipped.engine == voice.engine]
    if known and voice.voice_id not in known:
        hint = nearest(voice.voice_id, known)
        raise document.error((*path, "voice_id"), f"{voice.engine} has no voice {voice.voice_id!r}; {hint}")
    return voice


def _mapping(document: Document, key: str) -> Mapping[Any, Any]:
    value = document.value.get(key) or {}
    _expect_mapping(document, (key,), value)
    return value


def _expect_mapping(document: Document, path: tuple[str | int, ...], value: Any) -> None:
    if not isinstance(value, dict):
        found: InputError = document.error(
            path, f"found {str(value)[:40]!r}, expected names with values, as in docs of casting.yaml"
        )
        raise found
