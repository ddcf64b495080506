"""What ``check`` looks at, one rule per file; these lists are the order in which they are asked."""

from press.checks import (
    budgets,
    doubles,
    headings,
    ledgers,
    links,
    names,
    pictures,
    placeholders,
    requests,
    sections,
    translations,
)
from press.checks.doctor import (
    edit_links,
    numbers,
    settings,
    templates,
    theme,
    waste,
    workflows,
)
from press.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    links.RULE,
    placeholders.RULE,
    names.RULE,
    headings.RULE,
    sections.RULE,
    doubles.RULE,
    pictures.RULE,
    translations.RULE,
    requests.RULE,
    budgets.RULE,
    ledgers.RULE,
)
"""The book."""

DOCTOR: tuple[Rule, ...] = (
    workflows.RULE,
    edit_links.RULE,
    settings.RULE,
    templates.RULE,
    waste.RULE,
    numbers.RULE,
    theme.RULE,
)
"""The repository around it."""

ROUND: tuple[Rule, ...] = (
    placeholders.RULE,
    sections.RULE,
    pictures.RULE,
    requests.RULE,
    *DOCTOR,
)
"""What ``check --doctor`` asks: the repository, and of the book what was begun and left."""
