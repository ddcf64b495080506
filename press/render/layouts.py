"""Layouts: Jinja templates, the author's before ours."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from jinja2 import (
    ChoiceLoader,
    DictLoader,
    Environment,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup

from press.errors import BookError, Place, Problem, did_you_mean
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
    ours = {name_of(s): s.text for s in layouts if s.path.startswith(SHIPPED)}
    theirs = {name_of(s): s.text for s in layouts if not s.path.startswith(SHIPPED)}
    loader = ChoiceLoader(
        [
            DictLoader(theirs),
            DictLoader(ours),
            PrefixLoader({"shipped": DictLoader(ours or theirs)}),
        ]
    )
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.do"],
    )


def exists(layouts: Layouts, name: str) -> bool:
    """Whether there is a layout of that name."""
    return any(name_of(source) == name for source in layouts)


def apply(layouts: Layouts, name: str, values: Mapping[str, object]) -> Markup:
    """One layout filled with values.

    Raises:
        BookError: The layout is missing or has a mistake; the problem names its line.
    """
    try:
        return Markup(environment(layouts).get_template(name).render(values))  # noqa: S704 -- autoescaped
    except TemplateNotFound as error:
        hint = did_you_mean(error.name or "", (name_of(s) for s in layouts))
        raise BookError(_problem(layouts, name, 1, f"no layout '{error.name}'", hint)) from error
    except TemplateSyntaxError as error:
        where = error.name or name
        problem = _problem(layouts, where, error.lineno, error.message or "syntax error")
        raise BookError(problem) from error
    except TemplateError as error:
        where, line = _where(error, name)
        raise BookError(_problem(layouts, where, line, error.message or "failed")) from error
    except (TypeError, ValueError, AttributeError, KeyError, ZeroDivisionError) as error:
        where, line = _where(error, name)
        raise BookError(_problem(layouts, where, line, str(error) or repr(error))) from error


def _problem(layouts: Layouts, name: str, line: int, message: str, hint: str = "") -> Problem:
    """The complaint at the file that won the name, the author's or ours."""
    plain = name.removeprefix("shipped/")
    paths = [source.path for source in layouts if name_of(source) == plain]
    theirs = [path for path in paths if not path.startswith(SHIPPED)]
    chosen = theirs if theirs and plain == name else paths
    file = chosen[0] if chosen else f"layouts/{plain}"
    return Problem(Place(file, line), "layout-failed", message, hint)


def _where(error: Exception, name: str) -> tuple[str, int]:
    """Template and line of the innermost frame that belongs to a template."""
    where, line, trace = name, 1, error.__traceback__
    while trace:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            where, line = template.name or name, template.get_corresponding_lineno(trace.tb_lineno)
        elif trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return where, line
