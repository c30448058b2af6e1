"""The encoding that a page declares, as far as it is to be believed."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.charset import declared_charset


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="windows-1252">', "windows-1252"),
        (b"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=ISO-8859-15'>", "iso-8859-15"),
        (b'<?xml version="1.0" encoding="koi8-r"?><html>', "koi8-r"),
        (b'<meta charset="utf-8">', ""),
        (b'<meta charset="utf-16">', ""),
        (b'<meta charset="x-user-defined">', "cp1252"),
        (b'<!-- <meta charset="koi8-r"> --><p>', ""),
        (b"<p>no declaration", ""),
        (b" " * 9000 + b'<meta charset="koi8-r">', ""),
    ],
)
def test_declarations(head: bytes, name: str) -> None:
    assert declared_charset(head) == name


def test_valid_utf_8_is_believed_more_than_an_old_name() -> None:
    declaration = '<meta charset="iso-8859-1"><p>Brücke'
    assert declared_charset(declaration.encode()) == ""
    assert declared_charset(declaration.encode("latin-1")) == "iso-8859-1"
