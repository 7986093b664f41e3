"""Cut a SoundFont 2 or 3 file to the presets that the composer plays.

    python scripts/cut_soundfont.py FluidR3Mono_GM.sf3 src/storyreel/library/sounds/FluidR3Mono_cut.sf3

The compressed samples are copied as they are, so nothing is encoded twice.
"""

import struct
import sys
from itertools import pairwise
from pathlib import Path

PROGRAMS = (0, 8, 9, 10, 11, 12, 14, 24, 32, 40, 42, 43, 44, 45, 46, 47, 48, 49, 52, 56, 60, 68, 70, 71, 73, 75, 89, 95)
WANTED = {(0, program) for program in PROGRAMS} | {(128, 0), (128, 48)}
LAYOUTS = {"phdr": "<20sHHHIII", "pbag": "<HH", "pmod": "<HHhHH", "pgen": "<HH", "inst": "<20sH", "ibag": "<HH"}
LAYOUTS |= {"imod": "<HHhHH", "igen": "<HH", "shdr": "<20sIIIIIBbHH"}
INSTRUMENT, SAMPLE = 41, 53  # generator numbers that point at the next layer


def chunks(data: bytes, start: int, end: int):
    """Yield the name and the span of every RIFF chunk."""
    while start + 8 <= end:
        size = struct.unpack_from("<I", data, start + 4)[0]
        yield data[start : start + 4].decode(), start + 8, start + 8 + size
        start += 8 + size + (size & 1 and data[start + 8 + size : start + 9 + size] == b"\0")


def layer(tables: dict, head: str, bag: str, gen: str, mod: str, keep: list[int], link: int, renumber: dict):
    """Copy the kept records of one layer with their zones; return the ids that they point at, in order."""
    heads, bags, gens, mods = [], [], [], []
    for index in keep:
        record, following = list(tables[head][index]), tables[head][index + 1]
        place = 3 if head == "phdr" else 1
        zones = tables[bag][record[place] : following[place] + 1]
        record[place] = len(bags)
        heads.append(record)
        for (gen_from, mod_from), (gen_to, mod_to) in pairwise(zones):
            bags.append([len(gens), len(mods)])
            for kind, amount in tables[gen][gen_from:gen_to]:
                gens.append([kind, renumber.setdefault(amount, len(renumber)) if kind == link else amount])
            mods.extend(tables[mod][mod_from:mod_to])
    end = [b"EOP", 0, 0, len(bags), 0, 0, 0] if head == "phdr" else [b"EOI", len(bags)]
    return {head: [*heads, end], bag: [*bags, [len(gens), len(mods)]], gen: [*gens, [0, 0]], mod: [*mods, [0] * 5]}


def cut(data: bytes) -> bytes:
    """Return the SoundFont with the wanted presets only."""
    spans, info = {}, b""
    for name, start, end in chunks(data, 12, len(data)):
        inner = {key: (low, high) for key, low, high in chunks(data, start + 4, end)} if name == "LIST" else {}
        if data[start : start + 4] == b"INFO":
            info = data[start:end]
        spans |= inner
    tables = {key: list(struct.iter_unpack(form, data[slice(*spans[key])])) for key, form in LAYOUTS.items()}
    presets = [i for i, row in enumerate(tables["phdr"][:-1]) if (row[2], row[1]) in WANTED]
    instruments, samples, pool, rows = {}, {}, bytearray(), []
    new = layer(tables, "phdr", "pbag", "pgen", "pmod", presets, INSTRUMENT, instruments)
    new |= layer(tables, "inst", "ibag", "igen", "imod", list(instruments), SAMPLE, samples)
    for index in samples:
        row = list(tables["shdr"][index])
        if not row[9] & 0x10:
            raise SystemExit(f"shdr[{index}]: an uncompressed sample; this script cuts SoundFont 3 only")
        row[1], row[2] = len(pool), len(pool) + row[2] - row[1]
        pool += data[spans["smpl"][0] + tables["shdr"][index][1] : spans["smpl"][0] + tables["shdr"][index][2]]
        row[8], row[9] = 0, 0x11  # mono: no sample has a partner any more
        rows.append(row)
    new["shdr"] = [*rows, [b"EOS", *[0] * 9]]
    packed = {key: b"".join(struct.pack(form, *row) for row in new[key]) for key, form in LAYOUTS.items()}
    body = b"".join(chunk(key, packed[key]) for key in LAYOUTS)
    return chunk("RIFF", b"sfbk" + chunk("LIST", info) + chunk("LIST", b"sdta" + chunk("smpl", bytes(pool)))
                 + chunk("LIST", b"pdta" + body))  # fmt: skip


def chunk(name: str, body: bytes) -> bytes:
    return name.encode() + struct.pack("<I", len(body)) + body + b"\0" * (len(body) & 1)


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(cut(Path(sys.argv[1]).read_bytes()))
