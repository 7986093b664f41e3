"""Rewrite a draft where it contradicts the canon, if the project allows rounds of repair; else it stays as it is."""

from storyreel.canon_gate.repair import repair
from storyreel.contracts.canon import Canon
from storyreel.contracts.gate_report import ScriptRepair
from storyreel.contracts.job import Job
from storyreel.contracts.predicate_rows import registry_of
from storyreel.contracts.script import Script


def run(job: Job) -> None:
    """`--written`, `--canon`, `--episode`, settings canon_repair_rounds → `--out-draft`, `--out-repair`."""
    episode, rounds = job.option("episode"), job.settings()["canon_repair_rounds"]
    written, canon = job.load("written", Script), job.load("canon", Canon)
    number, where = int(episode.removeprefix("ep")), job.option("written")
    draft, changes = repair(written, canon, registry_of(job), number, where, rounds)
    job.notes["changes"] = len(changes)
    job.save("draft", draft)
    job.save("repair", ScriptRepair(episode=episode, rounds=rounds, changes=changes))
