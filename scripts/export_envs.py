"""Write `envs/conda.yaml` and `envs/apptainer.def` from the lock, or check that they are what it says.

usage: export_envs.py [--check]
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UV = ROOT / ".tools/bin/uv"
NOTE = "# Written by scripts/export_envs.py from uv.lock; do not edit."
CONDA = """{note}
# micromamba create -f envs/conda.yaml && micromamba run -n storyreel pip install --no-deps -e .
name: storyreel
channels: [conda-forge]
dependencies:
  - python={python}.*
  - pip
  - pip:
{packages}
"""
APPTAINER = """{note}
# apptainer build storyreel.sif envs/apptainer.def (from the checkout's root); the lock's digests are checked.
Bootstrap: docker
From: python:{python}-slim-bookworm

%files
    pyproject.toml uv.lock README.md LICENSE /opt/storyreel/
    src /opt/storyreel/src

%post
    pip install --no-cache-dir uv=={uv}
    cd /opt/storyreel
    uv sync --frozen --no-default-groups --extra slurm --no-editable --compile-bytecode

%environment
    export PATH=/opt/storyreel/.venv/bin:$PATH OMP_NUM_THREADS=1

%labels
    lock.sha256 {lock}
    lock.packages {count}

%test
    test "$(python --version)" != "" && storyreel --help > /dev/null && snakemake --version
"""


def main() -> int:
    """Write both files, or name those that differ from the lock."""
    texts = {"conda.yaml": conda(), "apptainer.def": apptainer()}
    if "--check" in sys.argv[1:]:
        stale = [name for name, text in texts.items() if not _is(ROOT / "envs" / name, text)]
        for name in stale:
            print(f"envs/{name}: is not what uv.lock says; run scripts/export_envs.py", file=sys.stderr)
        if not stale:
            print(f"The environments are as the lock says ({len(pins())} packages).")
        return 1 if stale else 0
    (ROOT / "envs").mkdir(exist_ok=True)
    for name, text in texts.items():
        (ROOT / "envs" / name).write_text(text)
    return 0


def conda() -> str:
    """The conda file: Python and every locked package by its version."""
    packages = "\n".join(f'      - "{pin}"' for pin in pins())
    return CONDA.format(note=NOTE, python=python_version(), packages=packages)


def apptainer() -> str:
    """The Apptainer definition: a base with the same Python, and the lock installed as it is."""
    from hashlib import sha256

    lock = sha256((ROOT / "uv.lock").read_bytes()).hexdigest()
    return APPTAINER.format(note=NOTE, python=python_version(), uv=_uv_version(), lock=lock, count=len(pins()))


def pins() -> list[str]:
    """`name==version` of every package that a run needs, as the lock has them."""
    words = ["export", "--frozen", "--offline", "--quiet", "--no-default-groups", "--extra", "slurm", "--no-hashes"]
    words += ["--no-emit-project", "--no-header", "--no-annotate"]
    text = subprocess.run([UV, *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return sorted(line.partition(";")[0].strip() for line in text.splitlines() if "==" in line)


def python_version() -> str:
    """Major and minor version of the Python that the lock is for."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        found = re.search(r">=(\d+\.\d+)", tomllib.load(file)["project"]["requires-python"])
    if found is None:
        raise SystemExit("pyproject.toml: requires-python: found no lower bound, expected >=3.11")
    return found[1]


def _uv_version() -> str:
    found = re.search(r"uv==([\d.]+)", (ROOT / "Makefile").read_text())
    if found is None:
        raise SystemExit("Makefile: found no uv==…, expected the pinned version")
    return found[1]


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text() == text


if __name__ == "__main__":
    raise SystemExit(main())
