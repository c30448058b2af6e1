"""Hostile files that only one format knows: positions, references and trees of its own that lead nowhere."""

from __future__ import annotations

import json
import plistlib
from collections.abc import Callable
from typing import Any

from tests.faults.hostile_input import LABEL_NAMES

_TEXT = "😀 Ana said so."


def _bioc(*annotations: dict[str, Any], offset: Any = 0, relations: Any = (), text: Any = _TEXT) -> dict[str, Any]:
    passage = {"offset": offset, "text": text, "annotations": list(annotations), "relations": list(relations)}
    return {"documents": [{"id": "1", "infons": {}, "passages": [passage]}]}


def _at(offset: Any, length: Any, name: Any = "T1", **more: Any) -> dict[str, Any]:
    return {"id": name, "infons": {"type": "P"}, "locations": [{"offset": offset, "length": length}], **more}


_BIOC: dict[str, dict[str, Any]] = {
    "locations outside of the text": _bioc(_at(-5, 3), _at(3, -3), _at(0, 10**12), _at(10**15, 1), _at("3", "x"), _at(None, 1.5)),
    "offsets of passages that lead nowhere": _bioc(_at(3, 3), offset=10**14),
    "words that stand nowhere": _bioc(_at(3, 3, text="Bob"), _at(2, 1, text="😀" * 10_000), _at(1, 1)),
    "an id for all": _bioc(_at(0, 1), _at(2, 3), _at(6, 4, name=None)),
    "relations to themselves and to nothing": _bioc(
        _at(2, 3),
        relations=[{"id": "R1", "infons": {"type": "r"}, "nodes": [{"refid": "R1", "role": "x"}, {"refid": "T9"}, {"refid": "T1"}]},
                   {"nodes": [{}] * 1_000}, {"nodes": 3}],
    ),
    "names of labels": _bioc(*(_at(2, 3, infons={"type": name}) for name in LABEL_NAMES)),
    "nothing where lists are": {"documents": [{"passages": [{"text": [], "annotations": {}, "sentences": 7, "infons": [1]}]}, None, 3]},
    "nothing before the first document": {"documents": [None, *_bioc(_at(0, 1))["documents"]]},
    "a text that is none": _bioc(_at(0, 1), text={"a": 1}),
    "many passages in one place": {"documents": [{"passages": [{"offset": 0, "text": "é", "annotations": [_at(0, 1)]}] * 3_000}]},
}  # fmt: skip


def _bioc_xml(value: dict[str, Any]) -> bytes:
    """The same document in XML, as far as that can say it."""
    told = ""
    for document in value["documents"]:
        for passage in (document or {}).get("passages", ()) if isinstance(document, dict) else ():
            annotations = passage.get("annotations")
            told += f"<passage><offset>{passage.get('offset')}</offset><text>{passage['text']}</text>" + "".join(
                f"<annotation id='{one['id']}'><infon key='type'>x</infon>"
                f"<location offset='{one['locations'][0]['offset']}' length='{one['locations'][0]['length']}'/>"
                f"<text>{one.get('text', '')}</text></annotation>"
                for one in (annotations if isinstance(annotations, list) else ())
            ) + "".join(
                "<relation id='R1'>" + "".join(f"<node refid='{node.get('refid')}' role='x'/>" for node in one["nodes"]) + "</relation>"
                for one in passage.get("relations", ()) if isinstance(one["nodes"], list)
            ) + "</passage>"  # fmt: skip
    return f"<collection><source/><document><id>1</id>{told}</document></collection>".encode()


def _codebook(*rows: str, head: str = "label,definition,parent,attributes,kind,from,to") -> Callable[[], bytes]:
    return lambda: "\r\n".join([head, *rows]).encode("utf-8", "surrogatepass")


_CODEBOOK: dict[str, Callable[[], bytes]] = {
    "parents in a circle": _codebook("a,,b,,,,", "b,,c,,,,", "c,,a,,,,", "d,,d,,,,"),
    "a ladder of 5,000 labels": _codebook(*(f"l{n},,l{n - 1 if n else ''},,,," for n in range(5_000))),
    "formulas in every cell": _codebook("=1+1,@SUM(A1),+1,-1,=cmd|' /C calc'!A0,\t=1,\r=1"),
    "names of labels": _codebook(*(f'"{name.replace(chr(34), chr(34) * 2)}",x,,,,,' for name in LABEL_NAMES)),
    "attributes that do not end": _codebook('a,,,"' + ";:=|" * 20_000 + '",,,', 'b,,,"""' + "\\" * 9_999 + '",,,'),
    "relations to nothing": _codebook("r,,,,relation,x | y,z", "r,,,,relation,r,r"),
    "a quote that is not closed": _codebook('a,"' + "x" * 300_000),
    "rows of other lengths": _codebook("a", "b," * 5_000, ",,,,,,,,,,"),
    "a path of 3,000 steps": lambda: (">>".join(f"c{n}" for n in range(3_000)) + "\n" + "a>>b\n" * 5).encode(),
}


