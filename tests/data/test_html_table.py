"""Tables of web pages, as they come from browsers and spreadsheets, and what only looks like one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.data.html_table import html_to_text
from nnplayground.progress import Cancelled


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<table><tr><th>x</th><th>y</th></tr><tr><td>1,5</td><td>2</td></tr></table>", "x\ty\n1,5\t2\n"),
        ("<table><tr><td>1<td>2<tr><td>3<td>4", "1\t2\n3\t4\n"),
        ("<td> a\n b <br>c</td><td>&lt;&amp;\u00a0é</td>", "a b c\t<& é\n"),
        ("<tr><td colspan=2>a</td><td>b</td></tr>", "a\t\tb\n"),
        ("<tr><td colspan=99999999>a</td><td colspan=x>b</td></tr>", "a\tb\n"),
        ('<td>say "hi"</td><td>b</td>', '"say ""hi"""\tb\n'),
        ("<style>td {}</style><title>t</title><td>a</td><script>x</script>", "a\n"),
        ("<p>no table", "no table"),
        ("<!--[if mso]><td>no</td><![endif]--><![if !vml]><td>a</td><![endif]>", "a\n"),
        ("<![a--><td>a", "a\n"),
        ("<td>1 < 2</td>", "1 < 2\n"),
        ("", ""),
    ],
)
def test_cells_become_text(markup, text):
    assert html_to_text(markup) == text


@given(st.text(alphabet="<>/tdrhable =[]\"'&;!-1,x\n", max_size=200))
def test_any_markup_is_read(markup):
    html_to_text(markup)


@pytest.mark.thorough
def test_a_large_table_is_quick_and_can_be_called_off():
    markup = "<table>" + "<tr><td>1,5</td><td>2</td></tr>" * 100_000
    start = time.thread_time()
    assert html_to_text(markup).count("\n") == 100_000
    assert time.thread_time() - start < 10.0

    def report(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        html_to_text(markup, report)


@pytest.mark.parametrize(
    "part",
    ["<td", "<td ", "<td a='", "<!--", "<![a>", "<![if a>", "<td a='>", "</td ", "<!", "<?", "<", "<script>", "<td =="],
)
def test_broken_markup_is_never_slow(part):
    start = time.thread_time()
    html_to_text(part * 20_000)
    assert time.thread_time() - start < 2.0
