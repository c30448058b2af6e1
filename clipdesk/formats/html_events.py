"""Python's parser for small pages of known shape, changed so that it ends with any input."""

from __future__ import annotations

from html.parser import HTMLParser

BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main "
    "nav ol p pre section table td th tr ul".split()
)
"""Elements that stand on lines of their own."""


class HtmlEvents(HTMLParser):
    """Calls `handle_starttag`, `handle_endtag` and `handle_data` in reading order, character references resolved.

    A section such as “<![if” or “<![CDATA[” is no text. The library raises `AssertionError` for a broken one.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Where the section that begins at `i` ends, or -1 where the rest of the page is not there yet."""
        return self.parse_bogus_comment(i, report)
