"""What layouts can call on any page of a language: addresses, words, dates, drawings."""

import datetime as dt
from collections.abc import Mapping

from markupsafe import Markup

from press.render.addresses import written
from press.render.dates import date_text
from press.render.layouts import Layouts, apply, templates
from press.render.remembered import remembered
from press.spell import Sealed
from press.values.document import WORDS_A_MINUTE
from press.values.view import Site


class Setting:
    """The pages of one language, laid out by these layouts.

    Args:
        site: What the pages share.
        layouts: All layouts there are.
        at: Address that relative links start from; without meaning where links are not relative.
    """

    def __init__(self, site: Sealed[Site], layouts: Sealed[Layouts], at: str = "") -> None:
        self.sealed = site
        self.site = site.value
        self.layouts = layouts
        self._own = at if self.site.relative else ""
        self._said: dict[str, Markup | None] = {}
        self.values: Mapping[str, object] = {
            "site": self.site,
            "url": self.url,
            "asset": self.asset,
            "t": self.words,
            "date": self.date,
            "icon": self.icon,
            "markdown": self.markdown,
            "math": maths,
            "highlight": highlighted,
            "chart": drawn,
            "chart_names": columns,
            "qr": qr_code,
            "size": self.size,
        }
        """The names that every layout may use."""

    def apply(self, name: str, values: Mapping[str, object]) -> Markup:
        """A layout that knows of no page."""
        return apply(self.layouts, name, {**self.values, **values})

    def url(self, address: str) -> str:
        """What ``href`` says for a site-relative address."""
        return written(address, self.site.base_path, self._own)

    def asset(self, path: str) -> str:
        """What ``src`` says for a published file."""
        return self.url("/" + path.lstrip("/"))

    def words(self, key: str, **values: object) -> str:
        """An interface word in the page's language, with ``{name}`` replaced by values.

        Raises:
            ValueError: No language has the word.
        """
        text = self.site.words.get(key)
        if text is None:
            message = f"no interface word '{key}' in layouts/strings"
            raise ValueError(message)
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def size(self, html: object) -> Markup:
        """How long a text that folds away is, as an attribute; nothing where it is short."""
        from press.markdown.plain import text_of, words_in

        words = words_in(text_of(str(html)), cjk=self.site.markdown.cjk_words)
        minutes = round(words / WORDS_A_MINUTE)
        if not minutes:
            return Markup()
        return Markup(' data-size="{}"').format(self.words("minutes", n=minutes))

    def date(self, value: object, layout: str = "") -> str:
        """A date in words, in the book's format unless the layout gives one."""
        if not isinstance(value, dt.datetime):
            return str(value or "")
        own = self.site.language.book.date_format
        chosen = layout or own or self.site.words.get("date_format", "2 January 2006")
        return date_text(value, chosen, self.site.words)

    def icon(self, name: str) -> Markup:
        """A drawn sign: the author's, or from ``layouts/icons``; nothing where there is none."""
        if name in self.site.drawings:
            return Markup(self.site.drawings[name])  # noqa: S704 -- the author's own SVG
        layout = f"icons/{name}.svg"
        if layout not in templates(self.layouts).names:
            return Markup()
        always = self.always(layout)
        return self.apply(layout, {}).strip() if always is None else always

    def always(self, name: str) -> Markup | None:
        """What a layout says that asks for nothing; None when it asks."""
        if name not in self._said:
            asks = templates(self.layouts).asks(name)
            self._said[name] = None if asks else self.apply(name, {}).strip()
        return self._said[name]

    def markdown(self, text: object) -> Markup:
        """Inline Markdown as HTML, for titles and captions."""
        from press.markdown.engine import inline

        return Markup(inline(str(text or ""), self.site.markdown))  # noqa: S704 -- made by the engine


@remembered(8)
def _anywhere(site: Sealed[Site], layouts: Sealed[Layouts]) -> Setting:
    return Setting(site, layouts)


def setting(site: Sealed[Site], layouts: Sealed[Layouts], at: str) -> Setting:
    """The setting of a text that is read at an address."""
    return Setting(site, layouts, at) if site.value.relative else _anywhere(site, layouts)


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


def drawn(table: object, kind: str = "bar", decimal: str = ".", **how: object) -> Markup:
    """A table as bars or lines."""
    from press.render.charts import chart  # few books have one

    return chart(table, kind, decimal, **how)


def columns(table: object, decimal: str = ".") -> tuple[str, ...]:
    """What the numbers of a table are called."""
    from press.render.charts import read

    return tuple(one.name for one in read(str(table), decimal).series)
