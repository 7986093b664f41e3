"""Which Slurm jobs are an earlier run's."""

from pathlib import Path

from storyreel.orchestrator.site import jobs_of


def test_only_jobs_that_log_under_this_directory_are_ours() -> None:
    rows = [
        ("1", "storyreel_a", "/work/results/.snakemake/slurm_logs/render_clip/%j.log"),
        ("2", "storyreel_b", "/work/results-2/.snakemake/slurm_logs/render_clip/%j.log"),
        ("3", "other", "/work/results/.snakemake/slurm_logs/x/%j.log"),
        ("4", "storyreel_c", "/work/results/elsewhere.log"),
    ]
    listing = "".join(f"{id_:20}{name:90}{log:4096}\n" for id_, name, log in rows)
    assert jobs_of(listing, Path("/work/results")) == ["1"]
