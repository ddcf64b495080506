"""The words of the yardstick."""

import argparse
import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.yardsticks.bad_inputs.act import NotUnderstoodError, play
from tests.yardsticks.bad_inputs.cases import Case, Laid, read
from tests.yardsticks.bad_inputs.judge import faults
from tests.yardsticks.bad_inputs.visit import visit

SHOWN = 8
"""Lines of what the program said, with a failing case."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A case judged."""

    case: Case
    faults: tuple[str, ...]
    said: str = ""


def set_aside(case: Case) -> str:
    """Why a case is not run here; empty for those that are."""
    if any(file.kind == "mode000" for file in case.files) and os.geteuid() == 0:
        return "not run: root may read every file"
    return ""


def judge(base: tuple[Laid, ...], case: Case) -> Verdict:
    """Play one case and judge it."""
    try:
        if case.action == "serve":
            return Verdict(case, *visit(base, case))
        seen = play(base, case)
    except NotUnderstoodError as step:
        return Verdict(case, (f"the yardstick does not understand '{step}'",))
    return Verdict(case, faults(case, seen), seen.runs[-1].said if seen.runs else "")


def main() -> int:
    """Judge all cases of a file, or those named; 0 when all pass."""
    parser = argparse.ArgumentParser(prog="python -m tests.yardsticks.bad_inputs")
    parser.add_argument("file", type=Path, help="cases, as in tests/yardsticks/cases")
    parser.add_argument("names", nargs="*", help="only these cases")
    parser.add_argument("-j", "--jobs", type=int, default=2, help="cases at a time (2)")
    words = parser.parse_args()
    trial = read(words.file)
    chosen = [c for c in trial.cases if not words.names or c.name in words.names]
    aside = {case.name: reason for case in chosen if (reason := set_aside(case))}
    run = [case for case in chosen if case.name not in aside]
    with ThreadPoolExecutor(words.jobs) as pool:
        verdicts = tuple(pool.map(lambda case: judge(trial.base, case), run))
    for verdict in verdicts:
        if verdict.faults:
            show(verdict)
    for name, reason in aside.items():
        print(f"- {name}: {reason}")
    good = Counter(v.case.group for v in verdicts if not v.faults)
    for group, total in Counter(v.case.group for v in verdicts).items():
        print(f"{group:12} {good[group]}/{total}")
    print(f"{good.total()}/{len(verdicts)}")
    return 0 if good.total() == len(verdicts) else 1


def show(verdict: Verdict) -> None:
    """A failing case, with what the program said."""
    print(f"✗ {verdict.case.name} ({verdict.case.group}): {'; '.join(verdict.faults)}")
    for line in verdict.said.strip().splitlines()[-SHOWN:]:
        print(f"      | {line[:200]}")


if __name__ == "__main__":
    raise SystemExit(main())
