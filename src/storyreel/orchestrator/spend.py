"""Estimate what engines outside would cost, by the price list of the project.

- A shot costs its seconds times the provider's price, rounded up to a cent.
- Where the project does not allow engines outside, nothing is asked for and the estimate is 0.
- A shot that is not in the episode, or a provider without a price, is a person's mistake.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from storyreel.contracts.errors import InputError
from storyreel.contracts.project import CostPolicy
from storyreel.contracts.render_plan import PlannedClip, RenderPlan
from storyreel.contracts.spend import ExternalCall, SpendEstimate
from storyreel.contracts.yaml_file import nearest


def estimate_spend(plan: RenderPlan, wanted: Mapping[str, str], policy: CostPolicy) -> SpendEstimate:
    """The calls that a plan's episode asks for.

    Args:
        wanted: Provider by shot id.

    Raises:
        InputError: No such shot, or no price for the provider.
    """
    clips = {clip.shot_id: clip for clip in plan.clips}
    calls = tuple(
        _call(_clip(clips, shot, plan.episode), provider, plan, policy)
        for shot, provider in sorted(wanted.items())
        if policy.allow_external
    )
    why = (
        "no engine of this name is installed" if policy.allow_external else "cost_policy does not allow engines outside"
    )
    return SpendEstimate(
        episode=plan.episode,
        profile=plan.profile,
        rate=plan.picture.rate,
        calls=calls,
        usd_cents=sum(call.usd_cents for call in calls),
        flags=tuple(f"{shot}: {wanted[shot]}: {why}, the local clip is used" for shot in sorted(wanted)),
    )


def _clip(clips: Mapping[str, PlannedClip], shot: str, episode: str) -> PlannedClip:
    if shot not in clips:
        raise InputError(f"project.yaml: external_shots.{episode}: no shot {shot!r}; {nearest(shot, sorted(clips))}")
    return clips[shot]


def _call(clip: PlannedClip, provider: str, plan: RenderPlan, policy: CostPolicy) -> ExternalCall:
    if provider not in policy.usd_per_second:
        raise InputError(
            f"project.yaml: external_shots.{plan.episode}.{clip.shot_id}: {provider!r} has no price; "
            "expected it in cost_policy.usd_per_second"
        )
    seconds = Fraction(clip.duration_frames * plan.picture.rate.den, plan.picture.rate.num)
    cents = ceil(seconds * Fraction(str(policy.usd_per_second[provider])) * 100)
    return ExternalCall(
        shot_id=clip.shot_id, provider_id=provider, duration_frames=clip.duration_frames, usd_cents=cents
    )
