"""Builds a site and compares it with what Hugo made of it.

    python -m tests.yardsticks.site SITE_DIR ORACLE.json.gz [--kinds page,section,home] [--show 3]

Prints each field's figures over pages, sections and home pages with the first differences,
and the mean over the fields that carry the book. The last line is ``passed/total``: pages times
those fields, and how many of them are equal.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.yardsticks.parity.compare import CORE, Outcome, compare, core
from tests.yardsticks.parity.printing import printed
from tests.yardsticks.parity.record import load, read
from tests.yardsticks.parity.selectors import OURS, selectors


def main(words: list[str] | None = None) -> int:
    """Build, read, compare, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.yardsticks.site")
    parser.add_argument("site", type=Path)
    parser.add_argument("oracle", type=Path)
    parser.add_argument("--kinds", default="page,section,home")
    parser.add_argument("--show", type=int, default=3, help="differences to print per field")
    parser.add_argument("--selectors", type=Path, default=OURS)
    options = parser.parse_args(words)
    reference = load(options.oracle)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "public"
        problems = printed(options.site, out, reference.base)
        ours = read(out, reference.base, selectors(options.selectors))
    for problem in problems:
        print(f"{problem.place}: {problem.severity}[{problem.code}]: {problem.message}")
    kinds = options.kinds.split(",")
    outcomes = compare(reference, ours, kinds)
    extra = sorted(ours.pages.keys() - reference.pages.keys())
    print(f"Hugo {len(reference.pages)} pages, ours {len(ours.pages)}; only ours: {extra[:8]}")
    for outcome in outcomes:
        _show(outcome, options.show)
    same = sum(ours.aliases.get(url) == target for url, target in reference.aliases.items())
    print(f"{'aliases':14} {same:>6}/{len(reference.aliases)}")
    print(f"CORE mean of {len(CORE)} fields: {core(outcomes):.2%}")
    told = [outcome for outcome in outcomes if outcome.field in CORE]
    passed, total = sum(o.equal for o in told), sum(o.pages for o in told)
    print(f"{passed}/{total}")
    return 0


def _show(outcome: Outcome, most: int) -> None:
    figures = f"{outcome.equal:>6}/{outcome.pages:<6} {outcome.share:7.2%}"
    print(f"{outcome.field:14} {figures} alike {outcome.likeness:7.2%} (used by {outcome.used})")
    for url, what in outcome.differences[:most]:
        print(f"    {url}: {what}")


if __name__ == "__main__":
    sys.exit(main())
