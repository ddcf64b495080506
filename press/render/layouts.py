"""Layouts: Jinja templates, the author's before ours."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup

from press.errors import BookError, Place, Problem, did_you_mean
from press.render.compiled import Compiled
from press.render.remembered import remembered
from press.render.styles import undressed
from press.spell import Sealed
from press.values.source import Source

Layouts: TypeAlias = tuple[Source, ...]
"""Every layout, ours (``press:layouts/…``) and the author's (``layouts/…``)."""

SHIPPED = "press:"


def name_of(source: Source) -> str:
    """The name layouts call each other by.

    >>> name_of(Source("press:layouts/partials/head.html", ""))
    'partials/head.html'
    """
    return source.path.removeprefix(SHIPPED).partition("layouts/")[2]


READ: Mapping[str, Any] = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "auto_reload": False,
}
"""How Jinja reads a layout: what its code depends on beside its text."""

REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)
ASKS = re.compile(r"\{[{%#]")
"""Where a layout begins to depend on what it is given."""


class Templates:
    """Layouts as Jinja has them: read, and compiled when they are first needed.

    ``shipped/NAME`` is our own layout even where the author has one of that name, so that
    an author can extend what we ship instead of copying it.
    """

    def __init__(self, layouts: Layouts) -> None:
        ours = {name_of(s): s for s in layouts if s.path.startswith(SHIPPED)}
        chosen = ours | {name_of(s): s for s in layouts if not s.path.startswith(SHIPPED)}
        shipped = ours or chosen
        self.names = frozenset(chosen)
        self._sources = chosen | {f"shipped/{name}": source for name, source in shipped.items()}
        self._environment = Environment(  # noqa: S701 -- READ escapes
            loader=FunctionLoader(self._find),
            bytecode_cache=Compiled({source.path for source in shipped.values()}, repr(READ)),
            undefined=StrictUndefined,
            cache_size=-1,
            **READ,
        )

    def fill(self, name: str, values: Mapping[str, object]) -> Markup:
        """One layout filled with values."""
        return Markup(self._environment.get_template(name).render(values))  # noqa: S704 -- autoescaped

    def asks(self, name: str) -> bool:
        """Whether what a layout says may depend on what it is given."""
        source = self._sources.get(name)
        return source is None or ASKS.search(REMARK.sub("", source.text)) is not None

    def _find(self, name: str) -> tuple[str, str, None] | None:
        source = self._sources.get(name)
        if source is None:
            return None
        text = undressed(source.text) if "layouts/shortcodes/" in source.path else source.text
        return text, source.path, None


@remembered(8)
def templates(layouts: Sealed[Layouts]) -> Templates:
    """The layouts, ready to be filled."""
    return Templates(layouts.value)


@lru_cache(maxsize=4)
def names(layouts: Layouts) -> frozenset[str]:
    """Names of all layouts."""
    return frozenset(name_of(source) for source in layouts)


def apply(layouts: Sealed[Layouts], name: str, values: Mapping[str, object]) -> Markup:
    """One layout filled with values.

    Raises:
        BookError: The layout is missing or has a mistake; the problem names its line.
    """
    try:
        return templates(layouts).fill(name, values)
    except TemplateNotFound as error:
        hint = did_you_mean(str(error.name), templates(layouts).names)
        place = _innermost(error, layouts.value) or Place(f"layouts/{error.name}")
        raise BookError(_failed(place, f"no layout '{error.name}'", hint)) from error
    except TemplateSyntaxError as error:
        place = Place(error.filename or f"layouts/{name}", error.lineno)
        raise BookError(_failed(place, error.message or "syntax error")) from error
    except RecursionError as error:
        place = _innermost(error, layouts.value) or Place(f"layouts/{name}")
        raise BookError(_failed(place, "the layout includes itself without end")) from error
    except (TemplateError, *MISTAKES) as error:
        place = _innermost(error, layouts.value) or Place(f"layouts/{name}")
        raise BookError(_failed(place, str(error) or repr(error))) from error


MISTAKES = (TypeError, ValueError, AttributeError, LookupError, ArithmeticError)
"""What an expression in a layout can raise."""


def _failed(place: Place, message: str, hint: str = "") -> Problem:
    return Problem(place, "layout-failed", message, hint)


def _innermost(error: Exception, layouts: Layouts) -> Place | None:
    """The line of the layout that was at work when the error came up."""
    paths = {source.path for source in layouts}
    place, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename in paths:
            place = Place(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return place
