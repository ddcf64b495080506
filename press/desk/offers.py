"""How each picture the pages name is offered."""

from collections.abc import Iterable, Mapping

from press.config.press_settings import PictureSettings
from press.desk.survey import Findings
from press.frozen import frozen
from press.images.alike import alike
from press.images.plan import offer
from press.values.picture import Measure, Picture, StyledPicture
from press.values.source import File

Key = tuple[str, str]
"""Language and page name."""


@frozen
class Offers:
    """Every picture of the book as pages show it."""

    by_page: Mapping[Key, Mapping[str, StyledPicture]]
    """For each page: picture target as written, to the picture."""
    by_file: Mapping[str, StyledPicture]
    """Picture file to the picture; one entry per file, with every form in which it is offered."""
    styles: tuple[str, ...] = ()
    """Names of the visual styles that pictures come in, the default first."""


def offers(
    findings: Mapping[Key, Findings],
    measures: Mapping[str, Measure],
    settings: PictureSettings,
    order: Iterable[str] = (),
) -> Offers:
    """Offers for all pages; a picture that could not be measured is left out.

    Args:
        findings: What each page names.
        measures: Picture file to its size.
        settings: How pictures are offered.
        order: The visual styles as the settings list them; empty when they do not.
    """
    styles = _styles(findings, order)
    made: dict[tuple[str, str], Picture] = {}
    by_page: dict[Key, dict[str, StyledPicture]] = {}
    forms: dict[str, dict[Picture, None]] = {}
    for key, finding in findings.items():
        for target, styled in finding.pictures.items():
            address = finding.addresses.get(target, "")
            found = []
            for style, file in styled:
                if file.path in measures:
                    own = address if file is styled[0][1] else ""
                    name = (file.path, own)
                    if name not in made:
                        made[name] = offer(file, measures[file.path], settings, own)
                    found.append((style, file, made[name]))
            if found:
                whole = _together([(style, one) for style, _, one in found], styles)
                by_page.setdefault(key, {})[target] = whole
                for (_, file, _), (_, picture) in zip(found, whole.styles, strict=True):
                    forms.setdefault(file.path, {})[picture] = None
    by_file = {path: StyledPicture(tuple(("", p) for p in some)) for path, some in forms.items()}
    return Offers(by_page, by_file, styles)


def _styles(findings: Mapping[Key, Findings], order: Iterable[str]) -> tuple[str, ...]:
    """The visual styles that some picture comes in: as the settings order them, or by name."""
    found = {
        name: None
        for finding in findings.values()
        for styled in finding.pictures.values()
        for name, _ in styled
        if name
    }
    return tuple(name for name in dict.fromkeys((*order, *sorted(found))) if name in found)


def _together(found: list[tuple[str, Picture]], styles: tuple[str, ...]) -> StyledPicture:
    """One picture in its styles; with names that say so where it comes in all of them."""
    names = tuple(name for name, _ in found)
    if len(styles) > 1 and names == styles and (same := alike([one for _, one in found])):
        return StyledPicture(tuple(zip(names, same, strict=True)), alike=True)
    return StyledPicture(tuple(found))


def files_named(findings: Mapping[Key, Findings], more: Iterable[File]) -> tuple[File, ...]:
    """Every picture file some page shows, and these more, each once, by path."""
    files = {
        file.path: file
        for finding in findings.values()
        for styled in finding.pictures.values()
        for _, file in styled
    }
    files |= {file.path: file for file in more}
    return tuple(files[path] for path in sorted(files))
