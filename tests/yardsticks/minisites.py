"""Builds tiny whole sites and compares them with what Hugo made of them.

    python -m tests.yardsticks.minisites FILE.json [--show 10]

Prints for every site what differs. The last line is ``passed/total``: sites in which nothing
differs. What differs on purpose is in `tests.yardsticks.parity.purpose`.
"""

import argparse
import json
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.yardsticks.parity.compare import CORE, compare
from tests.yardsticks.parity.printing import printed
from tests.yardsticks.parity.purpose import reconciled
from tests.yardsticks.parity.record import Site, kept, read
from tests.yardsticks.parity.selectors import selectors

FIELDS = (*CORE, "kind", "lang", "menu_current", "menu_open", "languages")
LISTS = ("exists", "kind", "title")
"""Of taxonomies and terms: their lists of pages look different."""


def main(words: list[str] | None = None) -> int:
    """Build every site of the file, compare, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.yardsticks.minisites")
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", type=int, default=10, help="differences to print per site")
    options = parser.parse_args(words)
    cases = json.loads(options.file.read_text(encoding="utf-8"))
    passed = 0
    for case in cases:
        found = list(differences(case))
        passed += not found
        print(f"{case['name']}: {len(found) or 'no'} differences")
        for line in found[: options.show]:
            print(f"    {line}")
    print(f"{passed}/{len(cases)}")
    return 0


def differences(case: dict[str, Any]) -> Iterator[str]:
    """What is not in our site as Hugo has it, one line each."""
    with tempfile.TemporaryDirectory() as folder:
        root, out = Path(folder) / "site", Path(folder) / "public"
        for name, text in case["files"].items():
            _write(root / name, text)
        printed(root, out, case["base"])
        ours = read(out, case["base"], selectors())
    reference = reconciled(kept(case["oracle"]), ours)
    for outcome in compare(reference, ours, ("page", "section", "home"), FIELDS):
        yield from (f"{outcome.field} of {url}: {what}" for url, what in outcome.differences)
    for outcome in compare(reference, ours, ("taxonomy", "term"), LISTS):
        yield from (f"{outcome.field} of {url}: {what}" for url, what in outcome.differences)
    yield from _addresses(reference, ours)


def _write(path: Path, content: str | dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else b64decode(content["b64"])
    path.write_bytes(data)


def _addresses(reference: Site, ours: Site) -> Iterator[str]:
    """Redirects that lead elsewhere, and pages that Hugo does not publish."""
    for url, target in reference.aliases.items():
        if ours.aliases.get(url) != target:
            yield f"redirect {url}: Hugo {target}, ours {ours.aliases.get(url)}"
    for url in ours.pages.keys() - reference.pages.keys():
        if not url.endswith("/search/"):  # on purpose: hugo-book searches in its menu alone
            yield f"page {url}: only ours"


if __name__ == "__main__":
    sys.exit(main())
