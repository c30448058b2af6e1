"""To whom a link may lead."""

from __future__ import annotations

from clipdesk.domain.label import RelationType
from clipdesk.ui.models.link_ends import link_ends
from tests.builders import article, label_id

MADE = article(
    "[official#far:President] Kell read from [policy#act:the Act]: [quote#q:“No”], [quote#r:“never”], said "
    "the [official#near:President] of [official#hale:Hale]; the [official#last:President] went. [official#all:]"
)
SAID_BY = RelationType("relation-said_by", "said_by", children=(label_id("official"),))


def names(*, linked: str | None = None, kind: RelationType = SAID_BY) -> list[str]:
    annotations = {one.id.rpartition("-")[2]: one for one in MADE.annotations}
    return [one.id.rpartition("-")[2] for one in link_ends(annotations["q"], MADE.annotations, kind, linked)]


def test_of_passages_with_the_same_words_only_the_nearest_is_offered() -> None:
    assert names() == ["near", "hale"]


def test_the_one_it_leads_to_stands_for_those_with_its_words() -> None:
    linked = next(one.id for one in MADE.annotations if one.id.endswith("-last"))
    assert names(linked=linked) == ["last", "hale"]


def test_the_same_words_with_another_label_are_another_choice() -> None:
    assert names(kind=RelationType("relation-about", "about")) == ["act", "r", "near", "hale"]


def test_of_what_two_people_tagged_that_of_the_one_who_tagged_the_quote_is_offered() -> None:
    made = article("[quote@zoe:“No”], said [official#a@ann,official#z@zoe:Kell]")
    quote = next(one for one in made.annotations if one.label_id == label_id("quote"))
    (only,) = link_ends(quote, made.annotations, SAID_BY)
    assert only.annotator_id == quote.annotator_id


def test_what_a_colleague_tagged_nearby_comes_after_ones_own() -> None:
    made = article("[official@zoe:Hale] spoke, and Mr [official@ann:Kell]: [quote@zoe:“No.”]")
    quote = next(one for one in made.annotations if one.label_id == label_id("quote"))
    assert [one.anchor.quote for one in link_ends(quote, made.annotations, SAID_BY)] == ["Hale", "Kell"]


def test_of_the_same_words_ones_own_are_offered_though_a_colleagues_are_nearer() -> None:
    made = article("[official@zoe:Kell] spoke, and Mr [official@ann:Kell]: [quote@zoe:“No.”]")
    quote = next(one for one in made.annotations if one.label_id == label_id("quote"))
    (only,) = link_ends(quote, made.annotations, SAID_BY)
    assert only.annotator_id == quote.annotator_id


def test_who_stands_between_the_pieces_of_a_split_quote_comes_first() -> None:
    made = article("[official:Ann Lee] [quote#q:“No,”] said, it is true, [official:Kell]: [quote#q:“never.”]")
    quote = next(one for one in made.annotations if one.label_id == label_id("quote"))
    assert [one.anchor.quote for one in link_ends(quote, made.annotations, SAID_BY)] == ["Kell", "Ann Lee"]
