"""Let a film pass only with a spend that a person approved.

- At or below `ask_above_usd` nobody is asked: by default a film that costs nothing never asks.
- Above `max_usd_per_run` nobody can approve it: the run is blocked.
"""

from storyreel.contracts.errors import BlockedError
from storyreel.contracts.job import Job
from storyreel.contracts.project import CostPolicy
from storyreel.contracts.spend import SpendEstimate
from storyreel.orchestrator.ask import ask


def run(job: Job) -> None:
    """--subject, --settings {cost_policy} and what every checkpoint has; makes the mark, blocks or pauses."""
    estimate = job.load("subject", SpendEstimate)
    policy = CostPolicy.model_validate(job.settings()["cost_policy"])
    if estimate.usd_cents > 100 * policy.max_usd_per_run:
        raise BlockedError(
            f"{job.option('subject')}: would cost {estimate.usd_cents / 100:.2f} USD, "
            f"more than the {policy.max_usd_per_run} of cost_policy.max_usd_per_run; "
            "raise it in project.yaml or ask for fewer external_shots"
        )
    if estimate.usd_cents > 100 * policy.ask_above_usd:
        ask(job, estimate.profile)
    job.save_bytes("mark", b"ok\n")
