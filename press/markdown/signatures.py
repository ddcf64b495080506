"""What a shortcode accepts, as declared at the top of its own layout.

A shortcode is one file, ``layouts/shortcodes/NAME.html``. Its first comment is its
signature in YAML; the rest is its looks. Nothing else knows its name::

    {#
      summary: A remark set apart from the running text.
      parameters:
        kind: {choices: [note, tip], default: note, about: "which colour it has"}
        title: {aliases: [heading]}
      body: markdown
    #}

Top keys: ``summary``, ``parameters``, ``body`` (none, markdown, raw, optional), ``extra``,
``inline``, ``text``, ``only``, ``separator``, ``needs``. Keys of a parameter: ``type`` (text,
flag, number, path, ref, relref, picture, markdown, word, setting, source), ``choices``,
``pattern``, ``default``, ``required``, ``about``, ``aliases``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal, get_args, get_origin, get_type_hints

from press.decode.read import read_as
from press.errors import Place, Problem, did_you_mean, warning
from press.markdown.written import Argument, Written
from press.values.front import Plain
from press.values.grammar import Parameter, Signature
from press.values.source import Source

COMMENT = re.compile(r"\A\s*\{#-?(?P<yaml>.*?)-?#\}", re.DOTALL)
GO = re.compile(r"\{\{-?\s*(?:/\*|\$|(?:\.|with|if|range|partial|printf|template|end)\b)|\.Inner")
"""A layout written for Hugo, not for us."""

TAKEN = frozenset(("body", "inner", "children", "call", "page", "site"))
"""What every shortcode's layout sees by these names."""

TRUTHS = dict.fromkeys(("true", "1", "yes", "on"), True) | dict.fromkeys(
    ("false", "0", "no", "off", ""), False
)

HINTS: Mapping[type, Mapping[str, Any]] = {
    one: get_type_hints(one) for one in (Signature, Parameter)
}
"""What may stand under the keys of a declaration and of a parameter."""


def declared(layout: Source) -> tuple[Signature | None, tuple[Problem, ...]]:
    """The signature a shortcode layout declares; None when it declares none.

    A layout in Hugo's own template language is understood as far as its name and its need
    of a closing tag go, so that pages using it can be read: its body is shown alone.
    """
    comment = COMMENT.match(layout.text)
    if comment is None:
        return _undeclared(layout)
    line = layout.text.count("\n", 0, comment.start("yaml")) + 1
    decoded, problems = read_as("yaml", comment["yaml"], Place(layout.path, line))
    checker = _Checker(decoded.places, Place(layout.path, line))
    values = checker.fitting(Signature, decoded.values, ())
    parameters: dict[str, Parameter] = {}
    for name, given in values.pop("parameters", {}).items():
        trail = ("parameters", str(name))
        checker.check_name(str(name), trail)
        if isinstance(given, Mapping):
            found = checker.fitting(Parameter, given, trail)
            checker.check_pattern(found, trail)
            parameters[str(name)] = Parameter(**found)
        else:
            checker.complain(trail, f"'{name}' needs its keys", f"write {name}: {{type: text}}")
    signature = replace(Signature(**values), parameters=parameters)
    return signature, (*problems, *checker.problems)


def is_foreign(layout: Source) -> bool:
    """Whether a layout is written in Hugo's template language, which we cannot fill."""
    return not COMMENT.match(layout.text) and bool(GO.search(layout.text))


def _undeclared(layout: Source) -> tuple[Signature | None, tuple[Problem, ...]]:
    place = Place(layout.path)
    if is_foreign(layout):
        body: Any = "optional" if ".Inner" in layout.text else "none"
        message = "this shortcode is written in Hugo's template language"
        hint = "its body is shown alone; rewrite it with a signature to give it a look"
        problem = warning(place, "shortcode-foreign", message, hint)
        return Signature(body=body, extra=True, foreign=True), (problem,)
    hint = "start the file with {# summary: … #}"
    return None, (Problem(place, "signature-missing", "a shortcode needs its signature", hint),)


class _Checker:
    """Takes the keys of a declaration that fit, and complains about the others."""

    def __init__(self, places: Mapping[tuple[str, ...], Place], start: Place) -> None:
        self.places, self.start = places, start
        self.problems: list[Problem] = []

    def fitting(
        self, kind: type[Signature | Parameter], given: Mapping[str, Plain], trail: tuple[str, ...]
    ) -> dict[str, Any]:
        hints = HINTS[kind]
        found: dict[str, Any] = {}
        for key, value in given.items():
            if key not in hints:
                hint = did_you_mean(key, hints)
                self.complain((*trail, key), f"a signature has no key '{key}'", hint)
            elif _fits(value, hints[key]):
                found[key] = tuple(map(str, value)) if isinstance(value, list) else value
            else:
                known = [str(choice) for choice in get_args(hints[key])]
                hint = "write true or false" if hints[key] is bool else ""
                hint = hint or did_you_mean(str(value), known)
                self.complain((*trail, key), f"'{value}' is not a value for '{key}'", hint)
        return found

    def check_name(self, name: str, trail: tuple[str, ...]) -> None:
        """Complain about a parameter that its own layout could not see."""
        if name in TAKEN:
            hint = "give it another name, and this one as an alias"
            self.complain(trail, f"layouts know '{name}' as something else", hint)

    def check_pattern(self, found: dict[str, Any], trail: tuple[str, ...]) -> None:
        """Complain about a pattern that is no regular expression, and take it away."""
        try:
            re.compile(found.get("pattern", ""))
        except re.error as error:
            self.complain((*trail, "pattern"), f"the pattern cannot be read: {error}", "")
            del found["pattern"]

    def complain(self, trail: tuple[str, ...], message: str, hint: str) -> None:
        place = self.places.get(trail, self.start)
        self.problems.append(Problem(place, "signature-wrong", message, hint))


