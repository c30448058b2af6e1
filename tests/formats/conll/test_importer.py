"""Columns of any make come in; the words under every passage are those that were tagged."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.conll.exporter import CONLL_SCHEMES, PLAIN, ConllExporter
from clipdesk.formats.conll.importer import ConllImporter
from clipdesk.formats.exchange.sending import Piece, without_overlaps
from clipdesk.formats.registry import SourceFile
from tests.builders import MemoryCorpus, article, corpus
from tests.formats.exchange.round_trips import (
    SAMPLES,
    assert_emoji_move_nothing,
    corpus_of,
    drafts,
    found_pieces,
    needs_samples,
    readings,
    reasons,
    with_emoji,
    worded_pieces,
    written,
)
from tests.strategies import corpora


def quotes(draft: ArticleDraft) -> list[tuple[str, str]]:
    return [(draft.text[slice(*one.spans[0])], one.label) for one in draft.annotations]


def read(text: str) -> list[ArticleDraft]:
    return drafts(readings(ConllImporter(), text.encode()))


@pytest.mark.parametrize("scheme", CONLL_SCHEMES)
@given(made=corpora())
def test_any_corpus_comes_back_as_far_as_it_goes(scheme: str, made: MemoryCorpus) -> None:
    names = {label.id: label.name.replace(" ", "_") for label in made.codebook}
    items = [item for item in made.articles if item.article.text.strip()]
    data, _ = written(ConllExporter(scheme), made)
    found = drafts(readings(ConllImporter(), data)) if items else []
    for draft, item in zip(found, items, strict=True):
        by_id = {one.id: one for one in item.annotations}
        ordered = sorted(worded_pieces(item), key=lambda one: (one[0].start, -one[0].end, one[2]))
        kept, _ = without_overlaps(Piece(span, by_id[id_]) for span, _, id_ in ordered)
        assert found_pieces(draft) == Counter((one.span, names[one.annotation.label_id]) for one in kept)
        for start, end in (one.span for one in kept):
            assert draft.text[start:end].split() == item.article.text[start:end].split()


def test_emoji_move_nothing() -> None:
    assert_emoji_move_nothing(ConllExporter(), ConllImporter(), ("Ana Ruiz", "“yes”😀", "it"))
    for _, made in with_emoji():
        (draft,) = drafts(readings(ConllImporter(), written(ConllExporter(), made, PLAIN)[0]))
        assert [words for words, _ in quotes(draft)] == ["Ana Ruiz", "“ yes ” 😀", "it"]


def test_a_word_that_would_be_a_byte_order_mark_at_the_start_stays_one() -> None:
    made = corpus(article(" [quote:\ufeff] [quote:\ufeffa]"))
    data, report = written(ConllExporter(), made, PLAIN)
    (draft,) = drafts(readings(ConllImporter(), data))
    assert quotes(draft) == [("\ufeff", "quote"), ("\ufeffa", "quote")]
    assert {one.id for one in report.losses}.isdisjoint(one.id for one in made.articles[0].annotations)


def test_words_are_joined_and_documents_parted() -> None:
    first, second = read(
        "-DOCSTART- -X- O O\n\nAna NNP B-NP I-PER\nRuiz NNP I-NP I-PER\nspoke VBD B-VP O\n\nYes UH O B-X\n"
        "-DOCSTART- -X- O O\n\nTwo CD B-NP O\n"
    )
    assert (first.text, quotes(first)) == ("Ana Ruiz spoke\nYes", [("Ana Ruiz", "PER"), ("Yes", "X")])
    assert (second.text, quotes(second)) == ("Two", [])
    assert first.changes == ("The file does not keep the white space between words: it was made up.",)


def test_tabs_keep_words_with_blanks_together_and_comments_are_passed_over() -> None:
    (draft,) = read("# id 1\tdomain=x\tsplit\r\nNew York\tS-LOC\r\nis\tO\r\n")
    assert (draft.text, quotes(draft)) == ("New York is", [("New York", "LOC")])


def test_a_word_without_a_tag_is_kept_and_listed() -> None:
    found = readings(
        ConllImporter(), b"Ana B-PER\nRuiz\nspoke O\nhere O\nnow O\nand O\nthen O\nor O\nso O\non O\nup O\n"
    )
    assert drafts(found)[0].text.startswith("Ana Ruiz spoke")
    assert reasons(found) == ["Line 2 has no tag."]


def test_offsets_that_do_not_fit_are_not_used_and_said_so() -> None:
    for rows in ("a -X- d 0 2 B-X", "a -X- d 99999 100000 B-X", "a -X- d 4 5 B-X\nb -X- d 0 1 O"):
        (draft,) = read(rows)
        assert draft.text[0] == "a"
        assert draft.changes == ("Its offsets do not fit its words and were not used.",)


def test_articles_of_one_file_are_known_by_their_id_without_a_mark() -> None:
    first, second = read("a -X- d 1 2 B-X\nb -X- e 0 1 O")
    assert (first.text, second.text) == (" a", "b")


@pytest.mark.parametrize("data", [b"", b"Plain text here.\nMore of it.", b"%PDF-1.7", b"one\ntwo\n"])
def test_what_has_no_tags_is_refused_in_a_sentence(data: bytes) -> None:
    assert ConllImporter().sniff(SourceFile("a", data)) == 0
    with pytest.raises(ImportFailedError, match="“file”"):
        readings(ConllImporter(), data)


def test_it_knows_its_columns() -> None:
    sniff = ConllImporter().sniff
    assert sniff(SourceFile("a", b"Ana B-PER\nspoke O\n")) == 0.9
    assert sniff(SourceFile("a", b"Ana O\nspoke O\n")) == 0.4
    assert sniff(SourceFile("a", b"Ana B-PER\n" + b"word O\n" * 20_000)) == 0.9
    assert sniff(SourceFile("a", b"1\tAna\t_\t_\t_\t_\t_\t_\t_\tStart=0\n")) == 0
    assert sniff(SourceFile("a", b"A\x00na B-PER\n")) == 0


@pytest.mark.parametrize(
    "text",
    [
        "token\ttag\nAna\tB-PER\nRuiz\tI-PER\nspoke\tO\n",
        "\nSentence\tWord\tPOS\tTag\n1\tAna\tNNP\tB-PER\n1\tRuiz\tNNP\tI-PER\n1\tspoke\tVB\tO\n",
    ],
)
def test_a_small_table_of_words_with_headings_is_one_of_columns(text: str) -> None:
    file = SourceFile("a.tsv", text.encode())
    assert builtin_registry().importer_for(file).key == "conll"
    (draft,) = read(text)
    assert draft.text == "Ana Ruiz spoke"
    assert quotes(draft) == [("Ana Ruiz", "PER")]


def test_a_table_of_words_without_any_name_is_one_of_columns_too() -> None:
    registry = builtin_registry()
    assert registry.importer_for(SourceFile("a.tsv", b"Ana\tO\nspoke\tO\n\nHe\tO\n")).key == "conll"
    assert registry.importer_for(SourceFile("a.tsv", b"title\ttext\nBridge\tIt closed.\n")).key == "csv-articles"


@needs_samples
@pytest.mark.parametrize(
    ("name", "count", "first"),
    [
        ("conll/crossner_politics_dev_first40.conll", 260, ("2001 Italian general election", "election")),
        ("label-studio/news/CONLL2003/result.conll", None, ("900 asylum seekers", "statistic")),
        ("doccano/import/sequence_labeling/example.txt", 4, ("EU", "ORG")),
    ],
)
def test_samples_come_in_go_out_and_come_in_the_same(name: str, count: int | None, first: tuple[str, str]) -> None:
    data = (SAMPLES / name).read_bytes()
    found = readings(ConllImporter(), data)
    assert reasons(found) == []
    made = drafts(found)
    assert quotes(made[0])[0] == first
    opening = sum(line.split()[-1].startswith("B-") for line in data.decode().splitlines() if line.split())
    assert sum(len(draft.annotations) for draft in made) == (count or opening)
    words = [line.split()[0] for line in data.decode().splitlines() if line.split() and not line.startswith("-DOC")]
    assert [word for draft in made for word in draft.text.split()] == words
    again = drafts(readings(ConllImporter(), written(ConllExporter(), corpus_of(made))[0]))
    assert [quotes(draft) for draft in again] == [quotes(draft) for draft in made]
    assert [found_pieces(draft) for draft in again] == [found_pieces(draft) for draft in made]


def test_numbered_words_and_a_second_layer_of_names() -> None:
    text = "#\tn-tv.de [2010]\n1\tBayern\tB-ORG\tB-LOC\n2\tMünchen\tI-ORG\tB-LOC\n3\tsiegt\tO\tO\n\n1\tJa\tO\tB-ORG\n"
    (draft,) = read(text)
    assert draft.text == "Bayern München siegt\nJa"
    assert sorted(quotes(draft)) == [("Bayern", "LOC"), ("Bayern München", "ORG"), ("Ja", "ORG"), ("München", "LOC")]


def test_phrases_are_not_taken_for_names() -> None:
    (draft,) = read("Ana NNP B-NP B-PER\nspoke VBD B-VP O\n")
    assert quotes(draft) == [("Ana", "PER")]


@pytest.mark.parametrize("dialect", ["offsets", PLAIN])
def test_a_text_that_counts_is_not_taken_for_numbers_of_words(dialect: str) -> None:
    made = corpus(article("1 2 [quote:3]"))
    (draft,) = drafts(readings(ConllImporter(), written(ConllExporter(), made, dialect)[0]))
    assert (draft.text, quotes(draft)) == ("1 2 3", [("3", "quote")])
    assert quotes(read("1 B-X\n2 O\n")[0]) == [("1", "X")]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Vega B-LOC\nfell X\n", 0.0),
        ("Vega B-LOC\nRio I-LOC\n", 0.9),
        ("A well-known U-turn - by the S-Bahn\nwas made\n", 0.0),
        ("-\n-\n", 0.0),
        ("a-b L-LOC\nc-d U-PER\n", 0.9),
    ],
)
def test_hyphens_alone_are_no_tags(text: str, sure: float) -> None:
    assert ConllImporter().sniff(SourceFile("words", text.encode())) == sure
