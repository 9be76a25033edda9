"""What is a number, with which decimal sign, and what is said when it is not read digit by digit."""

from __future__ import annotations

import pytest

from tests.data.tables import column, notes, read, refused


def one(text: str, **options) -> float:
    """Return a cell as it is read beside cells that prove nothing."""
    return column(read(f'x;y\n"{text}";1\n7;2\n', delimiter=";", target=("y",), **options), "x")[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.5", 1.5), ("1,5", 1.5), (".5", 0.5), (",5", 0.5), ("5.", 5.0), ("+1.5", 1.5), ("-1,5", -1.5),
        ("−1,5", -1.5),
        ("0.500", 0.5), ("0,125", 0.125), ("1234.500", 1234.5), ("1e3", 1000.0), ("1.5E-3", 0.0015), ("1,5e+3", 1500.0),
        ("1.500e0", 1.5), ("1.500,25", 1500.25), ("1,500.25", 1500.25), ("1.500.000", 1500000.0),
        ("1,500,000", 1500000.0), ("1 500", 1500.0), ("1\u00a0500,5", 1500.5), ("1\u202f500.5", 1500.5), ("007", 7.0),
        ("5e-324", 5e-324), ("1.7976931348623157e308", 1.7976931348623157e308), (" 2.5 ", 2.5),
    ],
)  # fmt: skip
def test_number_is_read(text, value):
    assert one(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "1_000", "0x10", "١٢", "１２", "inf", "-Infinity", "∞", "1e400", "9" * 5000, "9" * 350, "50%", "Rp1.000",
        "Rp 5", "$5", "5 €", "(5)", "5-", "1'500", "1.5.2", "1,5,2", "1.50.000", "12 34", "1e", "e5", "--1", "1e5.5",
        "=1+1", "#DIV/0!", "3\u200f", "5d3",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused_with_its_place(text):
    message = refused(f'x;y\n7;1\n"{text}";2\n8;1\n', delimiter=";", target=("y",))
    assert message.startswith("Line 3, column “x”: ")


@pytest.mark.parametrize("text", ["1.500", "1,500", "12.345", "-1.500", "999,999"])
def test_number_with_two_meanings_is_not_guessed(text):
    assert "two meanings" in refused(f"x;y\n{text};1\n7;2\n")


@pytest.mark.parametrize(("decimal", "value"), [(".", 1.5), (",", 1500.0)])
def test_given_decimal_sign_settles_the_meaning(decimal, value):
    assert one("1.500", decimal=decimal) == value


@pytest.mark.parametrize(
    ("proof", "values"),
    [("2.5", [1.5, 3.125]), ("2,5", [1500.0, 3125.0]), ("1.000.000", [1500.0, 3125.0]), ("1,000.5", [1.5, 3.125])],
)
def test_one_clear_number_settles_the_file(proof, values):
    assert column(read(f"x;y\n1.500;{proof}\n3.125;4\n"), "x") == values


def test_single_points_between_commas_are_decimal():
    assert column(read("x,y\n1.500,2.250\n3.125,4.000\n"), "x") == [1.5, 3.125]


def test_quoted_commas_between_commas():
    assert column(read('x,y\n"1,5","2,5"\n"3,25","4"\n'), "x") == [1.5, 3.25]
    assert column(read('x,y\n"1,500",2.5\n3,4\n'), "x") == [1500.0, 3.0]
    assert "two meanings" in refused('x,y\n"1,500","2,500"\n3,4\n')


@pytest.mark.parametrize("table", ["x;y\n1.5;2\n3;4,5\n", "x;y\n1.5;2\n1,5;3\n", "x;y\n1.5;1.000.000\n1;2\n"])
def test_mixed_signs_are_refused_with_both_places(table):
    message = refused(table)
    assert "mixes decimal signs" in message
    assert message.count("line") == 2


def test_a_number_against_the_given_sign_is_refused():
    assert "with this decimal sign" in refused("x;y\n1,5;2\n3;4\n", decimal=".")


def test_signs_in_texts_prove_nothing():
    assert column(read("x;label\n1.500;a\n2,25;1.5 m\n3;b\n", decimal=","), "x") == [1500.0, 2.25, 3.0]
    assert "two meanings" in refused("x;label\n1.500;a\n2;b 1.5\n3;b\n")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("9007199254740993", "more digits"),
        ("3.14159265358979323846", "more digits"),
        ("1e-400", "became 0"),
        ("0." + "0" * 330 + "1", "became 0"),
    ],
)
def test_what_is_lost_is_noted(text, part):
    dataset = read(f"x;y\n{text};1.5\n7.5;2\n")
    assert f"Line 2, column “x”: {text[:40]}" in notes(dataset)
    assert part in notes(dataset)


@pytest.mark.parametrize(
    "text", ["0.30000000000000004", "100000000000000000000", "9007199254740992", "0e5", "0.0", "5e-324"]
)
def test_what_is_kept_is_not_noted(text):
    assert "Line" not in notes(read(f"x;y\n{text};1.5\n7.5;2\n"))


def test_groups_are_noted():
    assert "groups of three digits in 1 500 were left out" in notes(read("x;y\n1 500;1.5\n7.5;2\n"))
