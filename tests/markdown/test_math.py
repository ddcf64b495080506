"""Formulas are set when the book is built."""

import re

import pytest

from press.markdown.blocks.math import mathml as for_layouts
from press.markdown.mathml import mathml
from press.values.grammar import MarkdownSettings
from tests.markdown.filling import RAW, codes, document, html

PASSED = MarkdownSettings(
    passthrough=True,
    passthrough_block=((r"\[", r"\]"), ("$$", "$$")),
    passthrough_inline=((r"\(", r"\)"),),
)


def shape(text, settings=RAW):
    """HTML with ``⟨TeX⟩`` for a formula and ``⟪TeX⟫`` for a displayed one."""
    found = html(f"{text}\n", settings)
    for display, left, right in (' display="block"', "⟪", "⟫"), ("", "⟨", "⟩"):
        pattern = rf"<math [^>]*{display}>.*?<annotation[^>]*>(.*?)</annotation>.*?</math>"
        found = re.sub(pattern, rf"{left}\1{right}", found, flags=re.DOTALL)
    return found


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("$$a_b*c*d$$", "<p>⟪a_b*c*d⟫</p>"),
        ("let $$x$$ be", "<p>let ⟪x⟫ be</p>"),
        (r"let \\(x_1\\) be", "<p>let ⟨x_1⟩ be</p>"),
        (r"\\[ x^2 \\]", "<p>⟪x^2⟫</p>"),
        ("$$\nx\n$$", "<p>⟪x⟫</p>"),
        ("costs $5 or $6", "<p>costs $5 or $6</p>"),
        ("`$$x$$` $$", "<p><code>$$x$$</code> $$</p>"),
        ("$$ $$", "<p>$$ $$</p>"),
        (r"\(x\)", "<p>(x)</p>"),
    ],
)
def test_formulas_that_hugo_leaves_to_a_script(written, shown):
    assert shape(written) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("$$x$$", "⟪x⟫"),
        (r"let \(x*y*z\) be", "<p>let ⟨x*y*z⟩ be</p>"),
        (r"let \[x\] be", "<p>let </p>\n⟪x⟫<p> be</p>"),
        (r"\\(x\\)", r"<p>\(x\)</p>"),
        ("## A $$b$$", '<h2 id="a">A ⟪b⟫<a class="anchor" href="#a">#</a></h2>'),
        ("*a $$b$$ c*", "<p><em>a ⟪b⟫ c</em></p>"),
    ],
)
def test_formulas_that_hugo_passes_through(written, shown):
    assert shape(written, PASSED) == shown


@pytest.mark.parametrize("fence", ["math", "katex"])
def test_a_fence_of_maths_is_a_formula(fence):
    assert shape(f"```{fence}\nx^2\n```") == "⟪x^2⟫"
    assert document(f"```{fence}\nx^2\n```\n").features == {"math"}


def test_a_formula_that_cannot_be_read_is_shown_and_reported_where_it_stands():
    assert html("so $$\\nosuch{x}$$ it\n") == (
        '<p>so <code class="math-source">\\nosuch{x}</code> it</p>'
    )
    assert codes("a\n\nso $$\\nosuch{x}$$ it\n") == ["docs/a.md:5:6 math-unreadable"]
    assert codes("```math\n\\frac{1\n```\n") == ["docs/a.md:3:1 math-unreadable"]


def test_aligned_equations_and_matrices_are_understood():
    for tex in (
        r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
        r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}",
        r"f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}",
        r"\mbox{a b} \in \R",
    ):
        assert mathml(tex, display=True)[1] == ""


def test_words_in_a_formula_cannot_become_html():
    found, _ = mathml(r"\text{<script>x</script>}", display=False)
    assert "<script" not in found


@pytest.mark.parametrize(
    "tex",
    [
        "{" * 5000 + "}" * 5000,
        r"\sqrt " * 5000 + "x",
        r"\left(" * 5000,
        r"\frac{" * 3000,
        "x^" * 5000 + "2",
        r"\color{red}" * 5000,
        r"\begin{matrix}" * 3000,
        r"\def\a{\sqrt\a}\a",
        "x" * 30_000,
    ],
)
def test_formulas_made_to_exhaust_the_stack_are_refused(tex):
    shown, why = mathml(tex, display=True)
    assert why
    assert shown.startswith('<code class="math-source">')


def test_layouts_get_the_formula_alone():
    assert for_layouts("x", display=True).startswith("<math ")
