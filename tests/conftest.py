"""Where everything must run, a test of Slurm that was skipped is a failure."""

import os
from collections.abc import Generator
from typing import Any

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[Any]) -> Generator[None, Any, Any]:
    """Turn a skip of a test marked `slurm` into a failure under CI=true."""
    report: Any = yield
    if report.skipped and os.environ.get("CI") == "true" and item.get_closest_marker("slurm"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid}: skipped, but under CI=true every test of Slurm must run"
    return report
