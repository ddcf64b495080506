"""What authors, and bad luck, do to a book between two builds.

Each edit takes the book's folder and a number that makes its choices, so that a sequence of them
can be printed, repeated and shrunk. Where there is nothing to do it to, it does nothing.
"""

import os
import re
from pathlib import Path

from tests.incremental.furnishing import (
    Edit,
    furniture,
    layout,
    lose_picture,
    new_picture,
    one_of,
    put,
    rewrite,
    settings,
    settings_back,
)
from tests.incremental.smallbook import BOOK, chapter

STRAY = """\
{{% timeline %}}
A word on it.
{{% event date="2024" %}}
Then.
{{% /event %}}
{{% /timeline %}}
"""
TEXTS = (
    "More words.",
    "A *longer* paragraph, with `code` and a [link](https://example.com/).",
    "See [one](one.md).",
    "See [the part](../docs/part/leaf.md) and [posts](/posts/).",
    "![the dot again](dot.png)",
    "{{% remark %}}\nIndeed.\n{{% /remark %}}",
    '{{< hint kind="warning" >}}Beware.{{< /hint >}}',
    "{{< param mood >}}",
    "Said.{{< cite lovelace1843 >}}",
    STRAY,
    "## Another part\n\nOf the text.",
    "$$a^2$$ and a note.[^9]\n\n[^9]: Said below.",
    "> [!NOTE]\n> Noted.",
)
FRONTS = (
    "weight: 9", "weight: 1", "slug: other", "draft: true", "bookHidden: true", "tags: [b, c]",
    "image: banner.png", "aliases: [/old/, /older/]", "description: In short.", "date: 2024-01-01",
    "layout: landing", "bookHref: /posts/", "url: /elsewhere/", "linkTitle: Short", "kicker: Part",
    "menu: after", "wieght: 3", "bookFlatSection: true", "headless: true", "summary: Summed up.",
)  # fmt: skip


def chapters(root: Path) -> list[Path]:
    return sorted((root / "content").rglob("*.md"))


def text(root: Path, number: int) -> None:
    more = TEXTS[number // 40 % len(TEXTS)]
    rewrite(one_of(chapters(root), number), lambda old: f"{old}\n{more}\n")


def typo(root: Path, number: int) -> None:
    """The last word of a chapter, or any other."""

    def change(old: str) -> str:
        words = list(re.finditer(r"\b(on|of|in|an|more|words)\b", old))
        if not words:
            return old
        at = words[-1 - number // 40 % len(words) * (number % 3 > 1)]
        return old[: at.start()] + at[0][::-1] + old[at.end() :]

    rewrite(one_of(chapters(root), number), change)


def typo_unseen(root: Path, number: int) -> None:
    """Size and time stay as they were."""
    found = [path for path in sorted(root.rglob("*")) if path.suffix in (".md", ".html", ".yaml")]
    path = one_of(found, number)
    if path is not None:
        told = path.stat()
        rewrite(path, lambda old: re.sub("ords|art|alm|Ada", lambda m: m[0].swapcase(), old))
        os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))


def text_from_the_past(root: Path, number: int) -> None:
    """As if the clock had been set back, or an old copy had been put in its place."""
    text(root, number)
    path = one_of(chapters(root), number)
    if path is not None:
        os.utime(path, (1_000_000_000, 1_000_000_000))


def title(root: Path, number: int) -> None:
    def change(old: str) -> str:
        return re.sub("^title: .*$", f"title: Named {number % 7}", old, count=1, flags=re.MULTILINE)

    rewrite(one_of(chapters(root), number), change)


def front(root: Path, number: int) -> None:
    line = FRONTS[number // 40 % len(FRONTS)]
    key = line.partition(":")[0]

    def change(old: str) -> str:
        others = re.sub(rf"^{key}:.*\n", "", old, flags=re.MULTILINE)
        return others.replace("---\n", f"---\n{line}\n", 1)

    rewrite(one_of(chapters(root), number), change)


def rename(root: Path, number: int) -> None:
    path = one_of(chapters(root), number)
    if path is not None and path.name != "_index.md":
        path.rename(path.with_name(f"renamed-{number % 3}.md"))


def exchange(root: Path, number: int) -> None:
    """Two chapters change places."""
    one, other = one_of(chapters(root), number), one_of(chapters(root), number + 1)
    if one is not None and other is not None:
        first, second = one.read_bytes(), other.read_bytes()
        one.write_bytes(second)
        other.write_bytes(first)


def delete(root: Path, number: int) -> None:
    path = one_of(chapters(root), number)
    if path is not None and path.parent.name != "en":
        path.unlink()


def add(root: Path, number: int) -> None:
    path = root / ("content/en/docs", "content/de/docs", "content/en/posts")[number % 3]
    put(path / f"new-{number % 4}.md", chapter(f"Added {number % 5}", TEXTS[number % len(TEXTS)]))


def move_section(root: Path, number: int) -> None:
    names = ("content/en/docs/part", "content/en/docs/moved", "content/en/part")
    here = next((root / name for name in names if (root / name).is_dir()), None)
    there = root / names[number % 3]
    if here is not None and not there.exists():
        here.rename(there)


def translate(root: Path, number: int) -> None:
    path = one_of(sorted((root / "content/en").rglob("*.md")), number)
    if path is not None:
        twin = root / "content/de" / path.relative_to(root / "content/en")
        if twin.exists() and twin.name != "_index.md":
            twin.unlink()
        else:
            put(twin, chapter(f"Neu {number % 3}", "Neue Worte."))


def break_chapter(root: Path, number: int) -> None:
    wrong = ("[gone](nowhere.md)", "{{< nothing >}}", "{{% remark %}}", "---\ntitle: [")
    more = wrong[number // 40 % len(wrong)]
    rewrite(one_of(chapters(root), number), lambda old: f"{old}\n{more}\n")


def mend(root: Path, _: int) -> None:
    """The whole book as it was in the beginning."""
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.relative_to(root).as_posix() not in BOOK:
            path.unlink()
    for name, data in BOOK.items():
        put(root / name, data)


def nothing(root: Path, _: int) -> None:
    """Just another build."""
    (root / "content/en/docs").touch()


EDITS: tuple[Edit, ...] = (
    text, text, typo, typo, typo, typo, typo_unseen, text_from_the_past, title, front, front,
    rename, exchange, delete, add, move_section, translate, settings, settings_back, layout,
    layout, furniture, furniture, new_picture, lose_picture, break_chapter, mend, nothing,
)  # fmt: skip
"""Those that happen more often stand here more often."""
