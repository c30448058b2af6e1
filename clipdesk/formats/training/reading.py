"""From the bytes of one record to what an importer yields."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from clipdesk.domain.annotator import Annotator, folded
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.ids import new_id
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.registry import Reading
from clipdesk.formats.training.drafts import UnreadableRecordError, read_record
from clipdesk.formats.training.json_values import storable
from clipdesk.formats.training.strict_json import JsonError, parse
from clipdesk.formats.training.unread import UnreadFields

_ANNOTATOR = re.compile(rb'"annotator"\s*:\s*("(?:[^"\\\x00-\x1f]++|\\.)++")')


def spelled_alike(data: bytes, records: Iterable[tuple[int, int]]) -> tuple[Annotator, ...]:
    """Who annotated in records that say nothing else of people, where keys differ in spelling alone: they are several people.

    `data` is UTF-8; `records` says where each begins and ends. They are read only where the bytes hold such keys at all.
    """
    keys = set[str]()
    for literal in set(_ANNOTATOR.findall(data)):
        try:
            keys.add(storable(json.loads(literal)))
        except ValueError:  # the record is reported when it is read
            continue
    if not _alike([Annotator("", key) for key in keys]):
        return ()
    keys &= _who_annotates(data, records)
    return _alike([Annotator(new_id(), key) for key in sorted(keys) if key.strip()])


def _who_annotates(data: bytes, records: Iterable[tuple[int, int]]) -> set[str]:
    """The keys that annotations and links have; a person named elsewhere, as in `meta`, made none."""
    used = set[str]()
    with suppress(JsonError):  # told when the records are read, as in the line below
        for start, end in records:
            with suppress(JsonError, UnreadableRecordError):
                draft = read_record(parse(data, start, end), "").draft
                used.update(one.annotator for one in draft.annotations)
                used.update(one.annotator for one in draft.relations)
    return used


def _alike(people: Sequence[Annotator]) -> tuple[Annotator, ...]:
    spelled = Counter(folded(one.key) for one in people)
    return tuple(one for one in people if spelled[folded(one.key)] > 1)


class RecordReader:
    """Reads the records of one file, one after the other, and remembers which fields nobody read.

    `codebook` and `annotators` go with the first article only: they are the same for the whole file. Those whose keys
    differ in spelling alone go with every one that any of them annotates, for the first may be in the project already.
    """

    def __init__(
        self, file_name: str, codebook: Codebook | None = None, annotators: tuple[Annotator, ...] = ()
    ) -> None:
        self._file_name = file_name
        self._codebook = codebook
        self._annotators = annotators
        self._alike: dict[str, list[Annotator]] = {}
        for one in _alike(annotators):
            self._alike.setdefault(folded(one.key), []).append(one)
        self._is_first = True
        self._unread = UnreadFields(file_name)

    def read(self, data: bytes, start: int, end: int, place: str) -> Iterator[Reading]:
        """The article whose JSON is `data[start:end]`, and what of it was not taken.

        `place` says where that is ("line 3") for the report.
        """
        name = f"{self._file_name}, {place}"
        try:
            reading = read_record(parse(data, start, end), self._file_name, self._codebook, self._annotators, name)
        except (JsonError, UnreadableRecordError) as error:
            yield ReportItem(name, Outcome.SKIPPED, f"{place[:1].upper()}{place[1:]} {error}.")
            return
        self._unread.add(reading.unread)
        draft = self._with_people(reading.draft) if self._alike and not self._is_first else reading.draft
        self._codebook, self._annotators, self._is_first = None, (), False
        yield draft
        for part, reason in reading.refused:
            yield ReportItem(f"{name}, {part}", Outcome.SKIPPED, reason)

    def _with_people(self, draft: ArticleDraft) -> ArticleDraft:
        """The draft with those of the file who could be taken for who annotated it, or for one another."""
        keys = [one.annotator for one in draft.annotations] + [one.annotator for one in draft.relations]
        spelled = dict.fromkeys(map(folded, keys))
        return replace(draft, annotators=tuple(one for key in spelled for one in self._alike.get(key, ())))

    def unread_fields(self) -> Iterator[ReportItem]:
        """A line about fields that the records hold and Clipdesk does not read, when there are any."""
        return self._unread.told()
