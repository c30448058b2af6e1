"""CoNLL-U comes in with its text to the letter; words that do not fit what the file says are listed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.conll_u.exporter import ConllUExporter
from clipdesk.formats.conll_u.importer import ConllUImporter
from clipdesk.formats.registry import SourceFile
from tests.builders import MemoryCorpus
from tests.formats.exchange.round_trips import (
    assert_emoji_move_nothing,
    drafts,
    readings,
    reasons,
    worded_pieces,
    written,
)
from tests.strategies import corpora


def row(number: str, form: str, misc: str = "_") -> str:
    return f"{number}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"


def rows(*words: str, start: int = 1) -> str:
    """Lines of words, each with its MISC behind a slash."""
    parted = [word.partition("/") for word in words]
    return "".join(row(str(number), form, misc or "_") for number, (form, _, misc) in enumerate(parted, start))


def read(text: str) -> list[ArticleDraft]:
    return drafts(readings(ConllUImporter(), text.encode()))


@given(corpora())
def test_any_corpus_comes_back_as_far_as_it_goes(made: MemoryCorpus) -> None:
    names = {label.id: label.name for label in made.codebook}
    items = [item for item in made.articles if item.article.text.strip()]
    found = readings(ConllUImporter(), written(ConllUExporter(), made)[0]) if items else []
    assert reasons(found) == []
    for draft, item in zip(drafts(found), items, strict=True):
        assert (draft.text, draft.id, draft.changes) == (item.article.text, item.article.id, ())
        expected: dict[str, list[tuple[int, ...]]] = {}
        for span, _, id_ in worded_pieces(item):
            expected.setdefault(id_, []).append(tuple(span))
        labels = {one.id: names[one.label_id] for one in item.annotations}
        assert Counter((tuple(map(tuple, one.spans)), one.label) for one in draft.annotations) == Counter(
            (tuple(pieces), labels[id_]) for id_, pieces in expected.items()
        )


def test_emoji_move_nothing() -> None:
    assert_emoji_move_nothing(ConllUExporter(), ConllUImporter(), ("Ana Ruiz", "“yes”😀", "it"))


def test_files_of_others_are_joined_by_what_they_say_of_white_space() -> None:
    text = (
        "# newdoc id = x\n# sent_id = 1\n# text = Vámonos al mar.\n"
        + row("1-2", "Vámonos") + rows("Vamos", "nos")
        + row("3-4", "al") + rows("a", "el", start=3)
        + row("4.1", "empty") + rows("mar/SpaceAfter=No|NER=B-LOC", ".", start=5)
        + "\n# newpar\n" + rows("Sí")
    )  # fmt: skip
    (draft,) = read(text)
    assert draft.text == "Vámonos al mar.\n\nSí"
    assert [(one.label, one.quote) for one in draft.annotations] == [("LOC", "mar")]
    assert draft.id == ""


def test_documents_are_articles_and_tags_of_stanza_are_read() -> None:
    first, second = read("# newdoc\n" + rows("A/ner=S-X", "b") + "\n# newdoc\n" + rows("C"))
    assert (first.text, [one.quote for one in first.annotations], second.text) == ("A b", ["A"], "C")


def test_offsets_and_texts_that_do_not_fit_are_said_so() -> None:
    found = readings(ConllUImporter(), b"# text = A c\n" + rows("A/Start=5|End=6", "b/Start=7|End=8").encode())
    assert drafts(found)[0].changes == ("Its offsets do not fit its words and were not used.",)
    assert reasons(found) == ["The text of sentence 1 was put together from its words: it is not what “# text” says."]


def test_a_bad_line_is_listed_and_the_rest_taken() -> None:
    found = readings(ConllUImporter(), (rows("A") + "2\tb\n" + rows("c", start=3) + "\n# newdoc\nnonsense\n").encode())
    assert [draft.text for draft in drafts(found)] == ["A c"]
    assert reasons(found) == [
        "Line 2 does not have the ten columns of a word.", "Line 6 does not have the ten columns of a word.",
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"", b"# text = x\n", b"Plain text.", b"%PDF-1.7", b"1\ta\tb\n"])
def test_what_has_no_words_is_refused_in_a_sentence(data: bytes) -> None:
    assert ConllUImporter().sniff(SourceFile("a", data)) == 0
    with pytest.raises(ImportFailedError, match="“file”"):
        readings(ConllUImporter(), data)


def test_it_knows_its_lines() -> None:
    sniff = ConllUImporter().sniff
    assert sniff(SourceFile("a", b"# x\n" + rows("A").encode())) == 0.95
    assert sniff(SourceFile("a", rows("A").encode() * 9_000)) == 0.95
    assert sniff(SourceFile("a", b"\x00" + rows("A").encode())) == 0
