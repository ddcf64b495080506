"""One page as HTML."""

from markupsafe import Markup

from press.digest import Sealed
from press.errors import BookError
from press.render.layouts import Layouts
from press.render.parts import opening, parts
from press.render.tidy import minified, tidy
from press.render.typesetter import Resolved, Typesetter
from press.values.view import Site, View


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
    cut = opening(body)
    halves = {"opening": Markup(body[:cut]), "rest": Markup(body[cut:])}  # noqa: S704 -- our own HTML
    values: dict[str, object] = {"body": body, **halves}
    if view.value.parts:
        values["parts"] = parts(setter)
    html = setter.apply(f"{view.value.layout}.html", values)
    if setter.problems:
        raise BookError(*setter.problems)
    finished = minified(html) if site.value.minify else tidy(html)
    return finished.encode()
