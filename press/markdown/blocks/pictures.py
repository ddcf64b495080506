"""Pictures that are a paragraph of their own."""

from markdown_it.rules_core import StateCore

from press.markdown.engines import Engine
from press.values.grammar import MarkdownSettings


def plugin(md: Engine, settings: MarkdownSettings) -> None:
    """Take such pictures out of their paragraphs where the settings say so."""
    if not settings.wrap_standalone_image:
        md.core.ruler.after("inline", "standalone_images", _unwrap)


def _unwrap(state: StateCore) -> None:
    for opening, text, closing in zip(
        state.tokens, state.tokens[1:], state.tokens[2:], strict=False
    ):
        children = text.children or []
        if opening.type == "paragraph_open" and [child.type for child in children] == ["image"]:
            opening.hidden = closing.hidden = True
            children[0].meta["alone"] = True
            children[0].attrs = {**opening.attrs, **children[0].attrs}
