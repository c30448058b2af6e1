"""The data that a page's scripts hold: JSON, in which stores name their records by keys, and rows that React streams.

The rows are those of React Server Components, as Next.js writes them: "id:JSON", "id:T<length in hexadecimal bytes>,text".
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.tree import Page

LARGEST = 8_000_000
"""Code points of the largest script that is read."""
_MOST_VALUES = 200_000
_MOST_STARTS = 40
_ALIKE = 12
"""Code points by which two spellings of one headline differ."""
_DEEPEST = 60
_SHORTEST_JSON = 300
"""Code points of the shortest text that is read as JSON once more."""
_DATA = re.compile(r"(?:\A|[=(])\s*(?=[{\[]|[\"']\{|\"\[)")
"""Where data may begin in a script: at its start, behind "=" or in the brackets of a call."""
_PUSHED = re.compile(r"__next_f\.push\(")
_ROW = re.compile(rb"\s*([0-9a-f]*):(?:T([0-9a-f]+),|[A-Z]*)")
_REFERENCE = re.compile(r"\$([0-9a-f]+)")
_TEXT_TAGS = frozenset(
    "p h2 h3 h4 h5 h6 li blockquote span a strong em b i code sub sup q u s small mark time br".split()
)
"""Elements that are, or stand in, a paragraph."""
_TITLES = ("headline", "headlines", "title", "hed", "name", "basic", "default")
"""Keys under which a record has its headline, and an object of headlines for several places the first one."""


def script_values(page: Page, *, holding: str = "", shortest: int = 0) -> Iterator[list[Any]]:
    """The data of each script that has `shortest` code points and the words `holding`; JSON-LD is left out."""
    streamed: list[str] = []
    for source in sources(page):
        if _PUSHED.search(source):
            streamed += _pushed(source)
        elif len(source) >= shortest and place_of(holding, source) >= 0:
            yield _joined(_unpacked(decoded(source)))
    rows = "".join(streamed)
    if rows and len(rows) >= shortest and place_of(holding, rows) >= 0:
        yield _joined(_unpacked(_rows(rows)))


def sources(page: Page) -> Iterator[str]:
    """What stands in each script of the page, but for JSON-LD and what is larger than data are."""
    for script in page.all("script"):
        if not script.get("src") and "ld+json" not in script.get("type").lower() and script.size <= LARGEST:
            yield "".join(run.text for run in script.runs())


def place_of(words: str, source: str) -> int:
    """Where words stand in a script, as they are or as JSON writes them; -1 where they do not."""
    place = source.find(words)
    return place if place >= 0 else source.find(json.dumps(words)[1:-1])


def decoded(source: str) -> list[Any]:
    """The JSON values in a script, or in a text that is JSON."""
    found: list[Any] = []
    end = 0
    for match in islice(_DATA.finditer(source), _MOST_STARTS):
        if match.end() >= end:
            try:
                value, end = json.JSONDecoder(strict=False).raw_decode(source, match.end())
            except (ValueError, RecursionError):
                continue
            found.append(value)
    return found


def walk(value: Any) -> Iterator[Any]:
    """Every object, list and text in a value; each object once."""
    waiting = [value]
    seen: dict[int, Any] = {}  # held, so that nothing else gets their ids
    while waiting and len(seen) < _MOST_VALUES:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, (list, dict)) and id(one) not in seen:
            seen[id(one)] = one
            yield one
            waiting += reversed(list(one.values()) if isinstance(one, dict) else one)


def records_of(values: list[Any], headline: str) -> list[dict[str, Any]]:
    """The objects in the data of a script that have the headline, those with the most to say first."""
    wanted = plain(headline)

    def has_headline(record: dict[str, Any]) -> bool:
        near = (text for text in _titles(record) if abs(len(text) - len(headline)) <= _ALIKE)
        return any(plain(text) == wanted for text in near)

    said = (one for one in walk(values) if isinstance(one, dict) and has_headline(one)) if wanted else ()
    return sorted(said, key=len, reverse=True)


def _titles(record: dict[str, Any]) -> Iterator[str]:
    for key in _TITLES:
        value = record.get(key)
        value = next((value[name] for name in _TITLES if name in value), "") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield html.unescape(value)


def _unpacked(values: list[Any]) -> list[Any]:
    """The values with what is in texts that are JSON once more, in place of these texts."""
    waiting: list[Any] = [values]
    count = 0
    while waiting and count < _MOST_VALUES:
        one = waiting.pop()
        count += 1
        for key, inner in _members(one):
            if isinstance(inner, str) and inner[:1] in ("{", "[") and len(inner) >= _SHORTEST_JSON:
                inner = one[key] = _whole(inner)
            if isinstance(inner, (list, dict)):
                waiting.append(inner)
    return values


def _whole(text: str) -> Any:
    """The value of a text that is JSON from its beginning to its end; any other text as it is: "[1] The council …".

    Behind an object more may follow, as in a script: then all of its values.
    """
    try:
        value, end = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        return text
    if not text[end:].strip():
        return value
    if not isinstance(value, dict):
        return text
    found = decoded(text)
    return found[0] if len(found) == 1 else found


def _members(value: Any) -> Iterable[tuple[Any, Any]]:
    """What is in an object or list, by key or place; nothing for anything else."""
    return value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()


def _joined(values: list[Any]) -> list[Any]:
    """The values with the records of a store where others name them by their keys: `{"__ref": "Author:12"}`."""
    records = {
        key: inner
        for one in walk(values)
        if isinstance(one, dict)
        for key, inner in one.items()
        if ":" in key and isinstance(inner, dict)
    }
    for one in list(walk(values)) if records else ():
        for key, inner in _members(one):
            if isinstance(inner, dict) and (record := records.get(_named(inner))) is not None:
                one[key] = record
    return values


def _named(value: dict[str, Any]) -> str:
    """The key of the record for which an object stands, in Apollo's stores of today and of old; empty for none."""
    name = value.get("__ref") or (value.get("id") if value.get("type") == "id" else "")
    return name if isinstance(name, str) else ""


