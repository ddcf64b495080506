"""What layouts can call on one page: its menu and pictures, and the filling of its text."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from markupsafe import Markup, escape

from press.errors import BookError, Problem
from press.frozen import frozen
from press.render.addresses import absolute
from press.render.fill import Child, fill
from press.render.layouts import MISTAKES, Layouts, apply
from press.render.menu import menu
from press.render.reference import Tongue, reference
from press.render.setting import setting
from press.spell import Sealed
from press.values.document import Body, Call, Image, Link, called
from press.values.picture import Picture, StyledPicture
from press.values.view import Site, View
from press.values.work import Listing, Work, ids_in


@frozen
class Resolved:
    """What the book knows about the targets one page names; part of the page's cache key."""

    links: Mapping[str, str] = field(default_factory=dict)
    """``kind:target as written`` to site-relative or outside address."""
    pictures: Mapping[str, StyledPicture] = field(default_factory=dict)
    """Picture target as written, to the picture; absent when there is no such file."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Picture target as written, to the site-relative address of the file itself."""
    works: Mapping[str, Work] = field(default_factory=dict)
    """The works it cites, by id."""
    listings: tuple[Listing, ...] = ()
    """All works that its language's book cites, in order; for pages that list them."""
    parts: Mapping[str, "Resolved"] = field(default_factory=dict)
    """The same for each page whose text stands on this one, by address."""


