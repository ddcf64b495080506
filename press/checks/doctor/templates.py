"""Templates: what a formatter broke, what browsers wait for, what leads elsewhere or nowhere."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from press.checks.inspection import Inspection
from press.checks.rule import Rule
from press.errors import Place, Problem, warning


class Fault(NamedTuple):
    """Something no template should hold."""

    code: str
    ends: tuple[str, ...]
    """Kinds of files it is looked for in; empty for all."""
    pattern: re.Pattern[str]
    """Its group ``at`` is what is underlined, where there is one."""
    message: str
    hint: str


HTML = (".html", ".htm", ".xml")
SCRIPTS = (".html", ".htm", ".js", ".mjs")

FAULTS = (
    Fault(
        "template-damaged",
        (),
        re.compile(r"\{ \{[-%<]?[^{}\n]*\} ?\}|\{\{[^{}\n]*\} \}|\{ %[^{}\n]*% ?\}"),
        "a formatter has taken the braces apart: the page shows them as text",
        "write {{ … }}, and keep formatters away from templates",
    ),
    Fault(
        "template-damaged",
        HTML,
        re.compile(
            r"""\b(?:dir|lang|type|rel|id|for|charset|method)="""
            r"""(["'])(?: +[^\s"'{][^"'\n{]*|[^"'\n{]*[^\s"'{] +)\1"""
            r"""|\b(?:dir|lang|type|rel)=" +\{\{"""
            r"""|\{\{[^}]*["'`] (?:ltr|rtl)["'`]"""
        ),
        "a space inside the quotation marks is part of the value",
        "take the space away, and keep formatters away from templates",
    ),
    Fault(
        "link-placeholder",
        HTML,
        re.compile(r"""<a\b[^>]*\b(?P<at>href=(["'])(?:#|javascript:[^"']*)?\2)"""),
        "a link that leads nowhere yet",
        "write the address, or take the link away",
    ),
    Fault(
        "request-outside",
        (*HTML, ".css", ".scss"),
        re.compile(
            r"""(?:<(?:script|iframe|img|source)\b[^>]*\bsrc=["']?|"""
            r"""<link\b(?=[^>]*\brel=["']?(?:stylesheet|preload|preconnect|dns-prefetch|icon))"""
            r"""[^>]*\bhref=["']?|url\(\s*["']?|@import\s+["'])(?P<at>(?:https?:)?//[^"'\s)>]+)"""
        ),
        "pages fetch this from another server",
        "keep a copy in static/: readers are not told to others, and it is always there",
    ),
    Fault(
        "script-writes-page",
        SCRIPTS,
        re.compile(r"\bdocument\.write(?:ln)?\("),
        "document.write holds up the page, and shows nothing where scripts do not run",
        "write what is meant into the template",
    ),
    Fault(
        "cache-all-or-nothing",
        SCRIPTS,
        re.compile(r"\.addAll\("),
        "cache.addAll keeps nothing at all when one of the files is missing",
        "add the files one by one, and delete older caches",
    ),
    Fault(
        "menu-unreachable",
        HTML,
        re.compile(
            r"""<input\b(?=[^>]*type=["']?checkbox)(?=[^>]*class=["'][^"']*\bhidden\b)[^>]*>"""
        ),
        "a menu that only its label opens cannot be reached with a keyboard",
        "use <details>, or hide the checkbox in a way that keeps it in the order of focus",
    ),
    Fault(
        "search-option-unknown",
        (".yaml", ".yml", ".toml"),
        re.compile(r"bookSearchConfig[\s\S]{0,300}?\b(?:encode|tokenize)\b"),
        "'encode' and 'tokenize' are options of another search library: Fuse passes them over",
        "take them out",
    ),
)

NAMED = re.compile(
    r"""["'(=/ ]((?:[\w-]+/)+[\w.-]+\.(?:avif|gif|jpe?g|png|svg|webp|mp4|webm|woff2?))\b"""
)


def look(inspection: Inspection) -> Iterator[Problem]:
    """Everything wrong in the author's templates, scripts and style sheets."""
    for path, text in inspection.repository.templates.items():
        yield from _faults(path, text)
    for content in inspection.tree.content:
        yield from _damaged(content.source.path, content.source.text)
    yield from _missing(inspection)


def _faults(path: str, text: str) -> Iterator[Problem]:
    end = PurePosixPath(path).suffix.lower()
    for fault in FAULTS:
        if fault.ends and end not in fault.ends:
            continue
        for found in fault.pattern.finditer(text):
            place = _place(path, text, found, "at" if "at" in found.groupdict() else 0)
            yield warning(place, fault.code, fault.message, fault.hint)


def _damaged(path: str, text: str) -> Iterator[Problem]:
    """Shortcodes in chapters whose braces were taken apart."""
    for found in re.finditer(r"\{ \{[<%][^{}\n]*[>%]\} ?\}|\{ \{ [<%][^{}\n]*[>%] \} \}", text):
        hint = "write it together, and keep formatters away from chapters"
        message = "a formatter has taken the braces apart: the page shows the shortcode as text"
        yield warning(_place(path, text, found), "template-damaged", message, hint)


def _missing(inspection: Inspection) -> Iterator[Problem]:
    """Files that a template names and that lie nowhere."""
    names: Mapping[str, str] = {PurePosixPath(p).name: p for p in inspection.repository.sizes}
    for path, text in inspection.repository.templates.items():
        if not path.endswith((*SCRIPTS, ".css", ".scss")):
            continue
        for found in NAMED.finditer(text):
            name = found[1].rpartition("/")[2]
            before = text[max(0, found.start() - 200) : found.start(1)]
            if name in names or "//" in before.rpartition("\n")[2].rpartition(" ")[2]:
                continue
            message = f"no file '{found[1]}' lies in this folder"
            place = _place(path, text, found, 1)
            yield warning(
                place, "template-file-missing", message, "put it there, or ask for another"
            )


def _place(path: str, text: str, found: re.Match[str], group: int | str = 0) -> Place:
    start = found.start(group)
    line = text.count("\n", 0, start) + 1
    return Place(path, line, start - text.rfind("\n", 0, start), len(found[group].split("\n")[0]))


RULE = Rule("templates", "what formatters broke, and what readers trip over", look)
