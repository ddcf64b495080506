"""One page as HTML."""

from collections.abc import Mapping

from markupsafe import Markup

from press.errors import BookError
from press.render.layouts import Layouts
from press.render.parts import lead, opening, parts
from press.render.tidy import minified, tidy
from press.render.typesetter import Resolved, Typesetter
from press.render.wardrobe import dressed
from press.spell import Sealed
from press.values.document import Prose
from press.values.view import Site, View

NOTHING = Prose()


def page(
    view: View,
    site: Sealed[Site],
    resolved: Resolved,
    *,
    layouts: Sealed[Layouts],
    prose: Mapping[str, Prose],
) -> bytes:
    """The finished page, UTF-8.

    Layouts get the text as ``body``; a first-level heading it starts with is also apart as
    ``opening``, so that a banner can stand below it, and so is the first paragraph of the
    ``rest`` as ``lead``. The texts of other pages on this one are its ``parts``.

    Args:
        view: What its layout shows.
        site: What all pages of its language share.
        resolved: Where its text leads.
        layouts: All layouts there are.
        prose: The texts on it, by source path.

    Raises:
        BookError: A layout has a mistake.
    """
    setter = Typesetter(view, site, layouts, resolved)
    body = setter.body(prose.get(view.source, NOTHING).body)
    cut = opening(body)
    rest = Markup(body[cut:])  # noqa: S704 -- our own HTML
    values: dict[str, object] = {"body": body, "opening": Markup(body[:cut]), "rest": rest}  # noqa: S704
    values["lead"] = rest[: lead(rest)]
    if view.parts:
        values["parts"] = parts(setter, prose)
    html = setter.apply(f"{view.layout}.html", values)
    if setter.problems:
        raise BookError(*setter.problems)
    finished = minified(html) if site.value.minify else tidy(html)
    return dressed(finished, site.value.dress, setter.setting.url("/")).encode()
