"""Which address shows which page."""

from collections.abc import Callable
from typing import Any, NamedTuple

from storyreel.control_plane.pages import canon, cost, difference, host, job, lineage, queues, run, runs, warnings
from storyreel.control_plane.view import View

KEY = r"[0-9a-f]{16}"
JSON = r"(?P<json>\.json)?$"


class Page(NamedTuple):
    """One page: its name, the addresses that it answers, what it shows and by which template."""

    name: str
    pattern: str
    load: Callable[[View], dict[str, Any]]
    template: str


PAGES = (
    Page("runs", r"/$", runs.load, "runs.html"),
    Page("runs", r"/runs" + JSON, runs.load, "runs.html"),
    Page("runs", rf"/runs/(?P<run>{KEY})" + JSON, run.load, "run.html"),
    Page("runs", r"/runs/live/(?P<name>[\w-]+)" + JSON, run.load_live, "run.html"),
    Page("runs", rf"/difference/(?P<before>{KEY})/(?P<after>{KEY})" + JSON, difference.load, "difference.html"),
    Page("runs", rf"/jobs/(?P<job>{KEY})" + JSON, job.load, "job.html"),
    Page("queues", r"/queues" + JSON, queues.load, "queues.html"),
    Page("lineage", r"/lineage" + JSON, lineage.search, "lineage.html"),
    Page("lineage", r"/artifacts/(?P<digest>[0-9a-f]{64})" + JSON, lineage.load, "artifact.html"),
    Page("canon", r"/canon" + JSON, canon.load, "canon.html"),
    Page("canon", r"/canon/(?P<subject>[\w.-]+?)" + JSON, canon.load_subject, "subject.html"),
    Page("cost", r"/cost" + JSON, cost.load, "cost.html"),
    Page("warnings", r"/warnings" + JSON, warnings.load, "warnings.html"),
    Page("host", r"/host" + JSON, host.load, "host.html"),
)
