"""Build servers as small as they can be: ``run`` lines are run, actions do what they do locally."""

import os
import re
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tests.workflows.repositories import git

EXPRESSION = re.compile(r"\$\{\{ ([\w.]+) \}\}")
CONDITION = re.compile(r"([\w.]+) == '(.*)'")
ACTION = re.compile(r"actions/([\w-]+)@[0-9a-f]{40}")
OURS = ("PRESS_CACHE_DIR", "GITHUB_", "CI_", "GIT_", "HUGO_", "SOURCE_DATE_EPOCH")


def surroundings(folder, **more):
    """Variables of a bare machine, with a Python that has what the program needs."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(OURS)}
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    python = tools / "python3"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    return {**kept, "PATH": f"{tools}{os.pathsep}{kept['PATH']}", **more}


def shell(line, folder, variables):
    """A line as both servers run it: it stops at the first mistake."""
    command = ("bash", "-e", "-o", "pipefail", "-c", line)
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, check=False
    )


def clean_python(folder):
    """Variables that lead to an interpreter which has pip and nothing else."""
    venv.EnvBuilder(with_pip=True, clear=True).create(folder)
    return {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "bin": str(folder / "bin")}


@dataclass
class GitHub:
    """Runs the workflow of a repository; remembers caches and what was published."""

    source: Path
    folder: Path
    caches: dict[str, Path] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    artifact: dict[str, bytes] = field(default_factory=dict)
    published: dict[str, bytes] = field(default_factory=dict)
    python: Path | None = None
    turn: int = 0

    def push(self, ref="refs/heads/main", event="push"):
        """One run of all jobs; whether all that ran went well."""
        self.turn += 1
        self.said, self.artifact = [], {}
        text = (self.source / ".github/workflows/book.yml").read_text(encoding="utf-8")
        facts = {"github.ref": ref, "github.event_name": event}
        for job in yaml.safe_load(text)["jobs"].values():
            if not self.wanted(job, facts):
                continue
            if not self.job(job, facts):
                return False
        return True

    def wanted(self, part, facts):
        if "if" not in part:
            return True
        found = CONDITION.fullmatch(part["if"])
        assert found
        return facts[found[1]] == found[2].replace("''", "'")

    def job(self, job, facts):
        place = self.folder / f"run{self.turn}"
        place.mkdir(exist_ok=True)
        output = place / "output"
        output.touch()
        more = {"GITHUB_OUTPUT": str(output), "GITHUB_WORKSPACE": str(place / "book"), "CI": "1"}
        variables = surroundings(place, **more)
        late = []
        for step in job["steps"]:
            if not self.wanted(step, facts):
                continue
            if "uses" in step:
                named = ACTION.fullmatch(step["uses"])
                assert named
                action = getattr(self, named[1].replace("-", "_"))
                late.append(action(place, self.filled(step.get("with", {}), facts), variables))
            else:
                own = variables | self.filled(step.get("env", {}), facts)
                run = shell(step["run"], place / "book", own)
                self.said.append(run.stdout + run.stderr)
                if run.returncode:
                    return False
            lines = output.read_text(encoding="utf-8").splitlines()
            outputs = dict(line.split("=", 1) for line in lines)
            output.write_text("", encoding="utf-8")
            facts |= {f"steps.{step.get('id')}.outputs.{k}": v for k, v in outputs.items()}
        for action in filter(None, late):
            action()
        return True

    def filled(self, values, facts):
        return {k: EXPRESSION.sub(lambda f: facts[f[1]], str(v)) for k, v in values.items()}

    def checkout(self, place, given, _variables):
        depth = () if given.get("fetch-depth") == "0" else ("--depth", "1")
        git(place, "clone", "-q", *depth, self.source.as_uri(), "book")

    def setup_python(self, place, given, variables):
        assert not given.get("cache") or (place / "book" / given["cache-dependency-path"]).is_file()
        if self.python:
            found = clean_python(self.python)
            variables |= {**found, "PATH": f"{found['bin']}{os.pathsep}{variables['PATH']}"}

    def cache(self, place, given, _variables):
        path, key = place / "book" / given["path"], given["key"]
        near = [name for name in self.caches if name.startswith(given["restore-keys"])]
        for name in [key] if key in self.caches else near[-1:]:
            shutil.copytree(self.caches[name], path)
        if key in self.caches:
            return None

        def save():
            self.caches[key] = self.folder / f"cache{len(self.caches)}"
            shutil.copytree(path, self.caches[key])

        return save

    def configure_pages(self, place, _given, _variables):
        (place / "output").write_text("base_url=https://us.example.org/book\n", encoding="utf-8")

    def upload_pages_artifact(self, place, given, _variables):
        site = place / "book" / given["path"]
        paths = [path for path in site.rglob("*") if path.is_file()]
        assert given["include-hidden-files"] == "True"
        self.artifact = {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}

    def deploy_pages(self, _place, _given, _variables):
        assert self.artifact
        self.published = self.artifact
