"""Tells a CAS as training records, one for each of its texts.

A structure with a begin and an end is a passage, called after its type, or after its value where the type says
nothing; what links two of them is a relation; one without a place is a label of the whole article. What Clipdesk
wrote as suggestions stays apart.
"""

from __future__ import annotations

import re
from typing import Any

from clipdesk.formats.exchange.foreign import SAID_BY, Proposed, local_id
from clipdesk.formats.exchange.layers import label_of
from clipdesk.formats.positions import CODE_POINTS, UTF8, UTF16
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import storable
from clipdesk.formats.uima.cas import ANNOTATION_BASE, DOCUMENT, Cas, Structure
from clipdesk.formats.uima.types import ARTICLE_LABEL, OURS, RELATION, SOURCE, SOURCE_LISTS, SUGGESTION, TYPES

_SEGMENTS = frozenset(("Sentence", "Token"))
_BOOKKEEPING = frozenset((
    "DocumentMetaData", "DocumentAnnotation", "TagsetDescription", "TagDescription", "LayerDefinition",
    "FeatureDefinition", "CASMetadata",
))  # fmt: skip
_FILE_NAME = re.compile(r"\.\w{1,5}$")
_PAIR = re.compile(r"((?:[^\\=]|\\.)*)=(.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ENDS = (("Governor", "Dependent"), ("governor", "dependent"))
_PLACE = frozenset(("begin", "end", "sofa"))
_HIDDEN = _PLACE | {"note", "annotator"}
_SUGGESTED = _PLACE | TYPES[SUGGESTION][1].keys() - {"attributes"}


class RecordMaker:
    """One text of a CAS. `annotator` is who made it, where the file does not say so of each annotation."""

    def __init__(self, cas: Cas, sofa: int, annotator: str = "") -> None:
        self.view, self._text = cas.texts[sofa]
        self._cas = cas
        self._annotator = annotator
        self._all = [
            one
            for one in cas.structures.values()
            if one.number("sofa") == sofa or (not one.text("sofa") and len(cas.texts) == 1)
        ]
        self._spans: dict[int, dict[str, Any]] = {}
        self._relations: list[dict[str, Any]] = []
        self._topics: list[dict[str, Any]] = []
        self._meta: dict[str, Any] = {}
        self._guessed: dict[str, Any] = {}
        self._is_ours = False
        self.own_id = ""
        self.refused: list[Refusal] = []
        self.proposed: dict[str, Proposed] = {}
        """Who proposed the spans that are suggestions, by their ids."""

    def record(self) -> dict[str, Any]:
        """The training record; what is not taken is in `refused`."""
        self._meta["offset_unit"] = self._unit()
        links: list[Structure] = []
        suggested: list[Structure] = []
        for one in self._all:
            if _is_suggestion(one):
                suggested.append(one)
            elif self._is_link(one):
                links.append(one)
            elif self._is_passage(one):
                self._take_passage(one)
            else:
                self._take_other(one)
        for one in links:
            self._take_link(one)
        for one in list(self._all):
            if one.id in self._spans and one.short_type not in _SEGMENTS:
                self._take_slots(one)
        if not self._is_ours:
            self._meta |= self._guessed
        spans = [*self._spans.values(), *self._suggestions(suggested)]
        return {
            "text": self._text, "spans": spans, "relations": self._relations,
            "article_annotations": self._topics, "meta": self._meta,
        }  # fmt: skip

    def _unit(self) -> str:
        """The unit under which what stands for the document covers all of the text; by the standard UTF-16 units."""
        ends = {one.number("end") for one in self._all if self._is_document(one)}
        ends |= {max((one.number("end") or 0 for one in self._all), default=0)} if not ends else set()
        sizes = {
            UTF16: len(self._text.encode("utf-16-le", "surrogatepass")) // 2, CODE_POINTS: len(self._text),
            UTF8: len(self._text.encode("utf-8", "surrogatepass")),
        }  # fmt: skip
        return next((unit for unit, size in sizes.items() if size in ends), UTF16)

    def _is_document(self, one: Structure) -> bool:
        return self._cas.types.is_kind_of(one.type, DOCUMENT) or one.short_type in (
            "DocumentMetaData",
            "DocumentAnnotation",
        )

    def _is_passage(self, one: Structure) -> bool:
        has_place = one.number("begin") is not None and one.number("end") is not None
        is_other = one.short_type in _BOOKKEEPING or _is_suggestion(one) or self._is_document(one)
        return has_place and not is_other

    def _is_link(self, one: Structure) -> bool:
        return any(all(self._cas.refers(one, end) and one.text(end) for end in ends) for ends in _ENDS)

    def _take_passage(self, one: Structure) -> None:
        if one.short_type not in _SEGMENTS:
            self._spans[one.id] = self._entry(one)

    def _entry(self, one: Structure) -> dict[str, Any]:
        """A structure as a span, or without a place as a label of the article."""
        label, told_by = label_of(one.type, one.text)
        entry: dict[str, Any] = {
            "id": local_id(self._text, one.id), "label": label, "note": one.text("note") if one.type in OURS else "",
            "annotator": (one.text("annotator") if one.type in OURS else "") or self._annotator, "attributes": {},
        }  # fmt: skip
        hidden = _SUGGESTED if _is_suggestion(one) else _HIDDEN if one.type in OURS else _PLACE
        start, end = one.number("begin"), one.number("end")
        if start is not None and end is not None:
            entry |= {"start": start, "end": end}
        for feature in one.values:
            if feature in hidden or feature == told_by or self._cas.refers(one, feature):
                continue
            if one.type in OURS and feature == "attributes":
                entry["attributes"] |= _pairs(self._cas.listed(one, feature))
            elif value := "; ".join(self._cas.listed(one, feature)):
                entry["attributes"][feature] = value
        return entry

    def _suggestions(self, suggested: list[Structure]) -> list[dict[str, Any]]:
        """What was proposed, as spans named in `proposed`; pieces that name one suggestion are one span."""
        pieces: dict[str, list[Structure]] = {}
        for one in sorted(suggested, key=lambda piece: piece.number("begin") or 0):
            pieces.setdefault(_suggestion_id(one.text("suggestionId")), []).append(one)
        found: list[dict[str, Any]] = []
        for id_, (first, *others) in pieces.items():
            entry = self._entry(first) | {"id": id_, "label": first.text("label"), "note": first.text("reason")}
            if others:
                entry["fragments"] = [[one.number("begin"), one.number("end")] for one in (first, *others)]
            found.append(entry)
            self.proposed[id_] = Proposed(storable(first.text("assistant")).strip(), _score(first.text("score")))
            said_by = _suggestion_id(first.text("saidBy"))
            if said_by in pieces and said_by != id_:
                self._relations.append({"head": id_, "child": said_by, "label": SAID_BY})
        return found

    def _take_other(self, one: Structure) -> None:
        if self._is_document(one):
            self._take_document(one)
        elif one.type == SOURCE:
            self._take_source(one)
        elif one.type == ARTICLE_LABEL or self._cas.types.is_kind_of(one.type, ANNOTATION_BASE):
            self._topics.append(self._entry(one))

    def _take_document(self, one: Structure) -> None:
        """What other programs say of the source; the title is often the name of a file."""
        title, language = one.text("documentTitle"), one.text("language")
        if title and title != one.text("documentId") and not _FILE_NAME.search(title):
            self._guessed["headline"] = title
        if one.text("documentUri").startswith(("http://", "https://")):
            self._guessed["url"] = one.text("documentUri")
        if language and language != "x-unspecified":
            self._guessed["language"] = language

    def _take_source(self, one: Structure) -> None:
        self._is_ours = True
        self.own_id = storable(one.text("articleId"))
        for name in one.values:
            if name not in ("sofa", "articleId"):
                listed = self._cas.listed(one, name)
                self._meta[name] = listed if name in SOURCE_LISTS else "".join(listed)

    def _take_link(self, one: Structure) -> None:
        for ends in _ENDS:
            head, child = (next(self._cas.targets(one, end), None) for end in ends)
            if head is not None and child is not None:
                label, _ = label_of(one.type, one.text)
                annotator = one.text("annotator") if one.type == RELATION else ""
                self._link(head, child, label, annotator)
                return
        self.refused.append(Refusal(f"{one.short_type} {one.id}", "It was left out: it does not say what it links."))

    def _take_slots(self, one: Structure) -> None:
        """What a passage refers to: other passages, by links that name a role, or the next one of a chain."""
        for feature in one.values:
            if not self._cas.refers(one, feature):
                continue
            for target in self._cas.targets(one, feature):
                linked = list(self._cas.targets(target, "target")) if not self._is_passage(target) else [target]
                for passage in linked:
                    role = target.text("role") if passage is not target else one.text("referenceRelation")
                    self._link(one, passage, role or feature, "")

    def _link(self, head: Structure, child: Structure, label: str, annotator: str) -> None:
        """A relation; a word or sentence at one of its ends becomes a passage, so that it stands on something."""
        for one in (head, child):
            if one.id not in self._spans and self._is_passage(one):
                self._spans[one.id] = self._entry(one)
        ends = [self._spans.get(one.id) for one in (head, child)]
        if ends[0] is None or ends[1] is None or head.id == child.id:
            self.refused.append(
                Refusal(f"link {label}", "It was left out: it does not lead from a passage to another.")
            )
            return
        self._relations.append({
            "head": ends[0]["id"], "child": ends[1]["id"], "label": label, "annotator": annotator or self._annotator,
        })  # fmt: skip


def _is_suggestion(one: Structure) -> bool:
    """Whether Clipdesk wrote it as one: a layer of this name that somebody made has no ids of suggestions."""
    return one.type == SUGGESTION and bool(one.text("suggestionId"))


def _suggestion_id(told: str) -> str:
    return storable(f"suggestion {told}")


def _score(told: str) -> float:
    """A score from 0 to 1; 1 where none is told."""
    try:
        score = float(told)
    except ValueError:
        return 1.0
    return score if 0 <= score <= 1 else 1.0


def _pairs(listed: list[str]) -> dict[str, str]:
    r"""Attributes written as `name=value`; a sign of equality in a name has a backslash in front of it.

    >>> _pairs(["role=Mayor", "a\\=b=c=d"])
    {'role': 'Mayor', 'a=b': 'c=d'}
    """
    matches = (_PAIR.fullmatch(one) for one in listed)
    return {_ESCAPED.sub(r"\1", match[1]): match[2] for match in matches if match}
