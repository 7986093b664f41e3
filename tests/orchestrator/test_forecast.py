"""The forecast never runs backwards into nonsense."""

from snakemake_logger_plugin_storyreel.forecast import Forecast


def test_clips_that_a_plan_adds_take_the_place_of_the_guess() -> None:
    forecast = Forecast()
    forecast.expect({"plan_arc": 1, "plan_render": 1, "join_clips": 1})
    assert forecast.line().startswith("[0/31] 0 %")
    forecast.finished("plan_arc")
    forecast.finished("plan_render")
    forecast.total(13)
    assert forecast.line().startswith("[2/13]")
    for _ in range(10):
        forecast.finished("render_clip")
    forecast.finished("join_clips")
    assert forecast.is_done()
    assert "100 %" in forecast.line()
