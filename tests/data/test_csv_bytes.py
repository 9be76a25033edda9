"""Which files are read, and in which encoding."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from nnplayground.data.csv_bytes import LARGEST
from nnplayground.data.csv_import import CsvOptions, read_csv
from nnplayground.errors import InputError
from tests.data.tables import classes, column, notes, read, refused

posix = pytest.mark.skipif(os.name == "nt", reason="needs pipes, devices and links")

TABLE = "x,label\n1.5,é\n2.5,B\n"


def refused_file(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_csv(path, CsvOptions())
    return str(caught.value)


def test_file_is_read(tmp_path):
    path = tmp_path / "data.csv"
    path.write_text(TABLE, encoding="utf-8")
    assert column(read_csv(path, CsvOptions()), "x") == [1.5, 2.5]


@posix
def test_link_to_a_file_is_read(tmp_path):
    (tmp_path / "data.csv").write_text(TABLE, encoding="utf-8")
    link = tmp_path / "link.csv"
    link.symlink_to("data.csv")
    assert len(read_csv(link, CsvOptions())) == 2


def test_folder_is_refused(tmp_path):
    assert "folder" in refused_file(tmp_path)


def test_missing_file_is_refused(tmp_path):
    assert "gone.csv cannot be read" in refused_file(tmp_path / "gone.csv")


@posix
def test_pipe_is_refused_without_waiting_for_a_writer(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    assert "device or a pipe" in refused_file(tmp_path / "pipe.csv")


@posix
def test_endless_device_is_refused():
    assert "device or a pipe" in refused_file(Path("/dev/zero"))


@pytest.mark.parametrize("name", ["a\0b.csv", "x" * 5000, "\udcff.csv/none"])
def test_impossible_name_is_refused(tmp_path, name):
    assert "cannot be read" in refused_file(tmp_path / name)


def test_too_large_a_file_is_refused_unread(tmp_path):
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)  # takes no room on the disk
    assert "larger than 256 MB" in refused_file(path)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_decides_the_encoding(mark, encoding):
    dataset = read(mark + TABLE.encode(encoding))
    assert dataset.columns == ("x", "label")
    assert classes(dataset) == ["é", "B"]


def test_what_is_not_utf8_is_read_as_windows_text_and_noted():
    dataset = read(TABLE.encode("cp1252"))
    assert classes(dataset) == ["é", "B"]
    assert "Windows-1252. Check line 2" in notes(dataset)


def test_given_encoding_is_taken():
    assert classes(read(TABLE.encode("cp1250"), encoding="cp1250")) == ["é", "B"]
    assert classes(read(TABLE.encode("utf-16-le"), encoding="utf-16-le")) == ["é", "B"]


def test_given_encoding_keeps_no_byte_order_mark():
    assert read(codecs.BOM_UTF8 + TABLE.encode(), encoding="utf-8").columns == ("x", "label")


@pytest.mark.parametrize(
    "encoding", ["utf-9", "base64", "rot13", "idna", "punycode", "unicode_escape", "a\0b", "x" * 999]
)
def test_unknown_encoding_is_refused(encoding):
    assert "no text encoding" in refused(TABLE, encoding=encoding)


@pytest.mark.parametrize(
    ("content", "encoding", "line"),
    [
        (b"x,y\n1,2\n\xff,3", "utf-8", 3),
        (b"x,y\n\xe9,2", "ascii", 2),
        (codecs.BOM_UTF8 + b"x,y\n\xff,2", None, 2),
        (codecs.BOM_UTF16_LE + b"x", None, 1),
        (b"x,y\n1,\x81\n2,3", None, 2),  # neither UTF-8 nor Windows-1252
    ],
)
def test_bytes_that_the_encoding_does_not_have_are_refused_with_their_line(content, encoding, line):
    assert f"Line {line} has bytes that are not" in refused(content, encoding=encoding)


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"PK\x05\x06" + bytes(18), "Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Excel"),
        (b"\xff\xd8\xff\xe0JFIF", "binary"),
        (b"GIF89a", "binary"),
        (b"%PDF-1.7\n", "binary"),
        (b"\x1f\x8b\x08", "binary"),
        (b"x,y\n1\0,2\n3,4\n", "zero bytes"),
        ("x,y\n1,2\n3,4\n".encode("utf-16-le"), "utf-16-le"),
        (b"\n\n <HTML><body>", "web page"),
        (codecs.BOM_UTF16_LE + "<html>".encode("utf-16-le"), "web page"),
        (b"<?xml version='1.0'?>", "XML"),
        (b'[{"x": 1}]', "JSON"),
        (b" \t\r\n", "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
    ],
)
def test_what_is_no_table_is_named(content, part):
    assert part in refused(content)


def test_a_column_may_be_called_pk():
    assert read("PK,y\n1.5,2\n2,3.5\n").columns == ("PK", "y")
