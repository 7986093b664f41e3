"""Make the first snapshot from the author's canon.yaml, which may be absent or empty."""

from storyreel.canon_store.snapshot import genesis
from storyreel.contracts.job import Job
from storyreel.contracts.predicate_rows import registry_of
from storyreel.contracts.yaml_file import read_yaml


def run(job: Job) -> None:
    """`--canon` (the author's file), `--canon-name` → `--out-canon`."""
    data = job.project_bytes("canon") or b""
    job.save("canon", genesis(read_yaml(data, job.option("canon-name")), registry_of(job)))
