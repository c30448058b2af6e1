"""Guidelines that quote an article lose what repeats it; the others stay."""

from __future__ import annotations

from clipdesk.domain.codebook import Codebook
from clipdesk.formats.standoff.guidelines import Guidelines
from tests.builders import label


def test_three_words_in_a_row_are_enough_whatever_their_case_and_marks() -> None:
    book = Codebook(
        (
            label("quote", definition="What somebody said.", include="“We won, easily” is one.", exclude="Titles."),
            label("policy", order=1, definition="A measure."),
        )
    )
    guidelines = Guidelines(book)
    guidelines.compare("Kell said: we won easily; somebody said no.")
    assert guidelines.repeating == ("label-quote",)
    quote, policy = guidelines.without_repeating().labels
    assert (quote.definition, quote.include, quote.exclude) == ("What somebody said.", "", "Titles.")
    assert policy == book.labels[1]


def test_of_articles_without_their_words_nothing_is_lost() -> None:
    book = Codebook((label("quote", definition="What somebody said."),))
    guidelines = Guidelines(book)
    guidelines.compare("Nothing of it.")
    guidelines.compare("")
    assert guidelines.repeating == ()
    assert guidelines.without_repeating() == book
