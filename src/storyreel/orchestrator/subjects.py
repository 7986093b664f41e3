"""What a person is asked about, in a few words."""

from collections.abc import Callable
from pathlib import Path

from storyreel.contracts.artifact import load_file
from storyreel.contracts.canon import CanonDiff
from storyreel.contracts.character_pack import CharacterPack
from storyreel.contracts.shotlist import ShotList, total_frames
from storyreel.contracts.spend import SpendEstimate


def in_words(checkpoint: str, path: Path) -> str:
    """The subject of a checkpoint, in a few words."""
    return _WORDS[checkpoint](path)


def _canon_diff(path: Path) -> str:
    diff = load_file(CanonDiff, path)
    counts = {
        "new people or places": len(diff.added_entities),
        "new facts": len(diff.added_facts),
        "changed": len(diff.modified_facts),
        "removed": len(diff.removed_facts),
    }
    return ", ".join(f"{count} {what}" for what, count in counts.items() if count) or "no change"


def _character_pack(path: Path) -> str:
    people = load_file(CharacterPack, path).characters
    return ", ".join(f"{one.name} ({one.role}, voice {one.voice.voice_id})" for one in people)


def _shotlist(path: Path) -> str:
    shotlist = load_file(ShotList, path)
    seconds = total_frames(shotlist) * shotlist.rate.den / shotlist.rate.num
    return f"{len(shotlist.shots)} shots, {seconds:.1f} s, {len(shotlist.voice)} lines"


def _spend(path: Path) -> str:
    estimate = load_file(SpendEstimate, path)
    shots = "1 shot" if len(estimate.calls) == 1 else f"{len(estimate.calls)} shots"
    return f"{estimate.usd_cents / 100:.2f} USD for {shots}"


_WORDS: dict[str, Callable[[Path], str]] = {
    "approve_canon_diff": _canon_diff,
    "approve_character_packs": _character_pack,
    "approve_shotlist_timing_lock": _shotlist,
    "approve_external_spend": _spend,
}
