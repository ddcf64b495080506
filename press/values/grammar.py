"""How Markdown is to be read: settings and the shortcodes that exist."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from press.frozen import frozen
from press.values.front import Plain


@frozen
class Parameter:
    """One argument of a shortcode."""

    type: Literal[
        "text",
        "flag",
        "number",
        "path",
        "ref",
        "relref",
        "picture",
        "markdown",
        "word",
        "setting",
        "source",
    ] = "text"
    """``path`` leads to a page or file and is resolved and checked like a link; ``ref`` and
    ``relref`` name a page that is looked for in the whole book, as by Hugo's shortcodes;
    ``picture`` names a picture file; ``markdown`` is inline Markdown, handed to the layout as
    HTML; ``word`` is the key of an interface word, ``setting`` a key of the page's front matter
    or of the site's params, and a warning says when there is none; ``source`` is the id of a work
    in ``sources.yaml``."""
    choices: tuple[str, ...] = ()
    pattern: str = ""
    """A regular expression that the whole text must match; a value that does not is
    left out, unless it is required."""
    default: Plain = None
    """What an author gets by leaving it out."""
    required: bool = False
    about: str = ""
    aliases: tuple[str, ...] = ()
    """Other spellings that are understood: Hugo's own ``summary`` for hugo-book's ``title``."""


@frozen
class Signature:
    """What a shortcode accepts and what it is for."""

    summary: str = ""
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    """In order: positional arguments fill them from the left."""
    body: Literal["none", "markdown", "raw", "optional"] = "none"
    """``markdown`` and ``raw`` need a closing tag; ``optional`` may have one."""
    extra: bool = False
    """Arguments that are not listed are handed on instead of being reported."""
    inline: bool = False
    """Written inside running text: its HTML is phrasing content."""
    note: bool = False
    """Stands in a footnote: in the text there is its number."""
    text: bool = False
    """Gives plain text only, so that it works in link targets, attributes and code as well."""
    only: tuple[str, ...] = ()
    """The shortcodes its body consists of: other text between the tags is not shown."""
    separator: str = ""
    """Text between the parts of its body; each part becomes a nested call of ``part``."""
    needs: tuple[str, ...] = ()
    """Features a page with it needs: ``mermaid``, ``math``."""
    made: Literal["", "openapi"] = ""
    """Where its first parameter names a file of the book, Markdown that is made from that file
    stands in place of the call: the description of a web interface."""
    foreign: bool = False
    """Its layout is written for Hugo and cannot be used: the body is shown alone."""


@frozen
class MarkdownSettings:
    """The part of the configuration that changes how a file is read (Hugo's ``markup``)."""

    unsafe: bool = False
    """Raw HTML is kept (Hugo's ``markup.goldmark.renderer.unsafe``)."""
    typographer: bool = True
    """Straight quotation marks, ``--`` and ``...`` become typographic ones."""
    quotes: tuple[str, str, str, str, str] = ("‘", "’", "“", "”", "’")
    """Left single, right single, left double, right double, apostrophe."""
    dashes: tuple[str, str, str] = ("–", "—", "…")
    """What ``--``, ``---`` and ``...`` become."""
    guillemets: tuple[str, str] = ("«", "»")
    linkify: bool = True
    """Bare addresses become links."""
    linkify_protocol: str = "https"
    """Of links made from ``www.`` addresses."""
    hard_wraps: bool = False
    """A new line in the source is a new line on the page."""
    attribute_block: bool = False
    """``{.class}`` below a block gives it a class."""
    attribute_title: bool = True
    """``{#id .class}`` behind a heading gives it an id and a class."""
    table: bool = True
    """Tables."""
    footnote: bool = True
    """Footnotes."""
    strikethrough: bool = True
    """``~~struck~~``."""
    task_list: bool = True
    """``- [x]`` is a task."""
    definition_list: bool = True
    """Terms and definitions."""
    auto_heading_id: bool = True
    """Headings get an id from their words."""
    auto_id_type: Literal["github", "github-ascii", "blackfriday"] = "github"
    wrap_standalone_image: bool = True
    """A picture alone on its line stands in a paragraph."""
    cjk: bool = False
    """Rules for Chinese, Japanese and Korean."""
    east_asian_line_breaks: bool = False
    """A line break between two wide characters is no space."""
    escaped_space: bool = False
    """A backslash and a space are nothing."""
    emoji: bool = False
    passthrough: bool = False
    """Hugo leaves formulas alone between the delimiters below."""
    passthrough_block: tuple[tuple[str, str], ...] = ()
    """Around formulas on lines of their own."""
    passthrough_inline: tuple[tuple[str, str], ...] = ()
    """Around formulas in a line."""
    insert: bool = False
    """``++inserted++``."""
    mark: bool = False
    """``==marked==``."""
    subscript: bool = False
    """``H~2~O``."""
    superscript: bool = False
    """``x^2^``."""
    extras_delete: bool = False
    """``~~deleted~~`` by the extension of that name."""
    toc_start: int = 2
    """First level of headings in a table of contents."""
    toc_end: int = 3
    """Last level of headings in a table of contents."""
    toc_ordered: bool = False
    """Tables of contents are numbered."""
    math: bool = True
    """``$$ $$`` and ``\\( \\)`` become MathML even where Hugo would leave them to a script."""
    quote_hints: bool = False
    """Plain quotations look like hints without a kind, as in hugo-book since version 12."""
    legacy_shortcodes: bool = False
    """``{{< >}}`` bodies are Markdown, as in hugo-book up to version 10."""
    cjk_words: bool = False
    """Hugo's ``hasCJKLanguage``: each CJK character counts as a word."""
    summary_length: int = 70
    """Words in an automatic summary."""
    hooks: tuple[str, ...] = ()
    """Render hooks of the site's that Hugo is asked: ``image``, ``codeblock-dot``."""


@frozen
class Grammar:
    """Everything reading one file depends on beside the file."""

    settings: MarkdownSettings = MarkdownSettings()
    shortcodes: Mapping[str, Signature] = field(default_factory=dict)
