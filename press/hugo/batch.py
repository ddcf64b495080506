"""One run of Hugo for all calls whose answers are not known; a call it fails on is left out."""

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from press.config.schema import Config
from press.decode.text import lines
from press.errors import BookError, Place, Problem, warning
from press.hugo.answers import Answers, last, named
from press.hugo.called import Called, Filled
from press.hugo.running import StoppedError, deadline, run
from press.hugo.stage import (
    called_in,
    link,
    place_of,
    reached,
    set_up,
    settings,
    templates,
)
from press.hugo.witnesses import Witnesses, project
from press.markdown.foreign import answers
from press.values.front import Plain
from press.values.grammar import Grammar
from press.values.request import Request
from press.values.source import Source, Tree

SEARCH = 10.0
"""Seconds that are spent to find a call without end."""
_AT = re.compile("pressat ([0-9]+) ([0-9]+)")
_DONE = re.compile("pressdone (.+)")
_SENT = re.compile(r"\berror(?:id)?f\b")
"""What a template says to fail with words of its own; Hugo does not tell where it stood."""
ROUNDS = 8
"""Runs of Hugo in one build at most: one more for each call that it fails on."""


@dataclass(slots=True)
class Batch:
    """All calls whose answers are not known."""

    request: Request
    config: Config
    tree: Tree
    grammar: Grammar
    witnesses: Witnesses
    program: Path
    pages: list[Called]
    layouts: Mapping[str, str] = field(default_factory=dict)
    """Templates of ours that take the place of those of the stage."""
    overlay: Mapping[str, Plain] = field(default_factory=dict)
    """Settings that take the place of those of the stage."""
    understood: Callable[[str], dict[int, str]] = answers
    """Takes the answers out of a page that Hugo made."""

    def fill(self, filled: Filled, kept: Answers) -> None:
        """Ask Hugo, again without each call it fails on."""
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory(prefix="press-hugo-") as folder:
                root = Path(folder).resolve()
                try:
                    self._run(root)
                except StoppedError as stopped:
                    filled.problems += self._endless(stopped)
                    return
                except BookError as failure:
                    if not self._blame(failure.problems[0], root, filled):
                        return
                    continue
                self._collect(root / "site/public", filled, kept)
                return
        for page in self.pages:
            message = f"Hugo failed on {ROUNDS} other calls, so that the rest was not tried"
            place = page.sheet.calls[0].place
            filled.problems.append(Problem(place, "shortcode-failed", message))

    def _run(self, root: Path, *, aloud: bool = False) -> None:
        """One run of Hugo, which may be told to say where it is.

        Raises:
            BookError: It failed, or did not end in time.
        """
        seconds = min(deadline(), SEARCH) if aloud else deadline()
        reachable = self._reachable()
        ours = [name for name, one in self.grammar.shortcodes.items() if not one.foreign]
        layouts = templates(reachable, ours, aloud=aloud)
        layouts |= self.layouts
        texts = {f"layouts/{name}": text for name, text in layouts.items()}
        config = settings(self.config, seconds) | {"layoutdir": str(root / "layouts")}
        config |= self.overlay
        texts |= {"site/hugo.json": json.dumps(config, default=str)} | self._values()
        leaves = [page.written(number if aloud else -1) for number, page in enumerate(self.pages)]
        asked = {page.leaf.path for page in self.pages}
        others = self.witnesses.others(reachable)
        leaves += (leaf for leaf in others if leaf.path not in asked)
        set_up(root / "site", leaves, {})
        set_up(root, (), texts)
        for path, original in self._files(reachable):
            if not (root / "site" / path).exists():
                link(root / "site" / path, original)
        arguments = ("--noBuildLock", "--environment", self.config.environment)
        place = self.pages[0].sheet.calls[0].place
        run(arguments, root / "site", place, seconds=seconds, program=self.program)

    def _reachable(self) -> tuple[Source, ...]:
        return reached(self.tree, called_in("\n".join(page.sheet.text for page in self.pages)))

    def _values(self) -> dict[str, str]:
        """Data and interface words of the site."""
        found = {}
        for kind, sources in (("data", self.tree.data), ("i18n", self.tree.strings)):
            folders = [m.source for m in self.config.mounts if m.target == kind] or [kind]
            for source in sources:
                for folder in folders:
                    if source.path.startswith(f"{folder}/"):
                        name = source.path.removeprefix(f"{folder}/")
                        found[f"site/{kind}/{name}"] = source.text
        return found

    def _files(self, reachable: Sequence[Source]) -> Iterator[tuple[str, Path]]:
        """Files that templates may open, by their path on the stage."""
        root = self.request.root
        if self.witnesses.needs_files(reachable):
            for file in self.tree.files:
                folder = f"content/{file.language}" if file.root == "content" else file.root
                if not file.path.startswith("press:"):
                    yield f"{folder}/{file.name}", root / file.path
        if self.witnesses.needs_project(reachable):
            for path in project(root, self.config):
                yield path.relative_to(root).as_posix(), path

    def _endless(self, stopped: StoppedError) -> Iterator[Problem]:
        """The calls that Hugo does not come to the end of, looked for in another run."""
        problem = stopped.problems[0]
        with tempfile.TemporaryDirectory(prefix="press-hugo-") as folder:
            try:
                self._run(Path(folder).resolve(), aloud=True)
            except StoppedError as again:
                last = {int(page): int(begin) for page, begin in _AT.findall(again.said)}
                done = set(_DONE.findall(again.said))
            else:
                last, done = {}, set()
        for number, page in enumerate(self.pages):
            for call in page.sheet.calls:
                if last.get(number) == call.begin and page.leaf.path not in done:
                    message = f"'{call.name}': {problem.message}"
                    hint = "its template does not come to an end, or waits for a server"
                    yield replace(problem, place=call.place, message=message, hint=hint)
        if not last:
            yield problem

    def _blame(self, problem: Problem, root: Path, filled: Filled) -> bool:
        """Report what Hugo failed on and leave it out; whether there is anything left to ask."""
        page = next((p for p in self.pages if f"content/{p.leaf.path}" == problem.place.file), None)
        said = self._message(problem, root)
        if page is None:
            place = self._template(problem.message, root) or self.pages[0].sheet.calls[0].place
            filled.problems.append(replace(problem, place=place, message=said))
            return False
        line = problem.place.line - 2
        before = [call for call in page.sheet.calls if call.line <= line]
        call = before[-1] if before else page.sheet.calls[0]
        hint = f"mend the template, or write layouts/shortcodes/{call.name}.html in Jinja"
        filled.problems.append(Problem(call.place, "shortcode-failed", said, hint))
        page.without(call)
        self.pages = [page for page in self.pages if page.sheet.calls]
        return bool(self.pages)

    def _message(self, problem: Problem, root: Path) -> str:
        """Hugo's words, with the author's names of files."""
        text = problem.message
        for one in self._reachable():
            text = text.replace(str(root / "layouts" / place_of(one)), one.path)
        return text.replace(f"{root / 'site'}/", "").replace(f"{root}/", "")

    def _template(self, message: str, root: Path) -> Place | None:
        """The first template a message names, or one that may have sent it."""
        for one in self._reachable():
            path = re.escape(str(root / "layouts" / place_of(one)))
            if found := re.search(rf"{path}:(\d+)(?::(\d+))?", message):
                return Place(one.path, int(found[1]), int(found[2] or 1))
        sent = (lines(one.text, Place(one.path)).at(found.start(), len(found[0]))
                for one in self._reachable() if (found := _SENT.search(one.text)))  # fmt: skip
        return next(sent, None)

    def _collect(self, public: Path, filled: Filled, kept: Answers) -> None:
        """Take the answers out of what Hugo published."""
        said = dict(_published(public))
        made = kept.take(public, " ".join(said.values()), self.tree.files)
        for page in self.pages:
            found = self.understood(said.get(page.leaf.path, ""))
            filled.answers[page.path] |= found
            missing = [call for call in page.sheet.calls if call.begin not in found]
            for call in missing:
                message = f"Hugo left '{call.name}' out, as it does not publish this page"
                filled.problems.append(warning(call.place, "shortcode-failed", message))
            texts = [found.get(call.begin, "") for call in page.sheet.calls]
            names = named(" ".join(texts)) if made else frozenset()
            files = [file for file in made if last(file.name) in names]
            filled.files += files
            if page.key:
                kept.keep(page.key, texts, files)


def _published(public: Path) -> Iterator[tuple[str, str]]:
    """Every page that had calls, and what became of it, without the name of our folder."""
    for path in public.rglob("*.html"):
        text = path.read_text("utf-8", errors="replace").replace(f"{public.parent}/", "")
        if "pressask" in text:
            page = json.loads(text)
            yield str(page["page"]), str(page["filled"])
