"""Write the pages of the reference anew: ``python -m docs``."""

from docs.reference import FOLDER, pages


def main() -> None:
    """Replace every made page."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
