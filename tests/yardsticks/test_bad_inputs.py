"""No malformed or hostile input gets through: the yardstick's own cases, group by group."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.yardsticks.bad_inputs.__main__ import judge, set_aside
from tests.yardsticks.bad_inputs.cases import read

TRIAL = read(Path(__file__).parent / "cases" / "bad_inputs.yaml")
RUN = [case for case in TRIAL.cases if not set_aside(case)]


@pytest.mark.parametrize("group", sorted({case.group for case in RUN}))
def test_bad_inputs_are_answered_as_wanted(group):
    cases = [case for case in RUN if case.group == group]
    with ThreadPoolExecutor(2) as pool:
        verdicts = pool.map(lambda case: judge(TRIAL.base, case), cases)
    assert {v.case.name: v.faults for v in verdicts if v.faults} == {}
