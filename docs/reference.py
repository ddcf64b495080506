"""The reference, made from the program: settings, front matter, shortcodes, command line.

Everything is taken from where the program itself takes it, so it cannot be wrong for long:
``tests/test_manual.py`` fails when a page in ``docs/content/reference/`` says something else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from press.commands import VERBS, command
from press.config.reference import about_fields, reference
from press.markdown.signatures import declared
from press.values.front import FrontMatter
from press.values.grammar import Parameter, Signature
from press.values.source import Source

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs/content/reference"
LAYOUTS = ROOT / "layouts/shortcodes"
MADE = "<!-- Made by `python -m docs`; changes here are lost. -->\n"
WITHIN = {"build_render": "build.render", "build_list": "build.list"} | {
    "build_publish_resources": "build.publishResources",
    "sitemap_disable": "sitemap.disable",
    "cjk": "isCJKLanguage",
    "book_toc": "bookToC",
}
"""Front matter keys that are not their field's name in camel case."""
TAG = re.compile(r"\{\{([<%]) ?(.*?) ?([%>])\}\}")
INTERNAL = frozenset({"params", "places", "raw"})


def pages() -> Mapping[str, str]:
    """File name to text of every made page."""
    return {
        "configuration.md": _page(
            "Configuration",
            1,
            "Every setting: its default, and what it does.",
            "The settings stand in `config.yaml` (or `hugo.toml`, `.json` …), in Hugo's own "
            "schema; what only Press knows stands under `params.press`. `python3 build.py config` "
            "shows them as they were understood. A key nobody knows is reported with the nearest "
            "one that is known.",
            reference(),
        ),
        "front-matter.md": _page(
            "Front matter",
            2,
            "Every key between the dashes at the top of a chapter.",
            "Capital letters do not matter. What is not in this list is kept for layouts. "
            "[Write: Front matter](../write/front-matter.md) explains the usual ones.",
            _table(("Key", "Meaning"), _front_matter()),
        ),
        "shortcodes.md": _page(
            "Shortcodes",
            3,
            "Every shortcode with its parameters.",
            "[Write: Shortcodes](../write/shortcodes.md) shows them at work. Parameters in order: "
            "those without a name fill them from the left.",
            "\n".join(_shortcode(name, signature) for name, signature in shortcodes().items()),
        ),
        "command-line.md": _page(
            "Command line",
            4,
            "Every verb and every option.",
            "`python3 build.py VERB …`, or `press VERB …` where Press is installed. Without a "
            "verb, `build` is meant. Exit codes: 0 all went well, 1 there are problems in the "
            "book, 2 the command line or the settings cannot be understood.",
            "\n".join(_verb(name) for name in VERBS),
        ),
    }


def shortcodes() -> Mapping[str, Signature]:
    """Every shipped shortcode and what it accepts, by name."""
    found = {}
    for path in sorted(LAYOUTS.glob("*.html")):
        signature, _ = declared(Source(path.name, path.read_text(encoding="utf-8")))
        if signature:
            found[path.stem] = signature
    return found


def _page(title: str, weight: int, description: str, lead: str, body: str) -> str:
    front = f'---\ntitle: {title}\nweight: {weight}\ndescription: "{description}"\n---\n'
    return f"{front}\n{MADE}\n# {title}\n\n{lead}\n\n{shown(body.strip())}\n"


def shown(text: str) -> str:
    """Text in which shortcodes are to be read, not run.

    >>> shown("`{{< >}}`")
    '`{{</*  */>}}`'
    """
    return TAG.sub(r"{{\1/* \2 */\3}}", text)


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(heads), *map(list, rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join("| " + " | ".join(cell(text) for text in line) + " |" for line in lines) + "\n"


def cell(text: str) -> str:
    r"""Text that stays inside its cell of a table.

    >>> cell("a | b")
    'a \\| b'
    """
    return " ".join(text.split()).replace("|", "\\|")


def _front_matter() -> Iterator[tuple[str, str]]:
    about = about_fields(FrontMatter)
    for name in FrontMatter.__dataclass_fields__:
        if name not in INTERNAL:
            head, *rest = name.split("_")
            camel = head + "".join(part.capitalize() for part in rest)
            yield f"`{WITHIN.get(name, camel)}`", about.get(name, "")


def _shortcode(name: str, signature: Signature) -> str:
    lines = [f"## {name} {{#{name}}}", "", signature.summary, ""]
    if signature.parameters:
        rows = (_parameter(key, parameter) for key, parameter in signature.parameters.items())
        lines.append(_table(("Parameter", "Type", "Default", "Meaning"), rows))
    lines.append(
        {"none": "It has no text.", "optional": "It may have a text."}.get(
            signature.body,
            f"Its text is {'Markdown' if signature.body == 'markdown' else 'taken as written'}.",
        )
    )
    return "\n".join([*lines, ""])


def _parameter(key: str, parameter: Parameter) -> tuple[str, str, str, str]:
    names = ", ".join(f"`{name}`" for name in (key, *parameter.aliases))
    kind = ", ".join(parameter.choices) or parameter.type
    default = "" if parameter.default in (None, "") else f"`{parameter.default}`".lower()
    return names, kind, "required" if parameter.required else default, parameter.about


@dataclass
class Options:
    """Stands in for a parser and remembers what a verb asks of it."""

    rows: list[tuple[str, str]] = field(default_factory=list)

    def add_argument(self, *names: str, **says: object) -> None:
        """Note one option or word."""
        metavar = f" {says['metavar']}" if "metavar" in says else ""
        spelled = ", ".join(f"`{name}{metavar}`" for name in names)
        choices = says.get("choices")
        chosen = f": {', '.join(map(str, choices))}" if isinstance(choices, tuple) else ""
        self.rows.append((spelled + chosen, str(says.get("help", ""))))


def _verb(name: str) -> str:
    verb = command(name)
    options = Options()
    verb.options(options)
    about = f"{VERBS[name][:1].upper()}{VERBS[name][1:]}."
    example = f"```bash\n{verb.EXAMPLE}\n```"
    table = _table(("Option", "Meaning"), options.rows)
    return f"## {name} {{#{name}}}\n\n{about}\n\n{example}\n\n{table}"
