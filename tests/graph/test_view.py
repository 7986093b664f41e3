"""The pages over a real film in headless Chromium: from the run list to a clip that plays, and up to the idea."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from checkout import Checkout

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture
def page(built: Checkout) -> Iterator[Any]:
    """A browser over the built film's pages; nothing is asked of any other host."""
    if not CHROMIUM.exists() and os.environ.get("CI") != "true":
        pytest.skip("no Chromium here; on Debian: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    words = ["storyreel", "view", "--port", "0"]
    server = subprocess.Popen(words, cwd=built.root, env=built.environment(), stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        address = server.stdout.readline().split("/  (")[0]
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page(base_url=address)
            outside: list[str] = []
            page.on("request", lambda asked: None if asked.url.startswith(address) else outside.append(asked.url))
            yield page
            browser.close()
        assert outside == []
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_a_person_walks_from_the_runs_to_a_clip_that_plays_and_up_to_the_idea(page: Any, built: Checkout) -> None:
    page.goto("/")
    page.locator(".runs .card", has_text="ep01").first.click()
    page.wait_for_selector("h2:has-text('Stages')")
    assert page.locator("video track").get_attribute("src").startswith("/media/")
    _plays(page)
    page.locator(".clips a").first.click()
    page.wait_for_selector("nav[aria-label='To the idea']")
    _plays(page)
    page.locator("nav[aria-label='To the film'] a").last.click()
    page.wait_for_selector("h1:has-text('film')")
    _plays(page)
    page.locator("nav[aria-label='To the idea'] a").last.click()
    page.wait_for_selector("h1:has-text('story arc')")
    assert page.locator(".idea").inner_text().strip() == built.load("project.json")["idea"]


def _plays(page: Any) -> None:
    """Whether a quarter of a second of the page's film is played, with pixels."""
    page.locator("video").evaluate("v => { v.muted = true; return v.play(); }")
    for _ in range(100):
        if page.locator("video").evaluate("v => v.currentTime > 0.25 && v.videoWidth > 0"):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{page.url}: the film does not play")
