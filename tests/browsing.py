"""A real browser, for whoever wants to see what readers see."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ELSEWHERE = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)


def installed() -> str:
    """Where a Chromium or Chrome is; empty without one."""
    named = os.environ.get("PRESS_BROWSER", "")
    found = [named] if named else [shutil.which(name) or "" for name in NAMES]
    return next((p for p in (*found, *ELSEWHERE) if p and Path(p).exists()), "")


@contextmanager
def launched() -> Iterator[Browser]:
    """An installed browser; without one the test that asks is skipped, or fails if it must."""
    path = installed()
    if not path:
        reason = "no Chromium or Chrome is installed, so nobody has looked at the pages"
        if os.environ.get("PRESS_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as engine:
        one = engine.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield one
        one.close()
