"""One Slurm cell for the tests of its faults; each test has the queue and the results to itself."""

import os
import shutil
from collections.abc import Iterator

import pytest
from cell import Cell


@pytest.fixture(scope="module")
def one_cell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cell]:
    """A running cell."""
    if shutil.which("slurmctld") is None or os.geteuid() != 0:
        pytest.skip("needs Slurm's packages and root")
    cell = Cell(tmp_path_factory.mktemp("cell"))
    cell.up()
    yield cell
    cell.down()


@pytest.fixture
def cell(one_cell: Cell) -> Cell:
    """The running cell, empty."""
    one_cell.up()
    one_cell.clear()
    return one_cell
