"""Date, address, outlet and language out of claims that differ."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.claims import CHANGE, NOTHING, ORIGINAL, Claim
from clipdesk.formats.web.source.publication import (
    best_date,
    best_language,
    best_outlet,
    best_url,
    host_of,
    site_names,
)  # fmt: skip
from tests.formats.web.pages import ENGLISH, GERMAN


def dated(*claims: tuple[str, str] | tuple[str, str, str], url: str = "") -> tuple[str, str]:
    best = best_date([Claim("published", *claim) for claim in claims], url, "en")
    return best.value, best.origin


def test_the_day_with_the_most_weight_wins_and_brings_its_time() -> None:
    assert dated(("2024-03-13T00:47:31Z", "opengraph"), ("2024-03-12", "meta"), ("2024-03-12", "date line")) == (
        "2024-03-12", "meta",
    )  # fmt: skip
    assert dated(("2024-03-12", "json-ld"), ("2024-03-12T18:05:00+01:00", "time element")) == (
        "2024-03-12T18:05:00+01:00", "time element",
    )  # fmt: skip


def test_a_time_in_print_is_not_preferred_to_a_day_for_machines() -> None:
    assert dated(("2024-03-12", "meta"), ("2024-03-12T18:05-05:00", "date line")) == ("2024-03-12", "meta")


def test_a_stamp_of_the_night_in_utc_is_the_evening_that_the_page_prints() -> None:
    printed = ("2026-11-03", "date line")
    assert dated(("2026-11-04T03:12:40+00:00", "json-ld"), ("2026-11-04T03:12:40Z", "opengraph"), printed) == printed
    assert dated(("2026-11-04T03:12:40-05:00", "json-ld"), printed)[0] == "2026-11-04T03:12:40-05:00"
    assert dated(("2026-11-04T15:12:40Z", "json-ld"), printed)[0] == "2026-11-04T15:12:40+00:00"
    assert dated(("2026-11-04T03:12:40Z", "json-ld"), ("2026-11-02", "date line"))[0] == "2026-11-04T03:12:40+00:00"


def test_lists_of_dates_are_those_of_other_stories() -> None:
    several = [(f"2024-03-{day}", "meta", "dc.date") for day in ("10", "11", "12")]
    assert dated(*several, ("2024-01-05", "date line")) == ("2024-01-05", "date line")


def test_the_address_helps() -> None:
    assert dated(url="https://gazette.example/2024/03/12/a") == ("2024-03-12", "address")
    assert dated(("not a date", "meta")) == ("", "")


def test_addresses_are_absolute_and_the_canonical_one_comes_first() -> None:
    claims = [Claim("url", "https://gazette.example/a?utm=1", "opengraph"), Claim("url", "/a", "link element")]
    assert best_url(claims) == Claim("url", "https://gazette.example/a", "link element")
    for address in ("/a", "javascript:x", "about:blank", "https://[", "https://a b.example"):
        assert best_url([Claim("url", address, "link element")]) is NOTHING


def test_a_front_page_is_no_address_of_an_article() -> None:
    claims = [
        Claim("url", "https://gazette.example/", "link element"),
        Claim("url", "https://gazette.example/a", "opengraph"),
    ]
    assert best_url(claims).value == "https://gazette.example/a"
    assert best_url(claims[:1]).value == "https://gazette.example/"


def test_names_of_a_site() -> None:
    claims = [Claim("outlet", "Gazette Online", "opengraph"), Claim("outlet", "https://facebook.example/g", "meta")]
    assert site_names(claims, "https://www.gazette.co.uk/a") == ["Gazette Online", "gazette.co.uk", "gazette"]
    assert host_of("https://[") == ""


def test_the_outlet_is_a_name_before_it_is_a_host() -> None:
    claims = [
        Claim("outlet", "G", "json-ld"),
        Claim("outlet", "The Gazette", "meta"),
        Claim("outlet", "Gazette", "opengraph"),
    ]
    assert best_outlet(claims, "").value == "Gazette"
    assert best_outlet([], "https://www.gazette.example/a") == Claim("outlet", "gazette.example", "address")
    assert best_outlet([], "") is NOTHING


def test_a_host_is_spelled_as_the_page_spells_it() -> None:
    address = "https://www.saltmarshpost.example/a"
    line = "Ana Cruz, SALTMARSH POST 9:12 a.m."
    assert best_outlet([], address, line) == Claim("outlet", "SALTMARSH POST", "address")
    for other in ("Write to desk@SaltmarshPost.example", "the saltmarsh post", "Saltmarshpost"):
        assert best_outlet([], address, other).value == "saltmarshpost.example"


def test_languages_are_tags_and_the_text_has_a_say() -> None:
    def language(text: str, *values: str) -> tuple[str, str]:
        claim = best_language([Claim("language", value, "html element") for value in values], text)
        return claim.value, claim.origin

    assert language("", "de_at") == ("de-AT", "html element")
    assert language(GERMAN[0], "en") == ("de", "text")
    assert language(ENGLISH[0], "en-US") == ("en-US", "html element")
    assert language("", "???", "x-default") == ("", "")


def test_a_name_is_better_than_an_address_and_an_address_than_nothing() -> None:
    host = Claim("outlet", "gazette.example", "json-ld")
    name = Claim("outlet", "The Gazette", "opengraph")
    assert best_outlet([host, name], "").value == "The Gazette"
    assert best_outlet([host], "").value == "gazette.example"


def test_the_address_of_a_page_that_an_archive_keeps_is_its_own() -> None:
    kept = "https://web.archive.org/web/20220724231339/https://www.gazette.example/ferry"
    assert best_url([Claim("url", kept, "link element")]).value == "https://www.gazette.example/ferry"


def test_a_trail_in_the_title_that_ends_with_the_host_is_the_host() -> None:
    claims = [
        Claim("outlet", "www.gazette.example", "opengraph"),
        Claim("outlet", "Harbor in News Gazette.example", "title element"),
    ]
    assert best_outlet(claims, "").value == "www.gazette.example"


def test_the_holder_of_the_rights_is_the_outlet_of_a_page_that_names_no_other() -> None:
    def holder(line: str, shown: str = "") -> str:
        return best_outlet([Claim("copyright", line, "copyright line")], "", shown).value

    assert holder("© 2012 The Vega Gazette. All rights reserved.") == "The Vega Gazette"
    assert holder("Copyright © 2009-2012 The Vega Gazette") == "The Vega Gazette"
    assert (
        holder("Copyright 2009 Agency of Ports.", "Agency of Ports\nThe Agency of Ports opened.") == "Agency of Ports"
    )
    assert holder("Copyright 2009 Agency of Ports.", "Agency of Ports") == ""
    assert holder("© 2012 Ana Cruz", "Ana Cruz\nAna Cruz") == ""
    assert holder("© The Vega Gazette") == ""
    line = Claim("copyright", "© 2012 The Vega Gazette", "copyright line")
    assert best_outlet([line], "https://www.harbor.example/a").value == "harbor.example"


def test_a_company_that_publishes_a_paper_is_not_its_name() -> None:
    said = [Claim("outlet", "Verlag Hafen GmbH & Co. KG", "json-ld"), Claim("outlet", "Hafen-Kurier", "opengraph")]
    assert best_outlet(said, "").value == "Hafen-Kurier"
    assert best_outlet(said[:1], "").value == "Verlag Hafen GmbH & Co. KG"
    said = [Claim("outlet", "Millbrook Broadcasting Corporation", "meta"), Claim("outlet", "MBC", "meta")]
    assert best_outlet(said, "").value == "MBC"


def test_a_paper_in_a_title_gets_the_article_that_the_page_always_gives_it() -> None:
    said = [Claim("outlet", "Vega Courier", "title element")]
    assert best_outlet(said, "", "Home\nCopyright 2006 The Vega Courier").value == "The Vega Courier"
    assert best_outlet(said, "", "Vega Courier\nCopyright 2006 The Vega Courier").value == "Vega Courier"


def test_the_picture_of_the_masthead_names_a_site_that_the_page_names_too() -> None:
    said = [Claim("masthead", "Department of Inland Waters", "logo")]
    assert best_outlet(said, "https://diw.example/a", "Department of Inland Waters | Vega").origin == "logo"
    assert best_outlet(said, "https://diw.example/a", "Vega").value == "diw.example"


def test_the_article_of_a_paper_that_another_claim_gives() -> None:
    said = [Claim("outlet", "Vega Post", "opengraph"), Claim("outlet", "The Vega Post", "title element")]
    assert best_outlet(said, "", "Jo Field / The Vega Post, by the Vega Post").value == "The Vega Post"
    assert best_outlet(said, "", "Vega Post").value == "Vega Post"


def test_the_holder_of_the_rights_that_the_title_names() -> None:
    said = [Claim("copyright", "© 2005 The Northern Lantern.", "copyright line")]
    titled = Claim("headline", "The Northern Lantern Online", "title element")
    assert best_outlet([*said, titled], "", "© 2005 The Northern Lantern.").value == "The Northern Lantern"


def test_the_part_of_the_title_with_the_name_of_the_host_is_the_outlet() -> None:
    title = Claim("headline", "Ferry stays | Nordwelle.de - News - Coast", "title element")
    site = Claim("outlet", "www.nordwelle.de", "opengraph")
    coast = Claim("outlet", "Coast", "title element")
    url = "https://www.nordwelle.de/coast/ferry420.html"
    assert best_outlet([title, site, coast], url).value == "www.nordwelle.de"
    logo = Claim("masthead", "Nordwelle", "logo")
    assert best_outlet([title, site, coast, logo], url).value == "Nordwelle"


def test_a_logo_with_the_shape_of_a_persons_name_counts_where_the_rights_have_it() -> None:
    logo = Claim("masthead", "Omroep Vega", "logo")
    rights = Claim("copyright", "© 2024 Omroep Vega · Privacy · Cookies", "copyright line")
    assert best_outlet([logo], "", "Omroep Vega Nieuws").value == ""
    assert best_outlet([logo, rights], "", "Omroep Vega Nieuws").value == "Omroep Vega"


def test_the_letters_of_a_logo_that_the_page_spells_apart() -> None:
    logo = Claim("masthead", "VEGATIMES", "logo")
    assert best_outlet([logo], "https://vegatimes.example/a", "VEGA TIMES, a paper").value == "VEGA TIMES"


def test_the_base_of_addresses_is_believed_last() -> None:
    base, shared = (
        Claim("url", "https://a.example/b/ferry", "base element"),
        Claim("url", "https://a.example/ferry", "meta"),
    )
    assert best_url([base]).value == "https://a.example/b/ferry"
    assert best_url([base, shared]).value == "https://a.example/ferry"


def test_a_name_said_twice_is_said_once() -> None:
    assert best_outlet([Claim("outlet", "Harbor Board - Harbor Board", "opengraph")], "").value == "Harbor Board"
    assert best_outlet([Claim("outlet", "Harbor - Board", "opengraph")], "").value == "Harbor - Board"


def test_a_change_says_nothing_where_something_of_weight_gives_a_day_before_it() -> None:
    changed = ("2024-03-06T07:10:00-05:00", "time element", CHANGE)
    printed = ("2024-03-06", "date element", CHANGE)
    assert dated(("2024-03-05T18:02:00-05:00", "json-ld"), changed, printed)[0][:10] == "2024-03-05"
    assert dated(("2024-03-05", "distant element"), changed, printed)[0][:10] == "2024-03-06"
    assert dated(("2024-03-07", "json-ld"), changed, printed)[0][:10] == "2024-03-06"


def test_a_name_in_small_letters_is_written_as_the_logo_writes_it() -> None:
    said = [Claim("outlet", "vegatimes", "opengraph"), Claim("masthead", "Vega Times", "logo")]
    assert best_outlet(said, "").value == "Vega Times"


def test_a_blog_is_named_by_its_part_of_the_title_and_not_by_who_hosts_it() -> None:
    title = Claim("headline", "Saltbox: The ice house", "title element")
    assert best_outlet([title], "http://saltbox.typepad.example/saltbox/2008/03/ice.html").value == "Saltbox"
    assert best_outlet([title], "http://typepad.example/ice.html").value == "typepad.example"


def test_the_site_says_who_it_is_before_a_byline_says_for_whom_the_writer_works() -> None:
    claims = [Claim("outlet", "AVX", "byline line"), Claim("outlet", "vegatoday.example", "title element")]
    assert best_outlet([*claims, Claim("masthead", "VegaToday", "logo")], "").value == "VegaToday"


def test_the_paper_of_a_story_counts_before_the_site_that_collects() -> None:
    claims = [Claim("outlet", "MSN", "opengraph"), Claim(ORIGINAL, "Vega Times", "credit line")]
    assert best_outlet(claims, "https://www.msn.com/a").value == "Vega Times"
    claims[0] = Claim("outlet", "Harbor Courier", "opengraph")
    assert best_outlet(claims, "https://harborcourier.example/a").value == "Harbor Courier"


@pytest.mark.parametrize(
    "rights", ["{} - All rights reserved", "{} – Alle Rechte vorbehalten", "{} · Todos los derechos reservados."]
)
def test_who_reserves_the_rights_is_the_outlet_where_the_page_names_it_twice(rights: str) -> None:
    line = rights.format("Meridian")
    claims = [Claim("copyright", line, "copyright line")]
    assert best_outlet(claims, "", f"Meridian\nWords.\n{line}").value == "Meridian"
    assert best_outlet(claims, "", f"Words.\n{line}").value == ""
