"""The pipeline for GitLab: its shape, and what comes of it, line by line."""

import json
import shutil
from pathlib import Path

import yaml

from tests.conftest import Workshop
from tests.workflows.repositories import CONFIG, git, repository, wheel
from tests.workflows.servers import clean_python, shell, surroundings

MERGE = '$CI_PIPELINE_SOURCE == "merge_request_event"'
DEFAULT = "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"


def pipeline(source, folder, rule, python):
    """What a run with this rule fulfilled leaves behind: artifacts by job; None for a failure."""
    read = yaml.safe_load((source / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    rules = [one["if"] for one in read.pop("workflow")["rules"]]
    assert rules == [MERGE, DEFAULT]
    artifacts: dict[str, Path] = {}
    for name, job in read.items():
        if rule not in [one["if"] for one in job.get("rules", [{"if": rule}])]:
            continue
        place = folder / name
        git(folder, "clone", "-q", source.as_uri(), name)
        for needed in job.get("needs", ()):
            shutil.copytree(artifacts[needed], place, dirs_exist_ok=True)
        project = {"CI_PROJECT_DIR": str(place), "CI_PAGES_URL": "https://us.example.org/book"}
        variables = surroundings(folder, **project) | python
        variables["PATH"] = f"{python['bin']}:{variables['PATH']}"
        done = all(shell(line, place, variables).returncode == 0 for line in job["script"])
        artifacts[name] = folder / f"{name}-artifacts"
        kept = job["artifacts"]
        for path in (*kept["paths"], *kept.get("reports", {}).values()):
            if (place / path).is_dir():
                shutil.copytree(place / path, artifacts[name] / path)
            elif (place / path).is_file():
                artifacts[name].mkdir(exist_ok=True)
                shutil.copy(place / path, artifacts[name] / path)
        if not done:
            return artifacts | {name: None}
    return artifacts


def test_the_default_branch_is_published_and_nothing_else(tmp_path):
    source = repository(tmp_path / "source", "books/a b")
    book = source / "books/a b"
    install = wheel(tmp_path).as_uri()
    run = Workshop(book, book).run("new", "workflow", "gitlab", "--install", install)
    assert run.code == 0, run.err
    (book / "content/docs/b.md").write_text("---\ntitle: B\n---\n\n[here](https://x.org/)\n")
    git(source, "add", ".")
    git(source, "commit", "-q", "-m", "y")
    python = clean_python(tmp_path / "python")

    (tmp_path / "branch").mkdir()
    published = pipeline(source, tmp_path / "branch", DEFAULT, python)["pages"] / "public"
    page = (published / "docs/a/index.html").read_text(encoding="utf-8")
    assert 'href="https://us.example.org/book/docs/a/"' in page
    assert (published / ".well-known/security.txt").is_file()

    (tmp_path / "merge").mkdir()
    merged = pipeline(source, tmp_path / "merge", MERGE, python)
    assert list(merged) == ["book"]
    (finding,) = json.loads((merged["book"] / "gl-code-quality-report.json").read_text())
    assert finding["location"] == {
        "path": "books/a b/content/docs/b.md",
        "lines": {"begin": 5},
    }
    assert finding["check_name"] == "link-vague"

    (book / "content/docs/b.md").write_text("---\ntitle: B\n---\n\n[a](gone.md)\n")
    git(source, "commit", "-q", "-a", "-m", "z")
    (tmp_path / "broken").mkdir()
    assert pipeline(source, tmp_path / "broken", DEFAULT, python) == {"book": None}


def test_the_whole_history_is_fetched_only_for_dates(book):
    for config, needed in ((CONFIG, True), (CONFIG.replace("enableGitInfo: true\n", ""), False)):
        workshop = book({"config.yaml": config})
        assert workshop.run("new", "workflow", "gitlab", "--force", "--install", "x").code == 0
        text = (workshop.root / ".gitlab-ci.yml").read_text(encoding="utf-8")
        assert ('GIT_DEPTH: "0"' in text) is needed
        assert yaml.safe_load(text)["pages"]["artifacts"] == {"paths": ["public"]}
