"""Estimate what an episode would cost outside."""

from storyreel.contracts.job import Job
from storyreel.contracts.project import CostPolicy
from storyreel.contracts.render_plan import RenderPlan
from storyreel.orchestrator.spend import estimate_spend

NEARLY = 80  # cents of each dollar of the budget


def run(job: Job) -> None:
    """--plan, --settings {cost_policy, external_shots}; makes the estimate."""
    plan, settings = job.load("plan", RenderPlan), job.settings()
    policy = CostPolicy.model_validate(settings["cost_policy"])
    estimate = estimate_spend(plan, settings["external_shots"].get(plan.episode, {}), policy)
    job.notes["flags"] = list(estimate.flags)
    if estimate.usd_cents >= NEARLY * policy.max_usd_per_run > 0:
        spent = f"{estimate.usd_cents / 100:.2f} of {policy.max_usd_per_run} USD (cost_policy.max_usd_per_run)"
        message = f"{plan.episode}, {plan.profile}: engines outside would cost {spent}"
        job.notes["warnings"] = [{"kind": "budget", "message": message}]
    job.save("estimate", estimate)
