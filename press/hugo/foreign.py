"""Has the site's own Go shortcodes filled by Hugo, all of the book in one run, and remembers.

A door: it starts Hugo in a folder that is thrown away, and keeps its answers in ``.cache``.
"""

import re
from collections.abc import Iterable, Iterator

from press.book.order import utc
from press.config.schema import Config
from press.disk.templates import INSTALL
from press.errors import BookError, Problem, warning
from press.hugo import simple
from press.hugo.called import Called, Filled
from press.hugo.stage import Leaf, called_in
from press.markdown.foreign import sheet
from press.markdown.frontmatter import split
from press.spell import Sealed
from press.values.front import FrontMatter
from press.values.grammar import Grammar
from press.values.request import Request
from press.values.source import Tree


def foreign(request: Request, config: Config, tree: Tree, grammar: Sealed[Grammar]) -> Filled:
    """What Hugo makes of every call of a Go template, and what went wrong.

    A call that Hugo fails on, or that there is no Hugo for, has no answer. Nothing is started
    when all answers are known.
    """
    filled = Filled()
    small = simple.known(tree.go_templates)
    pages = []
    for page in _pages(tree, grammar.value, config):
        filled.answers[page.path] = simple.answers(page.sheet, small, grammar.value)
        if len(filled.answers[page.path]) < len(page.sheet.calls):
            pages.append(page)
    if not pages:
        return filled
    from press.hugo.answers import Answers  # books whose templates are small need none of these
    from press.hugo.batch import Batch
    from press.hugo.running import find
    from press.hugo.witnesses import Witnesses, prose

    try:
        program = find()
    except BookError:
        filled.problems += _unfilled(pages, filled)
        return filled
    witnesses = Witnesses(request, config, tree, f"{program.name} {program.stat().st_size}")
    kept = Answers(request.cache / "hugo", request.most)
    waiting = []
    for page in pages:
        page.key = witnesses.key(page.leaf, page.sheet)
        found = kept.find(page.key, len(page.sheet.calls))
        if found is None:
            waiting.append(page)
        else:
            begins = (call.begin for call in page.sheet.calls)
            filled.answers[page.path] |= dict(zip(begins, found.texts, strict=True))
            filled.files += found.files
    if waiting:
        if witnesses.reads_texts(called_in("\n".join(page.sheet.text for page in pages))):
            waiting = pages  # Pages with calls are read by others as their answers and their prose.
            texts = {one.source.path: split(one.source)[1] for one in tree.content}
            for page in pages:
                page.prose = prose(texts[page.path])
        Batch(request, config, tree, grammar.value, witnesses, program, waiting).fill(filled, kept)
        kept.trim()
    return filled


def _pages(tree: Tree, grammar: Grammar, config: Config) -> Iterator[Called]:
    """The pages that call Go templates."""
    names = [re.escape(name) for name, one in grammar.shortcodes.items() if one.foreign]
    called = re.compile(rf"\{{\{{[<%]\s*(?:{'|'.join(names)})(?![\w-])")
    for content in tree.content if names else ():
        if called.search(content.source.text):
            front, text, start, _ = split(content.source)
            if unpublished(front, config):
                continue
            found = sheet(text, grammar.shortcodes, start)
            leaf = Leaf(content.language, content.name, front.raw, found.text)
            if found.calls:
                yield Called(content.source.path, leaf, found)


def unpublished(front: FrontMatter, config: Config) -> bool:
    """Whether a page itself says that it is not published; then Hugo would not make it either."""
    draft = front.draft and not config.build_drafts
    apart = draft or front.headless or front.build_render == "never"
    if apart or config.now is None:
        return apart
    now = utc(config.now)
    begins, ends = front.publish_date or front.date, front.expiry_date
    early = begins is not None and utc(begins) > now and not config.build_future
    return early or (ends is not None and utc(ends) <= now and not config.build_expired)


def _unfilled(pages: Iterable[Called], filled: Filled) -> Iterator[Problem]:
    """A warning for each call that there is no Hugo for."""
    for page in pages:
        for call in page.sheet.calls:
            if call.begin not in filled.answers[page.path]:
                message = f"'{call.name}' is a Go template, which only Hugo can fill"
                hint = f"{INSTALL}, or write layouts/shortcodes/{call.name}.html in Jinja"
                yield warning(call.place, "hugo-missing", message, hint)
