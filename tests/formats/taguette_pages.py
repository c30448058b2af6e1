"""Pages as Taguette exports them."""

from __future__ import annotations

from html import escape

from clipdesk.formats.registry import SourceFile

_HEAD = (
    '<!DOCTYPE html>\n<html>\n  <head>\n    <meta charset="UTF-8">\n    <style>\n      .highlight {\n      }\n      .taglist {\n'
    "      }\n    </style>\n    <title>{0}</title>\n  </head>\n  <body>\n    <h1>{0}</h1>\n"
)


def page(body: str, name: str = "Bridge") -> SourceFile:
    text = _HEAD.replace("{0}", escape(name)) + body + "\n  </body>\n</html>\n"
    return SourceFile("document.html", text.encode())


def mark(words: str, *tags: str) -> str:
    return f'<span class="highlight">{escape(words)}</span><span class="taglist"> [{", ".join(tags)}]</span>'
