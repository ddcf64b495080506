"""Layouts: Jinja templates, the author's before ours."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

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
from press.render.styles import undressed
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


@lru_cache(maxsize=4)
def environment(layouts: Layouts) -> Environment:
    """Jinja as layouts see it: escaping on, and a misspelt name is an error.

    ``shipped/NAME`` is our own layout even where the author has one of that name, so that
    an author can extend what we ship instead of copying it.
    """
    ours = {name_of(s): s for s in layouts if s.path.startswith(SHIPPED)}
    chosen = ours | {name_of(s): s for s in layouts if not s.path.startswith(SHIPPED)}
    shipped = {f"shipped/{name}": source for name, source in (ours or chosen).items()}
    every = chosen | shipped

    def find(name: str) -> tuple[str, str, None] | None:
        source = every.get(name)
        if source is None:
            return None
        text = undressed(source.text) if "layouts/shortcodes/" in source.path else source.text
        return text, source.path, None

    return Environment(
        loader=FunctionLoader(find),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )


@lru_cache(maxsize=4)
def names(layouts: Layouts) -> frozenset[str]:
    """Names of all layouts."""
    return frozenset(name_of(source) for source in layouts)


def apply(layouts: Layouts, name: str, values: Mapping[str, object]) -> Markup:
    """One layout filled with values.

    Raises:
        BookError: The layout is missing or has a mistake; the problem names its line.
    """
    try:
        return Markup(environment(layouts).get_template(name).render(values))  # noqa: S704 -- autoescaped
    except TemplateNotFound as error:
        hint = did_you_mean(str(error.name), names(layouts))
        place = _innermost(error, layouts) or Place(f"layouts/{error.name}")
        raise BookError(_failed(place, f"no layout '{error.name}'", hint)) from error
    except TemplateSyntaxError as error:
        place = Place(error.filename or f"layouts/{name}", error.lineno)
        raise BookError(_failed(place, error.message or "syntax error")) from error
    except RecursionError as error:
        place = _innermost(error, layouts) or Place(f"layouts/{name}")
        raise BookError(_failed(place, "the layout includes itself without end")) from error
    except (TemplateError, *MISTAKES) as error:
        place = _innermost(error, layouts) or Place(f"layouts/{name}")
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
