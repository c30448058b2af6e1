"""Makes drafts of what a recognizer found, with a remark for every doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.databases.dividing import is_taken
from clipdesk.formats.databases.found import Divided, Found, source_of
from clipdesk.formats.documents.document import Document, layered
from clipdesk.formats.news.cutting import take_out
from clipdesk.formats.news.language import with_language
from clipdesk.formats.news.source.dateline import read_dateline
from clipdesk.formats.registry import Division, ImportOptions, Reading

LOOK = "Look at this one."
_SHORTEST_COUNT = 60
"""From this many words the count in the export is compared with ours."""
_WITHOUT_SPACES = frozenset(("zh", "ja", "ko", "th"))
_LONGEST_HEADLINE = 300


def readings_of(
    document: Document,
    divided: Divided | None,
    file_name: str,
    options: ImportOptions,
    whole: Callable[[], ArticleDraft],
) -> Iterable[Reading]:
    """The articles of a document, where it is to be divided; else `whole`, with a remark where it looks like several.

    Of a document that is one article nothing is held but that.
    """
    if divided is None:
        return (whole(),)
    if is_taken(divided, options):
        return drafts_of(document, divided, file_name)
    return (_undivided(whole(), len(divided.found), is_chosen=options.division is Division.ONE),)


def drafts_of(document: Document, divided: Divided, file_name: str) -> Iterator[Reading]:
    """One draft an article, in order, then a line where the export announces more or fewer."""
    for number, found in enumerate(divided.found, 1):
        yield _draft(document, divided, found, file_name, number)
    count = len(divided.found)
    if divided.announced and divided.announced != count:
        yield ReportItem(
            file_name,
            Outcome.SKIPPED,
            f"The file says that it holds {divided.announced} articles; {count} were found in it.",
        )


def _draft(document: Document, divided: Divided, found: Found, file_name: str, number: int) -> ArticleDraft:
    lines = divided.lines[found.first : found.last]
    start = lines[0].start
    end = divided.lines[found.last].start if found.last < len(divided.lines) else len(document.text)
    if found.first == 0:
        start = 0
    part = document.part(start, end)
    units = [line._replace(start=line.start - start, end=line.end - start).unit for line in lines]
    reasons = {index - found.first: reason for index, reason in found.reasons.items()}
    if len(reasons) == len(units):
        found.doubts.append("It has no text.")
        reasons = {}
    kept = take_out(part.text, units, reasons)
    source = with_language(source_of(found.values, divided.database), kept.text)
    if dateline := read_dateline(kept.text.partition("\n")[0], source.language):
        source = source.completed({"dateline": dateline.place, "agency": dateline.agency}, "dateline")
    several = len(divided.found) > 1
    guessed: tuple[str, ...] = ()
    if divided.why and several:
        guessed = _divided(divided) if number == 1 else ("Where it begins and ends was guessed.",)
    doubts = [
        *guessed,
        *found.doubts,
        *_doubts(found, kept.text, source.headline, source.published, source.language),
    ]
    changes = (f"{LOOK} {' '.join(doubts)}",) if doubts else ()
    return ArticleDraft(
        kept.text,
        source,
        layered(part.cuts, kept.cuts, kept.text),
        source_file=f"{file_name} ({number})" if several else file_name,
        extractor=divided.database,
        note=_note(found, divided.database),
        changes=(*document.notes, *changes) if number == 1 else changes,
        is_doubtful=bool(doubts),
        looks_like=len(divided.found) if several and divided.why else 0,
    )


def _undivided(draft: ArticleDraft, count: int, *, is_chosen: bool) -> ArticleDraft:
    """A file that is taken as one article although it looks like `count`, with a remark; `is_chosen`: the user decided so."""
    words = f"This file looks like {count} articles in one; it was taken as one, as was chosen."
    if not is_chosen:
        taken = f"This file looks like {count} articles in one; it was taken as one."
        words = f"{LOOK} {taken}"
    return replace(draft, changes=(*draft.changes, words), is_doubtful=not is_chosen, looks_like=count)


def _divided(divided: Divided) -> tuple[str, str]:
    return (f"This file looks like {len(divided.found)} articles in one and was divided.", divided.why)


def _doubts(found: Found, text: str, headline: str, published: str, language: str) -> Iterator[str]:
    if not headline:
        yield "No headline was found."
    elif len(headline) > _LONGEST_HEADLINE:
        yield "Its headline is very long."
    if not published:
        yield "No date was found."
    said = int(found.values.get("words", "0"))
    counted = len(text.split())
    if said >= _SHORTEST_COUNT and language not in _WITHOUT_SPACES and not said / 2 <= counted <= said * 2:
        yield f"The file says {said} words, its text has {counted}."


def _note(found: Found, database: str) -> str:
    """What an export says that no field of a source holds: for finding the article in the database again."""
    accession = found.values.get("accession", "")
    words = found.values.get("words", "")
    return " · ".join(one for one in (f"{database} {accession}".strip(), f"{words} words" if words else "") if one)
