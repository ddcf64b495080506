"""``check --hugo``: the proof that the book is Hugo's as well, as figures."""

import argparse
import time

from press.commands import terminal
from press.commands.options import request_of, root, shipped
from press.errors import Severity
from press.hugo.check import Proof
from press.hugo.compare import Figure


def prove(words: argparse.Namespace) -> int:
    """Compare with Hugo and print the figures."""
    from press.errors import BookError
    from press.gather import gather
    from press.hugo.check import check
    from press.hugo.running import deadline

    folder, ours, started = root(words), shipped(), time.perf_counter()
    request = request_of(words)
    try:
        gathered = gather(request)
    except BookError as error:
        terminal.complain(error.problems, folder, ours)
        return 2
    try:
        proof = check(gathered, request, words.seconds or deadline())
    except BookError as error:
        terminal.complain(error.problems, folder, ours)
        return 2 if any(p.code == "hugo-missing" for p in error.problems) else 1
    errors = [p for p in gathered.problems if p.severity is Severity.ERROR]
    terminal.complain([*errors, *proof.problems], folder, ours)
    _tell(proof, words.show)
    print(_verdict(proof, time.perf_counter() - started))
    return 0 if proof.passed and not errors else 1


def _tell(proof: Proof, show: int) -> None:
    for figure in proof.figures:
        print(_line(figure))
        for one in figure.differences[:show]:
            where = f"{one.place.file}:{one.place.line}"
            print(f"  {where}: Hugo '{_on_one_line(one.hugo)}', Press '{_on_one_line(one.press)}'")
        if len(figure.differences) > show:
            print(f"  and {len(figure.differences) - show} more")
    for extension in proof.extensions:
        uses = terminal.number(len(extension.places), "use")
        place = extension.places[0]
        print(f"extension '{extension.name}': {uses}, first at {place.file}:{place.line}")


def _on_one_line(text: str) -> str:
    return text.replace("\n", "↵")


def _line(figure: Figure) -> str:
    return f"{figure.field:9} {figure.equal:>5} of {figure.pages:<5} {figure.percent:6.2f} %"


def _verdict(proof: Proof, seconds: float) -> str:
    """The last line."""
    low = [figure.field for figure in proof.figures if figure.percent < proof.threshold]
    named = [problem for problem in proof.problems if problem.code == "hugo-extension"]
    if low:
        said = f"below {proof.threshold:g} %: {', '.join(low)}"
    elif named:
        said = f"{terminal.number(len(named), 'extension')} not allowed"
    else:
        said = "Hugo makes the same book"
    return f"{said} ({seconds:.1f} s)"
