"""JSON of spaCy: documents as `Doc.to_json` writes them, pairs for training, and the files of version 2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from clipdesk.domain.loss import Feature
from clipdesk.domain.report import ReportItem
from clipdesk.formats.exchange.foreign import foreign_readings, source_meta
from clipdesk.formats.exchange.tags import is_tag, runs
from clipdesk.formats.exchange.values import first_record, values
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.training.json_values import as_dict, as_list, dicts_in, storable

_HEAD = 65_536
_PAIR = re.compile(
    rb"\s*\[\s*\[\s*\"(?:[^\"\\]|\\.)*\"\s*,\s*\{\s*\"(?:entities|spans|cats|links|tags)\"\s*:", re.DOTALL
)
_LIKELY = 0.5
"""From which score on a category counts as given."""


class SpacyJsonImporter:
    """Reads the three shapes. Positions are code points, as spaCy counts them."""

    key = "spacy-json"
    name = "spaCy JSON"
    suffixes = (".spacy.json",)
    is_foreign = True
    carries = frozenset((
        Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.WHOLE_ARTICLE, Feature.SOURCE,
    ))  # fmt: skip

    def sniff(self, file: SourceFile) -> float:
        """By the names that spaCy gives, or by a pair of a text and what is in it."""
        record = first_record(file)
        if isinstance(record.get("text"), str) and isinstance(record.get("ents"), list):
            return 0.9
        paragraphs = record.get("paragraphs")
        if isinstance(paragraphs, list) and any(isinstance(one, dict) and "sentences" in one for one in paragraphs):
            return 0.9
        return 0.9 if _PAIR.match(file.data[:_HEAD].removeprefix(b"\xef\xbb\xbf")) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles, one after the other; a record that cannot be read is reported with its line."""
        for one in values(file, options):
            if isinstance(one, ReportItem):
                yield one
                continue
            for record in _records(one.value):
                yield from foreign_readings(record, file.name, one.place)


def _records(value: Any) -> Iterator[dict[str, Any]]:
    """What the value says, as training records."""
    if isinstance(value, list):
        pair = value if len(value) == 2 else ["", {}]
        told = as_dict(pair[1])
        yield {
            "text": pair[0],
            "spans": _spans(told.get("entities"), told.get("spans")),
            "labels": _likely(told.get("cats")),
        }
    elif isinstance(value, dict) and isinstance(value.get("paragraphs"), list):
        yield from (_of_paragraph(one) for one in value["paragraphs"])
    elif isinstance(value, dict):
        yield {
            "text": value.get("text"),
            "spans": _spans(value.get("ents"), value.get("spans")),
            "labels": _likely(value.get("cats")),
            "meta": source_meta(value, value.get("_")),
        }
    else:
        yield {}


def _spans(*places: Any) -> list[Any]:
    """The passages of a list or of groups of them, each once: what is an entity may stand in a group as well."""
    found: list[Any] = []
    for place in places:
        groups = list(place.values()) if isinstance(place, Mapping) else [place]
        for given in groups:
            for one in as_list(given):
                told = _span(one)
                if told not in found:
                    found.append(told)
    return found


def _span(one: Any) -> Any:
    if isinstance(one, list) and len(one) >= 3:
        return {"start": one[0], "end": one[1], "label": one[2]}
    return {name: one.get(name) for name in ("start", "end", "label")} if isinstance(one, dict) else one


def _likely(cats: Any) -> list[str]:
    """The categories that hold: spaCy gives each a score from 0 to 1."""
    return [
        storable(name) for name, score in as_dict(cats).items() if isinstance(score, (int, float)) and score >= _LIKELY
    ]


def _of_paragraph(paragraph: Any) -> dict[str, Any]:
    """A paragraph of version 2: its text as it was, else its words with one space between, and a tag for each word."""
    told = as_dict(paragraph)
    tokens = [token for sentence in dicts_in(told.get("sentences")) for token in dicts_in(sentence.get("tokens"))]
    words = [storable(token.get("orth")) for token in tokens]
    text = told["raw"] if isinstance(told.get("raw"), str) and told["raw"] else " ".join(words)
    places: list[tuple[int, int]] = []
    for word in words:
        start = text.find(word, places[-1][1] if places else 0)
        if start < 0:
            return {"text": text}
        places.append((start, start + len(word)))
    tags = [storable(token.get("ner")) or "O" for token in tokens]
    tags = [tag if is_tag(tag) else "O" for tag in tags]
    return {
        "text": text,
        "spans": [
            {"start": places[first][0], "end": places[last][1], "label": label} for first, last, label in runs(tags)
        ],
    }
