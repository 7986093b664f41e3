"""What a rule, a profile and a site's file say about queues, and what a person reads when they are wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from storyreel.contracts.errors import InputError
from storyreel.orchestrator.queues import assign_queues, queue_of
from storyreel.orchestrator.site_file import QUEUES, read_site

REPOSITORY = Path(__file__).resolve().parents[2]


class Rule:
    """A rule as Snakemake has it, as far as queues go."""

    def __init__(self, name: str, *queues: str) -> None:
        self.name = name
        self.resources = dict.fromkeys(queues, 1)


@pytest.mark.parametrize("site", ["site-a", "site-b"])
def test_both_sites_say_what_every_queue_means(site: str) -> None:
    assert tuple(read_site(REPOSITORY, site).queues) == QUEUES


def test_a_rule_of_two_queues_is_refused() -> None:
    with pytest.raises(InputError, match="rule mix: resources: found cpu_queue and media_queue, expected one of"):
        queue_of(Rule("mix", "cpu_queue", "media_queue"))
    with pytest.raises(InputError, match="found none"):
        queue_of(Rule("mix"))


def test_a_profile_without_a_limit_is_refused() -> None:
    class Workflow:
        rules = [Rule("mix", "cpu_queue")]
        global_resources = dict.fromkeys(QUEUES[:2], 1)

    with pytest.raises(InputError, match=r"local/config.yaml: resources: found no limit for media_queue"):
        assign_queues(Workflow(), None, "local")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("limit: 64, ", "", "queues.cpu_queue: found no limit, expected how many jobs may run at once"),
        ("  media_queue:", "  media_que:", "unknown key 'media_que'; did you mean 'media_queue'?"),
        ("memory_mb: 2500", "memory_mb: lots", 'memory_mb: found "lots", expected: a valid integer'),
        ("patience_minutes", "patience", "unknown key 'patience'; did you mean 'patience_minutes'?"),
    ],
)
def test_a_wrong_site_file_is_one_line_with_its_place(old: str, new: str, says: str, tmp_path: Path) -> None:
    text = (REPOSITORY / "profiles/site-a/site.yaml").read_text()
    assert old in text
    (tmp_path / "site-a").mkdir()
    (tmp_path / "site-a/site.yaml").write_text(text.replace(old, new, 1))
    with pytest.raises(InputError) as refusal:
        read_site(tmp_path, "site-a")
    assert says in str(refusal.value)
    assert "site-a/site.yaml: line" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_site_that_is_down_is_said_before_anything_runs(tmp_path: Path) -> None:
    words = ["snakemake", "--profile", "site-a", "canon/genesis.json", "--directory", str(tmp_path)]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    if (REPOSITORY / ".cells/site-a/run/slurmctld.pid").exists():
        pytest.skip("the checkout's own cell is up")
    result = subprocess.run(
        words, cwd=REPOSITORY, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )
    assert result.returncode == 5
    assert "site-a: " in result.stderr.splitlines()[-1]
    assert "make site SITE=site-a" in result.stderr.splitlines()[-1]
    assert not (tmp_path / "records").exists()
