"""Write a new project: every decision as a line with a comment, defaults shown."""

import json
import os
import re
from pathlib import Path

from storyreel.contracts.errors import InputError
from storyreel.contracts.store import write_whole
from storyreel.contracts.yaml_file import read_yaml
from storyreel.orchestrator.project import resolve

PROJECT = """\
# A project. A line that starts with # shows a default; take the # away to decide it.

id: {id}            # minted once; the working directory is bound to it
# tenant: default

idea: {idea}
{title_mark}title: {title}                # empty: the writer finds one
# genre: ""                # empty: the idea decides
# visual_style: illustrated
# language: en

# target_duration: 75      # seconds of film, 30 to 900
# episodes: 1
seed: "1"                  # any text; another seed, another telling

# profile: preview_local   # of the film; or standard_local, either also as _tall and _square: docs/profiles.md
# render_profiles: [preview_local]
# captions: {{burn_in: true, lower_thirds: true}}
# chapters: {{cards: false, titles: []}}   # a card wherever the story goes to another place; titles in order
# voices:
#   enabled: true
#   allow_no_voice: true   # go on without voices, flagged, if the voice engine fails
#   max_line_seconds: 12   # a longer line is refused
# context:                 # what a writer is told of the canon: docs/canon.md
#   max_facts: 120
#   max_tokens: 2000
#   recall: false          # memories of earlier episodes besides; never a premise
# continuity_mode: strict
# safety_mode: fail_closed
# cost_policy: {{max_usd_per_run: 0, allow_external: false, ask_above_usd: 0}}

# Where the pipeline waits for a person: docs/approvals.md
human_checkpoints:
  approve_canon_diff: {diff}             # what an episode changes in the world, before the next one knows it
  approve_shotlist_timing_lock: {lock}   # when what is seen, before anything is drawn
  approve_character_packs: false     # how each character looks and sounds: storyreel pack ep01
  approve_external_spend: {spend}         # what engines outside would cost, if it is more than ask_above_usd
# disk: {{least_free_gb: 1, store_gb: 0}}   # a run that ends warns of less, or of a larger store (0: never)
# publish_on: 2027-01-31   # a licence that has ended by then is flagged: docs/own_art.md
# approval_timeout_hours: 72   # then `storyreel status` says so; the pause stays
# canon_repair_rounds: 0   # how often a script that contradicts the canon may be rewritten; the report shows it
"""

CANON = """\
# What is true before the first episode. The story may add to it; nothing may contradict it.
# Name, age, alive and location are four of fifty predicates. The whole list: src/storyreel/contracts/predicates.yaml;
# how to add your own: docs/continuity.md; facts over time, promises, who knows what: docs/canon.md.
# A role (protagonist, helper, rival) casts a person.
#
# characters:
#   nell: {name: Nell, age: 24, alive: true, location: lamp_room, role: protagonist}
# locations:
#   lamp_room: {name: the lamp room}
"""

CASTING = """\
# Who sounds and looks how. Whoever is not named here is cast for you.
#
# characters:
#   nell:
#     voice: {engine: kokoro, voice_id: af_heart, speed_percent: 100}
#     look: {hair_colour: "#7a2f2a"}
# pronunciation:
#   Crabbe: Krab
"""

FILES = {"canon.yaml": CANON, "casting.yaml": CASTING}
FOLDERS = ("library", "overrides", "approvals")


def write_project(folder: Path, idea: str, title: str, asks: bool) -> None:
    """Write a project's folder.

    Args:
        asks: Whether human checkpoints have the plan's defaults; else all are off.

    Raises:
        InputError: The folder has something in it, or the idea is not usable.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(f"{folder}: there is something already, expected a new or empty folder")
    text = PROJECT.format(
        id=_mint_id(idea),
        idea=json.dumps(idea.strip(), ensure_ascii=False),
        title=json.dumps(title, ensure_ascii=False),
        title_mark="" if title else "# ",
        lock=_word(asks),
        diff=_word(asks),
        spend=_word(asks),
    )
    resolve(read_yaml(text.encode(), "--idea"))
    for name, content in {**FILES, "project.yaml": text}.items():
        write_whole(folder / name, content.encode())
    for name in FOLDERS:
        (folder / name).mkdir(exist_ok=True)


def _word(value: bool) -> str:
    return "true" if value else "false"


def _mint_id(idea: str) -> str:
    """A few words of the idea and some chance, so that no two projects share an id."""
    words = [word[:20] for word in re.findall(r"[a-z]{4,}", idea.lower())[:2]]
    return "-".join([*words, os.urandom(3).hex()]) if words else f"story-{os.urandom(3).hex()}"
