"""Queues: a rule names one, a site says what it means.

- Every rule names exactly one queue, as a resource.
- A profile limits every queue; one without a limit would start everything at once.
- At a site, a queue is a partition with memory, time and GPUs for each job. A rule of the head node
  needs none of that.
- What a site did to a job (a lost node, a killed worker) is tried again twice; what a job's own command
  refused is not (see slurm_patience.py).
"""

from typing import Any

from storyreel.contracts.errors import InputError
from storyreel.orchestrator.site_file import QUEUES, Site

TRIES_AGAIN = 2


def assign_queues(workflow: Any, site: Site | None, profile: str | None) -> None:
    """Give every rule of the workflow what its queue means at the site.

    Raises:
        InputError: A rule names no queue or two, a profile leaves a queue without a limit, or a site's table
            names a rule that is not there.
    """
    rules = {rule.name: rule for rule in workflow.rules}
    queues = {name: queue_of(rule) for name, rule in rules.items()}
    if site is None:
        _check_limits(workflow, profile)
        return
    unknown = sorted(set(site.rules) - set(rules))
    if unknown:
        raise InputError(f"{profile}/site.yaml: rules.{unknown[0]}: no such rule; see snakemake --list-rules")
    for name, queue in site.queues.items():
        workflow.register_resource(name, queue.limit)
    for name, rule in rules.items():
        if name not in workflow._localrules:  # is_local() says yes to all until the executor is chosen
            _assign(rule, site, queues[name])


def queue_of(rule: Any) -> str:
    """The queue of a rule.

    Raises:
        InputError: It names none, or more than one.
    """
    named = [queue for queue in QUEUES if queue in rule.resources]
    if len(named) != 1:
        found = " and ".join(named) or "none"
        raise InputError(f"rule {rule.name}: resources: found {found}, expected one of {', '.join(QUEUES)}")
    return named[0]


def _check_limits(workflow: Any, profile: str | None) -> None:
    missing = [queue for queue in QUEUES if queue not in workflow.global_resources]
    if profile and missing:
        raise InputError(
            f"{profile}/config.yaml: resources: found no limit for {missing[0]}, expected {missing[0]}=N; "
            "add how many jobs may run at once"
        )


def _assign(rule: Any, site: Site, name: str) -> None:
    from snakemake.resources import Resources

    queue, more = site.queues[name], site.rules.get(rule.name)
    needs: dict[str, int | str] = {
        "slurm_partition": queue.partition,
        "mem_mb": (more and more.memory_mb) or queue.memory_mb,
        "runtime": (more and more.minutes) or queue.minutes,
    }
    gpus = more.gpus if more and more.gpus is not None else queue.gpus
    if gpus:
        needs["gpu"] = gpus
    rule.resources.update(Resources.from_mapping(needs))
    rule.restart_times = TRIES_AGAIN
