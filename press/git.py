"""Questions to git. A door."""

import os
import subprocess
from pathlib import Path


def ask(folder: Path, *words: str) -> list[str]:
    """The lines of git's answer; none where there is no git, no repository or no answer.

    A hook's variables do not lead it away from the folder.
    """
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        answer = subprocess.run(  # noqa: S603 -- our own words
            ("git", "--no-pager", *words),  # noqa: S607 -- whichever git the author has
            cwd=folder, env=kept, capture_output=True, check=False,
        )  # fmt: skip
    except OSError:
        return []
    if answer.returncode:
        return []
    return answer.stdout.decode("utf-8", "replace").splitlines()
