"""Kill anything at any time: the same command goes on, to the same bytes, with no unlocking by hand."""

import os
import shutil
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from checkout import Checkout

from storyreel.contracts.seed import draw


def _kill_and_go_on(film: Checkout, after: float, whole_session: bool, edit: str | None) -> Checkout:
    shutil.rmtree(film.results)
    film.results.mkdir()
    process = film.start()
    time.sleep(after)
    if whole_session:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()
    if edit:
        film.edit("config/project.yaml", '# title: ""', f'title: "{edit}"')
    run = film.run()
    assert run.code == 0, run.stderr
    time.sleep(1.0)
    again = film.run()
    assert (again.code, again.jobs) == (0, {}), again.stderr
    return film


def test_a_run_leaves_no_process_behind_however_it_ends(film: Checkout) -> None:
    film.edit("config/project.yaml", '# title: ""', 'title: "Edited"')
    run = film.run()
    assert run.code == 0, run.stderr
    assert not (film.results / "logs/job_server.log").read_text()
    assert not _processes_in(film.results)
    film.edit("config/project.yaml", 'title: "Edited"', 'title: "Edited again"')
    process = film.start()
    _wait(lambda: any("job_server" in words for words in _processes_in(film.results)))
    process.kill()
    process.communicate()
    _wait(lambda: not _processes_in(film.results))


def _processes_in(folder: Path) -> list[str]:
    """The command lines of the processes that work in a folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if Path(os.readlink(process / "cwd")) == folder:
                found.append((process / "cmdline").read_text())
    return found


def _wait(until: Callable[[], bool]) -> None:
    last = time.monotonic() + 60
    while not until():
        assert time.monotonic() < last
        time.sleep(0.05)


@pytest.mark.parametrize(("after", "whole_session"), [(6.0, True), (12.0, False)])
def test_a_killed_run_goes_on(
    after: float, whole_session: bool, film: Checkout, copy_of: Callable[[str], Checkout]
) -> None:
    whole = copy_of("whole").live_digests()
    assert _kill_and_go_on(film, after, whole_session, None).live_digests() == whole


@pytest.mark.soak
def test_ten_kills_at_random_moments(film: Checkout, copy_of: Callable[[str], Checkout]) -> None:
    edited = copy_of("edited")
    edited.edit("config/project.yaml", '# title: ""', 'title: "Edited"')
    assert edited.run().code == 0
    want = {"": film.live_digests(), "Edited": edited.live_digests()}
    for number in range(10):
        after = 2.0 + 25.0 * draw("kill", number)
        copy = film.copy(film.root.parent / f"kill{number}")
        edit = "Edited" if number % 2 else ""
        assert _kill_and_go_on(copy, after, number % 2 == 0, edit or None).live_digests() == want[edit], (number, after)
        shutil.rmtree(copy.root)
