"""The yardstick of whole sites, from its words to its last line."""

import gzip
import json
from dataclasses import asdict

import pytest

from tests.yardsticks import site
from tests.yardsticks.parity.printing import printed
from tests.yardsticks.parity.record import read
from tests.yardsticks.parity.selectors import selectors

BASE = "https://example.org/"
FILES = {
    "config.yaml": "baseURL: https://example.org/\ntitle: Mini\n",
    "content/docs/_index.md": "---\ntitle: Docs\n---\n\n# Docs\n",
    "content/docs/a.md": "---\ntitle: A\naliases: [/old/]\n---\n\n# A\n\ntext\n",
}


@pytest.fixture
def sources(tmp_path, monkeypatch):
    monkeypatch.setenv("PRESS_CACHE_DIR", str(tmp_path / "cache"))
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "site"


def measured(sources, tmp_path, capsys, change):
    """The last line, against a record of the site itself that has been changed."""
    out = tmp_path / "public"
    printed(sources, out, BASE)
    record = asdict(read(out, BASE, selectors()))
    change(record)
    oracle = tmp_path / "oracle.json.gz"
    oracle.write_bytes(gzip.compress(json.dumps(record).encode()))
    assert site.main([str(sources), str(oracle)]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_site_that_is_as_it_should_be_passes_in_full(sources, tmp_path, capsys):
    lines = measured(sources, tmp_path, capsys, lambda _: None)
    assert lines[-2:] == ["CORE mean of 18 fields: 100.00%", "72/72"]


def test_a_difference_is_shown_and_counted(sources, tmp_path, capsys):
    def change(record):
        record["pages"]["/docs/a/"]["text"] = "A words"

    lines = measured(sources, tmp_path, capsys, change)
    assert lines[-1] == "71/72"
    assert any("/docs/a/: at 2: Hugo …'A words', ours …'A text'" in line for line in lines)
