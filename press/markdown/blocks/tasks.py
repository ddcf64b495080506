"""Task lists: ``- [x] done``."""

import re

from markdown_it.rules_core import StateCore

from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings

TEXTS = ("paragraph_open", "heading_open")
BOX = re.compile(r"\[([\sxX])\]\s*")


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Note in ``meta["task"]`` whether an item's text began with a ticked box."""
    if settings.task_list:
        md.core.ruler.before("inline", "tasks", _tasks)


def _tasks(state: StateCore) -> None:
    tokens = state.tokens
    for number, token in enumerate(tokens[:-2]):
        if token.type == "list_item_open" and tokens[number + 1].type in TEXTS:
            text = tokens[number + 2]
            if found := BOX.match(text.content):
                text.content = text.content[found.end() :]
                text.meta["task"] = found[1] in "xX"
