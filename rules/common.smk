# What all rules share: the project, what people decided, code identity, and the order
# in which checkpoints are asked. Everything that needs a test lives in the package.
import os
import sys

REPOSITORY = workflow.basedir
os.environ["PATH"] = (
    os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", "")
)
os.environ["PYTHONUTF8"] = "1"

import snakemake_logger_plugin_storyreel as terminal
from storyreel.orchestrator import graph
from storyreel.orchestrator.clips import clips_of

graph.keep_stdout_for_graphs()
RUN = graph.open_run(REPOSITORY, config, os.getcwd())
terminal.watch(workflow, os.getcwd())
FOLDER = RUN.folder  # the project, relative to the working directory
PROJECT = RUN.project
settings = RUN.settings
code_of = RUN.code_of
approved = RUN.approved  # input: marks and subjects of the checkpoints that are on
decisions = (
    RUN.decisions
)  # parameter: what a person decided there; whoever takes the mark has it too
decision_file = (
    RUN.decision_file
)  # where the project keeps a decision; for the command only, it decides nothing


def author_file(name):
    """Parameter: what an author's file says."""
    return lambda wc: RUN.meaning(name.format(**dict(wc)))


def canons_before(wc):
    """Every snapshot before an episode. When one of them comes out as it was, Snakemake looks again
    only at the jobs that name it, so every job of an episode names them all (docs/adr/0005).
    """
    return [f"canon/ep{number:02}.json" for number in range(1, int(wc.ep[2:]))]


def canon_before(wc):
    """The snapshot before an episode."""
    return (canons_before(wc) or ["canon/genesis.json"])[-1]


def earlier_canons(wc):
    """Every snapshot before that one, for the jobs that read that one."""
    return canons_before(wc)[:-1]


def canon_after(wc):
    """The snapshot after an episode."""
    return f"canon/{wc.ep}.json"


def earlier_scripts(wc):
    """What recall may remember: the scripts before an episode; none where recall is off."""
    numbers = range(1, int(wc.ep[2:])) if PROJECT.context.recall else ()
    return [f"episodes/ep{number:02}/script.json" for number in numbers]


def plan_of(wc, profile=None):
    """The render plan."""
    return f"episodes/{wc.ep}/{profile or wc.profile}/render_plan.json"


def delivered_plan(wc):
    return plan_of(wc, PROJECT.profile)


def delivered(name):
    """A file of the render that the project delivers."""
    return lambda wc: f"episodes/{wc.ep}/{PROJECT.profile}/{name}"


def clips(wc):
    """The clips of a plan, in story order; puts missing shot specs back. The one thing that must wait
    until the plan is there. It asks for the canons first and in order: a plan that need no longer
    run wakes nobody, but the canon that had it run does."""
    for canon in canons_before(wc):
        checkpoints.apply_canon_diff.get(ep=canon[6:10])
    plan = checkpoints.plan_render.get(ep=wc.ep, profile=wc.profile)
    return clips_of(plan.output[0])


onstart:
    RUN.start()


onsuccess:
    RUN.end(workflow.dag_settings.targets)


onerror:
    RUN.fail()
