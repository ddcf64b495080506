"""Has the site's own render hooks filled by Hugo, all of the book in one run, and remembers.

A page is put to Hugo as its pictures, links and headings alone, each of them between marks.
What Hugo makes of them takes their places in the document.
"""

import re
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from press.config.schema import Config
from press.digest import digest
from press.disk.templates import STAND_INS, hooks
from press.errors import Place, Problem
from press.hugo.answers import Answers
from press.hugo.batch import Batch
from press.hugo.called import Called, Filled
from press.hugo.foreign import unpublished
from press.hugo.running import StoppedError, find
from press.hugo.stage import Leaf
from press.hugo.witnesses import Witnesses
from press.markdown.answered import answered, hooked
from press.markdown.asking import MARKS
from press.markdown.foreign import Asked, Sheet
from press.spell import Sealed
from press.values.document import Document, Hooked, Prose
from press.values.front import Plain
from press.values.grammar import Grammar
from press.values.request import Request
from press.values.source import Tree

LINE, NUMBER, END, BLOCK = MARKS
PAGE = (
    f'{{{{ if in .RawContent "{NUMBER}" }}}}{{{{ jsonify (dict "pressask" true "page" '
    '(printf "%s/%s" .Language.Lang .File.Path) "filled" .Content) }}{{ end }}'
)
"""What a page becomes: nothing, unless it asks."""
_ANSWER = re.compile(
    f"<p>{BLOCK}([0-9]+){NUMBER}</p>\n?(.*?)\n?<p>{END}</p>|{LINE}([0-9]+){NUMBER}(.*?){END}",
    re.DOTALL,
)
_TEMPLATE = re.compile(r"_markup/render-([\w-]+)\.html")


def drawn(
    request: Request,
    config: Config,
    tree: Tree,
    grammar: Sealed[Grammar],
    documents: dict[str, Sealed[Document]],
    prose: MutableMapping[str, Prose],
) -> Filled:
    """Let the site's hooks draw the texts; what went wrong, and files that Hugo made.

    A construct that Hugo fails on is drawn by Press. Nothing is started when all answers are
    known.

    Args:
        request: Which book.
        config: Its settings.
        tree: Its files.
        grammar: How its texts are read.
        documents: By source path; those that hooks draw are replaced.
        prose: Their texts; the same.
    """
    filled = Filled()
    asked = {path: found for path, one in prose.items() if (found := hooked(one))}
    pages = []
    for content in tree.content:
        front = documents[content.source.path].value.front
        if found := () if unpublished(front, config) else asked.get(content.source.path, ()):
            questions = sheet(found)
            leaf = Leaf(content.language, content.name, front.raw, questions.text)
            pages.append(Called(content.source.path, leaf, questions))
    if pages:
        _fill(request, config, tree, grammar.value, pages, filled)
    for path in asked:
        before, said = documents[path], filled.answers.get(path, {})
        document, prose[path] = answered(before.value, prose[path], said)
        documents[path] = Sealed(document, digest(before.seal, said))
    return filled


def _fill(
    request: Request,
    config: Config,
    tree: Tree,
    grammar: Grammar,
    pages: Sequence[Called],
    filled: Filled,
) -> None:
    program = find()
    witnesses = Witnesses(request, config, tree, f"{program.name} {program.stat().st_size}")
    kept = Answers(request.cache / "hugo", request.most)
    waiting = []
    for page in pages:
        filled.answers[page.path] = {}
        page.key = witnesses.key(page.leaf, page.sheet)
        found = kept.find(page.key, len(page.sheet.calls))
        if found is None:
            waiting.append(page)
        else:
            begins = (call.begin for call in page.sheet.calls)
            filled.answers[page.path] = dict(zip(begins, found.texts, strict=True))
            filled.files += found.files
    if waiting:
        batch = _Hooks(request, config, tree, grammar, witnesses, program, waiting)
        batch.layouts, batch.understood = {"all.html": PAGE}, answers
        batch.overlay = _overlay(config, unsafe=grammar.settings.unsafe)
        batch.fill(filled, kept)
        kept.trim()


def sheet(asked: Sequence[Hooked]) -> Sheet:
    """The constructs of a page, as they are put to Hugo."""
    out: list[str] = []
    calls = []
    line = fences = 0
    for one in asked:
        markdown = f"{LINE}{one.number}{NUMBER}{one.asked}{END}"
        if one.block:
            markdown = f"{BLOCK}{one.number}{NUMBER}\n\n{one.asked}\n\n{END}"
        if one.hook.startswith("codeblock"):  # Hugo counts the others as well
            markdown = "```\n```\n\n" * (one.ordinal - fences) + markdown
            fences = one.ordinal + 1
        calls.append(Asked(one.number, f"render-{one.hook}", one.place, markdown, line))
        out.append(f"{markdown}\n\n")
        line += out[-1].count("\n")
    return Sheet("".join(out), tuple(calls))


def answers(html: str) -> dict[int, str]:
    """What Hugo made of each construct of a sheet, by its number."""
    found = _ANSWER.finditer(html)
    return {int(one[1] or one[3]): one[2] if one[1] else one[4] for one in found}


def _overlay(config: Config, *, unsafe: bool) -> dict[str, Plain]:
    """The settings of Markdown, with ids for headings and raw HTML as the book has it."""
    markup = _copied(config.raw.get("markup"))
    goldmark = markup["goldmark"] = _copied(markup.get("goldmark"))
    goldmark["renderer"] = {**_copied(goldmark.get("renderer")), "unsafe": unsafe}
    parser = goldmark["parser"] = _copied(goldmark.get("parser"))
    parser["attribute"] = {**_copied(parser.get("attribute")), "title": True}
    return {"markup": markup}


def _copied(settings: Plain) -> dict[str, Plain]:
    return dict(settings) if isinstance(settings, Mapping) else {}


@dataclass(slots=True)
class _Hooks(Batch):
    """All constructs whose answers are not known; a hook that fails is asked no more."""

    def _blame(self, problem: Problem, root: Path, filled: Filled) -> bool:
        found = _TEMPLATE.search(problem.message)
        asked = {call.name for page in self.pages for call in page.sheet.calls}
        name = f"render-{found[1]}" if found else ""
        here = self._template(problem.message, root) or self._first()
        said = self._message(problem, root)
        kind = name.removeprefix("render-").partition("-")[0]
        hint = f"mend it; in its place: {STAND_INS.get(kind, 'Press draws it')}"
        filled.problems.append(Problem(here, "hook-failed", said, hint))
        if name not in asked:
            return False
        for page in self.pages:
            calls = tuple(call for call in page.sheet.calls if call.name != name)
            text = "".join(f"{call.source}\n\n" for call in calls)
            page.sheet, page.key = Sheet(text, calls), ""
        self.pages = [page for page in self.pages if page.sheet.calls]
        return bool(self.pages)

    def _endless(self, stopped: StoppedError) -> Iterator[Problem]:
        hint = "a render hook does not come to an end, or waits for a server"
        yield replace(stopped.problems[0], place=self._first(), hint=hint)

    def _first(self) -> Place:
        """The hook of the first construct."""
        hook = self.pages[0].sheet.calls[0].name.removeprefix("render-")
        return Place(hooks(self.tree.go_templates, self.tree.layouts)[hook].path)
