"""The same project gives the same bytes wherever and however it is run."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable

import pytest
from checkout import TARGET, Checkout


def test_elsewhere_with_another_clock_language_and_one_core(film: Checkout, copy_of: Callable[[str], Checkout]) -> None:
    other = copy_of("a folder with spaces")
    shutil.rmtree(other.results)
    other.results.mkdir()
    command = ["snakemake", "--profile", "local", TARGET, "--cores", "1"]
    if _can_unshare():
        command = ["unshare", "-n", *command]
    result = subprocess.run(
        ["sh", "-c", 'umask 077; exec "$@"', "sh", *command],
        cwd=other.root,
        env=other.environment(TZ="Asia/Kathmandu", LC_ALL="C", LANG="C", PYTHONHASHSEED="7"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert other.digests() == film.digests()


def test_the_last_line_is_the_path_of_the_film(film: Checkout) -> None:
    run = film.run()
    assert run.jobs == {}
    assert run.stdout.splitlines()[-1] == f"results/{TARGET}"


def test_a_moved_checkout_runs_nothing(film: Checkout, copy_of: Callable[[str], Checkout]) -> None:
    assert copy_of("moved").run().jobs == {}


def test_another_folder_holds_another_project(film: Checkout) -> None:
    made = film.storyreel("new", "my film", "--idea", "A baker loses the last yeast.", "--yes")
    assert made.returncode == 0, made.stderr
    words = ("--config", "project=my film", "--directory", "out of it")
    run = film.run(*words, target="story/arc.json", results=film.root / "out of it")
    assert run.code == 0, run.stderr
    assert (film.root / "out of it/story/arc.json").is_file()
    refused = film.run("--config", "project=my film")
    assert refused.code == 1
    assert "belongs to the project default/lamp-oil" in refused.stderr
    assert film.run("--config", "project=my film", "-n").code == 1


def test_dry_runs_and_graphs_draw_on_stdout(film: Checkout) -> None:
    dag = film.run("-n", "--dag")
    assert dag.stdout.startswith("digraph"), dag.stdout[:200]
    mermaid = film.run("--rulegraph", "mermaid-js")
    assert "flowchart" in mermaid.stdout
    assert "render_clip" in mermaid.stdout
    if shutil.which("dot"):
        subprocess.run(["dot", "-Tsvg", "-o", os.devnull], input=dag.stdout, text=True, check=True)


def test_two_runs_at_once_are_refused_and_a_dry_run_is_not(film: Checkout) -> None:
    film.edit("config/project.yaml", '# title: ""', 'title: "Slow"')
    first = film.start()
    for line in iter(first.stderr.readline, ""):  # type: ignore[union-attr]
        if line.startswith("["):
            break
    first.send_signal(signal.SIGSTOP)  # it is too quick to be met
    second = film.run()
    dry = film.run("-n")
    first.send_signal(signal.SIGCONT)
    assert first.wait(timeout=300) == 0
    assert second.code == 1
    assert "another run is active here" in second.stderr
    assert dry.code == 0


@pytest.mark.parametrize(
    "path", ["episodes/ep01/script.json", "episodes/ep01/preview_local/render_plan.json", "canon/ep01.json"]
)
def test_an_artifact_edited_by_hand_is_put_back(path: str, film: Checkout) -> None:
    before = (film.results / path).read_bytes()
    (film.results / path).write_bytes(before[: len(before) // 2])
    run = film.run()
    assert run.code == 0
    assert run.jobs == {}
    assert f"{path}: was changed by hand or damaged; put back" in run.stderr
    assert (film.results / path).read_bytes() == before


def _can_unshare() -> bool:
    return (
        shutil.which("unshare") is not None
        and subprocess.run(["unshare", "-n", "true"], check=False, capture_output=True).returncode == 0
    )
