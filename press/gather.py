"""Everything read and put together: from a folder of sources to a book."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from press.book.assemble import assemble
from press.config.load import load
from press.config.schema import Config
from press.config.whereabouts import moved
from press.declarations import kept
from press.described import described
from press.desk.gathered import Gathered
from press.digest import seal
from press.errors import Problem
from press.markdown.grammar import grammar_of, without_notes
from press.memory.reading import Answers, Text, documents_of
from press.memory.store import Store
from press.scan import scan
from press.spell import Sealed
from press.values.grammar import Grammar
from press.values.request import Request
from press.values.source import File, Tree


def gather(
    request: Request, store: Store | None = None, plain: frozenset[str] = frozenset()
) -> Gathered:
    """Read the settings and every chapter, and put the book together.

    Args:
        request: Which book.
        store: Where what was read is remembered; nothing is, when None.
        plain: Shortcodes that stand where they are called even if they are notes.

    Raises:
        BookError: There are no usable settings.
    """
    config, unset = load(
        request.root,
        environment=request.environment,
        overrides=request.overrides,
        today=request.today,
    )
    config = replace(config, base_url=moved(config.base_url, request.origin))
    tree = scan(request.root, config, request.shipped)
    hugo = _hugo() if tree.go_templates else None
    grammar, undeclared = grammar_of(
        config, tree.layouts, tree.go_templates, hugo=bool(hugo), known=kept(tree.layouts)
    )
    sealed = seal(without_notes(grammar, plain) if plain else grammar)
    answers, unfilled, made = _foreign(request, config, tree, sealed)
    texts, undescribed = described(request.root, tree, grammar.shortcodes)
    answers = {
        path: {**answers.get(path, {}), **texts.get(path, {})} for path in {*answers, *texts}
    }
    read = {
        one.source.path: Text(one.source, sealed, answers.get(one.source.path, {}))
        for one in tree.content
    }
    documents, prose = documents_of(read, store or Store(None), request.workers)
    if grammar.settings.hooks:
        from press.hugo.hooks import drawn

        hooked = drawn(request, config, tree, sealed, documents, prose)
        unfilled = (*unfilled, *hooked.problems)
        made = {file.name: file for file in (*made, *hooked.files)}.values()
    tree = replace(tree, files=(*tree.files, *made)) if made else tree
    book, misfits = assemble(config, tree, documents)
    unread = (problem for sheet in documents.values() for problem in sheet.value.problems)
    problems = (*unset, *tree.problems, *undeclared, *unfilled, *undescribed, *unread, *misfits)
    known = () if grammar.settings.hooks else [path for path in read if not answers.get(path)]
    alone = {path: documents[path].seal for path in known}
    return Gathered(
        config, tree, sealed, book, prose, prose.said, problems, alone, prose.anew, hugo
    )


def _hugo() -> str:
    """The Hugo that can fill a site's own Go templates; empty where there is none."""
    from press.hugo.running import installed

    return installed()


def _foreign(
    request: Request, config: Config, tree: Tree, grammar: Sealed[Grammar]
) -> tuple[Mapping[str, Answers], Sequence[Problem], Iterable[File]]:
    """What Hugo makes of the calls of Go templates, by source path, and of files for them."""
    if not any(signature.foreign for signature in grammar.value.shortcodes.values()):
        return {}, (), ()
    from press.hugo.foreign import foreign

    filled = foreign(request, config, tree, grammar)
    return filled.answers, filled.problems, {file.name: file for file in filled.files}.values()
