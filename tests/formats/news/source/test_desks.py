"""Bylines that name nobody."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.byline import read_byline
from clipdesk.formats.news.source.desks import Byline, bureau, paper_with_agency, signed_with_agency, unnamed_writer


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("From our Vega correspondent", "Our Vega correspondent"),
        ("By our chief reporter", "Our chief reporter"),
        ("Our own correspondent", "Our own correspondent"),
        ("Tribune staff", "Tribune staff"),
        ("By Tribune staff reports", "Tribune staff reports"),
    ],
)
def test_whom_a_paper_does_not_name(line: str, who: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.names == (who,)


@pytest.mark.parametrize("line", ["Our Correspondent", "Hospital staff", "Our school reporters win a prize", "Staff"])
def test_other_words_are_no_such_writers(line: str) -> None:
    assert unnamed_writer(line) is None


def test_papers_sign_with_agencies_and_as_a_whole() -> None:
    assert paper_with_agency("Vega Gazette avec AFP") == Byline((), "Vega Gazette", "Agence France-Presse")
    assert signed_with_agency("vegainfo mit dpa") == Byline((), "vegainfo", "Deutsche Presse-Agentur")
    assert bureau("Vega Gazette Bureau") == Byline(("Vega Gazette Bureau",), "Vega Gazette")
    assert bureau("Jane Roe News Reporter") is None


@pytest.mark.parametrize("who", ["Writer 1", "Jo Field 2", "editor7", "Newsroom 24"])
def test_writers_who_are_told_from_others_by_a_number_may_be_meant(who: str) -> None:
    assert read_byline(f"By {who}") == Byline((who,), sure=False)


@pytest.mark.parametrize("line", ["By May 12", "By Friday and Page 3", "By 2030", "By Vote 2024 Ends", "Writer 1"])
def test_a_day_or_other_words_with_a_number_are_no_such_writers(line: str) -> None:
    assert read_byline(line) is None
