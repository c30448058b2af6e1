"""Reads the database of a QualCoder project (`data.qda`): texts, codings, memos, the codebook with its categories.

Positions are those of Python strings, ends exclusive; files imported by older versions may hold a
byte order mark or CR LF, which the words of each coding bring to light.
https://github.com/ccbogel/QualCoder
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from clipdesk.domain.codebook import LABEL_COLORS, Codebook, reading_order
from clipdesk.domain.label import Label
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.exchange.foreign import foreign_readings
from clipdesk.formats.foreign_sqlite import DatabaseImporter, ForeignDatabase
from clipdesk.formats.registry import Reading
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import storable

_SUFFIX = re.compile(r"\.(?:txt|docx?|rtf|odt|pdf|html?|epub|md)$", re.IGNORECASE)
_IMPORTANT = "important"


class QualCoderImporter(DatabaseImporter):
    """Reads `data.qda`, which lies in the folder of a project; pictures, sound and film are reported."""

    key = "qualcoder"
    name = "QualCoder project"
    program = "QualCoder"
    tables = ("source", "code_name", "code_text")
    suffixes: tuple[str, ...] = (".qda",)
    is_foreign = True
    carries = frozenset((
        Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.NOTES, Feature.ATTRIBUTES,
        Feature.ANNOTATORS, Feature.SOURCE, Feature.CODEBOOK,
    ))  # fmt: skip

    def readings(self, database: ForeignDatabase, file_name: str) -> Iterator[Reading]:
        """Each text with the work on it."""
        return _Project(database).readings(file_name)


class _Project:
    """The rows of a database, put together."""

    def __init__(self, database: ForeignDatabase) -> None:
        self._sources = list(database.rows("source", "id", "name", "fulltext", "memo"))
        labels = _Labels(
            list(database.rows("code_cat", "catid", "name", "memo", "supercatid")),
            list(database.rows("code_name", "cid", "name", "memo", "catid", "color", "supercid")),
        )
        self._codebook = labels.codebook
        self._names = labels.names
        self._codings: dict[Any, list[dict[str, Any]]] = {}
        for one in database.rows(
            "code_text", "ctid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "memo", "important"
        ):
            self._codings.setdefault(one["fid"], []).append(one)

    def readings(self, file_name: str) -> Iterator[Reading]:
        """Each text with its codings."""
        for source in self._sources:
            name = storable(source["name"]).strip()
            text = source["fulltext"]
            if not isinstance(text, str) or not text:
                yield ReportItem(f"{file_name}, {name}", Outcome.SKIPPED, "It has no text and was left out.")
                continue
            refused: list[Refusal] = []
            spans = [told for one in self._codings.get(source["id"], []) for told in self._span(one, refused)]
            meta = {"headline": _SUFFIX.sub("", name), "note": storable(source["memo"])}
            record = {"text": text, "spans": spans, "meta": meta}
            yield from foreign_readings(
                record, file_name, name, refused, codebook=self._codebook, extractor="qualcoder 1"
            )

    def _span(self, one: Mapping[str, Any], refused: list[Refusal]) -> Iterator[dict[str, Any]]:
        label = self._names.get(one["cid"], "")
        if not label:
            reason = "Its code is not in the codebook of the file, so it was left out."
            refused.append(Refusal(f"coding {one['ctid']}", reason))
            return
        yield {
            "id": f"qualcoder-{one['ctid']}", "start": one["pos0"], "end": one["pos1"], "label": label,
            "text": str(one["seltext"] or ""), "annotator": storable(one["owner"]).strip(), "note": storable(one["memo"]),
            "attributes": {_IMPORTANT: "true"} if one["important"] == 1 else {},
        }  # fmt: skip


class _Labels:
    """Categories and codes as one tree of labels, whose names differ."""

    def __init__(self, categories: list[dict[str, Any]], codes: list[dict[str, Any]]) -> None:
        self._taken: set[str] = set()
        self.names: dict[Any, str] = {}
        labels: list[Label] = []
        # Codes first: they are what stands in the texts, so a category gives way where both have one name.
        for order, one in enumerate(codes):
            name = self._free(one["name"])
            self.names[one["cid"]] = name
            parent = f"code-{one['supercid']}" if one["supercid"] is not None else ""
            parent = parent or (f"category-{one['catid']}" if one["catid"] is not None else "")
            labels.append(_label(f"code-{one['cid']}", name, one["memo"], parent, order))
        for order, one in enumerate(categories):
            parent = f"category-{one['supercatid']}" if one["supercatid"] is not None else ""
            labels.append(_label(f"category-{one['catid']}", self._free(one["name"]), one["memo"], parent, order))
        self.codebook = Codebook(reading_order(labels))

    def _free(self, given: Any) -> str:
        base = storable(given).strip() or "code"
        name, number = base, 2
        while name.casefold() in self._taken:
            name, number = f"{base} {number}", number + 1
        self._taken.add(name.casefold())
        return name


def _label(id_: str, name: str, memo: Any, parent: str, order: int) -> Label:
    color = LABEL_COLORS[order % len(LABEL_COLORS)]
    return Label(
        f"qualcoder-{id_}", name, color, definition=storable(memo), parent=parent and f"qualcoder-{parent}", order=order
    )
