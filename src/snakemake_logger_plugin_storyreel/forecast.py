"""How far a run is and how long it will take: usual seconds a job, scaled by how fast this machine has been so far."""

import time

USUAL = {  # seconds of one job, on two cores that share the work
    "plan_arc": 2.0,
    "speak_lines": 20.0,
    "plan_render": 1.5,
    "render_clip": 1.5,
    "join_clips": 0.6,
    "mix_sound": 9.0,
    "mux_render": 1.5,
    "judge_quality": 1.5,
}
OTHER = 0.3
CLIPS_BEFORE_PLAN = 28  # a guess until the render plan is there


class Forecast:
    """Counts jobs and weighs what is left."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._left: dict[str, int] = {}
        self._spent = 0.0
        self._guess = 0
        self._done = 0
        self._total = 0

    def expect(self, counts: dict[str, int]) -> None:
        """Jobs a rule that are planned."""
        self._left = dict(counts)
        self._total = sum(counts.values())
        self._guess = CLIPS_BEFORE_PLAN if counts.get("plan_render") and not counts.get("render_clip") else 0

    def total(self, jobs: int) -> None:
        """The number of jobs that is known now; a render plan adds its clips."""
        if jobs > self._total:
            self._left["render_clip"] = self._left.get("render_clip", 0) + jobs - self._total
            self._total = jobs
            self._guess = 0

    def finished(self, rule: str) -> None:
        """A job ended."""
        self._done += 1
        self._left[rule] = max(0, self._left.get(rule, 1) - 1)
        self._spent += USUAL.get(rule, OTHER)

    def is_done(self) -> bool:
        """Whether every job has ended."""
        return self._done >= self._total

    def line(self) -> str:
        """`[12/57] 21 %, about 0:48 left`."""
        elapsed = time.monotonic() - self._began
        if self.is_done():
            return f"[{self._done}/{self._total}] 100 %, {_clock(elapsed)} in all"
        left = (
            sum(USUAL.get(rule, OTHER) * count for rule, count in self._left.items())
            + self._guess * USUAL["render_clip"]
        )
        pace = min(4.0, max(0.25, elapsed / self._spent)) if self._spent > 5 else 1.0
        share = self._spent / (self._spent + left)
        return f"[{self._done}/{self._total + self._guess}] {share * 100:.0f} %, about {_clock(left * pace)} left"


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
