"""What the YAML parser says, in an author's words."""

QUOTED = ("quoted", "alias", "anchor")
"""What the parser was in the middle of when its beginning is the place to look at."""

_SAID = (
    ("quoted scalar", "end of stream", "the quotation mark is never closed", "close it"),
    ("quoted scalar", "document indicator", "the quotation mark is never closed", "close it"),
    ("quoted scalar", "escape", "a backslash that means nothing",
     "write it twice, or use single quotes"),
    ("quoted scalar", "hexdec", "an escape that stands for no character", "write it out"),
    ("alias", "", "a '*' that begins no alias", "put quotes around the value"),
    ("anchor", "", "a '&' that begins no anchor", "put quotes around the value"),
    ("block scalar", "", "text that does not belong behind '|' or '>'",
     "begin the text in the next line, indented"),
    ("", "tab character", "a tab where spaces must stand", "indent with spaces"),
    ("", "cannot start", "a sign that cannot begin a value",
     "put quotes around the value; indent with spaces, not with tabs"),
    ("", "block sequence entries", "a list that begins behind its key",
     "begin it in the next line, or put quotes around the value"),
    ("", "'-' indicator", "a line that is no item of the list", "begin it with '- '"),
    ("", "expected ':'", "a line without ': '", "write 'key: value', with a space after the colon"),
    ("", "expected key", "a line that does not fit those above",
     "close the quotation mark above, or let all keys start in the same column"),
    ("", "document start", "a line that does not fit those above", "write 'key: value'"),
)  # fmt: skip


def complaint(said: str, context: str, row: str, before: str) -> tuple[str, str]:
    """Message and hint.

    Args:
        said: The parser's problem.
        context: What it was about when it stopped.
        row: The line it stopped in.
        before: What stands before the spot in this line.
    """
    if "expected key" in said and ":" in before:
        hint = "put quotes around the whole value; double a quotation mark inside single ones"
        return "something follows the value", hint
    if "mapping values" in said:
        return _colon(row)
    for about, words, message, hint in _SAID:
        if about in context and words in said:
            return message, hint
    return (f"{said}, {context}" if context else said) or "this is not YAML", ""


def unclosed(sequence: bool) -> tuple[str, str]:
    """Message and hint for a bracket or brace that is not closed where it should be."""
    if sequence:
        return (
            "the list opened here is not closed as it should be",
            "close it with ']', and put quotes around values with special signs",
        )
    return (
        "the braces opened here are not closed as they should be",
        "close them with '}', and put quotes around values with special signs",
    )


def _colon(row: str) -> tuple[str, str]:
    """A colon where none may stand: a second one in its line, or after a line without."""
    if row.count(": ") + row.rstrip().endswith(":") > 1:
        return "a value that holds ': '", "put quotes around the value"
    hint = "a colon in the line above needs a space after it; keys start in the same column"
    return "a key where a value goes on", hint
