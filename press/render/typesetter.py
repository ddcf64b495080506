"""What layouts can call: addresses, pictures, words, dates, and the filling of a body."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from press.errors import BookError, Problem
from press.frozen import frozen
from press.render.addresses import absolute, written
from press.render.dates import date_text
from press.render.fill import Child, fill
from press.render.layouts import MISTAKES, Layouts, apply, templates
from press.spell import Sealed
from press.values.document import Body, Call, Image, Link
from press.values.picture import Picture, StyledPicture
from press.values.view import Site, View


@frozen
class Resolved:
    """What the book knows about the targets one page names; part of the page's cache key."""

    links: Mapping[str, str] = field(default_factory=dict)
    """``kind:target as written`` to site-relative or outside address."""
    pictures: Mapping[str, StyledPicture] = field(default_factory=dict)
    """Picture target as written, to the picture; absent when there is no such file."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Picture target as written, to the site-relative address of the file itself."""
    parts: Mapping[str, "Resolved"] = field(default_factory=dict)
    """The same for each page whose text stands on this one, by address."""


@dataclass(slots=True)
class Typesetter:
    """Sets one page. Holds no state but the count of shortcodes met so far."""

    view: View
    site: Site
    layouts: Sealed[Layouts]
    resolved: Resolved
    ordinals: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    at: str = ""
    """Site-relative address the text is read at, where that is not the view's own."""

    def apply(self, name: str, values: Mapping[str, object]) -> Markup:
        """A layout with the values every layout sees and these."""
        return apply(self.layouts, name, {**self.values(), **values})

    def values(self) -> dict[str, object]:
        """The names a layout may use."""
        return {
            "page": self.view,
            "site": self.site,
            "url": self.url,
            "asset": self.asset,
            "ref": self.ref,
            "t": self.words,
            "date": self.date,
            "picture": self.picture,
            "image": self.image,
            "icon": self.icon,
            "inject": self.inject,
            "markdown": self.markdown,
            "math": maths,
            "highlight": highlighted,
            "qr": qr_code,
        }

    def body(self, body: Body) -> Markup:
        """A document's body as HTML; what strangers wrote only as far as it is harmless."""
        html = fill(body, link=self._link, image=self._image, call=self._call)[0]
        if not self.site.untrusted:
            return html
        from press.render.sieve import sieved  # few books are written by strangers

        return Markup(sieved(html))  # noqa: S704 -- sieved

    def url(self, address: str) -> str:
        """What ``href`` says for a site-relative address."""
        own = (self.at or self.view.url) if self.site.relative else ""
        return written(address, self.site.base_path, own)

    def asset(self, path: str) -> str:
        """What ``src`` says for a published file."""
        return self.url("/" + path.lstrip("/"))

    def ref(self, target: str, kind: str = "link") -> str:
        """What ``href`` says for a target as an author wrote it; the whole address for ``ref``."""
        address = self.resolved.links.get(f"{kind}:{target}", target)
        return absolute(address, self.site.base_url) if kind == "ref" else self.url(address)

    def words(self, key: str, **values: object) -> str:
        """An interface word in the page's language, with ``{name}`` replaced by values.

        Raises:
            LookupError: No language has the word.
        """
        text = self.site.words.get(key)
        if text is None:
            message = f"no interface word '{key}' in layouts/strings"
            raise ValueError(message)
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def date(self, value: object, layout: str = "") -> str:
        """A date in words, in the book's format unless the layout gives one."""
        import datetime as dt

        if not isinstance(value, dt.datetime):
            return str(value or "")
        own = self.site.language.book.date_format
        chosen = layout or own or self.site.words.get("date_format", "2 January 2006")
        return date_text(value, chosen, self.site.words)

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
        address = self.url(self.resolved.addresses.get(src, src))
        values = {"src": address, "alt": alt, "attributes": kept}
        return self.apply("blocks/image.html", values).strip()

    def icon(self, name: str) -> Markup:
        """A drawn sign: the author's, or from ``layouts/icons``; nothing where there is none."""
        if name in self.site.drawings:
            return Markup(self.site.drawings[name])  # noqa: S704 -- the author's own SVG
        layout = f"icons/{name}.svg"
        return (
            self.apply(layout, {}).strip() if layout in templates(self.layouts).names else Markup()
        )

    def inject(self, name: str) -> Markup:
        """What the author put into ``layouts/inject/NAME.html``; empty at first.

        What a Hugo site has for this place follows.
        """
        theirs = Markup(self.site.injected.get(name, "").strip())  # noqa: S704 -- the author's own
        return self.apply(f"inject/{name}.html", {}).strip() + theirs

    def markdown(self, text: object) -> Markup:
        """Inline Markdown as HTML, for titles and captions."""
        from press.markdown.engine import inline

        return Markup(inline(str(text or ""), self.site.markdown))  # noqa: S704 -- made by the engine

    def _link(self, hole: Link) -> str:
        address = self.resolved.links.get(f"{hole.kind}:{hole.target}", hole.target)
        return address if hole.kind == "raw" and address == hole.target else self.url(address)

    def _image(self, hole: Image) -> Markup:
        return self.image(hole.src, hole.alt, hole.title, **dict(hole.attributes))

    def _call(self, hole: Call, body: Markup, children: tuple[Child, ...]) -> Markup:
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


def maths(tex: object, display: bool = False) -> Markup:
    """TeX as MathML; TeX that cannot be read is shown as it is."""
    from press.markdown.mathml import mathml

    return Markup(mathml(str(tex), display=display)[0])  # noqa: S704 -- made by math-core


def highlighted(code: object, language: object = "", options: object = "") -> Markup:
    """Code in colours; options as Hugo's shortcode takes them: ``linenos=table,hl_lines=2-3``."""
    from press.markdown.highlight import highlight

    pairs = (pair.partition("=") for pair in str(options or "").split(",") if "=" in pair)
    attributes = {name.strip(): value.strip() for name, _, value in pairs}
    return Markup(highlight(str(code), str(language or ""), attributes))  # noqa: S704 -- escaped there


def qr_code(text: object, **options: object) -> Markup:
    """A QR code as inline SVG that fills the width it is given."""
    import segno

    if not str(text).strip():
        message = "there is nothing to say in a QR code"
        raise ValueError(message)
    code = segno.make(str(text), error=str(options.get("level", "m")), micro=False)
    return Markup(code.svg_inline(scale=4, border=2, omitsize=True))  # noqa: S704 -- drawn by segno
