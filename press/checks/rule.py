"""What a rule is: a name, what it is for, and a pure function from an inspection to problems."""

from collections.abc import Callable, Iterable

from press.checks.inspection import Inspection
from press.errors import Problem
from press.frozen import frozen


@frozen
class Rule:
    """One thing that is looked at. Each lives in a file of its own and is listed in ``checks``."""

    name: str
    about: str
    find: Callable[[Inspection], Iterable[Problem]]
