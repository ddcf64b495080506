"""Whether what came of a case is what was wanted."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from tests.yardsticks.bad_inputs.act import Ran, Seen
from tests.yardsticks.bad_inputs.cases import Case

READ = (".html", ".xml", ".json", ".txt", ".webmanifest")
"""What people and machines read as text: where a forbidden word would show."""

CONFIGURATION = re.compile(r"(hugo|config)\.(toml|ya?ml|json)|config/")


def faults(case: Case, seen: Seen) -> tuple[str, ...]:
    """What is not as wanted, in words; empty for a case that passes."""
    return (*_always(case, seen), *_outcome(case, seen), *_checks(case, seen))


def _always(case: Case, seen: Seen) -> Iterator[str]:
    """What holds for every case."""
    for run in seen.runs:
        if "Traceback (most recent call last)" in run.said:
            yield "a traceback"
        if run.code < 0:
            yield f"killed by signal {-run.code}"
    if seen.changed:
        yield f"changed outside of its folders: {', '.join(seen.changed)}"
    if seen.escaped:
        yield f"wrote {', '.join(seen.escaped)}"
    if seen.lost:
        yield f"lost {', '.join(seen.lost)}"
    if not seen.runs:
        yield f"nothing was run for '{case.action}'"


def _outcome(case: Case, seen: Seen) -> Iterator[str]:
    """Exit codes, the message and its place."""
    last = seen.runs[-1]
    match case.outcome:
        case "error-with-location":
            # a book without usable settings ends with 2, like a wrong command line
            fine = {1, 2} if CONFIGURATION.match(case.at) else {1}
            yield from _code(last, fine)
            yield from _message(case, last, "error")
            if not case.wanted("old_site_intact") and _pages(case, seen):
                yield "a site was published"
        case "warning-with-location":
            yield from _code(last, {0})
            yield from _message(case, last, "warning")
            if seen.strict is None or seen.strict.code != 1:
                yield f"with --strict exit code {seen.strict.code if seen.strict else None}"
        case "safe-build":
            for run in seen.runs:
                yield from _code(run, {0})
        case _:
            yield f"no such outcome: {case.outcome}"


def _code(run: Ran, fine: set[int]) -> Iterator[str]:
    if run.code not in fine:
        yield f"exit code {run.code}"


def _message(case: Case, run: Ran, severity: str) -> Iterator[str]:
    """A line that names the place and how bad it is; the words anywhere."""
    place = re.compile(re.escape(case.at) + r"(?!\d)")
    lines = [line for line in run.said.splitlines() if f"{severity}[" in line]
    if not any(place.search(line) for line in lines):
        yield f"no {severity} at {case.at or 'any place'}"
    missing = [word for word in case.says if word not in run.said]
    if missing:
        yield f"does not say {', '.join(missing)}"


def _pages(case: Case, seen: Seen) -> Mapping[str, bytes]:
    """What was published beside the files the case itself laid there."""
    laid = {file.path.removeprefix("out/") for file in case.files}
    return {path: data for path, data in seen.site.items() if path not in laid}


def _checks(case: Case, seen: Seen) -> Iterator[str]:
    text = {p: d.decode("utf-8", "replace") for p, d in seen.site.items() if p.endswith(READ)}
    for check, value in case.checks:
        match check:
            case "output_has":
                if not any(value in page for page in text.values()):
                    yield f"output lacks {value!r}"
            case "output_lacks":
                found = [path for path, page in text.items() if value in page]
                if found:
                    yield f"output has {value!r} in {', '.join(found[:3])}"
            case "max_seconds":
                slow = max(run.seconds for run in seen.runs)
                if slow > value:
                    yield f"took {slow:.1f} s of processor time"
            case "max_rss_mb":
                fat = max(run.megabytes for run in seen.runs)
                if fat > value:
                    yield f"took {fat:.0f} MB"
            case _:
                yield from _state(check, seen, text)


def _state(check: str, seen: Seen, text: Mapping[str, str]) -> Iterator[str]:
    """Checks of the site as a whole."""
    match check:
        case "unique_ids":
            for path, page in text.items():
                if path.endswith(".html") and (twice := _twice(page)):
                    yield f"{path} has two elements with id {', '.join(twice)}"
        case "old_site_intact":
            if not seen.before or seen.site != seen.before:
                yield "the old site is not as it was"
        case "same_as_clean":
            if not seen.clean or seen.site != seen.clean:
                differing = {p for p in {*seen.site, *(seen.clean or ())}
                             if seen.site.get(p) != (seen.clean or {}).get(p)}  # fmt: skip
                yield f"differs from a first build in {', '.join(sorted(differing)[:5]) or 'all'}"
        case "no_path" | "path_kept":
            pass
        case _:
            yield f"no such check: {check}"


class _Ids(HTMLParser):
    """Collects every id of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.update(value for name, value in attrs if name == "id" and value)


def _twice(page: str) -> list[str]:
    reader = _Ids()
    reader.feed(page)
    return [name for name, count in reader.found.items() if count > 1]
