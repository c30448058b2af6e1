"""The shape of a row of patterns, and the pieces that several rows share."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A pattern as it is written down: data for `patterns`.

    `first` holds, parted by spaces, the first words of the lines that `source` is tried on;
    `reason`, `role` and `weight` are those of `Phrase`; `longest` is the longest line in code points.
    """

    first: str
    source: str
    reason: str
    longest: int
    role: str = "line"
    weight: float = 1.0


MAIL = (
    r"(?:newsletters?|inbox|e-?mails?|mailing list|alerts|notifications|updates|subscribers?|subscription|app\b"
    r"|free|account)"
)
POST = (
    r"(?:newsletters?|bolet[ií]n(?:es)?|e-?mails?|correo|nieuwsbrief|courriel|postfach|buz[oó]n|app\b|whatsapp"
    r"|telegram)"
)
SOCIAL = (
    r"(?:@\w|twitter|facebook|instagram|\bx\b|tiktok|linkedin|whatsapp|telegram|bluesky|threads|youtube|mastodon"
    r"|google (?:news|noticias|nieuws|actualités|notícias)|canal de)"
)
LINK = r"\s*(?::|\||»|>|–|—|-\s|→)\s*"
NUMBER = "0"
"""First word of patterns for lines that begin with a number, whichever it is."""
