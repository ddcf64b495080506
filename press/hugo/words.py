"""What counts as the same words: white space is folded, the signs around formulas count nothing."""

import re

BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog"}
    | {"dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "iframe", "li", "main"}
    | {"menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td"}
    | {"tfoot", "th", "thead", "tr", "ul", "video"}
)
"""Elements that stand on lines of their own."""

MATH_SIGNS = re.compile(r"\\\(|\\\)|\\\[|\\\]|\$\$")


def folded(text: str | None) -> str:
    """Text with every run of white space as one space."""
    return re.sub(r"\s+", " ", text or "").strip()


def plain(text: str) -> str:
    """Folded text without the signs around formulas."""
    return folded(MATH_SIGNS.sub(" ", text))


def code_lines(text: str) -> str:
    """Code without white space at the ends of its lines and empty lines around it."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")
