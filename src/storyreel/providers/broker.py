"""The only door to an engine: starts it, waits, checks what it brought, asks again.

- An engine is asked what it is before it is asked to speak; ours are modules
  and say so without being started.
- An engine is started once a batch, since it loads its model each time; how
  many cores it uses is its own affair.
- A line counts as spoken when its file has the length that the engine claims,
  a rate that we can use, a plausible length for its text, and is not silence.
- What is missing or wrong is asked for again, twice at most; a rejected text
  is not, and after a fatal error nothing is.
- An engine that does not answer in time is ended with all that it started.
"""

import os
import signal
import subprocess
import sys
import wave
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from storyreel.contracts.artifact import load_file
from storyreel.contracts.errors import EngineError, StoryreelError
from storyreel.providers import resample
from storyreel.providers.engines import hibari, kokoro
from storyreel.providers.protocol import Capabilities, LineToSpeak, SpeakRequest, SpeakResult, SpokenLine

ATTEMPTS = 3
SHORTEST_MS_PER_CHARACTER = 15
LONGEST_MS_PER_CHARACTER = 400
LONGEST_START_MS = 3_000
SILENT_BELOW = 100  # of 32,767
ADVICE = "run the same command again, or set voices: {allow_no_voice: true} in project.yaml to go on without sound"


@dataclass(frozen=True)
class Engine:
    """How to start an engine, how long to wait for it, and what one of ours says it is."""

    command: tuple[str, ...]
    start_seconds: float = 90
    seconds_per_character: float = 0.5
    capabilities: Callable[[], Capabilities] | None = None


ENGINES: Mapping[str, Engine] = {
    "kokoro": Engine((sys.executable, "-m", kokoro.__name__), capabilities=kokoro.capabilities),
    "hibari": Engine((sys.executable, "-m", hibari.__name__), capabilities=hibari.capabilities),
}


class EngineFailedError(EngineError):
    """An engine did not bring what was asked for; `reason` says why in a few words."""

    def __init__(self, engine: str, reason: str) -> None:
        super().__init__(f"voice engine {engine}: {reason}; {ADVICE}")
        self.reason = f"{engine}: {reason}"


def capabilities(name: str, folder: Path, engines: Mapping[str, Engine] = ENGINES) -> Capabilities:
    """Ask an engine what it is.

    Raises:
        EngineFailedError: It is not there, or does not say.
    """
    engine = _engine(name, engines)
    if engine.capabilities is not None:
        try:
            return engine.capabilities()
        except (ImportError, OSError) as error:
            raise EngineFailedError(name, str(error)) from None
    trouble = _run(engine, ["--capabilities", str(folder)], engine.start_seconds, folder)
    try:
        return load_file(Capabilities, folder / "capabilities.json")
    except (StoryreelError, OSError) as error:
        raise EngineFailedError(name, trouble or str(error)) from None


def speak(
    name: str, lines: Sequence[LineToSpeak], folder: Path, engines: Mapping[str, Engine] = ENGINES
) -> dict[str, SpokenLine]:
    """Have lines spoken; returns them by id, their files lying in the folder.

    A line with a fault was rejected by the engine; all others are good.

    Raises:
        EngineFailedError: Some line was not spoken after three attempts.
    """
    engine = _engine(name, engines)
    spoken: dict[str, SpokenLine] = {}
    for attempt in range(1, ATTEMPTS + 1):
        missing = [line for line in lines if line.id not in spoken]
        if not missing:
            break
        good, trouble, is_final = _answer(engine, missing, folder / f"{name}-{attempt}")
        spoken.update(good)
        if is_final:
            raise EngineFailedError(name, trouble)
    if len(spoken) < len(lines):
        raise EngineFailedError(name, f"{trouble} (asked {ATTEMPTS} times)")
    return spoken


def _engine(name: str, engines: Mapping[str, Engine]) -> Engine:
    if name not in engines:
        raise EngineFailedError(
            name, f"not an engine that we know; expected one of {', '.join(sorted(engines))} in casting.yaml"
        )
    return engines[name]


