"""The lists of rules are whole: a file that is not named in them would never be asked."""

from importlib import import_module
from pathlib import Path

import press.checks
from press.checks import DOCTOR, RULES
from press.commands.saying import FORMATS as CHOICES
from press.formats import FORMATS

FOLDER = Path(press.checks.__file__).parent


def rules_in(folder, package):
    modules = (import_module(f"{package}.{path.stem}") for path in sorted(folder.glob("[!_]*.py")))
    return [module.RULE for module in modules if hasattr(module, "RULE")]


def test_every_rule_is_in_its_list_once():
    for folder, package, listed in (
        (FOLDER, "press.checks", RULES),
        (FOLDER / "doctor", "press.checks.doctor", DOCTOR),
    ):
        found = rules_in(folder, package)
        assert sorted(one.name for one in found) == sorted(one.name for one in listed)
        assert len({one.name for one in listed}) == len(listed)


def test_every_rule_says_what_it_is_for():
    assert all(one.about and one.about[0].islower() for one in (*RULES, *DOCTOR))


def test_the_command_line_offers_every_format():
    assert set(CHOICES) == {"text", *FORMATS}
