"""Captions and contents of the source."""

from __future__ import annotations

from clipdesk.domain.article import Source
from clipdesk.ui.dialogs.source_words import source_value
from clipdesk.ui.theme import Theme


def test_what_is_filled_is_told_as_people_write_it(theme: Theme) -> None:
    source = Source(
        "Ferry dues rise", ("Ana Ruiz", "Tom Beck"), published="2025-06-12T08:00:00+02:00", dateline="LARKPORT"
    )
    names = ("headline", "byline", "published", "dateline", "outlet")
    assert [source_value(source, name) for name in names] == [
        "Ferry dues rise", "Ana Ruiz, Tom Beck", "12 Jun 2025", "LARKPORT", "",
    ]  # fmt: skip


def test_a_date_that_is_none_is_shown_as_it_is(theme: Theme) -> None:
    assert source_value(Source(published="last week"), "published") == "last week"
