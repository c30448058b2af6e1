"""What a researcher refuses of the rules' proposals."""

from __future__ import annotations

from clipdesk.assist.learner.doubts import DecidedPiece, cases_of, doubts_of, without_doubtful
from clipdesk.assist.learner.manners import Doubt
from clipdesk.assist.proposal import Proposal
from clipdesk.domain.span import Span
from tests.assist.learner.corrected import LABEL, place, proposed, sheet_of


def taught(times: int, score: float) -> tuple[Doubt, ...]:
    """A researcher who tags counts of boats, and no hours."""
    cases: list[DecidedPiece] = []
    for number in range(10, 10 + times):
        text = f"About {number} boats waited {number + 50} hours."
        boats, hours = f"{number} boats", f"{number + 50} hours"
        cases += cases_of(sheet_of(text, boats, hours, score=score), LABEL, [place(text, boats)])
    return doubts_of(cases)


def left(doubts: tuple[Doubt, ...], score: float) -> list[str]:
    text = "Nearly 7 boats waited 90 hours."
    return proposed(text, without_doubtful(sheet_of(text, "7 boats", "90 hours", score=score), LABEL, doubts))


def test_what_was_refused_is_left_out() -> None:
    assert left(taught(6, 0.6), 0.6) == ["7 boats"]


def test_what_is_refused_now_and_then_stays_where_the_rule_is_sure() -> None:
    for score, then in ((0.95, ["7 boats"]), (0.3, [])):
        cases: list[DecidedPiece] = []
        for number in range(10, 16):
            text = f"Nearly {number} boats waited."
            known = [place(text, f"{number} boats")] if number % 3 == 0 else []
            cases += cases_of(sheet_of(text, f"{number} boats", score=score), LABEL, known)
        text = "Some 7 boats came."
        sheet = sheet_of(text, "7 boats", score=score)
        doubts = tuple(one for one in doubts_of(cases) if one.trait.startswith("reason"))
        assert proposed(text, without_doubtful(sheet, LABEL, doubts)) == then


def test_where_nothing_was_refused_nothing_is_doubted() -> None:
    text = "About 40 boats waited."
    assert doubts_of(cases_of(sheet_of(text, "40 boats", score=0.1), LABEL, [place(text, "40")]) * 9) == ()
    sheet = sheet_of(text, "40 boats", score=0.45)
    assert without_doubtful(sheet, LABEL, ()) is sheet


def test_a_proposal_stays_with_all_its_pieces_where_one_is_probable() -> None:
    text = "Nearly 7 boats waited 90 hours."
    pieces = (place(text, "7 boats"), place(text, "90 hours"))
    sheet = sheet_of(text)._replace(rules=(Proposal(pieces, LABEL, 0.6, "a number", "rules"),))
    assert without_doubtful(sheet, LABEL, taught(6, 0.6)).rules == sheet.rules


def test_other_labels_are_left_alone() -> None:
    text = "They waited 90 hours."
    sheet = sheet_of(text, "90 hours", score=0.3)
    assert without_doubtful(sheet, "quote", taught(6, 0.3)) is sheet
    assert cases_of(sheet, "quote", [Span(0, 3)]) == []


def test_the_same_cases_give_the_same_doubts() -> None:
    assert taught(6, 0.6) == taught(6, 0.6)
    assert [one.trait for one in taught(6, 0.6)] == sorted(one.trait for one in taught(6, 0.6))
