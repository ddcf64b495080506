"""GitLab CI: built and checked for every merge request, published on GitLab Pages.

Source: GitLab Docs, "CI/CD YAML syntax reference", "GitLab Pages" and "Code Quality".
"""

import shlex

from press.workflows.surroundings import Surroundings
from press.workflows.writing import call, indented, scalar, searched

PATH = ".gitlab-ci.yml"

IMAGE = "python:3.13"
"""Not the slim one: dates of last changes are asked of git, which it has not got."""

ADDRESS = '"${CI_PAGES_URL:+$CI_PAGES_URL/}"'
"""Empty, which is none, where the server has no Pages."""

REPORT = "gl-code-quality-report.json"

WORKFLOW = """\
# Builds and checks the book for the default branch and in every merge request, and publishes it
# on GitLab Pages from the default branch alone. Written by `{command}`.
workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

book:
  stage: build
  image: {image}
  timeout: 20 minutes
  variables:
{variables}
  interruptible: true # a new commit makes the one before it pointless
  cache: # named by the content of what it was made from, so that one serves all
    key: press
    paths: [.cache/]
  script:
{script}
  artifacts:
    when: always
    expire_in: 1 week
    paths: [{publish}]
    reports:
      codequality: {report} # shown in the merge request, at the lines

pages:
  stage: deploy
  needs: [book]
  resource_group: pages # one at a time
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
{move}
  artifacts:
    paths: [public]
"""


def written(about: Surroundings) -> str:
    """The pipeline of a book."""
    site = shlex.quote(about.publish)
    # the folder has to have this name, in the root
    move = f"mv {site} public" if about.publish != "public" else "test -d public"
    return WORKFLOW.format(
        command=call(about.origin.command, "new", about.book, "workflow gitlab"),
        image=IMAGE,
        variables=indented("\n".join(_variables(about)), 4),
        script=_lines(_script(about)),
        publish=scalar(about.publish),
        report=REPORT,
        move=_lines([move]),
    )


def _variables(about: Surroundings) -> list[str]:
    """What the server's own program is told."""
    told = ["PIP_CACHE_DIR: $CI_PROJECT_DIR/.cache/pip"]
    if about.history:
        told.append('GIT_DEPTH: "0" # only the whole history knows when a chapter was changed last')
    if about.submodules:
        told.append("GIT_SUBMODULE_STRATEGY: recursive")
    return told


def _script(about: Surroundings) -> list[str]:
    """What the job that builds does, in order."""
    command, book = about.origin.command, about.book
    address = ("--baseURL", ADDRESS)
    check = call(command, "check", book, *address)
    return [
        *((about.origin.install,) if about.origin.install else ()),
        f"{check} --format gitlab > {REPORT} || {check}",  # again, for who reads the log
        call(command, "build", book, *address),
        *(searched(about.publish) if about.pagefind else ()),
    ]


def _lines(commands: list[str]) -> str:
    """Commands as a list of YAML; as blocks, in which no sign means anything."""
    return "\n".join(f"    - |-\n      {command}" for command in commands)
