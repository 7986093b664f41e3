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


def canon_before(wc):
    """The snapshot before an episode. Asks for every earlier one in order: a checkpoint that
    need not run wakes only those who hang on it."""
    path = "canon/genesis.json"
    for number in range(1, int(wc.ep[2:])):
        path = checkpoints.apply_canon_diff.get(ep=f"ep{number:02}").output[0]
    return path


def canon_after(wc):
    """The snapshot after an episode."""
    canon_before(wc)
    return checkpoints.apply_canon_diff.get(ep=wc.ep).output[0]


def earlier_scripts(wc):
    """What recall may remember: the scripts before an episode; none where recall is off."""
    numbers = range(1, int(wc.ep[2:])) if PROJECT.context.recall else ()
    return [f"episodes/ep{number:02}/script.json" for number in numbers]


def plan_of(wc, profile=None):
    """The render plan; asks for canon first, for the same reason."""
    canon_before(wc)
    return checkpoints.plan_render.get(ep=wc.ep, profile=profile or wc.profile).output[
        0
    ]


def delivered_plan(wc):
    return plan_of(wc, PROJECT.profile)


def delivered(name):
    """A file of the render that the project delivers."""
    return lambda wc: f"episodes/{wc.ep}/{PROJECT.profile}/{name}"


def clips(wc):
    """The clips of a plan, in story order; puts missing shot specs back."""
    return graph.clips_of(plan_of(wc))


onstart:
    RUN.start()


onsuccess:
    RUN.end(workflow.dag_settings.targets)


onerror:
    RUN.fail()
