"""How contradicting lines are weighed against each other."""

from __future__ import annotations

from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.lines import read_line
from clipdesk.formats.news.source.credits import Credit, read_credit
from clipdesk.formats.news.source.dates import DateLine
from clipdesk.formats.news.source.desks import Byline


def test_nothing_said_is_an_empty_source() -> None:
    source = Findings().source()
    assert (source.headline, source.byline, source.outlet, dict(source.provenance)) == ("", (), "", {})


def test_the_paper_of_the_byline_counts_before_the_one_of_the_copyright() -> None:
    findings = Findings()
    findings.offer_credit(Credit("copyright", "Vega Times", "2025"))
    findings.offer_byline(Byline(("Jo Field",), "Harbor Gazette"))
    source = findings.source()
    assert (source.outlet, source.copyright, source.byline) == ("Harbor Gazette", "Vega Times", ("Jo Field",))
    assert source.provenance["outlet"] == source.provenance["byline"] == "byline line"
    assert source.provenance["copyright"] == "copyright line"


def test_a_fuller_name_of_the_same_paper_wins() -> None:
    findings = Findings()
    findings.offer_byline(Byline(("Jo Field",), "Gazette"))
    findings.offer_outlet("The Harbor Gazette", "masthead line", 2)
    assert findings.source().outlet == "The Harbor Gazette"


def test_an_aggregator_is_never_the_outlet() -> None:
    findings = Findings()
    findings.offer_outlet("Yahoo News", "masthead line", 1)
    assert findings.source().outlet == ""


def test_the_agency_is_the_outlet_of_its_own_story_only() -> None:
    own, other = Findings(), Findings()
    own.offer_dateline("VEGA", "Associated Press", "")
    other.offer_credit(Credit("agency", agency="Deutsche Presse-Agentur"))
    assert own.source().outlet == "Associated Press"
    assert (other.source().outlet, other.source().agency) == ("", "Deutsche Presse-Agentur")


def test_publication_counts_before_the_last_change() -> None:
    findings = Findings()
    findings.offer_date(DateLine("", "2025-06-13", ""))
    assert findings.source().published == "2025-06-13"
    findings.offer_date(DateLine("2025-06-12", "", ""))
    assert findings.source().published == "2025-06-12"


def test_the_day_of_a_dateline_gets_its_year_from_the_copyright() -> None:
    findings = Findings()
    findings.offer_dateline("LONDON", "Reuters", "June 3")
    findings.offer_credit(Credit("copyright", "Thomson Reuters", "2025", "Reuters"))
    source = findings.source()
    assert source.published == "2025-06-03"
    assert source.provenance["published"] == "dateline and copyright line"


def test_reporters_of_an_agency_line_stand_in_for_a_missing_byline() -> None:
    findings = Findings()
    findings.offer_credit(Credit("agency", byline=("Jo Field",)))
    source = findings.source()
    assert (source.byline, source.provenance["byline"]) == (("Jo Field",), "agency line")


def test_labeled_lines_count_before_all_others() -> None:
    findings = Findings()
    for line in (
        "Publication: Vega Times",
        "Author: Jo Field",
        "Date: 3 June 2025",
        "Section: Local",
        "URL: www.vega.example",
    ):
        findings.offer_line(read_line(line))
    findings.offer_outlet("Harbor Gazette", "masthead line", 2)
    source = findings.source()
    assert (source.outlet, source.byline, source.published) == ("Vega Times", ("Jo Field",), "2025-06-03")
    assert (source.section, source.url) == ("Local", "www.vega.example")
    assert set(source.provenance.values()) == {"labeled line"}


def test_a_labeled_day_counts_before_the_day_of_the_copy() -> None:
    findings = Findings()
    for line in ("March 13, 2026", "Published - March 12, 2026"):
        findings.offer_line(read_line(line))
    assert findings.source().published == "2026-03-12"


def test_the_office_of_an_agency_is_no_paper() -> None:
    findings = Findings()
    findings.offer_outlet("Vega Zeitung", "masthead line", 2)
    findings.offer_field("outlet", "dpa Bayern")
    source = findings.source()
    assert (source.outlet, source.agency) == ("Vega Zeitung", "Deutsche Presse-Agentur")


def test_the_services_of_a_paper_are_not_its_fuller_name() -> None:
    findings = Findings()
    findings.offer_outlet("Le Monde", "masthead line", 2)
    findings.offer_outlet("Services Le Monde", "last lines", 3)
    assert findings.source().outlet == "Le Monde"


def test_the_words_for_a_logo_are_not_part_of_the_name() -> None:
    findings = Findings()
    findings.offer_outlet("WVGA Logo", "masthead line", 2)
    assert findings.source().outlet == "WVGA"


def test_the_letters_of_a_state_are_not_the_paper_and_a_person_without_a_year_took_a_picture() -> None:
    findings = Findings()
    findings.offer_outlet("Vega Sun (AZ)", "labeled line", 0)
    for line in ("© Jo Field", "© 2025 Vega Verlag GmbH"):
        credit = read_credit(line)
        assert credit is not None
        findings.offer_credit(credit)
    source = findings.source()
    assert (source.outlet, source.copyright) == ("Vega Sun", "Vega Verlag GmbH")


def test_a_labeled_writer_ends_where_the_next_label_begins() -> None:
    findings = Findings()
    findings.offer_line(read_line("By: Ana Cruz Posted: 3:44 PM CDT Wednesday, Sep. 9, 2026"))
    source = findings.source()
    assert (source.byline, source.published[:10]) == (("Ana Cruz",), "2026-09-09")


def test_a_day_without_its_year_gets_that_of_the_copyright() -> None:
    findings = Findings()
    findings.offer_line(read_line("May 8"))
    assert findings.source().published == ""
    findings.offer_line(read_line("© 2026 Petra Lind"))
    assert findings.source().published == "2026-05-08"


def test_a_state_that_holds_the_rights_is_no_paper() -> None:
    findings = Findings()
    findings.offer_line(read_line("© Crown copyright"))
    assert (findings.source().outlet, findings.source().copyright) == ("", "Crown")


def test_what_a_holder_is_does_not_belong_to_the_name_of_the_paper() -> None:
    findings = Findings()
    findings.offer_line(read_line("© Copyright 2012-2026 - VegaOggi plurisettimanale telematico"))
    assert findings.source().outlet == "VegaOggi"