def _records(*values: Any) -> Callable[[], bytes]:
    return lambda: json.dumps(values).encode()


def _nested(depth: int) -> Any:
    made: Any = [{"body": "Words of it.", "title": "T"}]
    for number in range(depth):
        made = {f"in{number}": made, "n": number}
    return made


_RECORDS: dict[str, Callable[[], bytes]] = {
    "more fields than are read": _records({"body": "Words of it.", **{f"f{n}": n for n in range(20_000)}}),
    "records 900 deep": _records(_nested(900)),
    "lists of lists of lists": _records(*[[[[[{"body": "Words of it."}] * 5] * 5] * 5] * 5]),
    "names of fields": _records(dict.fromkeys(LABEL_NAMES, "Words of it. " * 20)),
    "a text of every kind": _records(*({"body": one, "title": one} for one in (None, 3, True, [], {}, ["a", ["b"]], {"c": "d"}))),
    "paths with dots": _records({"a.b": "Words of it. " * 20, "a": {"b": "Other words of it. " * 20}, ".": 1, "": {"": ""}}),
    "HTML that hurts": _records({"body": "<p>" + "<div>" * 20_000 + "Words"}, {"body": "<p><table><td colspan=9999999999>x</p>"}),
    "objects used like lists": _records({f"k{n}": {"body": "Words of it.", "n": n} for n in range(5_000)}),
}  # fmt: skip


def _list_in_itself() -> bytes:
    """A binary property list whose one list holds itself."""
    return (
        b"bplist00\xa1\x00\x08" + bytes(6) + b"\x01\x01" + (1).to_bytes(8, "big") + bytes(8) + (10).to_bytes(8, "big")
    )


def _page(head: str, body: str = "") -> bytes:
    text = "<p>The council voted on Thursday to close the old pier, and it will stay shut for long.</p>" * 5
    return f"<!doctype html><html><head>{head}</head><body>{body}{text}</body></html>".encode()


def _often(words: str, count: int = 5_000) -> str:
    return "".join(words.replace("%", str(number)) for number in range(count))


_PAGES: dict[str, Callable[[], bytes]] = {
    "a title of 20,000 parts": lambda: _page(f"<title>{_often('a | ', 20_000)}</title>"),
    "a headline of 20,000 parts for machines": lambda: _page(
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{_often("a - ", 20_000)}"}}</script>'
    ),
    "5,000 headlines": lambda: _page("<title>Pier | Gazette</title>", _often("<h1>Pier % | Gazette</h1>")),
    "5,000 headlines for sharing": lambda: _page(_often("<meta property='og:title' content='Pier % | Gazette'>")),
    "5,000 authors": lambda: _page(
        _often("<meta name=author content='Jo Field %'>"), _often("<p class=byline>By Jo %</p>")
    ),
    "5,000 posts of readers": lambda: _page("", _often("<div><p>Post % of a reader.</p><a>Reply</a></div>")),
    "5,000 teasers": lambda: _page("", _often("<div><h3><a href='/x%'>Another story about the pier</a></h3></div>")),
}
"""Pages that say one thing too often: comparing each with each takes the square of the time."""


def _parts_in_parts(kind: str) -> bytes:
    head = "From: <Saved by Blink>\r\nDate: Thu, 12 Jun 2025 08:30:00 +0200\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    parts = (f'Content-Type: {kind}; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3_000))
    return f"{head}{''.join(parts)}Content-Type: text/plain\r\n\r\nThe pier is closed.".encode()


_MESSAGES: dict[str, Callable[[], bytes]] = {
    "parts in parts": lambda: _parts_in_parts("multipart/related"),
    "messages in messages": lambda: b"From: a@b.example\r\nSubject: x\r\nContent-Type: message/rfc822\r\n\r\n" * 3_000,
    "comments in comments": lambda: b"From: " + b"(" * 50_000 + b"a@b.example\r\nSubject: x\r\n\r\nWords.",
    "an encoding that is none": lambda: (
        b"From: a@b.example\r\nContent-Type: text/plain; charset=idna\r\n\r\n" + b"a" * 9_999
    ),
}

OWN_CASES: dict[str, dict[str, Callable[[], bytes]]] = {
    "html": _PAGES,
    "email": _MESSAGES,
    "mhtml": _MESSAGES,
    "bioc-json": {name: (lambda value=value: json.dumps(value).encode()) for name, value in _BIOC.items()},  # type: ignore[misc]  # mypy does not infer lambdas with defaults
    "bioc": {name: (lambda value=value: _bioc_xml(value)) for name, value in _BIOC.items()},  # type: ignore[misc]  # mypy does not infer lambdas with defaults
    "codebook-csv": _CODEBOOK,
    "json-records": _RECORDS,
    "webarchive": {
        "a list in itself": _list_in_itself,
        "a page of another kind": lambda: plistlib.dumps({"WebMainResource": {"WebResourceData": 3, "WebResourceURL": []}}),
    },
}  # fmt: skip
