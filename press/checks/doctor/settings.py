"""Settings that say something else than their author means."""

from collections import Counter
from collections.abc import Iterator

from press.checks.inspection import Inspection, source_of
from press.checks.rule import Rule
from press.errors import Place, Problem, warning

ICONS = ("favicon", "icon", "apple-touch-icon")


def look(inspection: Inspection) -> Iterator[Problem]:
    """Languages in another order than listed, feeds without dates, pages nobody describes."""
    yield from _default_language(inspection)
    yield from _dates(inspection)
    yield from _descriptions(inspection)
    yield from _icon(inspection)


def _default_language(inspection: Inspection) -> Iterator[Problem]:
    config = inspection.config
    first = config.languages[0].code
    if "defaultcontentlanguage" in config.places or len(config.languages) < 2:
        return
    if first != config.default_language:
        key = f"languages.{first}.weight"
        place = config.places.get(key) or config.places.get(f"languages.{first}") or _top(config)
        message = (
            f"'{first}' is the first language, but '{config.default_language}' stands at the root "
            "of the site: defaultContentLanguage is not set"
        )
        hint = f"defaultContentLanguage: {first} puts it there; or say {config.default_language}"
        yield warning(place, "language-default", message, hint)


def _dates(inspection: Inspection) -> Iterator[Problem]:
    """Feeds whose entries would all be of one day, or of none."""
    config = inspection.config
    chapters = [page for page in inspection.chapters() if page.kind == "page"]
    if not chapters or "rss" in config.disable_kinds:
        return
    dated = any(page.front.date or page.front.lastmod for page in chapters)
    if not dated and not (config.enable_git_info and inspection.repository.git):
        why = "there is no git here" if config.enable_git_info else "enableGitInfo is off"
        message = f"no chapter has a date and {why}: feeds say when nothing was written"
        hint = "write date: into the chapters, or let git tell: enableGitInfo in a repository"
        yield warning(
            config.places.get("enablegitinfo", _top(config)), "dates-missing", message, hint
        )


def _descriptions(inspection: Inspection) -> Iterator[Problem]:
    """One warning for each language whose chapters are mostly described by their beginnings."""
    without: Counter[str] = Counter()
    everything: Counter[str] = Counter()
    first: dict[str, str] = {}
    for page in inspection.chapters():
        if page.kind == "page":
            everything[page.language] += 1
            if not (page.front.description or page.front.summary):
                without[page.language] += 1
                first.setdefault(page.language, source_of(page))
    for language, count in without.items():
        message = (
            f"{count} of {everything[language]} chapters ({language}) have no description: search "
            "engines, share cards and feeds show how their texts happen to begin"
        )
        hint = "write description: into the front matter, one sentence"
        yield warning(Place(first[language]), "description-missing", message, hint)


def _icon(inspection: Inspection) -> Iterator[Problem]:
    """The site has no picture of its own in the browser's tab."""
    config = inspection.config
    for key, name in (("bookfavicon", "favicon"), ("booklogo", "logo")):
        wanted = getattr(config.languages[0].book, name).strip("/")
        place = config.places.get(f"params.{key}")
        if place and wanted and not any(f.name == wanted for f in inspection.book.files):
            message = f"there is no '{wanted}' in static/"
            yield warning(place, "icon-file-missing", message, "put it there")
    stems = {f.name.rpartition("/")[2].partition(".")[0] for f in inspection.book.files
             if not f.path.startswith("press:")}  # fmt: skip
    if not stems & set(ICONS) and not config.languages[0].book.logo:
        message = "the book has no icon: browsers show Press's"
        yield warning(_top(config), "favicon-missing", message, "draw static/favicon.svg or .png")


def _top(config: object) -> Place:
    """The file of the settings."""
    places = getattr(config, "places", {})
    return Place(next((place.file for place in places.values()), "config.yaml"))


RULE = Rule("settings", "settings that say something else than meant", look)
