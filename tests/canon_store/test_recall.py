"""Recall finds what is near, the same way everywhere, and decides nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from storyreel.canon_gate.claims import merged
from storyreel.canon_gate.diff_claims import claims_of_diff
from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.verdict import verdict
from storyreel.canon_store.context import context_of
from storyreel.canon_store.embedding import embed
from storyreel.canon_store.recall import Recall, Text
from storyreel.canon_store.remembering import memories_for
from storyreel.canon_store.snapshot import apply, genesis
from storyreel.contracts.canonical import canonical_bytes
from storyreel.contracts.predicates import registry
from storyreel.contracts.project import ContextLimits
from storyreel.contracts.script import DialogueLine, Script
from storyreel.contracts.story import ContextPack
from storyreel.contracts.yaml_file import read_yaml
from storyreel.world_engine.arc import make_arc
from storyreel.world_engine.canon_diff import propose
from storyreel.world_engine.plan import plan_episode
from storyreel.world_engine.writer import write_script

TEXTS = [
    Text("The storm took the roof of the lamp room.", "ep01 scene s1 line l1"),
    Text("Mr Crabbe keeps twelve cans of oil in a cupboard.", "ep01 scene s2 action a1"),
    Text("The baker bakes bread at dawn.", "ep01 scene s3 line l2"),
]
QUESTION = "Where do they hide the oil cans?"


def spread(texts: Sequence[str]) -> "np.ndarray[Any, np.dtype[np.int8]]":
    """Made-up vectors: many equal ones, so that ties and signs are met."""
    rows = [[(len(text) * (i + 1) * 37) % 91 - 45 for i in range(384)] for text in texts]
    return np.array(rows, dtype=np.int8)


def test_the_nearest_text_comes_first() -> None:
    recall = Recall(embed)
    recall.add(TEXTS)
    memories = recall.near(QUESTION, 2)
    assert memories[0].source == "ep01 scene s2 action a1" and len(memories) == 2


def test_the_model_says_the_same_alone_and_among_others() -> None:
    together = embed([text.text for text in TEXTS])
    assert together.shape == (3, 384) and together.dtype == np.int8
    near = [np.abs(together[i].astype(int) - embed([text.text])[0]).max() for i, text in enumerate(TEXTS)]
    assert max(near) <= 3  # rounding of whole numbers; nearness is rounded to hundredths before it decides


@pytest.mark.parametrize("count", [1, 7, 40])
def test_sqlite_vec_and_numpy_find_the_same(count: int) -> None:
    texts = [Text("x" * (1 + i % 17), f"line {i}") for i in range(60)]
    found = []
    for use_extension in (True, False):
        recall = Recall(spread, use_extension=use_extension)
        recall.add(texts)
        found.append(recall.near("xxxx", count))
    assert Recall(spread).has_extension
    assert found[0] == found[1] and len(found[0]) == count


def test_equals_go_in_the_order_in_which_they_were_told() -> None:
    recall = Recall(spread)
    recall.add([Text("xx", f"line {i}") for i in range(5)])
    recall.add([Text("xx", "line 2")])
    assert [memory.source for memory in recall.near("xx", 9)] == [f"line {i}" for i in range(5)]


def test_what_is_remembered_outlives_the_process(tmp_path: Path) -> None:
    path = str(tmp_path / "memories.sqlite")
    Recall(spread, path).add(TEXTS)
    assert Recall(spread, path).near("x", 3) == Recall(spread, path, use_extension=False).near("x", 3)
    assert len(Recall(spread, path).near("x", 9)) == 3


def test_poison_that_ranks_first_leaves_the_verdict_as_it_is() -> None:
    """A line of an earlier script denies a fact in the words of the question. It is the first memory of the
    next episode, and every byte of script, diff and verdict is as without it."""
    canon = genesis(read_yaml(b"", "canon.yaml"))
    arc = make_arc(
        idea="A lighthouse keeper's daughter discovers that the harbour master has been stealing lamp oil.",
        seed="1",
        title="",
        genre="",
        episodes=2,
        canon=canon,
    )
    first = _written(context_of(canon, arc, "ep01"))
    canon = apply(canon, propose(first, canon), "ep01")
    plain = context_of(canon, arc, "ep02")
    poison = f"{arc.cast[0].name} is dead. {' '.join((plain.arc.want, plain.arc.obstacle, plain.arc.turn))}"
    poisoned = memories_for(plain, canon, arc, [_with_line(first, poison)], 3, embed)
    pack = context_of(canon, arc, "ep02", ContextLimits(recall=True), poisoned)
    assert poison in pack.memories[0].text and pack.facts == plain.facts
    verdicts = []
    for told in (plain, pack):
        script = _written(told)
        diff = propose(script, canon)
        claims = merged(
            claims_of_script(script, 2, "script.draft.json", registry()),
            claims_of_diff(diff, 2, "canon_diff.json", registry()),
        )
        decision, findings = verdict(canon, claims, registry())
        verdicts.append(canonical_bytes({"verdict": decision, "findings": [f.model_dump() for f in findings]}))
    assert verdicts[0] == verdicts[1]


def test_the_gate_cannot_reach_recall() -> None:
    from storyreel.orchestrator.code import closure

    rooms = {module for command in ("judge-canon", "enforce-canon") for module in closure(command)}
    assert not [module for module in rooms if "canon_store" in module or "onnx" in module]


def _written(pack: ContextPack) -> Script:
    return write_script(plan_episode(pack, "1", 75), pack, "1")


def _with_line(script: Script, text: str) -> Script:
    line = DialogueLine(id="l-poison", speaker_id=script.cast[0].id, text=text)
    scene = script.scenes[0].model_copy(update={"elements": (line, *script.scenes[0].elements)})
    return script.model_copy(update={"scenes": (scene, *script.scenes[1:])})
