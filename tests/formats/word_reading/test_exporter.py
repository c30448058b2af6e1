"""The Word document holds every text to the letter, and under every comment the words that were annotated."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, given, settings

from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.word_reading.documents import read, written_document
from tests.strategies import corpora


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(corpora())
def test_texts_are_whole_and_every_comment_stands_on_its_words(made: MemoryCorpus) -> None:
    found = read(made)
    names = {label.id: label.name for label in made.codebook}
    assert found.texts == [item.article.text for item in made]
    expected: Counter[tuple[str, str]] = Counter()
    for item in made:
        passages = [one for one in item.annotations if one.spans]
        for one in passages:
            expected.update((names[one.label_id], item.article.text[start:end]) for start, end in one.spans)
    told = {id_: lines[0].split(" ", 1)[1].split(", piece ")[0] for id_, lines in found.comments.items()}
    assert Counter((told[id_], words) for id_, words in found.under.items()) == expected
    assert found.under.keys() == found.comments.keys()


def test_emoji_before_a_passage_move_nothing() -> None:
    for count in (0, 1, 50):
        found = read(corpus(article("😀" * count + " Mayor [official:Ana Ruiz] said [quote:“yes”😀\n]to it.")))
        assert list(found.under.values()) == ["Ana Ruiz", "“yes”😀\n"]


def test_the_hard_corpus_is_read_with_contents_legend_and_lists() -> None:
    found = read(hard_corpus())
    assert found.headings == ["“Won” <b>again</b> & again 😀", "Nothing here.", "Second"]
    assert found.others[0] == "Hard corpus"
    assert " quote   3 annotations · key 1" in found.others
    assert "7\u00a0quote" in found.tags
    assert set(found.authors.values()) == {"an", "mk"}


def test_an_empty_corpus_is_a_document() -> None:
    assert read(MemoryCorpus()).texts == []
    assert written_document(MemoryCorpus())[1] == ()
