"""A voice engine that misbehaves on demand: `odd_engine.py MODE [words of the broker]`.

Modes: good, hang, die, silence, short, long, other_form, fatal, rejected, flaky (good from the second time on).
"""

import math
import os
import struct
import sys
import time
import wave
from pathlib import Path

from storyreel.contracts.artifact import load_file
from storyreel.providers.protocol import Capabilities, EngineFault, SpeakRequest, SpeakResult, SpokenLine

MODE, WHAT, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])
RATE = 24_000


def main() -> None:
    if WHAT == "--capabilities":
        document = Capabilities(
            engine="odd", voices={"one": "", "two": ""}, sample_rates=(RATE,), licence="MIT", identity={"mode": MODE}
        )
        (FOLDER / "capabilities.json").write_bytes(document.to_bytes())
        return
    mark = FOLDER.parent / "seen"
    mode = "die" if MODE == "flaky" and not mark.exists() else MODE
    mark.touch()
    if mode == "hang":
        time.sleep(600)
    if mode == "die":
        print("the odd engine fell over", file=sys.stderr)
        os._exit(7)
    if mode == "fatal":
        result = SpeakResult(fault=EngineFault(error_class="fatal", message="no licence key"))
    else:
        lines = load_file(SpeakRequest, Path(WHAT)).lines
        result = SpeakResult(lines=tuple(spoken(line.id, line.spoken, mode) for line in lines))
    (FOLDER / "result.json").write_bytes(result.to_bytes())


def spoken(line_id: str, text: str, mode: str) -> SpokenLine:
    if mode == "rejected" and "curse" in text:
        return SpokenLine(id=line_id, fault=EngineFault(error_class="content_rejected", message="a rude word"))
    samples = RATE * len(text) // 15
    samples = {"short": 20, "long": RATE * 60}.get(mode, samples)
    loud = 0 if mode == "silence" else 8_000
    tone = [round(loud * math.sin(2 * math.pi * 200 * n / RATE)) for n in range(samples)]
    with wave.open(str(FOLDER / f"{line_id}.wav"), "wb") as file:
        file.setnchannels(2 if mode == "other_form" else 1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{samples}h", *tone))
    return SpokenLine(id=line_id, file=f"{line_id}.wav", sample_rate=RATE, samples=samples)


main()
