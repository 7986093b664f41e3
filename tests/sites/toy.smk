# Jobs that only wait and write, on the queues and through the executor of the real Snakefile.
# config: jobs (how many), seconds (each), memory (MB that each takes)
import os
import sys

from pathlib import Path

from storyreel.orchestrator import graph
from storyreel.orchestrator.site import cancel_earlier_jobs
from storyreel.orchestrator.site_file import QUEUES

graph.open_site(workflow.basedir)
JOBS = int(config.get("jobs", 1))
SECONDS = float(config.get("seconds", 1))
MEMORY = int(config.get("memory", 0))
JOB = workflow.basedir + "/toy_job.py"


workdir: workflow.basedir + "/results"


localrules:
    all,


onstart:
    os.environ["STORYREEL_RUN"] = f"toy-{os.getpid()}"
    cancel_earlier_jobs(Path.cwd())


onerror:
    sys.exit(4 if graph.has_given_up() else 5)


rule all:
    input:
        [f"{QUEUES[n % 4]}/{n}.txt" for n in range(JOBS)],
    resources:
        cpu_queue=1,


for queue in QUEUES:

    rule:
        name:
            f"wait_{queue}"
        output:
            f"{queue}/{{number}}.txt",
        resources:
            **{queue: 1},
        shell:
            "{sys.executable} {JOB:q} {output:q} {SECONDS} {MEMORY}"


graph.set_queues(workflow, workflow.basedir)
