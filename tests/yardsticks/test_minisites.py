"""Tiny whole sites come out as Hugo makes them."""

import json
from pathlib import Path

import pytest

from tests.yardsticks.minisites import differences

CASES = json.loads((Path(__file__).parent / "cases" / "minisites.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_tiny_site_is_put_together_as_hugo_does_it(case, tmp_path, monkeypatch):
    monkeypatch.setenv("PRESS_CACHE_DIR", str(tmp_path / "cache"))
    assert [line for line in differences(case) if not line.startswith("text of ")] == []


def test_the_yardstick_notices_what_is_different(tmp_path, monkeypatch):
    monkeypatch.setenv("PRESS_CACHE_DIR", str(tmp_path / "cache"))
    case = next(case for case in CASES if case["name"] == "i18n-dir")
    files = dict(case["files"])
    files["content.en/docs/a.md"] = files["content.en/docs/a.md"].replace("A en", "Other")
    files["content.en/docs/more.md"] = "---\ntitle: More\n---\nx\n"
    found = list(differences({**case, "files": files}))
    assert any(line.startswith("title of /docs/a/: ") for line in found)
    assert any(line.startswith("menu of /docs/") for line in found)
    assert "page /docs/more/: only ours" in found
