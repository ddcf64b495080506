"""What Python would compile at every start, compiled once on a machine.

Python keeps the code of modules from run to run, but not that of regular expressions, or of what
a program writes for itself. To compile those of ours and of the libraries was a seventh of a
small build. Here their code is kept beside ours, and trusted as far as ``__pycache__`` is.
"""

import marshal
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from types import CodeType
from typing import Any

from press import beside

NAME = "once"

MOST = 5000
"""Pieces of code that are kept; where there are more, only those of the last run are."""

_known: dict[tuple[str, int], bytes] = {}
"""From earlier runs: what was compiled, with its flags, to its code."""

_used: dict[tuple[str, int], bytes] = {}
"""The same for this run."""

FUNCTION = -1
"""Stands for the flags of what is no regular expression."""


def recall() -> None:
    """From now on, compile nothing that an earlier run has compiled.

    Where the inner parts of Python are not those we know, regular expressions are compiled as
    ever.
    """
    data = beside.found(NAME, sys.version)
    if data is not None:
        _known.update(marshal.loads(data))  # noqa: S302 -- as sure as the code of modules
    try:
        compiler, parser, engine = map(import_module, ("re._compiler", "re._parser", "_sre"))
        make = partial(_pattern, compiler.compile, compiler._code, parser.parse, engine.compile)  # noqa: SLF001
    except (ImportError, AttributeError):
        return
    if not isinstance(compiler.compile, partial):  # called before
        vars(compiler)["compile"] = make


def keep() -> None:
    """Leave what was compiled to later runs."""
    if _used.keys() <= _known.keys():
        return
    kept = {**_known, **_used}
    beside.keep(NAME, sys.version, marshal.dumps(kept if len(kept) <= MOST else _used))


def code(text: str) -> CodeType:
    """Python's code for a text of ours."""
    made: CodeType = _once((text, FUNCTION), lambda: compile(text, f"<{NAME}>", "exec"))
    return made


def _once(key: tuple[str, int], make: Callable[[], Any]) -> Any:
    """What was made for a key, now or in an earlier run."""
    data = _known.get(key)
    if data is not None:
        _used[key] = data
        return marshal.loads(data)  # noqa: S302 -- as sure as the code of modules
    made = make()
    _used[key] = marshal.dumps(made)
    return made


def _pattern(
    compiled: Callable[..., Any],
    code_of: Callable[..., list[int]],
    parse: Callable[..., Any],
    build: Callable[..., Any],
    pattern: object,
    flags: int = 0,
) -> Any:
    """A regular expression, built from its code as ``re._compiler.compile`` does it."""

    def make() -> tuple[object, ...]:
        parsed = parse(pattern, flags)
        state = parsed.state
        names = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        said = [int(one) for one in code_of(parsed, flags)]  # some have names
        return pattern, flags | state.flags, said, state.groups - 1, state.groupdict, tuple(names)

    if type(pattern) is not str or flags < 0 or flags & 128:  # ``re.DEBUG`` prints what it compiles
        return compiled(pattern, flags)
    return build(*_once((pattern, flags), make))
