"""The manual's tables of settings, made from the settings themselves."""

import ast
import inspect
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from itertools import pairwise

from press.config import keys
from press.config.book_settings import BookSettings
from press.config.press_settings import Budgets, PictureSettings, PressSettings
from press.config.schema import Config, Language
from press.frozen import frozen
from press.values.grammar import MarkdownSettings


@frozen
class Setting:
    """One row of a table."""

    name: str
    """As written in a configuration, with dots: ``params.press.images.widths``."""
    type: str
    """``text``, ``number``, ``true or false``, ``list``, ``group``."""
    default: str
    """As it would be written; empty for nothing."""
    about: str
    """Markdown."""


@frozen
class Table:
    """The settings of one group."""

    title: str
    about: str
    settings: tuple[Setting, ...]


def tables() -> tuple[Table, ...]:
    """Every setting there is, group by group."""
    groups = ("budgets", "images")
    own = {field.name: field.name for field in fields(PressSettings) if field.name not in groups}
    budgets = {field.name: field.name for field in fields(Budgets)}
    pictures = {field.name: field.name for field in fields(PictureSettings)}
    return (
        _table("Site", Config, keys.SITE, ""),
        _table("Languages", Language, keys.LANGUAGE, "languages.CODE."),
        _table("Book", BookSettings, keys.BOOK, "params."),
        _table("Press", PressSettings, own, "params.press."),
        _table("Pictures", PictureSettings, pictures, "params.press.images."),
        _table("Budgets", Budgets, budgets, "params.press.budgets."),
        _table("Markdown", MarkdownSettings, keys.MARKDOWN, "markup."),
    )


def reference() -> str:
    """All tables as Markdown, a heading above each."""
    return "\n".join(_markdown(table) for table in tables())


def _table(title: str, settings: type, names: Mapping[str, str], prefix: str) -> Table:
    about = about_fields(settings)
    hints = {field.name: str(field.type) for field in fields(settings)}
    rows = tuple(
        Setting(
            prefix + name,
            _type(hints[field]),
            _default(settings, field, turned=name.endswith(".disable")),
            about.get(field, ""),
        )
        for field, name in names.items()
    )
    return Table(title, _text(inspect.getdoc(settings) or ""), rows)


def about_fields(settings: type) -> dict[str, str]:
    """What the string below each field says about it, on one line."""
    tree = ast.parse(inspect.getsource(settings))
    body = next(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    found = {}
    for field, below in pairwise(body):
        if not isinstance(field, ast.AnnAssign) or not isinstance(field.target, ast.Name):
            continue
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            found[field.target.id] = _text(str(below.value.value))
    return found


def _text(docstring: str) -> str:
    """A docstring as Markdown on one line."""
    return " ".join(docstring.split()).replace("``", "`").replace("|", r"\|")


def _type(hint: str) -> str:
    """A type in an author's words."""
    for word, meaning in (
        ("tuple", "list"),
        ("frozenset", "list"),
        ("bool", "true or false"),
        ("int", "number"),
        ("float", "number"),
        ("str", "text"),
        ("Literal", "text"),
    ):
        if word in hint.partition("[")[0]:
            return meaning
    return "group"


def _default(settings: type, name: str, *, turned: bool) -> str:
    """What a setting is when nothing is written."""
    field = next(field for field in fields(settings) if field.name == name)
    if field.default is not MISSING:
        value = field.default
    elif field.default_factory is not MISSING:
        value = field.default_factory()
    else:
        return ""
    return _spelled(not value if turned else value)


def _spelled(value: object) -> str:
    """A value as YAML would have it."""
    match value:
        case bool():
            return "true" if value else "false"
        case None | "":
            return ""
        case tuple() | frozenset():
            return "[" + ", ".join(_spelled(item) for item in value) + "]" if value else ""
        case Mapping():
            return ", ".join(f"{key}: {_spelled(item)}" for key, item in value.items())
        case _ if is_dataclass(value):
            return ""
        case _:
            return str(value)


def _markdown(table: Table) -> str:
    rows = [f"## {table.title}", "", table.about, ""]
    rows += ["| Key | Type | Default | Meaning |", "| --- | --- | --- | --- |"]
    for row in table.settings:
        default = f"`{row.default}`" if row.default else ""
        rows.append(f"| `{row.name}` | {row.type} | {default} | {row.about} |")
    return "\n".join([*rows, ""])
