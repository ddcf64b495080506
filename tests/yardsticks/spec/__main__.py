"""Builds the cases of a file and compares each with Hugo's answer.

    python -m tests.yardsticks.spec SPEC.json [--show 10] [--group quote] [--config book]

Prints figures per group and the cases that differ. The last line is ``passed/total``. What
differs on purpose is in `tests.yardsticks.spec.purpose`.
"""

import argparse
import sys
import tempfile
from collections import Counter
from itertools import groupby
from pathlib import Path

from tests.yardsticks.spec.answers import Answer, answers
from tests.yardsticks.spec.cases import BY_CONFIG, Case, load
from tests.yardsticks.spec.judge import differences, reads_alike


def main(words: list[str] | None = None) -> int:
    """Build, compare, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.yardsticks.spec")
    parser.add_argument("spec", type=Path)
    parser.add_argument("--show", type=int, default=1000, help="cases that differ to print")
    parser.add_argument("--group", default="")
    parser.add_argument("--config", default="")
    options = parser.parse_args(words)
    spec = load(options.spec)
    wanted = [
        case
        for case in spec.cases
        if options.group in ("", case.group) and options.config in ("", case.config)
    ]
    found: dict[str, Answer] = {}
    for config, cases in groupby(sorted(wanted, key=BY_CONFIG), key=BY_CONFIG):
        with tempfile.TemporaryDirectory() as folder:
            found |= answers(spec, config, tuple(cases), Path(folder))
    return _report(wanted, found, options.show)


def _report(cases: list[Case], found: dict[str, Answer], show: int) -> int:
    total, equal, alike = Counter[str](), Counter[str](), Counter[str]()
    for case in cases:
        answer = found[case.id]
        wrong = list(differences(case, answer))
        total[case.group] += 1
        equal[case.group] += not wrong
        alike[case.group] += reads_alike(case.html, answer.html)
        if wrong and show > 0:
            show -= 1
            _print(case, wrong)
    print(f"{'group':18} {'tree':>9} {'text':>9}")
    for group, number in total.items():
        print(f"{group:18} {equal[group]:>4}/{number:<4} {alike[group]:>4}/{number:<4}")
    passed, number = sum(equal.values()), sum(total.values())
    print(f"trees equal: {passed / number:.1%}, texts equal: {sum(alike.values()) / number:.1%}")
    print(f"{passed}/{number}")
    return 0


def _print(case: Case, wrong: list[tuple[str, str, str]]) -> None:
    print(f"--- {case.id} [{case.config}]\n  {case.markdown.split('---', 2)[-1].strip()!r}")
    for name, hugo, ours in wrong:
        print(f"  {name}\n    Hugo {hugo!r}\n    ours {ours!r}")


if __name__ == "__main__":
    sys.exit(main())