def _fits(value: Plain, hint: Any) -> bool:
    """Whether a value is of the kind a field wants."""
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    wanted = get_origin(hint) or hint
    return isinstance(value, list if wanted is tuple else wanted)


def bind(tag: Written, signature: Signature) -> tuple[Mapping[str, Plain], tuple[Problem, ...]]:
    """A call's arguments by parameter name, defaults filled in, and each misfit.

    An argument nobody declared is a warning, since Hugo ignores it; a missing required one
    is an error. Every parameter is present in the result: left out and without a default it
    is empty text, False for a flag, None for a number. With ``extra``, undeclared ones stay
    under their own name, or their number counted from 0.
    """
    problems: list[Problem] = []
    given = dict(_named(tag, signature, problems))
    known = signature.parameters
    values: dict[str, Plain] = {}
    for name, parameter in known.items():
        argument = given.pop(name, None)
        if argument is not None:
            values[name] = _value(tag.name, name, parameter, argument, problems)
            if parameter.required and not argument.text.strip():
                message = f"'{name}' of '{tag.name}' is empty"
                problems.append(
                    warning(argument.place, "argument-missing", message, parameter.about)
                )
        else:
            values[name] = _default(parameter)
            if parameter.required and not tag.broken:
                message = f"'{tag.name}' needs '{name}'"
                problems.append(Problem(tag.place, "argument-missing", message, parameter.about))
    for name, argument in given.items():
        if signature.extra:
            values[name] = argument.typed
        else:
            problems.append(_stranger(tag.name, name, argument, known))
    return values, tuple(problems)


def _named(
    tag: Written, signature: Signature, problems: list[Problem]
) -> Iterator[tuple[str, Argument]]:
    """Each argument with the name of its parameter, or its own name or number."""
    aliases = {
        alias: name
        for name, parameter in signature.parameters.items()
        for alias in parameter.aliases
    }
    names = list(signature.parameters)
    for number, argument in enumerate(tag.positional):
        if number < len(names):
            yield names[number], argument
        elif argument.text in _flags(signature):
            yield argument.text, argument
        elif signature.extra:
            yield str(number), argument
        else:
            message = f"'{tag.name}' takes at most {len(names)} arguments"
            problems.append(warning(argument.place, "argument-unexpected", message))
    for name, argument in tag.named.items():
        yield aliases.get(name, name), argument


def _flags(signature: Signature) -> set[str]:
    return {name for name, parameter in signature.parameters.items() if parameter.type == "flag"}


def _value(
    tag: str, name: str, parameter: Parameter, argument: Argument, problems: list[Problem]
) -> Plain:
    """The argument as its parameter's type, or the default when it does not fit."""
    text = argument.text
    if parameter.type == "flag":
        value: Plain = True if text == name else TRUTHS.get(text.strip().lower())
    elif parameter.type == "number":
        value = replace(argument, text=text.strip(), quoted=False).typed
        value = value if isinstance(value, int | float) else None
    else:
        chosen = not parameter.choices or text in parameter.choices
        formed = not text or not parameter.pattern or re.fullmatch(parameter.pattern, text)
        value = text if chosen and formed else None
    if value is None:
        kinds = {"flag": "true or false", "number": "a number"}
        kind = kinds.get(parameter.type) or ("" if parameter.pattern else "one of the choices")
        message = f"'{text}' is not {kind or 'a value'} for '{name}' of '{tag}'"
        hint = did_you_mean(text, parameter.choices) or parameter.about * (not kind)
        problems.append(warning(argument.place, "argument-unexpected", message, hint))
        return text if parameter.pattern and parameter.required else _default(parameter)
    return value


def _default(parameter: Parameter) -> Plain:
    """What a parameter is when it is left out; never None, except for numbers."""
    if parameter.default is None and parameter.type != "number":
        return False if parameter.type == "flag" else ""
    return parameter.default


def _stranger(tag: str, name: str, argument: Argument, known: Mapping[str, Parameter]) -> Problem:
    message = f"'{tag}' has no argument '{name}'"
    return warning(argument.place, "argument-unknown", message, did_you_mean(name, known))
