"""What engines outside would cost, by the project's price list."""

from pathlib import Path

import pytest

from storyreel.contracts.artifact import load_file
from storyreel.contracts.errors import InputError
from storyreel.contracts.project import CostPolicy
from storyreel.contracts.render_plan import RenderPlan
from storyreel.orchestrator.spend import estimate_spend

PLAN = load_file(RenderPlan, Path(__file__).parents[1] / "contracts/render_plan/valid/full.json")
SHOT = PLAN.clips[0].shot_id
PRICED = CostPolicy(allow_external=True, max_usd_per_run=9, usd_per_second={"cloud": 0.1})


def test_a_film_that_asks_for_nothing_costs_nothing() -> None:
    assert estimate_spend(PLAN, {}, PRICED).usd_cents == 0


@pytest.mark.parametrize(("frames", "cents"), [(24, 10), (25, 11), (1, 1), (240, 100)])
def test_a_shot_costs_its_seconds_rounded_up_to_a_cent(frames: int, cents: int) -> None:
    rate = PLAN.picture.model_copy(update={"rate": PLAN.picture.rate.model_copy(update={"num": 24, "den": 1})})
    clip = PLAN.clips[0].model_copy(update={"duration_frames": frames})
    plan = PLAN.model_copy(update={"picture": rate, "clips": (clip,)})
    assert estimate_spend(plan, {SHOT: "cloud"}, PRICED).usd_cents == cents


def test_where_engines_outside_are_not_allowed_nothing_is_asked_for_and_it_is_said() -> None:
    estimate = estimate_spend(PLAN, {SHOT: "cloud"}, CostPolicy(usd_per_second={"cloud": 0.1}))
    assert (estimate.usd_cents, estimate.calls) == (0, ())
    assert "does not allow engines outside" in estimate.flags[0]


@pytest.mark.parametrize(
    ("wanted", "line"),
    [({"s-9": "cloud"}, "no shot 's-9'"), ({SHOT: "clod"}, "'clod' has no price")],
)
def test_a_mistake_in_what_is_asked_for_is_named(wanted: dict[str, str], line: str) -> None:
    with pytest.raises(InputError, match=line):
        estimate_spend(PLAN, wanted, PRICED)
