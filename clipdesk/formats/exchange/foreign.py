"""Turns records of other programs into training records, and reads these with all checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, NamedTuple

from clipdesk.domain.draft import ArticleDraft, SuggestionDraft
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.text import digest
from clipdesk.formats.positions import CODE_POINTS
from clipdesk.formats.registry import Reading
from clipdesk.formats.training.drafts import SYNONYMS, Refusal, UnreadableRecordError, read_record

FROM_ANNOTATION_PROGRAMS = frozenset((
    Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.RELATIONS, Feature.WHOLE_ARTICLE,
    Feature.NOTES, Feature.ATTRIBUTES, Feature.ANNOTATORS, Feature.SOURCE,
))  # fmt: skip
"""What programs that annotate texts usually bring."""
SAID_BY = "said_by"
"""The relation that suggestions may have, from a quote to who said it."""
SOURCE_NAMES = frozenset(name for names in SYNONYMS.values() for name in names)
"""Names under which records tell what is known of the source."""


class Proposed(NamedTuple):
    """Who proposed a passage, and how sure it was: 0 to 1."""

    assistant: str
    score: float


NOTHING_PROPOSED: Mapping[str, Proposed] = MappingProxyType({})


def foreign_readings(
    record: Mapping[str, Any],
    file_name: str,
    place: str,
    refused: Iterable[Refusal] = (),
    remarks: Sequence[str] = (),
    proposed: Mapping[str, Proposed] = NOTHING_PROPOSED,
    **about: Any,
) -> Iterator[Reading]:
    """The article that a training record describes, and a line of the report for each part not taken.

    `place` says where in the file it is ("line 3"). `refused` and `remarks`, whole sentences, are what was found
    while the record was told in other words. Spans say in `text` the words that should stand there, if the file does.
    Spans whose ids are in `proposed` are no annotations: they become suggestions, their notes reasons.
    `about` are fields of the draft that a record does not hold, or that are told otherwise.
    """
    name = f"{file_name}, {place}" if place else file_name
    try:
        reading = read_record(dict(record), file_name)
    except UnreadableRecordError as error:
        subject = f"{place[:1].upper()}{place[1:]}" if place else "The file"
        yield ReportItem(name, Outcome.SKIPPED, f"{subject} {error}.")
        return
    changes = (*reading.draft.changes, *remarks)
    yield _apart(replace(reading.draft, changes=changes, place=name if place else "", **about), proposed)
    for part, reason in (*refused, *reading.refused):
        yield ReportItem(f"{name}, {part}" if part else name, Outcome.SKIPPED, reason)


def _apart(draft: ArticleDraft, proposed: Mapping[str, Proposed]) -> ArticleDraft:
    """The draft with what was proposed beside its annotations; of links between proposals only who said it."""
    if not proposed:
        return draft
    links = [one for one in draft.relations if one.head in proposed or one.child in proposed]
    said_by = {
        one.head: one.child for one in links if one.label == SAID_BY and {one.head, one.child} <= proposed.keys()
    }
    suggestions = tuple(
        SuggestionDraft(
            one.spans, one.label, *proposed[one.id], one.note, one.attributes, one.id, said_by.get(one.id, "")
        )
        for one in draft.annotations
        if one.id in proposed
    )
    left_out = len(links) - len(said_by)
    remark = f"Links of proposals other than “{SAID_BY}” were left out: {left_out}."
    return replace(
        draft,
        annotations=tuple(one for one in draft.annotations if one.id not in proposed),
        relations=tuple(one for one in draft.relations if one not in links),
        suggestions=suggestions,
        changes=(*draft.changes, *([remark] if left_out else [])),
    )


def source_meta(*places: Any) -> dict[str, Any]:
    """The source by the objects among `places`; for each field the first value counts."""
    found: dict[str, Any] = {}
    for place in places:
        if isinstance(place, dict):
            for name, value in place.items():
                if name in SOURCE_NAMES and value:
                    found.setdefault(name, value)
    return found


def own_id(value: Any, meta: dict[str, Any]) -> str:
    """The id that Clipdesk gave an article when it wrote the file, noted in `meta` as such; else empty."""
    if isinstance(value, str) and value:
        meta["offset_unit"] = CODE_POINTS
        return value
    return ""


def local_id(text: str, value: Any) -> str:
    """An id for something that the file only numbers within a record: always the same, and different from those of other texts."""
    if isinstance(value, str):
        return value
    return f"{digest(text.encode('utf-8', 'replace').decode())[:20]}-{value}" if isinstance(value, int) else ""
