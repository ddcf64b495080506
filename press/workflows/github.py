"""GitHub Actions: built and checked on every push, published on GitHub Pages.

Source: GitHub Docs, "Workflow syntax for GitHub Actions", "Using custom workflows with GitHub
Pages" and "Security hardening for GitHub Actions".
"""

from collections.abc import Mapping

from press.workflows.surroundings import Surroundings
from press.workflows.writing import call, indented, scalar, searched

PATH = ".github/workflows/book.yml"

PYTHON = "3.13"

ACTIONS = {
    "checkout": ("3d3c42e5aac5ba805825da76410c181273ba90b1", "v7.0.1"),
    "setup-python": ("5fda3b95a4ea91299a34e894583c3862153e4b97", "v7.0.0"),
    "cache": ("55cc8345863c7cc4c66a329aec7e433d2d1c52a9", "v6.1.0"),
    "configure-pages": ("45bfe0192ca1faeb007ade9deae92b16b8254a0d", "v6.0.0"),
    "upload-pages-artifact": ("fc324d3547104276b827a68afc52ff2a11cc49c9", "v5.0.0"),
    "deploy-pages": ("cd2ce8fcbc39b97be8ca5fce6e763baed58fa128", "v5.0.0"),
}
"""By commit, for a tag may be moved to other code; all of them are GitHub's own."""

WORKFLOW = """\
# Builds and checks the book on every push and in every pull request, and publishes it on GitHub
# Pages from the branch '{name}' alone. What it needs once: in the settings of the repository,
# under Pages, the source "GitHub Actions". Written by `{command}`.
name: book

on:
  push:
    branches: [{branch}]
  pull_request:
  workflow_dispatch:

permissions: {{}}

concurrency: # one at a time; a new commit of a pull request makes the one before it pointless
  group: book-${{{{ github.ref }}}}
  cancel-in-progress: ${{{{ github.event_name == 'pull_request' }}}}

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
      pages: read # where the site stands
    steps:
{steps}
  deploy:
    if: {published}
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write # proves to Pages which workflow this is
    environment:
      name: github-pages
      url: ${{{{ steps.deploy.outputs.page_url }}}}
    steps:
      - id: deploy
        uses: {deploy}
"""

CACHE = {
    "path": ".cache",
    "key": "press-${{ steps.sources.outputs.tree }} # saved anew when the sources are new",
    "restore-keys": "press-",
}

SOURCES = """\
- id: sources # a name for all that is built from
  run: echo "tree=$(git rev-parse 'HEAD^{tree}')" >> "$GITHUB_OUTPUT\""""

WITH_ADDRESS = """\
- name: {name}
  env:
    ADDRESS: ${{{{ steps.pages.outputs.base_url }}}}/
  run: {run}"""


def written(about: Surroundings) -> str:
    """The workflow of a book."""
    branch = "refs/heads/" + about.branch.replace("'", "''")
    published = f"github.ref == '{branch}'"
    return WORKFLOW.format(
        name=about.branch,
        command=call(about.origin.command, "new", about.book, "workflow"),
        branch=scalar(about.branch),
        steps="".join(f"{indented(step, 6)}\n" for step in _steps(about, published)),
        published=published,
        deploy=_action("deploy-pages"),
    )


def _steps(about: Surroundings, published: str) -> tuple[str, ...]:
    """What the job that builds does, in order."""
    # values from outside reach the shell as variables, never as text of the program
    address = ("--baseURL", '"$ADDRESS"')
    command, book = about.origin.command, about.book
    check = call(command, "check", book, "--format github", *address)
    return (
        _use("checkout", _checkout(about)),
        _use("setup-python", _python(about)),
        *((f"- run: {about.origin.install}",) if about.origin.install else ()),
        SOURCES,
        _use("cache", CACHE),
        _use("configure-pages", {}, "id: pages"),
        WITH_ADDRESS.format(name="Check", run=check),
        WITH_ADDRESS.format(name="Build", run=call(command, "build", book, *address)),
        *(f"- run: |\n    {line}" for line in searched(about.publish) if about.pagefind),
        _use(
            "upload-pages-artifact",
            {"path": scalar(about.publish), "include-hidden-files": "true # as .well-known is"},
            f"if: {published}",
        ),
    )


def _checkout(about: Surroundings) -> Mapping[str, str]:
    """What is fetched, and no more than that."""
    wanted = {
        "fetch-depth": "0 # only the whole history knows when a chapter was changed last",
        "submodules": "recursive",
        "lfs": "true",
    }
    needed = (about.history, about.submodules, about.lfs)
    some = {key: value for (key, value), need in zip(wanted.items(), needed, strict=True) if need}
    return {**some, "persist-credentials": "false"}


def _python(about: Surroundings) -> Mapping[str, str]:
    """The interpreter, and the packages it fetched before."""
    pins = about.origin.pins
    packages = {"cache": "pip", "cache-dependency-path": scalar(pins)} if pins else {}
    return {"python-version": f'"{PYTHON}"', **packages}


def _use(name: str, settings: Mapping[str, str], *first: str) -> str:
    """A step that is one of GitHub's own actions."""
    lines = [*first, f"uses: {_action(name)}", *(("with:",) if settings else ())]
    lines += [f"  {key}: {value}" for key, value in settings.items()]
    return "- " + "\n  ".join(lines)


def _action(name: str) -> str:
    commit, version = ACTIONS[name]
    return f"actions/{name}@{commit} # {version}"
