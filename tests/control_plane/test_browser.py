"""A person's walk in headless Chromium, and what a screen reader would be told."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import Served

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--autoplay-policy=no-user-gesture-required",
]
SQL = "select+id,name,status+from+runs"
SERIOUS = ("serious", "critical")
PAGES = ("/runs", "/queues", "/lineage", "/canon", "/canon/tess", "/cost", "/warnings", "/host")
TABLES = (
    "/registry",
    "/registry/jobs?_filter_column=status&_filter_op=exact&_filter_value=failed",
    f"/registry?sql={SQL}",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not CHROMIUM.exists() and os.environ.get("CI") != "true":
        pytest.skip("no Chromium here; on Debian: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any, served: Served) -> Iterator[Any]:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, base_url=served.address)
    outside: list[str] = []
    page.on("request", lambda r: None if r.url.startswith(served.address) else outside.append(r.url))
    page.on("console", lambda m: outside.append(m.text) if m.type == "error" else None)
    yield page
    page.close()
    assert outside == []


def test_a_person_walks_from_the_runs_to_a_clip_that_plays_and_up_to_the_idea(page: Any) -> None:
    page.goto("/")
    page.locator(".runs .card").last.click()
    page.wait_for_selector("h2:has-text('Stages')")
    page.locator(".clips a").first.click()
    video = page.locator("video")
    video.wait_for()
    video.evaluate("v => { v.muted = true; return v.play(); }")
    _until(page, "document.querySelector('video').readyState >= 3")
    _until(page, "document.querySelector('video').currentTime > 0.3")
    video.evaluate("v => { v.currentTime = 1.5; }")
    _until(page, "document.querySelector('video').currentTime >= 1.5")
    page.locator("nav[aria-label='To the idea'] a").last.click()
    page.wait_for_selector("h1:has-text('story arc')")
    assert "counts the lamp oil" in page.locator(".idea").inner_text()


def test_the_lineage_is_walked_by_its_picture(page: Any) -> None:
    page.goto("/lineage?q=canon/ep01.json")
    page.locator(".finds a").first.click()
    page.locator(".graph a.node", has_text="ep01 script").first.click()
    page.wait_for_selector("h1:has-text('ep01 script')")


def test_captions_are_loaded_with_the_film(page: Any) -> None:
    page.goto("/runs")
    page.locator(".runs .card").first.click()
    page.wait_for_selector("video track", state="attached")
    page.evaluate("document.querySelector('video').textTracks[0].mode = 'showing'")
    _until(page, "(document.querySelector('video').textTracks[0].cues || []).length === 1")


def test_pages_are_walked_by_keyboard_and_without_javascript(browser: Any, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=served.address)
    page = context.new_page()
    page.goto("/runs")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.goto("/runs?status=failed")
    page.locator("select[name=status]").select_option("")
    page.locator("form.filter button").click()
    assert page.locator(".runs .card").count() == 2
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_serious_finding(browser: Any, served: Served, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(color_scheme=scheme, base_url=served.address, viewport={"width": 1000, "height": 800})
    axe, found = Axe(), []
    for path in [*PAGES, *TABLES, *_deeper(page)]:
        page.goto(path)
        for finding in axe.run(page).response["violations"]:
            if finding["impact"] in SERIOUS:
                found.append((path, finding["id"], [node["html"][:120] for node in finding["nodes"][:2]]))
    page.close()
    assert found == []


@pytest.mark.parametrize("path", [*PAGES, *TABLES])
def test_no_page_is_wider_than_a_phone(browser: Any, served: Served, path: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800}, base_url=served.address)
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


def _until(page: Any, is_so: str) -> None:
    """Wait for what the page says of itself (its own policy lets no string be run, so we ask again and again)."""
    for _ in range(100):
        if page.evaluate(is_so):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never so: {is_so}")


def _deeper(page: Any) -> list[str]:
    """A run, a job, an artifact and a difference, found as a person finds them."""
    page.goto("/runs")
    run = page.locator(".runs .card").first.get_attribute("href")
    page.goto(run)
    hrefs = page.eval_on_selector_all("main a", "links => links.map(link => link.getAttribute('href'))")
    firsts = [next(h for h in hrefs if h.startswith(start)) for start in ("/jobs/", "/artifacts/", "/difference/")]
    return [run, *firsts]
