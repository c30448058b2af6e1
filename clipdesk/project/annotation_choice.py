"""Chooses annotations by label, annotator, words and values, in the order of articles and of reading."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from clipdesk.domain.annotation import Annotation
from clipdesk.store.store import Store


class WantedValue(NamedTuple):
    """A value that annotations are chosen by; an empty one: those whose label has the attribute, without a value."""

    name: str
    value: str
    label_ids: frozenset[str]

    def is_of(self, label_id: str, attributes: Mapping[str, str]) -> bool:
        """Whether an annotation of a label has it."""
        found = attributes.get(self.name, "")
        return found == self.value and (bool(found) or label_id in self.label_ids)


class ChosenAnnotations(NamedTuple):
    """The first annotations that were found, and how many there are."""

    annotations: list[Annotation]
    total: int


@dataclass(frozen=True, slots=True)
class AnnotationChoice:
    """What annotations are chosen by: all of these together; what is empty does not matter.

    `words` stand in the passage or its note, in any case, with any white space between them.
    """

    label_ids: frozenset[str] = frozenset()
    annotator_ids: frozenset[str] = frozenset()
    words: str = ""
    values: tuple[WantedValue, ...] = ()

    def find(self, store: Store, most: int | None = None) -> ChosenAnnotations:
        """The first `most` annotations, or all; takes 5 s for a million, of which none is kept that was not chosen."""
        found = [0]
        places = self._places(store, found)
        chosen = sorted(places) if most is None else heapq.nsmallest(most, places)
        return ChosenAnnotations([one for _, one in store.annotations.numbered([one[-1] for one in chosen])], found[0])

    def takes(self, one: Annotation) -> bool:
        """Whether an annotation is so."""
        is_theirs = not self.annotator_ids or one.annotator_id in self.annotator_ids
        is_labelled = not self.label_ids or one.label_id in self.label_ids
        return is_theirs and is_labelled and self._says(one.label_id, one.anchor.quote, one.note, one.attributes)

    def _places(self, store: Store, found: list[int]) -> Iterator[tuple[int, int, int, str, int]]:
        """Article, start, negative end, id and number of each; `found` counts them."""
        for row in store.annotations.written(self.label_ids, self.annotator_ids, with_values=bool(self.values)):
            if self._says(row.label_id, row.quote, row.note, row.attributes):
                found[0] += 1
                yield row.article, row.start, -row.stop, row.id, row.number

    def _says(self, label_id: str, quote: str, note: str, attributes: Mapping[str, str]) -> bool:
        wanted = " ".join(self.words.casefold().split())
        if wanted and wanted not in " ".join(f"{quote} {note}".casefold().split()):
            return False
        return all(one.is_of(label_id, attributes) for one in self.values)


def carried_names(store: Store, label_ids: Collection[str]) -> set[str]:
    """The names of the values that annotations of these labels have."""
    return {name for one in label_ids for name, _ in store.annotations.values_of(one)}
