"""The shape of a row of patterns, and the pieces that several rows share."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A pattern as it is written down: data for `patterns`.

    `first` holds, parted by spaces, the first words of the lines that `source` is tried on;
    `reason`, `role` and `weight` are those of `Phrase`. How long a line may be, `source` says itself.
    """

    first: str
    source: str
    reason: str = "furniture"
    role: str = "line"
    weight: float = 1.0


POST = (
    r"(?:newsletters?|bolet[ií]n(?:es)?|e-?mails?|correo|nieuwsbrief|courriel|postfach|buz[oó]n|app\b|whatsapp"
    r"|telegram)"
)
SOCIAL = (
    r"(?:@\w|twitter|facebook|instagram|\bx\b|tiktok|linkedin|whatsapp|telegram|bluesky|threads|youtube|mastodon"
    r"|google (?:news|noticias|nieuws|actualités|notícias))"
)
LINK = r"\s*(?::|\||»|>|–|—|-\s|→)\s*"
STORY = (
    r"(?:story|article|report|piece|post|column|page|content|material|headline|obituary|document|(?:web)?site|entry)"
)
"""What a page calls what it shows."""
EMBEDDED = (
    r"(?:(?:extern|redaktionell|eingebettet|interaktiv)\w{1,2} (?:\w{1,20} )?(?:inhalte?|videos?|elemente?|beitr[aä]ge?|karten?)\b"
    r"|(?<!der )(?<!die )(?<!den )(?:inhalte?|videos?|beitrag|karte) von (?-i:[A-ZÄÖÜ])"
    r"|(?:inhalte?|video|element|beitrag|karte)\b.{0,80}\b(?:eingebunden|eingebettet|blockiert|deaktiviert|geladen|cookies?|zustimm\w*|zugestimmt|einwillig\w*|datenschutz\w*)\b)"
)
"""What a page in German tells that it shows from elsewhere: "externe Inhalte", and not what a well holds."""
NUMBER = "0"
"""First word of patterns for lines that begin with a number, whichever it is."""
