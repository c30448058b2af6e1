"""Words that wait are kept for each subject and shown in place of what is stored."""

from __future__ import annotations

from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.models.typed_words import Part, Subject, Typed, TypedWords


def test_they_are_shown_in_place_of_what_is_stored(opened: OpenArticle) -> None:
    typed = TypedWords()
    annotation, article = opened.annotation("ferry-vote"), opened.article
    assert annotation is not None
    assert article is not None
    assert typed.in_annotation(annotation) is annotation
    assert typed.in_article(article) is article
    typed.put(Subject(Part.NOTE, annotation.id), Typed("typed"))
    typed.put(Subject(Part.VALUE, annotation.id, "kind"), Typed("mixed"))
    typed.put(Subject(Part.ARTICLE_NOTE, article.id), Typed("read"))
    typed.put(Subject(Part.FACT, article.id, "byline"), Typed(("Ana Ruiz",)))
    typed.put(Subject(Part.FACT, "another", "headline"), Typed("Another"))
    shown = typed.in_annotation(annotation)
    assert (shown.note, dict(shown.attributes)) == ("typed", {**annotation.attributes, "kind": "mixed"})
    seen = typed.in_article(article)
    assert (seen.note, seen.source.byline, seen.source.headline) == ("read", ("Ana Ruiz",), article.source.headline)


def test_words_typed_while_others_were_stored_go_on_waiting() -> None:
    typed, subject = TypedWords(), Subject(Part.NOTE, "a")
    older, newer = Typed("older"), Typed("newer")
    typed.put(subject, older)
    typed.put(subject, newer)
    typed.stored(subject, older)
    assert typed.get(subject) is newer
    typed.stored(subject, newer)
    assert typed.get(subject) is None
    assert list(typed) == []
    typed.put(subject, newer)
    assert len(typed) == 1
    typed.clear()
    assert len(typed) == 0
