"""Our own book: what readers look for comes first."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from press.memory.resume import resume
from press.memory.store import store_of
from press.values.plan import contents
from press.values.request import Request
from tests.conftest import Workshop
from tests.reader.conftest import Reader, reading
from tests.search.library import FIELD, found, note

ROOT = Path(__file__).parents[2]
ASKED = yaml.safe_load((Path(__file__).parent / "queries.yaml").read_text(encoding="utf-8"))
MOST = 40_000
"""Bytes, compressed, that the first question may cost."""


@pytest.fixture(scope="module")
def own(tmp_path_factory) -> Workshop:
    """Our own book without its pictures."""
    today = dt.datetime(2026, 11, 29, tzinfo=dt.UTC)
    request = Request(ROOT, ROOT, ROOT / ".cache", today, encode=False)
    out = tmp_path_factory.mktemp("own")
    for name, blob in resume(request, store_of(request)).edition.files.items():
        if name.endswith((".html", ".js", ".css")):
            path = out / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contents(blob))
    return Workshop(ROOT, out)


@pytest.fixture(scope="module")
def shelf(browser, own) -> Iterator[Reader]:
    with reading(browser, own) as one:
        yield one


@pytest.mark.parametrize("language", sorted(ASKED))
def test_the_right_chapter_comes_first(shelf, language):
    home = "" if language == "en" else f"{language}/"
    wrong = []
    with shelf.visit(home) as visit:
        page = visit.page
        page.click("a[data-search]")
        page.wait_for_selector(f"dialog[open] {FIELD}")
        for one in ASKED[language]:
            hits = found(page, one["ask"])
            first = hits[0]["href"] if hits else ""
            said = note(page)
            taken = one["taken"].lower() in said.lower() if "taken" in one else ":" in said
            if not first.endswith(f"/docs/{one['first']}/") or not taken:
                wrong.append((one["ask"], first, said))
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("home", ["", "es/"])
def test_the_first_question_costs_forty_kilobytes(own, home):
    import gzip

    paths = [
        own.out / home / "search.js",
        *own.out.glob("js/search.*"),
        *own.out.glob("css/search.*"),
    ]
    assert len(paths) == 3
    assert sum(len(gzip.compress(path.read_bytes())) for path in paths) <= MOST


def test_a_question_is_answered_in_a_tenth_of_a_second_on_a_phone(shelf):
    with shelf.visit("docs/preface/", width=390) as visit:
        page = visit.page
        page.click("a[data-search]")
        page.wait_for_selector(f"dialog[open] {FIELD}")
        client = page.context.new_cdp_session(page)
        client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.fill(".search__field", "percetpro")
        took = page.evaluate(
            """() => {
              const field = document.querySelector(".search__field");
              const times = [1, 2, 3].map(() => {
                const begun = performance.now();
                field.dispatchEvent(new Event("input"));
                return performance.now() - begun;
              });
              return Math.min(...times);
            }"""
        )
    assert took < 100
