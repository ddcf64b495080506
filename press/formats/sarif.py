"""Problems as SARIF 2.1.0, which code scanning and many editors read.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

import json
from collections.abc import Sequence
from hashlib import blake2b
from urllib.parse import quote

from press import __version__
from press.errors import Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def written(problems: Sequence[Problem], base: str) -> str:
    """One run with every problem, and every code that is in it as a rule."""
    codes = sorted({problem.code for problem in problems})
    numbers = {code: number for number, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "Press",
                "version": __version__,
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The repository's folder."}}},
        "results": [_result(problem, base, numbers[problem.code]) for problem in problems],
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, indent=2, ensure_ascii=False)


def _rule(code: str) -> dict[str, object]:
    return {"id": code, "shortDescription": {"text": code.replace("-", " ")}}


def _result(problem: Problem, base: str, number: int) -> dict[str, object]:
    place = problem.place
    text = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column + max(1, place.length),
    }
    file = {"uri": quote(base + place.file), "uriBaseId": "SRCROOT"}
    return {
        "ruleId": problem.code,
        "ruleIndex": number,
        "level": str(problem.severity),
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
        "partialFingerprints": {"problem/v1": _fingerprint(problem)},
    }


def _fingerprint(problem: Problem) -> str:
    """The same for the same problem after lines were added above it."""
    text = "\0".join((problem.place.file, problem.code, problem.message))
    return blake2b(text.encode(), digest_size=16).hexdigest()
