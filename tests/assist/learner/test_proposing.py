"""Proposing what was learned."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from functools import cache

from hypothesis import given, settings

from clipdesk.assist.learner.learning import learn
from clipdesk.assist.learner.lessons import Learned, Lesson
from clipdesk.assist.learner.manners import KEY, Doubt, Habit, Manner, Mending, Move, SignHabit
from clipdesk.assist.learner.pages import mends_for, page_of
from clipdesk.assist.learner.proposing import Proposer, found_in, lettered
from clipdesk.assist.learner.sheets import Reader
from clipdesk.assist.learner.weights import prepared
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.domain.span import Span
from tests.assist.learner.taught import VESSEL, Boats, article, articles, propose_learned, tagged_words, words_of
from tests.strategies import texts


@cache
def learned() -> Learned:
    return learn(articles(12), ())


def test_it_proposes_what_it_was_shown_on_articles_it_never_saw() -> None:
    for number in range(100, 105):
        one = article(number, emoji="👩‍💻 ")
        assert words_of(one, propose_learned(learned(), one.reading, ())) == tagged_words(one)


def test_a_proposal_says_how_sure_it_is_and_why() -> None:
    one = propose_learned(learned(), article(100).reading, ())[0]
    assert 0.5 < one.score <= 1
    assert one.assistant == KEY
    assert one.reason == "like what you tagged"


def test_what_rules_propose_of_other_labels_stays() -> None:
    rule = Proposal((Span(0, 3),), "statistic", 0.5, "a number", "statistics")
    found = Proposer(learned()).revise(article(100).reading, [rule])
    assert rule in found
    assert len(found) > 1
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_without_lessons_rules_propose_alone() -> None:
    rule = Proposal((Span(0, 3),), VESSEL, 0.5, "a boat", "boats")
    assert Proposer(Learned()).revise(article(100).reading, [rule]) == [rule]
    assert Proposer(Learned()).labels == frozenset()


def test_a_rule_on_the_same_place_gives_its_values_and_its_speaker() -> None:
    one = article(100)
    span = one.tagged[VESSEL][0]
    rule = Proposal((span,), VESSEL, 0.1, "a boat", "boats", {"kind": "boat"}, Span(0, 1), "the captain")
    found = Proposer(learned()).revise(one.reading, [rule])[0]
    assert found.spans == (span,)
    assert found.reason == "like what you tagged, and a boat"
    assert (found.attributes, found.said_by, found.speaker) == ({"kind": "boat"}, Span(0, 1), "the captain")


def test_edges_differ_from_those_of_a_rule_where_it_was_taught_so() -> None:
    one = article(100)
    span = one.tagged[VESSEL][0]
    rule = Proposal((Span(span.start - 4, span.end),), VESSEL, 0.1, "a boat", "boats")
    found = Proposer(learned()).revise(one.reading, [rule])[0]
    assert (found.spans, found.reason) == ((span,), "like what you tagged, other edges than a boat")


def test_manners_keep_edges_or_everything_of_rules() -> None:
    one = article(100)
    span, far = one.tagged[VESSEL][0], Span(len(one.reading.text) - 2, len(one.reading.text))
    rules = [Proposal((place,), VESSEL, 0.1, "a boat", "boats") for place in (Span(0, span.end), far)]
    sheet = Reader(()).read(one.reading, rules)
    odds = [[(0.9, 0.0, 0.1) if span.contains(Span(word.start, word.end)) and word.start == span.start
             else (0.0, 0.9, 0.1) if span.contains(Span(word.start, word.end)) else (0.0, 0.0, 1.0)
             for word in block.words] for block in sheet.blocks]  # fmt: skip

    def places(manner: Manner) -> list[Span]:
        return [piece for each in found_in(VESSEL, sheet, odds, lettered(odds, 0.0), manner) for piece in each.spans]

    assert places(Manner()) == [span]
    assert places(Manner(0.0, keeps_edges=True)) == [Span(0, span.end)]
    assert places(Manner(0.0, keeps_edges=True, keeps_all=True)) == [Span(0, span.end), far]


@cache
def mended() -> Lesson:
    """Taught that what rules call a boat has a name behind it, and that a board is none."""
    reader = Reader((Boats(["ferry", "tug", "barge", "trawler", "board"]),))
    sheets = [(one, reader.read(one.reading)) for one in articles(12)]
    pages = [page_of(one, VESSEL, sheet, prepared(sheet.blocks)) for one, sheet in sheets]
    return Lesson(VESSEL, mending=Mending(), mends=mends_for(pages))


def test_what_rules_propose_is_mended() -> None:
    assert mended().mends
    for number in range(100, 105):
        one = article(number, emoji="👩‍💻 ")
        rules = Boats(["ferry", "tug", "barge", "trawler", "board"]).propose(one.reading)
        found = Proposer(Learned((mended(),))).revise(one.reading, rules)
        assert words_of(one, found) == tagged_words(one)
        assert {each.reason for each in found} == {"like what you tagged, other edges than a boat"}
        assert {each.attributes["kind"] for each in found} == {"boat"}
        assert all(each.assistant == KEY and 0.5 < each.score <= 1 for each in found)


def test_phrases_that_were_tagged_are_proposed_where_rules_see_nothing() -> None:
    reading = Reading("The ferry Aurora met the ferry Brava.", "en")
    rule = Proposal((Span(4, 9),), VESSEL, 0.1, "a boat", "boats")
    phrases = (("ferry", "Aurora"), ("ferry", "Brava"))
    found = Proposer(Learned((Lesson(VESSEL, phrases=phrases),))).revise(reading, [rule])
    assert found[0] == rule
    assert [reading.text[each.start : each.end] for each in found[1:]] == ["ferry Brava"]
    assert (found[1].reason, found[1].assistant) == ("the same words as you tagged elsewhere", KEY)


def test_habits_move_edges_and_doubts_leave_out_what_rules_propose() -> None:
    reading = Reading("The ferry Aurora met the board.", "en")
    rules = Boats(["ferry", "board"]).propose(reading)
    habit = Habit(Move("end", "add", "1"), "first:ferry")
    lesson = Lesson(VESSEL, doubts=(Doubt("first:board", -3.0),), habits=(habit,))
    (found,) = Proposer(Learned((lesson,))).revise(reading, rules)
    assert reading.text[found.start : found.end] == "ferry Aurora"
    assert (found.reason, found.assistant) == ("like what you tagged, other edges than a boat", KEY)
    assert found.attributes["kind"] == "boat"


def test_signs_come_last_whatever_proposes() -> None:
    reading = Reading("The “ferry Aurora” met the “board”.", "en")
    signs, phrases = (SignHabit("marks", is_in=True), SignHabit("stop", is_in=True)), (("ferry", "Aurora"),)
    lesson = Lesson(VESSEL, phrases=phrases, signs=signs)
    found = Proposer(Learned((lesson,))).revise(reading, Boats(["board"]).propose(reading))
    assert [reading.text[one.start : one.end] for one in found] == ["“ferry Aurora”", "“board”."]
    assert [one.reason for one in found] == [
        "the same words as you tagged elsewhere",
        "like what you tagged, other edges than a boat",
    ]


def test_passages_are_found_anew_beside_what_was_mended() -> None:
    one = article(100)
    both = replace(mended(), weights=learned().used[0].weights)
    assert words_of(one, Proposer(Learned((both,))).revise(one.reading, ())) == tagged_words(one)


def test_a_copy_proposes_the_same() -> None:
    one = article(100)
    proposer = Proposer(Learned((mended(),)))
    rules = Boats(["ferry", "board"]).propose(one.reading)
    assert copy(proposer).revise(one.reading, rules) == proposer.revise(one.reading, rules)


@settings(max_examples=40)
@given(texts())
def test_proposals_stand_on_code_points_of_any_text(text: str) -> None:
    eager = Learned(tuple(Lesson(one.label, manner=Manner(12.0), weights=one.weights) for one in learned().used))
    for one in Proposer(eager).revise(Reading(text, "en"), ()):
        assert all(0 <= span.start < span.end <= len(text) for span in one.spans)
        assert 0 <= one.score <= 1
