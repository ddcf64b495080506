"""How Markdown is read: Hugo's ``markup`` and a few keys beside it."""

import html
from dataclasses import replace
from typing import Literal, get_args

from press.decode.fields import Fields, spelled
from press.values.grammar import MarkdownSettings

IdType = Literal["github", "github-ascii", "blackfriday"]


def markup(site: Fields, *, legacy: bool) -> MarkdownSettings:
    """The settings of the Markdown reader.

    Args:
        site: The whole configuration.
        legacy: Bodies of ``{{< >}}`` are Markdown.
    """
    fields = site.inside("markup")
    goldmark = fields.inside("goldmark")
    settings = _extensions(goldmark.inside("extensions"), MarkdownSettings())
    renderer, parser = goldmark.inside("renderer"), goldmark.inside("parser")
    attribute, toc = parser.inside("attribute"), fields.inside("tableofcontents")
    key = "autoidtype" if "autoidtype" in parser.values else "autoheadingidtype"
    kind = parser.choice(key, get_args(IdType), "github")
    return replace(
        settings,
        unsafe=renderer.flag("unsafe"),
        hard_wraps=renderer.flag("hardwraps"),
        attribute_block=attribute.flag("block"),
        attribute_title=attribute.flag("title", default=True),
        auto_heading_id=parser.flag("autoheadingid", default=True),
        auto_id_type=_id_type(kind),
        wrap_standalone_image=parser.flag("wrapstandaloneimagewithinparagraph", default=True),
        toc_start=_level(toc, "startlevel", 2),
        toc_end=_level(toc, "endlevel", 3),
        toc_ordered=toc.flag("ordered"),
        emoji=site.flag("enableemoji"),
        cjk_words=site.flag("hascjklanguage"),
        summary_length=max(0, site.number("summarylength", default=70)),
        quote_hints=_wears_hugo_book(site),
        legacy_shortcodes=legacy,
    )


def _wears_hugo_book(site: Fields) -> bool:
    """Whether the site names hugo-book as its theme, by folder or as a module."""
    themes = (*site.texts("theme"), *_imports(site))
    return any("hugo-book" in theme.lower() for theme in themes)


def _imports(site: Fields) -> tuple[str, ...]:
    return tuple(one.text("path") for one in site.inside("module").items("imports"))


def _level(toc: Fields, key: str, default: int) -> int:
    """A level of headings; endLevel -1 is Hugo's way to say all."""
    level = toc.number(key, default=default)
    if level == -1:
        return 6
    if not 1 <= level <= 6:
        toc.wrong(key, "a number from 1 to 6")
        return default
    return level


def _id_type(kind: str) -> IdType:
    return next((known for known in get_args(IdType) if known == kind), "github")


def _extensions(fields: Fields, settings: MarkdownSettings) -> MarkdownSettings:
    typographer, cjk = _group(fields, "typographer"), fields.inside("cjk")
    extras, passthrough = fields.inside("extras"), fields.inside("passthrough")
    delimiters = passthrough.inside("delimiters")
    footnote = _group(fields, "footnote")
    return replace(
        _quotes(typographer, settings),
        typographer=_enabled(fields, "typographer") and not typographer.flag("disable"),
        linkify=fields.flag("linkify", default=True),
        linkify_protocol=fields.text("linkifyprotocol", default="https"),
        table=fields.flag("table", default=True),
        footnote=_enabled(fields, "footnote") and footnote.flag("enable", default=True),
        strikethrough=fields.flag("strikethrough", default=True),
        task_list=fields.flag("tasklist", default=True),
        definition_list=fields.flag("definitionlist", default=True),
        cjk=cjk.flag("enable"),
        east_asian_line_breaks=cjk.flag("eastasianlinebreaks"),
        escaped_space=cjk.flag("escapedspace"),
        passthrough=passthrough.flag("enable"),
        passthrough_block=_pairs(delimiters, "block"),
        passthrough_inline=_pairs(delimiters, "inline"),
        insert=extras.inside("insert").flag("enable"),
        mark=extras.inside("mark").flag("enable"),
        subscript=extras.inside("subscript").flag("enable"),
        superscript=extras.inside("superscript").flag("enable"),
        extras_delete=extras.inside("delete").flag("enable"),
    )


def _group(fields: Fields, key: str) -> Fields:
    """A group that older versions of Hugo knew as a flag."""
    known = isinstance(fields.values.get(key), dict | None)
    return fields.inside(key) if known else replace(fields, values={}, trail=(*fields.trail, key))


def _enabled(fields: Fields, key: str) -> bool:
    """What the flag says; a group says so itself."""
    return isinstance(fields.values.get(key), dict) or fields.flag(key, default=True)


def _quotes(fields: Fields, settings: MarkdownSettings) -> MarkdownSettings:
    """The typographer's signs; written as HTML entities or as themselves."""

    def sign(key: str, default: str) -> str:
        value = fields.values.get(key)
        return html.unescape(spelled(value)) if value is not None else default

    one, two, three, four, five = settings.quotes
    return replace(
        settings,
        quotes=(
            sign("leftsinglequote", one),
            sign("rightsinglequote", two),
            sign("leftdoublequote", three),
            sign("rightdoublequote", four),
            sign("apostrophe", five),
        ),
        dashes=(
            sign("endash", settings.dashes[0]),
            sign("emdash", settings.dashes[1]),
            sign("ellipsis", settings.dashes[2]),
        ),
        guillemets=(
            sign("leftanglequote", settings.guillemets[0]),
            sign("rightanglequote", settings.guillemets[1]),
        ),
    )


def _pairs(fields: Fields, key: str) -> tuple[tuple[str, str], ...]:
    """Opening and closing delimiters."""
    _, value = fields.take(key)
    if value is None:
        return ()
    pairs = [item for item in value if isinstance(item, list)] if isinstance(value, list) else []
    if not pairs or any(len(pair) != 2 for pair in pairs):
        fields.wrong(key, "a list of pairs of delimiters")
        return ()
    return tuple((spelled(pair[0]), spelled(pair[1])) for pair in pairs)
