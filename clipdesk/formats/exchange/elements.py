"""Writes and reads elements of XML, in whatever namespace they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from clipdesk.domain.text import REPLACEMENT
from clipdesk.formats.documents.package import local_name

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def fit(text: str) -> str:
    """The text with a replacement for every character that XML cannot hold, which no stored text contains."""
    return _ILLEGAL.sub(REPLACEMENT, text)


def start(name: str, attributes: Mapping[str, str], end: str = ">") -> str:
    """The start of an element; attributes without a value are left out.

    >>> start("User", {"guid": "1", "name": "A&B", "id": ""}, "/>")
    '<User guid="1" name="A&amp;B"/>'
    """
    from xml.sax.saxutils import quoteattr  # imports all of `urllib`, for a part that is not used here

    given = "".join(f" {key}={quoteattr(fit(value))}" for key, value in attributes.items() if value)
    return f"<{name}{given}{end}"


def text_element(name: str, text: str) -> str:
    """An element that holds a text; nothing for an empty one."""
    return f"<{name}>{escaped(text)}</{name}>" if text else ""


def escaped(text: str) -> str:
    """A text as it stands inside an element."""
    from xml.sax.saxutils import escape

    return escape(fit(text), {"\r": "&#13;"})


def listed(name: str, children: list[str]) -> str:
    """An element around others; nothing if there are none, as the schema has no empty lists."""
    return f"<{name}>\n{''.join(children)}</{name}>\n" if children else ""


def children(element: Any, *names: str) -> Iterator[Any]:
    """The elements of these names right below; of everything right below where no names are given."""
    for child in element:
        if isinstance(child.tag, str) and (not names or local_name(child) in names):
            yield child


def child(element: Any, name: str) -> Any:
    """The first element of this name right below; an empty list, which has no children either, where there is none."""
    return next(children(element, name), ())


def has(element: Any, name: str) -> bool:
    """Whether there is an element of this name right below."""
    return next(children(element, name), None) is not None


def text_in(element: Any, name: str) -> str:
    """The text of the first element of this name right below; empty where there is none."""
    return next((str(one.text or "") for one in children(element, name)), "")
