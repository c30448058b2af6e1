"""What cases, sides and rulings are called; nothing tells who is who where names are hidden."""

from __future__ import annotations

from clipdesk.domain.adjudication import CaseState, Stands
from clipdesk.domain.anchor import anchor
from clipdesk.domain.decision import OwnPassage
from clipdesk.domain.span import Span
from clipdesk.ui.adjudication.case_words import annotation_of, sides_in_order
from clipdesk.ui.theme import Theme
from tests.builders import label_id
from tests.ui.adjudication.cases import ACT, ONE, QUOTE, TEXT, THREE, WHO, WHOLE, WORDS, ruled

BLIND = WORDS._replace(is_blind=True)


def test_kinds_have_the_names_of_the_annotators() -> None:
    found = [WORDS.kind(WORDS.kind_key(one)) for one in (ACT, QUOTE, WHO, THREE)]
    assert found == ["Only Mairi", "Other edges", "Other label", "Only Zita"]
    assert [WORDS.side(ACT, one) for one in (Stands.FIRST, Stands.SECOND)] == ["Mairi", "Zita"]


def test_hidden_names_are_nowhere() -> None:
    cases = [ACT, THREE, ruled(QUOTE, ONE["long"])]
    words = [BLIND.kind(BLIND.kind_key(one)) for one in cases]
    words += [BLIND.side(one, side) for one in cases for side in (Stands.FIRST, Stands.SECOND)]
    words.append(BLIND.ruling(cases[-1]))
    assert words[:2] == ["Only one has it", "Only one has it"]
    assert not any(name in one for one in words for name in ("Mairi", "Zita"))


def test_the_left_side_is_the_first_whoever_it_is() -> None:
    left, right = sides_in_order(QUOTE, BLIND)
    assert (BLIND.side(QUOTE, left), BLIND.side(QUOTE, right)) == ("First", "Second")
    assert {left, right} == {Stands.FIRST, Stands.SECOND}
    assert annotation_of(QUOTE, Stands.SECOND) == ONE["short"]


def test_the_words_of_a_place() -> None:
    assert WORDS.quote(QUOTE) == "“We asked for it,”"
    assert WORDS.quote(WHOLE) == "the whole article"
    assert WORDS.label(ONE["who"]) == "official"


def test_a_ruling_is_told_with_who_when_and_why(theme: Theme) -> None:
    assert WORDS.ruling(QUOTE) == ""
    kept = ruled(QUOTE, ONE["short"], note="No comma.")
    assert WORDS.ruling(kept) == "Ruled by Lead on 30 Nov 2026: Zita stands. Reason: No comma."
    assert WORDS.ruling(ruled(QUOTE, ONE["short"], ONE["long"])).endswith("both stand.")
    assert WORDS.ruling(ruled(QUOTE)).endswith("nothing stands here.")
    old = ruled(QUOTE, ONE["long"], state=CaseState.OUTDATED)
    assert WORDS.ruling(old) == "Changed since the ruling of Lead on 30 Nov 2026: Mairi stands."


def test_what_was_set_instead_is_told(theme: Theme) -> None:
    base = ruled(QUOTE)
    assert base.decision is not None
    own = OwnPassage(label_id("policy"), anchor(TEXT, [Span(0, 8)]))
    one = base._replace(decision=base.decision._replace(own=own))
    assert WORDS.ruling(one).endswith("policy on “LARKPORT”, set instead.")
    whole = base._replace(decision=base.decision._replace(own=OwnPassage(label_id("policy"), anchor(TEXT, []))))
    assert WORDS.ruling(whole).endswith("policy, set instead.")
