"""The place that stands beside the date or the writer above an article: the dateline of papers that set none before the text."""

from __future__ import annotations

import re

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.lines import Line
from clipdesk.formats.news.source.byline import is_role
from clipdesk.formats.news.source.calendar_words import DATE_WORDS
from clipdesk.formats.news.source.outlet import is_outlet
from clipdesk.formats.news.source.sections import KINDS, is_section

_SHORTEST_PLACE = 4
"""Letters of the shortest place in capitals beside a date: "08:12 pm IST - KOCHI"."""
_REPORTING_FROM = latin_pattern(r"(?:[Rr]eporting|[Rr]eported) from (?P<place>[A-ZÀ-Þ][^.;|]{2,50})$")
PLACE_DATED = latin_pattern(
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|del|de la|da|do|/) )?[A-ZÀ-Þ][\w'’-]+){0,2})"
    r"(?:(?P<comma>, (?=\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.? (?:del? )?\d{4}(?: [-–|] \d{1,2}[:.h]\d{2})?$))"
    r"| [-–/] (?=\d)|(?P<updated> [|:] (?:First published|Published|Updated|Last updated)\b))"
)
"""A place before the date: "Brussels, 22 January 2025", "Teruel - 28 may 2025" as papers in Spanish set it below the writers, "Kochi | Updated: …"."""
_WIRED = latin_pattern(
    r"(?P<place>[A-ZÀ-Þ][\w'’.-]*(?: [\w'’.-]+){0,3}?)(?: \([A-ZÀ-Þ][^()]{2,30}\))? \((?:AFP|AP|Reuters|REUTERS|EFE|ANSA|Lusa)\) [–—-] \d"
)
"""A dateline before the date, as sites of agencies set it: "Vega (Kenya) (AFP) – 19/01/2026"."""
_PLACE_AND_REGION = latin_pattern(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.' -]{2,30}, [A-ZÀ-Þ][A-ZÀ-Þ.' ]{1,20}|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}, (?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2,3})"
)
"""A place and its state in capitals, or as they are abbreviated in print: "KENASTON, SASK.", "Kenaston, Sask."."""
_PLACES = latin_pattern(r"[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|del|de la|da|do|dos|e|an der|am) )?[A-ZÀ-Þ][\w'’-]+){0,4}")

_TRADE = re.compile(
    r"(?<=\w)(?<!\bv)(?<!\bbea)(?:graphe|logue|iste|trice|cien(?:ne)?|sophe|nome|ista|[oó]log[oa]|[oó]graf[oa]|fesora?|ritora?|log(?:e|in)|iker(?:in)?)$",
    re.IGNORECASE,
)
"""The end of what a writer is by trade, which some papers set where others have the place: "Géographe"; no place: "Vista"."""


def offer_place(lines: list[Line], language: str, findings: Findings) -> None:
    """Take the place that stands beside the date or the writer, or that a line of its own says the writer reports from."""
    is_foreign = language not in {"", "en"}
    for index, line in enumerate(lines):
        above = lines[index - 1].kind if index else ""
        below = lines[index + 1].kind if index + 1 < len(lines) else ""
        if ") " in line.text and (match := _WIRED.match(line.text)):
            findings.offer("dateline", match["place"], "date line", 3)
        if "rom " in line.text and (match := _REPORTING_FROM.match(line.text)):
            findings.offer("dateline", match["place"], "byline line", 4)
        if line.kind == "date":
            _offer_dated_place(line, findings, is_below_writer=above == "byline" and language in {"es", "ca"})
        elif above in {"byline", "role"} and below in {"outlet", "date"} and _PLACE_AND_REGION.fullmatch(line.text):
            findings.offer("dateline", line.text, "line between writer and date", 4)
        elif (
            is_foreign
            and above == "byline"
            and line.kind == "title"
            and (below == "date" or (not below and language == "pt"))
        ):
            bare = line.text.rstrip(" —–-")
            is_word = is_section(line.text) or line.text.casefold() in KINDS or is_role(line.text)
            if not is_word and not _TRADE.search(bare) and _PLACES.fullmatch(bare):
                findings.offer("dateline", bare, "line between writer and date", 4)


def _offer_dated_place(line: Line, findings: Findings, *, is_below_writer: bool) -> None:
    """Take the place that stands in one line with the date: "Brussels, 22 January 2025", "08:12 pm IST - KOCHI"."""
    rest = line.date.rest if line.date is not None else ""
    if len(rest) >= _SHORTEST_PLACE and rest.isupper() and rest.isalpha() and not is_section(rest):
        findings.offer("dateline", rest, "date line", 5)
    match = PLACE_DATED.match(line.text)
    if match is None or match["place"].casefold() in DATE_WORDS or is_outlet(match["place"]):
        return
    if is_below_writer or ((match["comma"] or match["updated"]) and not is_section(match["place"])):
        findings.offer("dateline", match["place"], "date line", 4 if is_below_writer else 5)
