"""Takes: what every line sounds like, spoken only where no earlier take will do.

A take's key is the digest of the text as spoken, the voice, the pace and the
engine's identity, so one changed line speaks one line. The store keeps the
engine's raw sound, and the cache what finishing made of it with this code.
"""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from storyreel.contracts import store
from storyreel.contracts.canonical import canonical_bytes, digest_of_value
from storyreel.contracts.timing import SAMPLE_RATE
from storyreel.contracts.voice import Phoneme, VoiceLine
from storyreel.providers import broker
from storyreel.providers.broker import ENGINES, Engine, EngineFailedError
from storyreel.providers.finishing import Finished, finish, packed, unpacked
from storyreel.providers.pace import speed_percent
from storyreel.providers.protocol import Capabilities, LineToSpeak

KIND, SOUNDS, FINISHED = "take", "take_sounds", "takes"


@dataclass(frozen=True)
class Recording:
    """All takes by line id; a line without one was rejected, and `rejected` says why."""

    takes: Mapping[str, Finished]
    rejected: Mapping[str, str]
    engines: tuple[str, ...]
    cached: int


def record(
    lines: Sequence[VoiceLine], folder: Path, engines: Mapping[str, Engine] = ENGINES, *, code: str = ""
) -> Recording:
    """Find or speak the take of every line.

    Args:
        code: The code that finishes takes; without it no finished take is kept.

    Raises:
        EngineFailedError: An engine did not speak its lines.
    """
    sounds: dict[str, tuple[str, str]] = {}  # line id: digest of the raw sound, and the take's key
    rejected: dict[str, str] = {}
    cached = 0
    names = sorted({line.voice.engine for line in lines})
    for name in names:
        identity = broker.capabilities(name, _new(folder / name), engines)
        keys = {line.line_id: take_key(line, identity) for line in lines if line.voice.engine == name}
        known = {key: digest for key in keys.values() if (digest := store.known(KIND, key))}
        cached += sum(key in known for key in keys.values())
        wanted = [line for line in lines if line.line_id in keys and keys[line.line_id] not in known]
        new, refused = _spoken(name, wanted, keys, folder / name, engines)
        known |= new
        sounds |= {line_id: (known[key], key) for line_id, key in keys.items() if key in known}
        rejected |= {line_id: refused[key] for line_id, key in keys.items() if key in refused}
    takes = {line_id: _kept(*sound, code) for line_id, sound in sounds.items()}
    return Recording(takes, rejected, tuple(names), cached)


def take_key(line: VoiceLine, engine: Capabilities) -> str:
    """The digest of all that can change how a line sounds."""
    return digest_of_value(
        {
            "spoken": line.spoken,
            "voice": line.voice.voice_id,
            "voice_digest": engine.voices.get(line.voice.voice_id.split("+")[0], ""),
            "speed_percent": speed_percent(line),
            "engine": engine.engine,
            "identity": engine.identity,
        }
    )


def _spoken(
    name: str, wanted: Sequence[VoiceLine], keys: Mapping[str, str], folder: Path, engines: Mapping[str, Engine]
) -> tuple[dict[str, str], dict[str, str]]:
    """Speak what is not known: digests of new raw sounds, and reasons of refusal, by key."""
    request = {
        keys[line.line_id]: LineToSpeak(
            id=keys[line.line_id], spoken=line.spoken, voice_id=line.voice.voice_id, speed_percent=speed_percent(line)
        )
        for line in wanted
    }
    if not request:
        return {}, {}
    new: dict[str, str] = {}
    refused: dict[str, str] = {}
    for key, spoken in broker.speak(name, list(request.values()), folder, engines).items():
        if spoken.fault is not None:
            refused[key] = spoken.fault.message
            continue
        new[key] = store.keep(Path(spoken.file).read_bytes())
        if spoken.sounds:
            heard = [[s.sign, s.start_sample, s.samples] for s in spoken.sounds]
            store.remember(SOUNDS, key, store.keep(canonical_bytes({"sounds": heard})))
        store.remember(KIND, key, new[key])
    return new, refused


def _kept(digest: str, key: str, code: str) -> Finished:
    """The finished take: from the cache, or finished and put there."""
    heard = store.known(SOUNDS, key) or ""
    entry = digest_of_value({"sound": digest, "heard": heard, "code": code})
    found = store.cached(FINISHED, entry) if code else None
    if found is not None:
        return unpacked(found)
    take = _finished(digest, heard)
    if code:
        store.cache(FINISHED, entry, packed(take))
    return take


def _finished(digest: str, heard: str) -> Finished:
    import soundfile

    samples, rate = soundfile.read(io.BytesIO(store.stored(digest).read_bytes()), dtype="float64")
    take = finish(samples, rate)
    if take is None:
        raise EngineFailedError("takes", f"the kept sound {digest[:12]}… is silence")
    if not heard:
        return take
    sounds = json.loads(store.stored(heard).read_bytes())["sounds"]
    return replace(take, phonemes=_phonemes(sounds, rate, take))


def _phonemes(sounds: Sequence[tuple[str, int, int]], rate: int, take: Finished) -> tuple[Phoneme, ...]:
    """The sounds of a line in samples of its finished take; what was cut off is left out."""
    length = len(take.pcm) // 2
    found = []
    for sign, start, samples in sounds:
        first = max(0, start * SAMPLE_RATE // rate - take.cut_samples)
        last = min(length, (start + samples) * SAMPLE_RATE // rate - take.cut_samples)
        if last > first:
            found.append(Phoneme(sign=sign, start_sample=first, samples=last - first))
    return tuple(found)


def _new(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
