"""From what was found to drafts: nothing lost, doubts said, the count compared."""

from __future__ import annotations

from clipdesk.domain.article import Cut, uncut
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.databases.drafting import drafts_of
from clipdesk.formats.databases.found import Divided, Found
from clipdesk.formats.documents.document import Document


def test_every_character_of_an_article_can_be_put_back() -> None:
    document = Document(
        "Head\n\nIt closed.\n\nEnd\n\nTwo\n\nText.", (Cut(9, "- 4 -\n", "page number"),), notes=("Note.",)
    )
    divided = Divided(
        "Nexis", document.lines(), (Found(0, 3, {0: "headline", 2: "furniture"}), Found(3, 5, {3: "headline"})), 3
    )
    one, two, item = drafts_of(document, divided, "a.txt")
    assert isinstance(one, ArticleDraft)
    assert isinstance(two, ArticleDraft)
    assert (one.text, two.text) == ("It closed.", "Text.")
    assert uncut(one.text, one.cuts) == "Head\n\nIt - 4 -\nclosed.\n\nEnd\n\n"
    assert uncut(two.text, two.cuts) == "Two\n\nText."
    assert (one.source_file, two.source_file) == ("a.txt (1)", "a.txt (2)")
    assert one.changes[0] == "Note."
    assert two.changes == ("Look at this one. No headline was found. No date was found.",)
    assert item == ReportItem("a.txt", Outcome.SKIPPED, "The file says that it holds 3 articles; 2 were found in it.")


def test_an_article_without_any_text_keeps_what_there_is() -> None:
    document = Document("Head")
    (draft,) = drafts_of(document, Divided("Nexis", document.lines(), (Found(0, 1, {0: "headline"}),)), "a.txt")
    assert isinstance(draft, ArticleDraft)
    assert draft.text == "Head"
    assert "It has no text." in draft.changes[0]


def test_the_count_of_the_file_is_compared_where_words_are_apart() -> None:
    document = Document("Head\n\n" + "word " * 20)
    for language, count in (("English", 1), ("Chinese", 0)):
        values = {"words": "100", "headline": "Head", "published": "2025-01-01", "language": language}
        (draft,) = drafts_of(
            document, Divided("Factiva", document.lines(), (Found(0, 2, {0: "headline"}, dict(values)),)), "a"
        )
        assert isinstance(draft, ArticleDraft)
        assert len(draft.changes) == count
        assert draft.note == "Factiva · 100 words"
