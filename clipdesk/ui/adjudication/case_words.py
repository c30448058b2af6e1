"""`CaseWords`: what a case is called, what its sides are called, and what was ruled on it, with or without names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from clipdesk.domain.adjudication import Case, CaseState, Stands
from clipdesk.domain.agreement import DisagreementKind
from clipdesk.domain.annotation import Annotation
from clipdesk.ui.adjudication.side_order import left_of, other_side
from clipdesk.ui.locale_words import format_date, isolated

ONLY_ONE = "only one"
"""The key under which both kinds stand in which only one annotator has something, where names are hidden."""
_LONGEST_QUOTE = 80


class CaseWords(NamedTuple):
    """The words for cases of two annotators: what they are called, and names by id, of labels and of who ruled."""

    first: str
    second: str
    labels: Mapping[str, str]
    people: Mapping[str, str]
    is_blind: bool = False

    def left(self, case: Case) -> Stands:
        """Who stands on the left."""
        return left_of(case, is_blind=self.is_blind)

    def side(self, case: Case, side: Stands) -> str:
        """What the annotator of a side is called: the name, or where that is hidden, where it stands."""
        if not self.is_blind:
            return self.first if side is Stands.FIRST else self.second
        if side is self.left(case):
            return QCoreApplication.translate("CaseWords", "First")
        return QCoreApplication.translate("CaseWords", "Second")

    def label(self, annotation: Annotation) -> str:
        """The name of the label of an annotation."""
        return self.labels.get(annotation.label_id, "?")

    def kind_key(self, case: Case) -> str:
        """The key of the kind of a case, which tells nothing of who is who where names are hidden."""
        kind = case.disagreement.kind
        is_of_one = kind in (DisagreementKind.ONLY_A, DisagreementKind.ONLY_B)
        return ONLY_ONE if self.is_blind and is_of_one else kind.value

    def kind(self, key: str) -> str:
        """What a kind is called."""
        translate = QCoreApplication.translate
        only = translate("CaseWords", "Only {0}")
        return {
            ONLY_ONE: translate("CaseWords", "Only one has it"),
            DisagreementKind.ONLY_A.value: only.format(isolated(self.first)),
            DisagreementKind.ONLY_B.value: only.format(isolated(self.second)),
            DisagreementKind.OTHER_LABEL.value: translate("CaseWords", "Other label"),
            DisagreementKind.EDGES.value: translate("CaseWords", "Other edges"),
            DisagreementKind.VALUES.value: translate("CaseWords", "Other values"),
        }[key]

    def quote(self, case: Case) -> str:
        """The words of the place; those of the longer passage where there are two."""
        quotes = [one.anchor.quote for one in case.annotations if one.spans]
        if quotes:
            return max(quotes, key=len)
        return QCoreApplication.translate("CaseWords", "the whole article")

    def ruling(self, case: Case) -> str:
        """What was ruled, by whom and when, and why; empty without a ruling. Of an outdated one, that it is."""
        one = case.decision
        if one is None:
            return ""
        translate = QCoreApplication.translate
        if case.state is CaseState.OUTDATED:
            head = translate("CaseWords", "Changed since the ruling of {0} on {1}: {2}")
        else:
            head = translate("CaseWords", "Ruled by {0} on {1}: {2}")
        who = isolated(self.people.get(one.annotator_id, "?"))
        words = head.format(who, format_date(one.decided_at[:10]), self._ruled(case))
        why = translate("CaseWords", "Reason: {0}").format(isolated(one.note)) if one.note else ""
        return f"{words} {why}" if why else words

    def _ruled(self, case: Case) -> str:
        translate = QCoreApplication.translate
        stands = case.ruled_as
        if stands is Stands.OWN:
            assert case.decision is not None
            assert case.decision.own is not None
            label = isolated(self.labels.get(case.decision.own.label_id, "?"))
            quote = case.decision.own.anchor.quote
            if not quote:
                return translate("CaseWords", "{0}, set instead.").format(label)
            short = quote if len(quote) <= _LONGEST_QUOTE else quote[:_LONGEST_QUOTE] + "…"
            return translate("CaseWords", "{0} on “{1}”, set instead.").format(label, isolated(short))
        if stands is Stands.BOTH:
            return translate("CaseWords", "both stand.")
        if stands is Stands.NEITHER or stands is None:
            return translate("CaseWords", "nothing stands here.")
        return translate("CaseWords", "{0} stands.").format(isolated(self.side(case, stands)))


def sides_in_order(case: Case, words: CaseWords) -> tuple[Stands, Stands]:
    """The side on the left and the one on the right."""
    left = words.left(case)
    return left, other_side(left)


def annotation_of(case: Case, side: Stands) -> Annotation | None:
    """What the annotator of a side has."""
    return case.disagreement.a if side is Stands.FIRST else case.disagreement.b


def can_both_stand(case: Case) -> bool:
    """Whether there are two passages to stand side by side, and not one with two values."""
    return len(case.annotations) > 1 and case.disagreement.kind is not DisagreementKind.VALUES