Answer = tuple[dict[str, SpokenLine], str, bool]
"""The good lines, what was wrong with the others, and whether asking again is useless."""


def _answer(engine: Engine, lines: Sequence[LineToSpeak], folder: Path) -> Answer:
    folder.mkdir(parents=True)
    request = folder / "request.json"
    request.write_bytes(SpeakRequest(lines=tuple(lines)).to_bytes())
    limit = engine.start_seconds + engine.seconds_per_character * sum(len(line.spoken) for line in lines)
    trouble = _run(engine, [str(request), str(folder)], limit, folder)
    try:
        result = load_file(SpeakResult, folder / "result.json")
    except StoryreelError as error:
        return {}, trouble or str(error), False
    if result.fault is not None:
        return {}, result.fault.message, result.fault.error_class == "fatal"
    return _checked(lines, {line.id: line for line in result.lines}, folder)


def _checked(lines: Sequence[LineToSpeak], found: Mapping[str, SpokenLine], folder: Path) -> Answer:
    good: dict[str, SpokenLine] = {}
    trouble, is_final = "", False
    for line in lines:
        spoken = found.get(line.id, SpokenLine(id=line.id))
        if spoken.fault is not None and spoken.fault.error_class == "content_rejected":
            good[line.id] = spoken
            continue
        problem = spoken.fault.message if spoken.fault else _problem(line, spoken, folder)
        if problem:
            trouble = trouble or f"{problem}, for {line.spoken[:30]!r}"
            is_final = is_final or (spoken.fault is not None and spoken.fault.error_class == "fatal")
        else:
            good[line.id] = spoken.model_copy(update={"file": str(folder / spoken.file)})
    return good, trouble, is_final


def _problem(line: LineToSpeak, spoken: SpokenLine, folder: Path) -> str:
    """What is wrong with the sound of a line, if anything."""
    if not spoken.file or Path(spoken.file).name != spoken.file:
        return "no sound file"
    try:
        with wave.open(str(folder / spoken.file), "rb") as file:
            form = (file.getnchannels(), file.getsampwidth())
            rate, samples = file.getframerate(), file.getnframes()
            data = file.readframes(samples)
    except (OSError, EOFError, wave.Error):
        return f"{spoken.file} is no sound file"
    if form != (1, 2) or not resample.is_possible(rate):
        return f"sound of {form[0]} channels, {form[1] * 8} bit, {rate} Hz, expected 1 channel, 16 bit, 24000 Hz"
    if samples != spoken.samples or len(data) != 2 * samples:
        return f"{len(data) // 2} samples, expected {spoken.samples}"
    length_ms, characters = samples * 1000 // rate, len(line.spoken) * 100 // line.speed_percent
    if (
        not SHORTEST_MS_PER_CHARACTER * characters
        <= length_ms
        <= LONGEST_START_MS + LONGEST_MS_PER_CHARACTER * characters
    ):
        return f"{length_ms} ms of sound for {len(line.spoken)} characters"
    return "" if max(memoryview(data).cast("h")) > SILENT_BELOW else "silence"


def _run(engine: Engine, words: Sequence[str], limit_seconds: float, folder: Path) -> str:
    """Run an engine to its end; returns what went wrong, or nothing."""
    with (folder / "engine.log").open("wb") as log:
        try:
            process = subprocess.Popen(
                [*engine.command, *words], stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
            )
        except OSError as error:
            return f"{engine.command[0]} does not start ({error.strerror})"
        try:
            code = process.wait(limit_seconds)
        except subprocess.TimeoutExpired:
            return f"no answer after {limit_seconds:.0f} s"
        finally:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    if code == 0:
        return ""
    said = (folder / "engine.log").read_text(errors="replace").strip().splitlines()
    return f"it ended with {code}" + (f" ({said[-1][:120]})" if said else "")
