"""SciPy's compiled filters without the package around them.

To import `scipy.signal` brings statistics, splines and optimisation along and
takes as long as to filter half a minute of sound. The kernels need none of it.
Each function does what SciPy's of the same name does for our cases; a test
compares them. SciPy is pinned, so the kernels stay as they are.
"""

from functools import cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import scipy

Array = np.ndarray[Any, np.dtype[Any]]
NEAREST, CONSTANT = 0, 4  # how a filter goes on beyond the ends
ZEROS = 0  # the same for upfirdn


def lfilter(zeros: Any, poles: Any, x: Array, axis: int = -1) -> Array:
    """Filter along an axis, from rest."""
    out: Array = _kernel("signal", "_sigtools")._linear_filter(np.asarray(zeros), np.asarray(poles), x, axis)
    return out


def lfilter_from(zeros: Any, poles: Any, x: Array, axis: int, memory: Array) -> tuple[Array, Array]:
    """Filter along an axis, going on from a memory; return the new memory too."""
    filtered = _kernel("signal", "_sigtools")._linear_filter(np.asarray(zeros), np.asarray(poles), x, axis, memory)
    out: tuple[Array, Array] = filtered
    return out


def sosfilt(sections: Array, x: Array, memory: Array) -> Array:
    """Filter every row of x by sections of second order; `memory` [rows, sections, 2] goes on to the next call."""
    out = np.array(x, np.float64, order="C")
    _kernel("signal", "_sosfilt")._sosfilt(sections, out, memory)
    return out


def upfirdn(taps: Array, x: Array, up: int) -> Array:
    """Put zeros between samples, then filter by the taps, along the first axis."""
    kernel = _kernel("signal", "_upfirdn_apply")
    padded = np.zeros(len(taps) + -len(taps) % up)
    padded[: len(taps)] = taps
    phases = np.ascontiguousarray(padded.reshape(-1, up).T[:, ::-1].ravel())
    out = np.zeros((kernel._output_len(len(taps), len(x), up, 1), *x.shape[1:]))
    kernel._apply(np.asarray(x, np.float64), phases, out, up, 1, 0, ZEROS, 0.0)
    return out


def minimum_filter1d(x: Array, size: int) -> Array:
    """The least value in a window around every value; the ends are repeated."""
    return _extreme(x, size, NEAREST, 0, is_least=True)


def maximum_filter1d(x: Array, size: int, origin: int) -> Array:
    """The greatest value in a window that is moved back by `origin`; beyond the ends it is 0."""
    return _extreme(x, size, CONSTANT, origin, is_least=False)


def _extreme(x: Array, size: int, ends: int, origin: int, is_least: bool) -> Array:
    out = np.zeros(x.shape, x.dtype)
    _kernel("ndimage", "_nd_image").min_or_max_filter1d(x, size, 0, out, ends, 0.0, origin, int(is_least))
    return out


@cache
def _kernel(package: str, name: str) -> ModuleType:
    spec = PathFinder.find_spec(name, [str(Path(scipy.__file__).parent / package)])
    if spec is None or spec.loader is None:
        raise ImportError(f"scipy/{package}/{name}: not there; install the locked packages again")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
