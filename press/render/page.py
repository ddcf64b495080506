"""One page as HTML."""

import re

from markupsafe import Markup

from press.digest import Sealed
from press.errors import BookError
from press.render.layouts import Layouts
from press.render.parts import parts
from press.render.tidy import minified, tidy
from press.render.typesetter import Resolved, Typesetter
from press.values.view import Site, View

OPENING = re.compile(r"\s*<h1[ >].*?</h1>\s*", re.DOTALL)


def page(
    view: Sealed[View], site: Sealed[Site], layouts: Sealed[Layouts], resolved: Resolved
) -> bytes:
    """The finished page, UTF-8.

    Layouts get the text as ``body``; a first-level heading it starts with is also apart as
    ``opening``, so that a banner can stand below it. The texts of other pages on this one are
    its ``parts``.

    Raises:
        BookError: A layout has a mistake.
    """
    setter = Typesetter(view.value, site.value, layouts, resolved)
    body = setter.body(view.value.document.body)
    found = OPENING.match(body)
    cut = found.end() if found else 0
    opening, rest = Markup(body[:cut]), Markup(body[cut:])  # noqa: S704 -- our own HTML, cut in two
    values: dict[str, object] = {"body": body, "opening": opening, "rest": rest}
    if view.value.parts:
        values["parts"] = parts(setter)
    html = setter.apply(f"{view.value.layout}.html", values)
    if setter.problems:
        raise BookError(*setter.problems)
    finished = minified(html) if site.value.minify else tidy(html)
    return finished.encode()
