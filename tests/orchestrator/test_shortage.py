"""What a run that ends says of the disk and of its budget, by the limits of the project."""

import shutil
from pathlib import Path

import pytest

from storyreel.contracts import store
from storyreel.contracts.canonical import canonical_bytes
from storyreel.contracts.job import Job
from storyreel.contracts.project import CostPolicy, DiskLimits
from storyreel.orchestrator.commands import estimate_spend
from storyreel.orchestrator.shortage import GB, shortages

from .test_spend import PLAN, SHOT


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_less_room_than_the_project_wants_is_said_with_what_is_there() -> None:
    wanted = shutil.disk_usage(".").free // GB + 100
    (warning,) = shortages(DiskLimits(least_free_gb=wanted))
    assert warning["kind"] == "disk"
    assert warning["message"].endswith(f" GB are free, expected {wanted} (disk.least_free_gb)")
    assert shortages(DiskLimits(least_free_gb=0)) == []


@pytest.mark.parametrize(("limit", "count"), [(0, 0), (1, 1), (2, 0)])
def test_a_store_that_has_outgrown_its_limit_is_said(limit: int, count: int) -> None:
    for folder, size in ((store.STORE / "ab", GB), (store.CACHE, GB // 2)):
        folder.mkdir(parents=True)
        with (folder / "file").open("wb") as file:
            file.truncate(size)  # a file of holes takes no room
    said = shortages(DiskLimits(least_free_gb=0, store_gb=limit))
    assert len(said) == count
    assert all(f"the store holds 1.5 GB, expected at most {limit}" in warning["message"] for warning in said)


@pytest.mark.parametrize(("budget", "warns"), [(1, True), (100, False)])
def test_an_estimate_near_the_budget_warns(budget: int, warns: bool) -> None:
    policy = CostPolicy(allow_external=True, max_usd_per_run=budget, usd_per_second={"cloud": 1})
    settings = {"cost_policy": policy.model_dump(mode="json"), "external_shots": {PLAN.episode: {SHOT: "cloud"}}}
    Path("plan.json").write_bytes(PLAN.to_bytes())
    words = {"plan": ["plan.json"], "out-estimate": ["estimate.json"], "code": ["code-1"]}
    job = Job("estimate-spend", {**words, "settings": [canonical_bytes(settings).decode()]})
    estimate_spend.run(job)
    said = job.notes.get("warnings", [])
    assert bool(said) is warns
    assert all(
        item["kind"] == "budget" and "of 1 USD (cost_policy.max_usd_per_run)" in item["message"] for item in said
    )
