"""What an output is: a name, what it is for, and a plan of the files it wants made."""

from collections.abc import Callable
from dataclasses import dataclass

from press.desk.desk import Desk
from press.values.plan import Plan


@dataclass(frozen=True, slots=True)
class Output:
    """One published format. Each lives in a file of its own and is listed in ``outputs``."""

    name: str
    about: str
    plan: Callable[[Desk], Plan]
