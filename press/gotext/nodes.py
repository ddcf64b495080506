"""What a template consists of."""

from typing import Literal, TypeAlias

from press.frozen import frozen


class BeyondError(Exception):
    """The template, or this call of it, needs more than the subset: only Hugo knows."""


@frozen
class Constant:
    """A value as written in the template."""

    value: str | int | bool | None


@frozen
class Function:
    """A function, called by its name."""

    name: str


@frozen
class Chain:
    """``.Get``, ``$.Page.RenderString``, ``$name``: where it starts, and the fields behind."""

    start: str
    """``.``, ``$`` or the name of a variable with its sign."""
    fields: tuple[str, ...] = ()


@frozen
class Command:
    """A value, or what is called and its arguments."""

    words: tuple["Word", ...]


@frozen
class Pipe:
    """Commands; what one gives is the last argument of the next."""

    commands: tuple[Command, ...]


Word: TypeAlias = Constant | Function | Chain | Pipe

How: TypeAlias = Literal["text", "attribute", "address"]
"""Where a value stands: between tags, in a quoted attribute, in one that is an address."""


@frozen
class Text:
    """What stands outside of actions."""

    text: str


@frozen
class Show:
    """``{{ pipe }}``."""

    pipe: Pipe
    how: How = "text"


@frozen
class Keep:
    """``{{ $name := pipe }}``, or ``=`` for a name that is known already."""

    name: str
    pipe: Pipe
    new: bool


@frozen
class Branch:
    """``{{ if pipe }}`` or ``{{ with pipe }}``."""

    changes_dot: bool
    """It is ``with``: inside of it ``.`` is the value."""
    pipe: Pipe
    then: tuple["Node", ...]
    other: tuple["Node", ...] = ()


Node: TypeAlias = Text | Show | Keep | Branch
