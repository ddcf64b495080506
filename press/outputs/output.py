"""What an output is: a name, what it is for, and a plan of the files it wants made."""

from collections.abc import Callable

from press.desk.desk import Desk
from press.frozen import frozen
from press.values.plan import Plan


@frozen
class Output:
    """One published format. Each lives in a file of its own and is listed in ``outputs``."""

    name: str
    about: str
    plan: Callable[[Desk], Plan]
