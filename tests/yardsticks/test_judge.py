"""The yardstick of bad inputs measures: a judge that nods at everything would be no use."""

import dataclasses
from typing import Any

import pytest

from tests.yardsticks.bad_inputs.act import Ran, Seen
from tests.yardsticks.bad_inputs.cases import Case
from tests.yardsticks.bad_inputs.judge import faults

PAGE = b'<!doctype html><h1 id="a">A</h1>'
ERROR = Case("x", "g", "build", "error-with-location", at="a.md:3", says=("titel",))
WARNING = Case("x", "g", "build", "warning-with-location", at="a.md:3")
SAFE = Case("x", "g", "build", "safe-build")


def ran(code, said="", seconds=1.0, megabytes=100.0):
    return Ran(code, said, seconds, megabytes)


def seen(run, site=None, **more):
    given: dict[str, Any] = {"strict": None, "before": {}, "clean": None}
    return Seen((run,), site=site or {}, **{**given, **more})


def checking(**checks):
    return dataclasses.replace(SAFE, checks=tuple(checks.items()))


REFUSED = ran(1, "a.md:3:5: error[x]: no 'titel'")


def test_an_error_at_its_place_passes():
    assert faults(ERROR, seen(REFUSED)) == ()


@pytest.mark.parametrize(
    ("run", "fault"),
    [
        (ran(0, REFUSED.said), "exit code 0"),
        (ran(2, REFUSED.said), "exit code 2"),
        (ran(-9, REFUSED.said), "killed by signal 9"),
        (ran(1, "a.md:33:5: error[x]: no 'titel'"), "no error at a.md:3"),
        (ran(1, "a.md:3:5: warning[x]: no 'titel'"), "no error at a.md:3"),
        (ran(1, "a.md:3:5: error[x]: no"), "does not say titel"),
        (ran(1, f"Traceback (most recent call last):\n{REFUSED.said}"), "a traceback"),
    ],
)
def test_an_error_that_is_not_as_wanted_fails(run, fault):
    assert fault in faults(ERROR, seen(run))


def test_a_site_published_in_spite_of_an_error_fails():
    assert "a site was published" in faults(ERROR, seen(REFUSED, {"index.html": PAGE}))


def test_unusable_settings_may_end_like_a_wrong_command_line():
    case = dataclasses.replace(ERROR, at="hugo.toml:2", says=())
    assert faults(case, seen(ran(2, "hugo.toml:2:1: error[x]: y"))) == ()


def test_a_warning_passes_and_stops_the_press_only_when_strict():
    warned = ran(0, "a.md:3:5: warning[x]: y")
    assert faults(WARNING, seen(warned, strict=ran(1))) == ()
    assert "with --strict exit code 0" in faults(WARNING, seen(warned, strict=ran(0)))


@pytest.mark.parametrize(
    ("checks", "run", "fault"),
    [
        ({"output_has": "WORD"}, ran(0), "output lacks 'WORD'"),
        ({"output_lacks": "<h1"}, ran(0), "output has '<h1' in index.html"),
        ({"max_seconds": 10}, ran(0, seconds=11), "took 11.0 s of processor time"),
        ({"max_rss_mb": 600}, ran(0, megabytes=700), "took 700 MB"),
        ({"unheard_of": 1}, ran(0), "no such check: unheard_of"),
    ],
)
def test_each_check_can_fail(checks, run, fault):
    assert fault in faults(checking(**checks), seen(run, {"index.html": PAGE}))


def test_ids_must_be_unique_in_a_page():
    twice = PAGE + b'<p id="a">'
    assert faults(checking(unique_ids=True), seen(ran(0), {"a.html": PAGE, "b.html": PAGE})) == ()
    (fault,) = faults(checking(unique_ids=True), seen(ran(0), {"a.html": twice}))
    assert fault == "a.html has two elements with id a"


def test_sites_are_compared_byte_by_byte():
    site, other = {"a.html": PAGE}, {"a.html": PAGE + b" "}
    assert faults(checking(same_as_clean=True), seen(ran(0), site, clean=site)) == ()
    (fault,) = faults(checking(same_as_clean=True), seen(ran(0), site, clean=other))
    assert fault == "differs from a first build in a.html"
    (fault,) = faults(checking(old_site_intact=True), seen(ran(0), site, before=other))
    assert fault == "the old site is not as it was"


def test_nothing_outside_may_change():
    assert "wrote ../escaped" in faults(SAFE, seen(ran(0), escaped=("../escaped",)))
    assert "lost out/mine.txt" in faults(SAFE, seen(ran(0), lost=("out/mine.txt",)))
    changed = faults(SAFE, seen(ran(0), changed=("project/a.md",)))
    assert changed == ("changed outside of its folders: project/a.md",)
