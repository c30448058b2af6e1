"""Two annotators who were compared, for the tests of the windows that show it."""

from __future__ import annotations

from clipdesk.domain.agreement import (
    Among,
    ArticleAgreement,
    Comparison,
    Disagreement,
    DisagreementKind,
    Figure,
    Matching,
    PassageAgreement,
    Undefined,
)
from clipdesk.domain.annotator import Annotator
from tests.builders import article

FIGURE = Figure(0.5, 0.25, 0.75)


UNUSED = Figure(None, why=Undefined.UNUSED)


SOME, NONE = Matching(3, FIGURE, 0.75, 0.375), Matching(0, UNUSED, None, None)


LABELS = {"q": "quote", "p": "policy"}


_MARKED = article("[quote#a@bo:one [quote#b@mk:two]] [policy#c@bo,topic#d@mk:three] [policy#e@bo:][topic#f@mk:four]")


_PLACES = {one.id.removeprefix("a1-"): one for one in _MARKED.annotations}


BO, MK = Annotator("person-bo", "bo", "Bo Kell"), Annotator("person-mk", "mk")


DIFFERENCES = (
    Disagreement(DisagreementKind.ONLY_A, "a1", "Ferry vote", _PLACES["e"], None),
    Disagreement(DisagreementKind.EDGES, "a1", "Ferry vote", _PLACES["a"], _PLACES["b"]),
    Disagreement(DisagreementKind.OTHER_LABEL, "a2", "Dues rise", _PLACES["c"], _PLACES["d"]),
    Disagreement(DisagreementKind.ONLY_B, "a2", "Dues rise", None, _PLACES["f"]),
)


COMPARISON = Comparison(
    BO, MK, Among.ANNOTATED, 7, 4_321,
    (
        PassageAgreement("q", 8, 4, SOME, SOME, Figure(0.99, 0.98, 1), FIGURE, Figure(-0.1, -0.25, 0.05)),
        PassageAgreement("p", 0, 0, NONE, NONE, UNUSED, UNUSED, UNUSED),
        PassageAgreement("", 8, 4, SOME, SOME, FIGURE, Figure(None, why=Undefined.NO_VARIATION), FIGURE),
    ),
    (ArticleAgreement("p", 2, 1, FIGURE, FIGURE, FIGURE), ArticleAgreement("", 2, 1, FIGURE, FIGURE, UNUSED)),
    (BO, MK, Annotator("person-an", "an")), 9, DIFFERENCES, 1_000,
)  # fmt: skip
