"""What one sentence attributes to whom, and on what grounds."""

from __future__ import annotations

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.attribution import Finder
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed, read_sentences

ENGLISH = Lexicons().of("en")
FINDER = Finder(Grammar(ENGLISH), Cues(ENGLISH))


def found(text: str) -> list[Attributed]:
    return [each for one in read_sentences(read_blocks(text), ENGLISH)[0] for each in FINDER.find(one)]


def test_marks_and_a_verb_are_surer_than_a_clause() -> None:
    (marked,) = found("“We won the vote,” said Ruiz.")
    (clause,) = found("Ruiz said they had won the vote.")
    assert marked.score > clause.score
    assert (marked.reason, clause.reason) == ("quotation marks and a verb of saying", "a verb of saying and a clause")


def test_a_colon_at_the_end_opens_what_comes_next() -> None:
    (only,) = found("The minister said:")
    assert only.opens
    assert only.spans == ()


def test_marks_behind_a_colon_belong_to_the_subject() -> None:
    text = "On Monday, Ruiz defended the plan: “It is the only way to save the harbor.”"
    (only,) = found(text)
    assert only.speaker is not None
    assert text[only.speaker.start : only.speaker.end] == "Ruiz"


def test_a_sentence_reported_as_a_whole_is_not_looked_into() -> None:
    text = "The council agreed that the pier must go, the report said."
    (only,) = found(text)
    assert text[only.spans[0].start : only.spans[0].end] == "The council agreed that the pier must go"


def test_a_colon_at_the_end_is_of_the_verb_in_front_of_it() -> None:
    text = "Speaking after both parties had agreed to talk, Minister Ruiz said:"
    (one,) = found(text)
    assert one.opens
    assert one.speaker is not None
    assert text[one.speaker.start : one.speaker.end] == "Minister Ruiz"


def test_what_a_court_is_told_stands_in_front() -> None:
    for listener in ("parliament", "the court", "Harbor Radio"):
        assert only(f"The pier will be paid for by a levy, Ana Ruiz told {listener}.") == (
            "The pier will be paid for by a levy",
            "Ana Ruiz",
        )


def test_a_pronoun_alone_is_no_quote() -> None:
    (one,) = found("Ruiz denied it and noted that the ship was late.")
    assert one.spans[0].start == len("Ruiz denied it and noted ")


def only(text: str) -> tuple[str, str]:
    """The words of the one quote in `text`, and who says them."""
    (one,) = found(text)
    assert one.speaker is not None
    return text[one.spans[0].start : one.spans[-1].end], text[one.speaker.start : one.speaker.end]


def test_a_participle_behind_a_comma_has_the_subject_of_its_sentence() -> None:
    assert only("Harbor officials disputed that, saying the pier would pay for itself.") == (
        "the pier would pay for itself",
        "Harbor officials",
    )
    assert only("In June, Judge Cole blocked the rule, writing that it broke the law.")[1] == "Judge Cole"


def test_who_is_named_by_a_book_in_front_is_not_quoted_with_its_title() -> None:
    text = "In his book “The Old Harbor,” the writer Peter Kaye writes that the idea dates to 2006."
    assert only(text) == ("that the idea dates to 2006", "the writer Peter Kaye")


def test_people_and_police_speak_in_the_plural() -> None:
    assert only("Larkport police believe the ferry was overloaded.") == ("the ferry was overloaded", "Larkport police")


def test_a_thing_that_is_announced_is_not_said() -> None:
    assert found("The mayor announced a plan that would cut taxes.") == []
    assert only("The mayor announced Monday that taxes would fall.")[0] == "that taxes would fall"


def test_what_is_put_or_asked_before_a_colon_is_no_speaker() -> None:
    assert (
        only("As one weary lawmaker put it: “You cannot whip a bill that nobody has read.”")[1] == "one weary lawmaker"
    )
    assert (
        only("Asked whether she would resign, Ms. Reyes demurred: “I am not going to answer that.”")[1] == "Ms. Reyes"
    )


def test_a_verb_that_no_list_has_may_stand_behind_a_name() -> None:
    assert only("“Nobody told us,” Sen. Ana Ruiz fumed on the floor.") == ("“Nobody told us,”", "Sen. Ana Ruiz")
    assert only("“Nobody told us,” the mayor thundered.")[1] == "the mayor"


def test_a_noun_that_is_a_verb_elsewhere_and_a_subject_with_more_about_it() -> None:
    assert only("Recent reports have revealed that the pier was closed.")[1] == "Recent reports"
    assert only("Recent reports suggest that the pier was closed.")[1] == "Recent reports"
    assert only("Figures published on Monday show that fares rose.")[1] == "Figures published on Monday"


def test_verbs_that_lead_to_one_of_saying() -> None:
    assert only("She went on to say that the pier was closed.") == ("that the pier was closed", "She")
    assert found("The mayor declined to say whether it would open.") == []
    assert found("She wanted to say that the pier was closed.") == []


def test_a_clause_that_tells_of_a_name_is_not_what_somebody_said() -> None:
    assert found("Ana Ruiz, whose office helped in the case, has asked lawmakers to pass it.") == []
    assert only("The bridge, which opened in 1930, needs repair, said Ana Ruiz.") == (
        "The bridge, which opened in 1930, needs repair",
        "Ana Ruiz",
    )


def test_a_verb_in_s_that_no_list_has_is_reported_as_a_whole() -> None:
    text = "The ice covers the lake, the authors wrote."
    (only,) = found(text)
    assert text[only.spans[0].start : only.spans[0].end] == "The ice covers the lake"


def test_words_on_a_thing_have_no_speaker() -> None:
    (only,) = found("Police seized ivory in a box labelled “wood”, the minister said.")
    assert only.speaker is not None
    assert only.spans[0].start == 0


def test_what_several_think_may_stand_in_front() -> None:
    text = "More than half of drivers will leave the port, experts believe."
    (only,) = found(text)
    assert text[only.spans[0].start : only.spans[0].end] == "More than half of drivers will leave the port"


def test_of_two_sources_the_first_has_the_sentence() -> None:
    french = Lexicons().of("fr")
    text = "Selon la mairie, 800 personnes ont défilé samedi, 2 000 d’après les syndicats."
    one = read_sentences(read_blocks(text), french)[0][0]
    first, *_ = Finder(Grammar(french), Cues(french)).find(one)
    assert first.speaker is not None
    assert text[first.speaker.start : first.speaker.end] == "la mairie"
