"""Clippings written for the tests, with what must be found in them.

A file holds fields, a line `---` and the page as a user would paste it; the lines of the
article itself begin with `» `, which is taken away.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "data" / "clippings"
MARK = "» "


@dataclass(frozen=True)
class Clipping:
    """A page, the article in it, and the fields that its head and foot give."""

    name: str
    page: str
    body: str
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def is_news(self) -> bool:
        """Whether the page has anything to find: the others must be left alone."""
        return bool(self.fields)


def read_clipping(path: Path) -> Clipping:
    """Read one marked file."""
    head, _, marked = path.read_text(encoding="utf-8").partition("---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines() if line)
    page: list[str] = []
    body: list[str] = []
    gap = False
    for line in marked.split("\n"):
        if line.startswith(MARK.strip()):
            bare = line[len(MARK) :]
            if body:
                body.append("\n\n" if gap else "\n")
            body.append(bare)
            page.append(bare)
            gap = False
        else:
            gap = gap or not line.strip()
            page.append(line)
    return Clipping(path.stem, "\n".join(page), "".join(body).strip(), fields)


CLIPPINGS: tuple[Clipping, ...] = tuple(read_clipping(path) for path in sorted(FOLDER.glob("*.txt")))
