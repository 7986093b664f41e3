"""Profiles change the render plan and nothing before it."""

from checkout import Checkout


def test_another_aspect_draws_clips_and_leaves_the_story_and_the_times(film: Checkout) -> None:
    before = film.digests()
    run = film.run(target="episodes/ep01/preview_tall/sheet.jpg")
    assert run.code == 0, run.stderr
    assert set(run.jobs) == {"plan_render", "check_safety", "render_clip", "join_clips", "draw_sheet"}
    wide, tall = (film.load(f"episodes/ep01/{name}/render_plan.json") for name in ("preview_local", "preview_tall"))
    assert tall["timing_lock_hash"] == wide["timing_lock_hash"]
    times = [
        [(clip["shot_id"], clip["start_frame"], clip["duration_frames"]) for clip in plan["clips"]]
        for plan in (wide, tall)
    ]
    assert times[0] == times[1]
    after = film.digests()
    assert {path: after[path] for path in before} == before
    sheet = (film.results / "episodes/ep01/preview_tall/sheet.jpg").read_bytes()
    assert sheet.startswith(b"\xff\xd8") and sheet.endswith(b"\xff\xd9")