def _pushed(source: str) -> list[str]:
    """The pieces of rows in a script of Next.js: the texts in `self.__next_f.push([1, "…"])`."""
    calls = [call for call in decoded(source) if isinstance(call, list)]
    return [call[1] for call in calls if len(call) > 1 and call[0] == 1 and isinstance(call[1], str)]


def _rows(source: str) -> list[Any]:
    """The values of rows, with the texts that others name by their ids, and elements as objects."""
    data = source.encode()
    texts: dict[str, str] = {}
    found: list[Any] = []
    place = 0
    while (row := _ROW.match(data, place)) is not None:
        if row[2]:
            place = min(row.end() + int(row[2], 16), len(data))
            texts[row[1].decode()] = data[row.end() : place].decode(errors="replace")
            continue
        end = data.find(b"\n", row.end())
        place = end if end >= 0 else len(data)
        try:
            found.append(json.loads(data[row.end() : place]))
        except (ValueError, RecursionError):
            continue  # a hint or a symbol
    return [_element(one, texts) for one in found]


def _element(value: Any, texts: dict[str, str], depth: int = 0) -> Any:
    """A value with each element `["$", tag, key, properties]` as an object; one that holds others has no text of its own."""
    if isinstance(value, str):
        named = _REFERENCE.fullmatch(value) if value[:1] == "$" else None
        return texts.get(named[1], "") if named else value.removeprefix("$") if value.startswith("$$") else value
    if depth > _DEEPEST or not isinstance(value, (list, dict)):
        return value
    if isinstance(value, dict):
        return {key: _element(inner, texts, depth + 1) for key, inner in value.items()}
    inner = [_element(one, texts, depth + 1) for one in value]
    if len(value) < 4 or value[0] != "$" or not isinstance(inner[3], dict):
        return inner
    tag = str(value[1])
    return (
        {"type": tag, "children": inner[3].get("children")}
        if tag in _TEXT_TAGS
        else {"element": tag, "holds": inner[3]}
    )
