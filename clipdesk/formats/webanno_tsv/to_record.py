"""Tells a table of WebAnno as a training record: passages from numbered values, relations, slots and chains."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from clipdesk.domain.span import Span
from clipdesk.formats.exchange.foreign import local_id
from clipdesk.formats.exchange.layers import label_of
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.webanno_tsv.escaping import numbered, slots, stacked, unescape_value
from clipdesk.formats.webanno_tsv.table import CHAIN, RELATION, ROLE, SOURCE, TARGET, VALUE, Column, Row, Table, placed

_NONE, _NULL = "_", "*"
_REFERENCE = re.compile(r"([0-9]+-[0-9]+(?:\.[0-9]+)?)(?:\[([0-9]+)(?:_([0-9]+))?\])?")
_CHAINED = re.compile(r"(.*)->([0-9]+)-([0-9]+)", re.DOTALL)


@dataclass
class _Passage:
    """An annotation of a layer, the rows it stands on, and what its features say; links wait until all are known."""

    layer: str
    number: int
    rows: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    links: list[tuple[str, str, str]] = field(default_factory=list)
    """Role, reference and type of what it refers to."""

    def label(self) -> tuple[str, str]:
        """What it is called, and the feature that says so."""
        return label_of(self.layer, lambda name: self.values.get(name, ""))


class RecordMaker:
    """One file as a record; what is not taken is in `refused`."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._placed = placed(table)
        self._passages: list[_Passage] = []
        self._by_key: dict[tuple[str, ...], _Passage] = {}
        self._at_row: dict[tuple[str, str], list[_Passage]] = {}
        self._chains: dict[str, dict[int, _Passage]] = {}
        self._relations: list[tuple[str, str, str, _Passage]] = []
        self.refused = list(table.refused)

    def record(self) -> dict[str, Any]:
        """The training record, positions in code points."""
        for sentence in self._table.sentences:
            for row in sentence.rows:
                self._take_row(row)
        links = self._links()
        spans: dict[int, dict[str, Any]] = {}
        for one in self._passages:
            entry = self._entry(one)
            if entry is not None:
                spans[one.number] = entry
        relations = []
        for head, label, child in links:
            if head.number in spans and child.number in spans and head is not child:
                ends = {"head": spans[head.number]["id"], "child": spans[child.number]["id"]}
                relations.append({**ends, "label": label})
            else:
                self.refused.append(Refusal(f"link {label}", "It was left out: a passage that it links is not there."))
        return {"text": self._placed.text, "spans": list(spans.values()), "relations": relations}

    def _take_row(self, row: Row) -> None:
        layers: dict[str, list[tuple[Column, str]]] = {}
        for column, value in zip(self._table.columns, row.fields, strict=False):
            layers.setdefault(column.layer, []).append((column, value))
        for layer, columns in layers.items():
            if all(value in (_NONE, "") for _, value in columns):
                continue
            kind = columns[0][0].kind
            values = [(column, stacked(value) if value != _NONE else []) for column, value in columns]
            for place in range(max(len(told) for _, told in values)):
                here = [(column, told[place]) for column, told in values if place < len(told)]
                if kind == RELATION:
                    self._take_relation(row, layer, here)
                elif kind == CHAIN:
                    self._take_link_of_chain(row, layer, here)
                else:
                    self._take_passage(row, layer, place, here)

    def _take_passage(self, row: Row, layer: str, place: int, here: list[tuple[Column, str]]) -> None:
        numbers = [numbered(value)[1] for column, value in here if column.holds != TARGET]
        number = next(filter(None, numbers), "")
        one = self._passage(("number", number) if number else (row.id, layer, str(place)), layer, row)
        roles: list[str] = []
        for column, value in here:
            if column.holds == VALUE:
                self._say(one, column.feature, numbered(value)[0])
            elif column.holds == ROLE:
                roles = slots(numbered(value)[0])
            elif value not in (_NONE, _NULL) and not one.links:
                named = [role if role not in (_NONE, _NULL) else column.feature for role in roles]
                targets = slots(value)
                named += [column.feature] * (len(targets) - len(named))
                one.links = [
                    (unescape_value(role), target, column.other) for role, target in zip(named, targets, strict=False)
                ]

    def _take_relation(self, row: Row, layer: str, here: list[tuple[Column, str]]) -> None:
        one = _Passage(layer, -1)
        for column, value in here:
            if column.holds == SOURCE:
                self._relations.append((row.id, value, column.other, one))
            else:
                self._say(one, column.feature, numbered(value)[0])

    def _take_link_of_chain(self, row: Row, layer: str, here: list[tuple[Column, str]]) -> None:
        said: dict[str, str] = {}
        chain, link = "", 0
        for column, value in here:
            match = _CHAINED.fullmatch(value)
            if match:
                said[column.feature], chain, link = match[1], match[2], int(match[3][:9])
            else:
                said[column.feature] = numbered(value)[0]
        one = self._passage((layer, chain, str(link)), layer, row)
        for feature, value in said.items():
            self._say(one, feature, value)
        self._chains.setdefault(f"{layer} {chain}", {})[link] = one

    def _passage(self, key: tuple[str, ...], layer: str, row: Row) -> _Passage:
        """The annotation of this key, which stands on this row too."""
        one = self._by_key.get(key)
        if one is None:
            one = self._by_key[key] = _Passage(layer, len(self._passages))
            self._passages.append(one)
        one.rows.append(row.id)
        self._at_row.setdefault((row.id, layer), []).append(one)
        return one

    def _say(self, one: _Passage, feature: str, value: str) -> None:
        if feature and value not in (_NONE, _NULL, ""):
            one.values.setdefault(feature, unescape_value(value))

    def _links(self) -> list[tuple[_Passage, str, _Passage]]:
        """All that leads from one passage to another, with its label."""
        found: list[tuple[_Passage, str, _Passage]] = []
        for chain in self._chains.values():
            ordered = [chain[place] for place in sorted(chain)]
            for one, following in pairwise(ordered):
                found.append((one, one.values.pop("referenceRelation", "next"), following))
        for one in list(self._passages):
            for role, reference, type_ in one.links:
                self._add_link(found, one, role, self._referred(reference, type_))
        for row, reference, type_, said in self._relations:
            label, told_by = said.label()
            match = _REFERENCE.fullmatch(reference)
            own = f"{row}[{match[3]}]" if match and match[3] and match[3] != "0" else row
            head, child = self._referred(reference, type_), self._referred(own, type_)
            if child is None:
                self.refused.append(Refusal(f"relation {label}", f"It was left out: nothing stands at {own}."))
            else:
                self._add_link(found, child, label, head, is_reversed=True)
            rest = "; ".join(f"{name}={value}" for name, value in said.values.items() if name != told_by)
            if rest:
                reason = f"Its attributes were left out, because links have none: {rest[:200]}."
                self.refused.append(Refusal(f"relation {label}", reason))
        return found

    def _add_link(
        self, found: list[tuple[_Passage, str, _Passage]], one: _Passage, label: str, other: _Passage | None, *,
        is_reversed: bool = False,
    ) -> None:  # fmt: skip
        if other is None:
            self.refused.append(Refusal(f"link {label}", "It was left out: what it refers to is not there."))
        else:
            found.append((other, label, one) if is_reversed else (one, label, other))

    def _referred(self, reference: str, type_: str) -> _Passage | None:
        """What a reference means: a numbered annotation, the one of a type on a row, else the word itself."""
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            return None
        if match[2] and match[2] != "0":
            return self._by_key.get(("number", match[2]))
        here = self._at_row.get((match[1], type_), [])
        if here:
            return here[0]
        is_word = type_.endswith((".Token", "tcas.Annotation"))
        known = match[1] in self._placed.spans or match[1] in self._placed.reasons
        if not (is_word and known):
            return None
        one = _Passage(type_, len(self._passages), [match[1]])
        self._passages.append(one)
        self._at_row[match[1], type_] = [one]
        return one

    def _entry(self, one: _Passage) -> dict[str, Any] | None:
        """A passage as a span of the record; None, and a refusal, where a word of it does not stand."""
        label, told_by = one.label()
        for row in one.rows:
            if row in self._placed.reasons:
                self.refused.append(Refusal(f"{label} at {row}", f"It was left out: {self._placed.reasons[row]}."))
                return None
        spans = [self._placed.spans[row] for row in one.rows]
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        text = self._placed.text
        return {
            "id": local_id(text, one.number), "start": whole.start, "end": whole.end, "label": label,
            "text": text[whole.start : whole.end],
            "attributes": {name: value for name, value in one.values.items() if name != told_by},
        }  # fmt: skip
