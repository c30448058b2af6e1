"""The marked text of the builders says what it seems to say."""

from __future__ import annotations

import pytest

from tests.builders import HARD_TEXT, article, corpus, hard_corpus


def quotes(marked: str) -> dict[str, list[str]]:
    made = article(marked)
    return {one.id: [made.article.text[start:end] for start, end in one.spans] for one in made.annotations}


def test_brackets_mark_passages_and_vanish() -> None:
    made = article("Mayor [quote:denied] it")
    assert made.article.text == "Mayor denied it"
    assert [(one.id, one.label_id, one.spans) for one in made.annotations] == [("a1-n1", "label-quote", ((6, 12),))]


def test_brackets_nest_and_carry_several_labels_and_annotators() -> None:
    made = article("[official:Mayor [official,person@mk:Ana]] left")
    assert [(one.label_id, one.annotator_id, one.anchor.quote) for one in made.annotations] == [
        ("label-official", "person-an", "Mayor Ana"),
        ("label-official", "person-an", "Ana"),
        ("label-person", "person-mk", "Ana"),
    ]


def test_pieces_with_one_tag_are_one_annotation_and_touching_ones_join() -> None:
    assert quotes("[quote#1:We won], she said, [quote#1:easily].") == {"a1-1": ["We won", "easily"]}
    assert quotes("[a#x:one ][a#x:[b#y:two ]][b#y:three]") == {"a1-x": ["one two "], "a1-y": ["two three"]}


def test_an_empty_bracket_labels_the_article() -> None:
    assert article("All of it.[policy:]").annotations[0].is_whole_article


def test_other_brackets_are_text() -> None:
    assert article(r"[sic] and \[quote:this] \]").article.text == "[sic] and [quote:this] ]"
    with pytest.raises(ValueError, match="not closed"):
        article("[quote:never ends")


def test_the_hard_corpus_holds_everything_it_promises() -> None:
    hard = hard_corpus()
    first = hard.articles[0]
    assert first.article.text == HARD_TEXT
    assert {len(one.spans) for one in first.annotations} == {0, 1, 2}
    assert {hard.codebook.label(one.label_id) for one in first.annotations}.isdisjoint({None})
    assert corpus().codebook.named("quote")
