"""Where passages stand in the text as it was imported, and where they stand now."""

from __future__ import annotations

from clipdesk.domain.article import Cut
from clipdesk.domain.change import ArticleBody
from clipdesk.domain.span import Span
from clipdesk.store.imported_places import ImportedPlaces

WHOLE = ImportedPlaces(ArticleBody("a1", "One two six.", ()))
CUT = ImportedPlaces(ArticleBody("a1", "One six.", (Cut(4, "two ", "by hand"),)))


def test_what_stands_beside_a_cut_stands_there_in_both() -> None:
    place = CUT.imported((Span(0, 4), Span(4, 7)))
    assert place == ((Span(0, 4),), (Span(8, 11),))
    assert WHOLE.spans(place) == (Span(0, 4), Span(8, 11))
    assert CUT.spans(place) == (Span(0, 4), Span(4, 7))


def test_what_is_cut_has_no_place() -> None:
    assert CUT.spans(WHOLE.imported((Span(0, 3), Span(4, 7)))) is None
    assert CUT.spans(WHOLE.imported((Span(2, 6),))) is None


def test_what_spans_a_cut_has_no_place_while_that_is_put_back() -> None:
    place = CUT.imported((Span(2, 6),))
    assert place == ((Span(2, 4), Span(8, 10)),)
    assert WHOLE.spans(place) is None
    assert CUT.spans(place) == (Span(2, 6),)


def test_a_label_on_a_whole_article_has_one_everywhere() -> None:
    assert CUT.spans(WHOLE.imported(())) == ()
