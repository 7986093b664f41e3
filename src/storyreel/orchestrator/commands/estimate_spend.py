"""Estimate what an episode would cost outside."""

from storyreel.contracts.job import Job
from storyreel.contracts.project import CostPolicy
from storyreel.contracts.render_plan import RenderPlan
from storyreel.orchestrator.spend import estimate_spend


def run(job: Job) -> None:
    """--plan, --settings {cost_policy, external_shots}; makes the estimate."""
    plan, settings = job.load("plan", RenderPlan), job.settings()
    policy = CostPolicy.model_validate(settings["cost_policy"])
    estimate = estimate_spend(plan, settings["external_shots"].get(plan.episode, {}), policy)
    job.notes["flags"] = list(estimate.flags)
    job.save("estimate", estimate)
