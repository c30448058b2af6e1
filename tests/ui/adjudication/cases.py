"""Cases of two annotators for tests, and a window that shows them."""

from __future__ import annotations

from PySide6.QtGui import QColor

from clipdesk.domain.adjudication import Adjudication, Case, CaseState
from clipdesk.domain.agreement import Among, Disagreement, DisagreementKind
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.decision import decision_on, side_of
from clipdesk.domain.label import Label
from clipdesk.ui.adjudication.case_words import CaseWords
from clipdesk.ui.reading.reading_style import LabelStyle
from tests.builders import article, codebook

MARKED = article(
    "[policy#whole@mk:]LARKPORT: the [policy#act@mk:Island Act] stands. [quote#long@mk:[quote#short@zz:“We asked for it],”] "
    "said [official#who@mk:[policy#which@zz:Mairi Kell]]. [statistic#three@zz:About 3%] rose."
)
TEXT = MARKED.article.text
ONE = {one.id.removeprefix("a1-"): one for one in MARKED.annotations}
MK, ZZ = Annotator("person-mk", "mk", "Mairi"), Annotator("person-zz", "zz", "Zita")
LABELS: tuple[Label, ...] = tuple(codebook())
NAMES = {one.id: one.name for one in LABELS}
PEOPLE = {MK.id: "Mairi", ZZ.id: "Zita", "person-led": "Lead"}
STYLES = {one.id: LabelStyle(one.name, QColor("#2459C4"), one.shortcut) for one in LABELS}
WORDS = CaseWords("Mairi", "Zita", NAMES, PEOPLE)


def case(kind: DisagreementKind, a: Annotation | None, b: Annotation | None) -> Case:
    """An open case of article a1."""
    return Case(Disagreement(kind, "a1", "Ferry vote", a, b), (MK.id, ZZ.id))


def ruled(one: Case, *kept: Annotation, note: str = "", state: CaseState = CaseState.RULED) -> Case:
    """The case with a decision that keeps these."""
    decision = decision_on("a1", one.annotators, [side_of(each) for each in one.annotations])
    decision = decision._replace(
        kept=tuple(each.id for each in kept), note=note, annotator_id="person-led", decided_at="2026-11-30T09:00:00Z"
    )
    return one._replace(state=state, decision=decision)


WHOLE = case(DisagreementKind.ONLY_A, ONE["whole"], None)
ACT = case(DisagreementKind.ONLY_A, ONE["act"], None)
QUOTE = case(DisagreementKind.EDGES, ONE["long"], ONE["short"])
WHO = case(DisagreementKind.OTHER_LABEL, ONE["who"], ONE["which"])
THREE = case(DisagreementKind.ONLY_B, None, ONE["three"])
CASES = (WHOLE, ACT, QUOTE, WHO, THREE)
FOUND = Adjudication(MK, ZZ, Among.ANNOTATED, 1, 7, CASES)
