"""How a researcher draws edges otherwise than rules."""

from __future__ import annotations

from clipdesk.assist.learner.habits import CorrectedPiece, cases_of, habits_of, with_habits
from clipdesk.assist.learner.manners import Habit, Move
from clipdesk.assist.learner.pieces import ANY
from clipdesk.assist.learner.sheets import Sheet
from clipdesk.assist.proposal import Proposal
from clipdesk.domain.span import Span
from tests.assist.learner.corrected import LABEL, place, proposed, sheet_of


def cases(times: int, *, every: bool = True) -> list[CorrectedPiece]:
    """A researcher who tags bare numbers where rules take what is counted and “about” in."""
    found: list[CorrectedPiece] = []
    for number in range(10, 10 + times):
        text = f"They said about {number} boats came."
        wanted = str(number) if every or number % 2 else f"about {number} boats"
        found += cases_of(f"article {number}", sheet_of(text, f"about {number} boats"), LABEL, [place(text, wanted)])
    return found


def test_edges_are_drawn_as_they_were_corrected() -> None:
    text = "Rain. About 7 tugs sank, and 9 barges."
    sheet = with_habits(sheet_of(text, "About 7 tugs", "9 barges"), LABEL, habits_of(cases(4)))
    assert proposed(text, sheet)[0] == "7"
    assert sheet.rules[0].reason == "like what you tagged, other edges than a number"


def test_a_habit_says_how_often_it_was_right() -> None:
    habits = habits_of(cases(4))
    assert {(one.move.edge, one.right, one.wrong) for one in habits} == {("begin", 4, 0), ("end", 4, 0)}
    assert habits[0].trait == ANY


def test_what_is_done_now_and_then_is_no_habit() -> None:
    assert habits_of(cases(8, every=False)) == ()
    assert habits_of(cases(2)) == ()
    assert habits_of(cases(2), 1)
    assert habits_of(cases(1), 1) == ()
    assert habits_of([one._replace(article="one") for one in cases(6)]) == ()


def test_where_nothing_is_tagged_no_edge_is_taught() -> None:
    text = "They said about 9 boats came."
    nothing = cases_of("a", sheet_of(text, "about 9 boats"), LABEL, [Span(0, 4)])
    assert [one.edges for one in nothing] == [None]
    assert habits_of(nothing * 5) == ()


def test_names_without_their_office_are_learned_from_three_cases() -> None:
    def sheet_with(text: str, office: str, name: str) -> Sheet:
        sheet = sheet_of(text, f"{office} {name}")
        return sheet._replace(rules=(sheet.rules[0]._replace(attributes={"role": office, "name": name}),))

    taught = []
    for office, name in (("Mayor", "Ana Ruiz"), ("Foreign Minister", "Bo Lind"), ("The harbor board chief", "Cy Oke")):
        text = f"{office} {name} spoke."
        taught += cases_of(name, sheet_with(text, office, name), LABEL, [place(text, name)])
    habits = habits_of(taught)
    assert [one.move for one in habits] == [Move("begin", "with", "name")]
    text = "Acting Deputy Prime Minister Di Fox left."
    assert proposed(text, with_habits(sheet_with(text, text[:28], "Di Fox"), LABEL, habits)) == ["Di Fox"]


def test_two_proposals_that_are_tagged_as_one_become_one() -> None:
    taught = []
    for name in ("Ana Ruiz", "Bo Lind", "Cy Oke"):
        text = f"{name}, the mayor, spoke."
        taught += cases_of(name, sheet_of(text, name, "the mayor"), LABEL, [place(text, f"{name}, the mayor")])
    text = "Di Fox, a former head of police, left with Bo."
    sheet = with_habits(sheet_of(text, "Di Fox", "a former head of police", "Bo"), LABEL, habits_of(taught))
    assert proposed(text, sheet) == ["Di Fox, a former head of police", "Bo"]


def test_a_habit_holds_only_where_its_trait_is() -> None:
    habit = Habit(Move("begin", "drop", "1"), "first:about")
    text = "They said about 9 boats came with 8 tugs."
    sheet = sheet_of(text, "about 9 boats", "8 tugs")
    assert proposed(text, with_habits(sheet, LABEL, (habit,))) == ["9 boats", "8 tugs"]
    assert with_habits(sheet, "quote", (habit,)) is sheet
    assert with_habits(sheet, LABEL, ()) is sheet


def test_no_two_proposals_are_left_on_the_same_words() -> None:
    text = "They said about 9 boats came."
    rules = tuple(Proposal((place(text, one),), LABEL, 0.5, "a number", "rules") for one in ("about 9", "9"))
    sheet = sheet_of(text)._replace(rules=rules)
    habit = Habit(Move("begin", "drop", "1"), "first:about")
    assert proposed(text, with_habits(sheet, LABEL, (habit,))) == ["9"]


def test_the_same_cases_give_the_same_habits() -> None:
    assert habits_of(cases(5)) == habits_of(cases(5))
