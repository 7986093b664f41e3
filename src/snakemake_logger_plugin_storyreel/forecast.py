"""How far a run is and how long it will take, from usual seconds a job and those seen so far."""

import time

USUAL = {  # seconds of one job on two cores; only their ratios matter once jobs have ended
    "plan_arc": 3.0,
    "speak_lines": 20.0,
    "plan_render": 1.5,
    "render_clip": 3.0,
    "join_clips": 1.0,
    "mix_sound": 9.0,
    "mux_render": 3.0,
    "judge_quality": 3.0,
}
OTHER = 0.5
CLIPS_BEFORE_PLAN = 24  # a guess until the render plan is there


class Forecast:
    """Counts jobs and weighs what is left."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._starts: dict[int, float] = {}
        self._spent: dict[str, list[float]] = {}
        self._left: dict[str, int] = {}
        self._done = 0
        self._total = 0

    def expect(self, counts: dict[str, int]) -> None:
        """Jobs a rule that are planned."""
        self._left = dict(counts)
        self._total = sum(counts.values())
        if counts.get("plan_render") and not counts.get("render_clip"):
            self._left["render_clip"] = CLIPS_BEFORE_PLAN

    def total(self, jobs: int) -> None:
        """The number of jobs that is known now; a render plan adds its clips."""
        if jobs > self._total:
            self._left["render_clip"] = self._left.get("render_clip", 0) if self._total == 0 else jobs - self._done - self._other_left()
        self._total = max(jobs, self._total)

    def started(self, rule: str, job: int) -> None:
        """A job began."""
        self._starts[job] = time.monotonic()

    def finished(self, rule: str, job: int) -> None:
        """A job ended."""
        self._done += 1
        self._left[rule] = max(0, self._left.get(rule, 1) - 1)
        self._spent.setdefault(rule, []).append(time.monotonic() - self._starts.get(job, time.monotonic()))

    def is_done(self) -> bool:
        """Whether every job has ended."""
        return self._done >= self._total

    def line(self) -> str:
        """`[12/57] 21 %, about 0:48 left`."""
        elapsed = time.monotonic() - self._began
        spent = sum(self._weight(rule) * len(values) for rule, values in self._spent.items())
        left = sum(self._weight(rule) * count for rule, count in self._left.items())
        share = spent / (spent + left) if spent + left else 1.0
        if self.is_done():
            return f"[{self._done}/{self._total}] 100 %, {_clock(elapsed)} in all"
        rest = elapsed * (1 - share) / share if share > 0.05 else left / 2
        return f"[{self._done}/{self._total}] {share * 100:.0f} %, about {_clock(rest)} left"

    def _weight(self, rule: str) -> float:
        seen = self._spent.get(rule)
        return sum(seen) / len(seen) if seen else USUAL.get(rule, OTHER)

    def _other_left(self) -> int:
        return sum(count for rule, count in self._left.items() if rule != "render_clip")


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
