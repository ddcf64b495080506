"""All rules asked, and what an author gets to hear of it."""

from collections.abc import Iterable, Iterator

from press.book.silence import heard, idle, of_settings, wishes
from press.checks.inspection import Inspection
from press.checks.rule import Rule
from press.config.schema import Config
from press.errors import Problem


def verdict(
    inspection: Inspection, rules: Iterable[Rule], settings: Config, *, whole: bool
) -> tuple[Problem, ...]:
    """Every problem once, in an author's order, without those nobody wants to hear of.

    Args:
        inspection: The book, built as if its settings ignored nothing.
        rules: What is asked.
        settings: What they do ignore.
        whole: Everything was asked, so that what is ignored and not there can be told.
    """
    found = (problem for rule in rules for problem in rule.find(inspection))
    problems = tuple(_once((*inspection.known, *found)))
    given = of_settings(settings)
    more = tuple(idle(problems, given)) if whole else ()
    return heard((*problems, *more), (*given, *wishes(inspection.book)))


def _once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """One problem of a kind for each spot: a template and the pages made from it say the same.

    The top of a file is no spot: it stands for "somewhere in it".
    """
    spots: set[tuple[str, object]] = set()
    for problem in problems:
        place = problem.place
        if (place.line, place.column, place.length) != (1, 1, 1):
            if (problem.code, place) in spots:
                continue
            spots.add((problem.code, place))
        yield problem