class Typesetter:
    """Sets one page. Holds no state but the count of shortcodes met so far.

    Args:
        view: The page.
        site: What the pages of its language share.
        layouts: All layouts there are.
        resolved: What its text names.
        within: The typesetter of the page on which the text stands, where that is another.
    """

    def __init__(
        self,
        view: View,
        site: Sealed[Site],
        layouts: Sealed[Layouts],
        resolved: Resolved,
        within: "Typesetter | None" = None,
    ) -> None:
        self.view = view
        self.resolved = resolved
        self.ordinals: Counter[str] = within.ordinals if within else Counter()
        self.problems: list[Problem] = within.problems if within else []
        self.setting = setting(site, layouts, within.view.url if within else view.url)
        self._values: Mapping[str, object] = {
            **self.setting.values,
            "page": view,
            "menu": self.menu,
            "ref": self.ref,
            "picture": self.picture,
            "image": self.image,
            "inject": self.inject,
            "reference": self.reference,
            "bibliography": self.bibliography,
        }

    def apply(self, name: str, values: Mapping[str, object]) -> Markup:
        """A layout with the values every layout sees and these."""
        return apply(self.setting.layouts, name, {**self._values, **values})

    def menu(self) -> Markup:
        """The book's menu, marked where this page stands: what is inside of its list."""
        return menu(self.view, self.setting)

    def body(self, body: Body) -> Markup:
        """A document's body as HTML; what strangers wrote only as far as it is harmless."""
        html = fill(body, link=self._link, image=self._image, call=self._call)[0]
        if not self.setting.site.untrusted:
            return html
        from press.render.sieve import sieved  # few books are written by strangers

        return Markup(sieved(html))  # noqa: S704 -- sieved

    def reference(self, ids: str, at: str = "", *, end: str = "", listed: bool = False) -> Markup:
        """Works as a note names them, parted by semicolons; an unknown one is its id.

        Args:
            ids: What they are called in ``sources.yaml``, with spaces between them.
            at: Where in the last of them.
            end: A full stop, unless there is one already.
            listed: For a bibliography, in which readers look for family names.
        """
        site = self.setting.site
        tongue = Tongue(site.language.code, site.words, site.language.book.date_format)
        *before, last = ids_in(ids) or ("",)
        said = [self._work(id_, tongue, listed=listed) for id_ in before]
        said.append(self._work(last, tongue, at=at, listed=listed))
        full = bool(end) and said[-1].striptags().endswith(end)
        return Markup("; ").join(said) + ("" if full else end)

    def _work(self, id_: str, tongue: Tongue, *, at: str = "", listed: bool = False) -> Markup:
        work = self.resolved.works.get(id_)
        return reference(work, tongue, at=at, listed=listed) if work else escape(id_)

    def bibliography(self, section: str = "") -> tuple[Listing, ...]:
        """All works that the book cites, or those that the pages of a section cite.

        Args:
            section: As its author wrote it.
        """
        if not section:
            return self.resolved.listings
        start = self.resolved.links.get(f"link:{section}", section)
        return tuple(found for one in self.resolved.listings if (found := one.below(start)))

    def ref(self, target: str, kind: str = "link", lang: str = "") -> str:
        """What ``href`` says for a target as an author wrote it; the whole address for ``ref``."""
        address = self.resolved.links.get(called(target, kind, lang.lower()), target)
        if kind == "ref":
            return absolute(address, self.setting.site.base_url)
        return self.setting.url(address)

    def picture(
        self,
        picture: StyledPicture | Picture,
        *,
        alt: str = "",
        eager: bool = False,
        sizes: str = "",
        attributes: Mapping[str, object] | None = None,
    ) -> Markup:
        """A ``<picture>`` for a picture the book has."""
        styled = picture if isinstance(picture, StyledPicture) else StyledPicture((("", picture),))
        values = {"picture": styled.default, "styled": styled, "alt": alt, "eager": eager}
        more = {"sizes": sizes, "attributes": attributes or {}}
        return self.apply("blocks/picture.html", {**values, **more}).strip()

    def image(self, src: str, alt: str = "", title: str = "", **attributes: object) -> Markup:
        """The HTML of a picture named by an author: offered in sizes, or as it is."""
        kept = {k.rstrip("_"): v for k, v in attributes.items() if v not in (None, "", False)}
        if title:
            kept["title"] = title
        found = self.resolved.pictures.get(src)
        if found is not None:
            return self.picture(found, alt=alt, attributes=kept)
        address = self.setting.url(self.resolved.addresses.get(src, src))
        values = {"src": address, "alt": alt, "attributes": kept}
        return self.apply("blocks/image.html", values).strip()

    def inject(self, name: str) -> Markup:
        """What the author put into ``layouts/inject/NAME.html``; empty at first.

        What a Hugo site has for this place follows.
        """
        layout = f"inject/{name}.html"
        always = self.setting.always(layout)
        ours = self.apply(layout, {}).strip() if always is None else always
        theirs = self.setting.site.injected.get(name)
        return ours + Markup(theirs.strip()) if theirs else ours  # noqa: S704 -- the author's own

    def _link(self, hole: Link) -> str:
        address = self.resolved.links.get(hole.name, hole.target)
        as_written = hole.kind == "raw" and address == hole.target
        return address if as_written else self.setting.url(address)

    def _image(self, hole: Image) -> Markup:
        return self.image(hole.src, hole.alt, hole.title, **dict(hole.attributes))

    def _call(self, hole: Call, body: Markup, children: tuple[Child, ...]) -> Markup:
        if hole.mark:
            return body
        self.ordinals[hole.name] += 1
        if hole.foreign:
            return body
        call = {
            "name": hole.name,
            "delimiter": hole.delimiter,
            "inline": hole.inline,
            "ordinal": self.ordinals[hole.name],
        }
        values = {"body": body, "inner": hole.inner, "children": children, "call": call}
        try:
            html = self.apply(f"shortcodes/{hole.name}.html", {**dict(hole.arguments), **values})
        except BookError as error:
            blamed = isinstance(error.__cause__, MISTAKES)
            self.problems.extend(_at(hole, p) if blamed else p for p in error.problems)
            return body
        return html.strip()


def _at(hole: Call, problem: Problem) -> Problem:
    """What an expression in a layout stumbled over, where an author wrote it: in the call."""
    message = f"{hole.name}: {problem.message}"
    hint = f"raised in {problem.place.file.removeprefix('press:')}, line {problem.place.line}"
    return Problem(hole.place, "shortcode-failed", message, hint)
