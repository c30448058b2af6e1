"""Files that were made to hurt: bombs, depths, entities, paths, broken encodings, odd texts; in the form of each format."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterable
from functools import cache, partial

ODDITIES = (
    "NUL \0, C0 \x01\x1b, DEL \x7f, C1 \x85\x9f, noncharacters \ufdd0\ufffe\uffff\U0001ffff, BOM \ufeff inside, "
    "CRLF\r\n CR\r LS\u2028 PS\u2029 VT\x0b FF\x0c, bidi \u202ertl\u202c \u2066iso\u2069 \u200f, "
    "e\u0301 \u1100\u1161\u11a8 क्षि 👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇩🇪 \U0001d49c " + "a" + "\u0301" * 200
)
"""T1 to T6 of a text, in one line of prose."""
LABEL_NAMES = ("", " ", "x" * 10_000, "😀", "a/b", "CON", "dot.", "\u202ertl", "=1+1", "<b>", "a\nb", "\0")


def _zip(members: Iterable[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return made.getvalue()


def _zeros(megabytes: int) -> bytes:
    return b"<w:t>" + b"A" * (megabytes << 20) + b"</w:t>"


_DOCX_HEAD = '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
_TYPES = b"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><x>&j;</x>"
)
QUADRATIC = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{"A" * 50_000}">]><x>{"&a;" * 5_000}</x>'
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY % h SYSTEM "http://192.0.2.1/x"> %h;]>'
    '<x xmlns:xi="http://www.w3.org/2001/XInclude">&f;<xi:include href="file:///etc/hostname" parse="text"/></x>'
)


def _package(main: str, body: str, kind: str) -> bytes:
    """An office or e-book file whose main part is this."""
    parts = {
        "docx": [("[Content_Types].xml", _TYPES), ("word/document.xml", body.encode())],
        "odt": [("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", body.encode())],
        "epub": [("mimetype", b"application/epub+zip"), ("META-INF/container.xml", body.encode())],
    }
    return _zip([*parts[kind], (main, b"x")])


def _archives() -> dict[str, Callable[[], bytes]]:
    made: dict[str, Callable[[], bytes]] = {
        "many members": lambda: _zip((f"word/{n}.xml", b"") for n in range(10_000)),
        "paths outside": lambda: _zip(
            [("../../out.txt", b"x"), ("/etc/out.txt", b"x"), ("C:\\out.txt", b"x"), ("word/document.xml", b"<x/>")]
        ),
        "zip in a zip": lambda: _zip(
            [("word/document.xml", _zip([("word/document.xml", _zip([("a", b"b" * 100_000)]))]))]
        ),
        "twice the same": lambda: _zip([("word/document.xml", b"<a/>"), ("WORD/Document.xml", b"<b/>")]),
        "a size that lies": lambda: lying(
            _zip([("word/document.xml", b"A" * 1_000_000), ("content.xml", b"A" * 1_000_000)])
        ),
        "cut off": lambda: _zip([("word/document.xml", b"A" * 100_000)])[:-80],
        "zip of nothing": lambda: _zip([]),
    }
    for kind in ("docx", "odt", "epub"):
        made[f"{kind} with a vast part"] = lambda kind=kind: _zip(  # type: ignore[misc]  # mypy does not infer lambdas with defaults
            [
                ("word/document.xml", _DOCX_HEAD.encode() + _zeros(150)),
                ("content.xml", _zeros(150)),
                ("mimetype", kind.encode()),
            ]
        )
        for name, body in (("laughs", LAUGHS), ("a quadratic entity", QUADRATIC), ("entities outside", OUTSIDE)):
            made[f"{kind} with {name}"] = lambda kind=kind, body=body: _package("x", body, kind)  # type: ignore[misc]  # mypy does not infer lambdas with defaults
    return made


def lying(data: bytes) -> bytes:
    """The same archive, which says that everything in it is ten bytes long."""
    at = data.rfind(b"PK\x01\x02")
    return data[: at + 24] + (10).to_bytes(4, "little") + data[at + 28 :]


def _texts() -> dict[str, Callable[[], bytes]]:
    return {
        "nothing": lambda: b"",
        "one byte": lambda: b"\xff",
        "zeros": lambda: bytes(100_000),
        "every byte": lambda: bytes(range(256)) * 100,
        "UTF-16 without a mark": lambda: ODDITIES.encode("utf-16-le", "surrogatepass"),
        "half characters": lambda: "Half \ud83d and \ude00.".encode("utf-8", "surrogatepass"),
        "overlong UTF-8": lambda: b"Overlong \xc0\x80 \xe0\x80\x80 \xf5\x80\x80\x80.",
        "odd text": lambda: ODDITIES.encode(),
        "one long line": lambda: b"word " * 200_000,
        "many short lines": lambda: b"a\n" * 100_000,
        "many blank lines": lambda: b"a" + b"\n" * 300_000 + b"b",
        "laughing XML": lambda: LAUGHS.encode(),
        "quadratic XML": lambda: QUADRATIC.encode(),
        "XML that looks outside": lambda: OUTSIDE.encode(),
        "deep XML": lambda: b"<x>" * 100_000,
        "deep HTML": lambda: b"<html><body>" + b"<div>" * 20_000 + b"The end of it." + b"</div>" * 20_000,
        "deep tables": lambda: b"<html><body>" + b"<table><tr><td>" * 2_000 + b"The end of it.",
        **{
            f"{name} in {name} of a news item": partial(_nested_item, name)
            for name in ("inlineXML", "body.content", "byline", "headline", "block")
        },
        "many attributes": lambda: (
            b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">Words.</p>"
        ),
        "a vast colspan": lambda: (
            b"<html><table><tr><td colspan=9000000000000000 rowspan=99999999>Words.</td></tr></table>"
        ),
        "scripts": lambda: (
            b"<html><script>while(1);</script><body onload=x()><p>Words <b>here</b>.</p><iframe src=http://192.0.2.1/>"
        ),
        "deep RTF": lambda: b"{\\rtf1" + b"{" * 100_000 + b"x" + b"}" * 100_000,
        "RTF with a vast number": lambda: b"{\\rtf1 \\bin999999999999 x \\u99999999999? \\'zz Words.}",
        "deep Markdown": lambda: b">" * 20_000 + b" x\n" + b"[" * 20_000 + b"\n" + b"*" * 20_000,
        "catastrophic for patterns": lambda: b"By " + b"A. " * 20_000 + b"!\n\n" + b"-" * 50_000 + b" (" * 10_000,
    }


def _nested_item(name: str) -> bytes:
    """Elements of NewsML within themselves, many times side by side."""
    chain = f"<{name}>" * 200 + "<p>Words.</p>" + f"</{name}>" * 200
    head = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet>'
    return f"{head}{f'<{name}>' * 40}{chain * 100}{f'</{name}>' * 40}</contentSet></newsItem>".encode()


def _json() -> dict[str, Callable[[], bytes]]:
    record = {"text": "Words of it.", "id": "a", "label": [[0, 5, "x"]], "labels": [[0, 5, "x"]]}
    spans = [
        [-5, 3, "x"],
        [3, 3, "x"],
        [0, 10**9, "x"],
        [5, 2, "x"],
        [0.5, 2, "x"],
        ["0", "2", "x"],
        [0, 2],
        None,
        "x",
        {"start": 0},
    ]
    return {
        "deep JSON": lambda: b"[" * 100_000 + b"]" * 100_000,
        "deep JSON in a record": lambda: b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        "a vast number": lambda: b'{"text": "x", "id": ' + b"9" * 5_000 + b"}",
        "NaN": lambda: b'{"text": "Words.", "score": NaN, "other": Infinity}',
        "a key twice": lambda: b'{"text": "one", "text": "two"}',
        "half a character in JSON": lambda: b'{"text": "Half \\ud83d of it."}',
        "odd text in JSON": lambda: json.dumps({"text": ODDITIES}).encode(),
        "lists for words": lambda: json.dumps(
            [{"text": ["x"], "id": {}, "meta": 7, "spans": 1, "annotations": "x"}]
        ).encode(),
        "odd spans": lambda: json.dumps(
            {**record, "label": spans, "labels": spans, "spans": spans, "entities": spans}
        ).encode(),
        "odd names": lambda: json.dumps({**record, "label": [[0, 5, one] for one in LABEL_NAMES]}).encode(),
        "odd spans by name": lambda: json.dumps(
            {
                **record,
                "spans": [
                    {"start": a, "end": b, "label": "x"} for a, b in ((-1, 2), (0, 10**12), ("a", None), (1.5, 2))
                ],
            }
        ).encode(),
        "a record in a record": lambda: json.dumps(
            {"data": record, "annotations": [{"result": [{"value": record}]}]}
        ).encode(),
        "a line of many": lambda: (json.dumps(record) + "\n").encode() * 2_000,
        "numbers for a record": lambda: b"1\n2\n3\n",
        "nothing for a record": lambda: b"null",
        "a web annotation of nothing": lambda: json.dumps(
            {
                "@context": "http://www.w3.org/ns/anno.jsonld",
                "type": "AnnotationCollection",
                "first": {"items": [{"target": [1]}]},
            }
        ).encode(),
    }


def _columns() -> dict[str, Callable[[], bytes]]:
    return {
        "columns": lambda: b"-DOCSTART- -X- O O\n\nWords NN B-NP I-x\n of IN\n\n\tB-\n" + b"x\tO\n" * 20_000,
        "columns of CoNLL-U": lambda: b"# text = x\n1\tx\t_\n1-0\t\t\n99999999999999999999\tx" + b"\t_" * 8 + b"\n\n",
        "commas": lambda: b'text,label\n"' + b'""' * 50_000 + b'\n"x,"y",z\n=1+1,@x\n',
        "standoff": lambda: b"T1\tx 0 5\tWords\nT2\tx 9 1\t\nR1\ty Arg1:T1 Arg2:T9\nA1\nE1\t\n#1\n",
    }


def _compressed() -> dict[str, Callable[[], bytes]]:
    return {
        "zlib": lambda: zlib.compress(bytes(10_000_000)),
        "PDF": lambda: (
            b"%PDF-1.7\n1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>> endobj\nxref\n0 99999999\n"
        ),
        "a database": lambda: b"SQLite format 3\x00" + bytes(5000),
        "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(5000),
    }


PAYLOADS: dict[str, Callable[[], bytes]] = {**_archives(), **_texts(), **_json(), **_columns(), **_compressed()}
"""By name; made when wanted."""


@cache
def payload(name: str) -> bytes:
    """The file of this name."""
    return PAYLOADS[name]()
