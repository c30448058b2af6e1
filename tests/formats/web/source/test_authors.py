"""Which authors are believed when claims differ."""

from __future__ import annotations

from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.source.authors import Byline, best_byline

OUTLETS = ["The Gazette"]


def chosen(*claims: tuple[str, str] | tuple[str, str, str]) -> Byline:
    """The byline out of (name, origin) or (name, origin, name of the element)."""
    return best_byline([Claim("byline", *claim) for claim in claims], OUTLETS)


def test_json_ld_is_believed_most() -> None:
    assert chosen(("Jo Field", "microdata"), ("Ana Cruz", "json-ld")) == Byline(("Ana Cruz",), "", "json-ld")


def test_what_several_agree_on_wins() -> None:
    assert chosen(("Web Desk Editor", "json-ld"), ("Jo Field", "microdata"), ("JO FIELD", "byline element")).names == (
        "Jo Field",
    )


def test_the_fuller_list_wins() -> None:
    byline = chosen(("Ana Cruz", "json-ld"), ("Ana Cruz", "byline line"), ("Jo Field", "byline line"))
    assert byline == Byline(("Ana Cruz", "Jo Field"), "", "byline line")


def test_the_outlet_is_no_author_and_people_come_before_agencies() -> None:
    assert chosen(("The Gazette", "json-ld"), ("Ana Cruz", "byline element")).names == ("Ana Cruz",)
    assert chosen(("AFP", "json-ld"), ("Ana Cruz", "byline line")) == Byline(
        ("Ana Cruz",), "Agence France-Presse", "byline line"
    )


def test_an_agency_with_its_place_is_no_author() -> None:
    assert chosen(("Ana Cruz", "name line"), ("EFE Almería", "name line")).names == ("Ana Cruz",)


def test_the_outlet_behind_a_name_is_no_part_of_it() -> None:
    claims = [Claim("byline", "BY ANA CRUZ TIDEWATER and JO FIELD TIDEWATER", "byline element")]
    assert best_byline(claims, ["Tidewater", "tidewater.example"]).names == ("ANA CRUZ", "JO FIELD")


def test_a_desk_of_the_outlet_is_no_author() -> None:
    claims = [Claim("byline", name, "meta") for name in ("Ana Cruz", "Harbor Voices Latin America")]
    assert best_byline(claims, ["Harbor Voices in English"]).names == ("Ana Cruz",)


def test_what_stands_far_from_the_article_adds_no_name() -> None:
    assert chosen(("Ana Cruz", "meta"), ("Ana Cruz", "distant element"), ("Kim Lee", "distant element")).names == (
        "Ana Cruz",
    )


def test_whom_the_page_shows_is_believed_before_whom_it_only_names_to_machines() -> None:
    claims = [
        Claim("byline", "Holm Brothers", "meta", "author"),
        Claim("byline", "Holm Brothers", "opengraph", "article:author"),
        Claim("byline", "Ana Cruz", "byline element"),
    ]
    assert best_byline(claims, OUTLETS, "ferry is back\nby ana cruz").names == ("Ana Cruz",)
    assert best_byline(claims, OUTLETS, "ferry is back\nholm brothers\nby ana cruz").names == ("Holm Brothers",)
    assert best_byline(claims, OUTLETS).names == ("Holm Brothers",)
    assert best_byline(claims[:2], OUTLETS, "ferry is back").names == ("Holm Brothers",)


def test_an_agency_alone_is_author_and_agency() -> None:
    assert chosen(("Associated Press", "meta")) == Byline(("Associated Press",), "Associated Press", "meta")


def test_user_names_count_when_there_is_no_other() -> None:
    assert chosen(("anacruz", "meta", "author"), ("Ana Cruz", "meta", "byl")).names == ("Ana Cruz",)
    assert chosen(("anacruz", "meta", "author")).names == ("anacruz",)


def test_capitals_give_way_to_the_usual_spelling() -> None:
    assert chosen(("ANA CRUZ", "json-ld"), ("Ana Cruz", "meta")).names == ("Ana Cruz",)


def test_a_paper_in_the_place_of_an_author_gives_way_to_people() -> None:
    assert chosen(("DER MORGEN, Hamburg", "meta"), ("Ana Cruz", "byline line")).names == ("Ana Cruz",)
    assert chosen(("Gazette Staff", "json-ld"), ("Ana Cruz", "byline element")).names == ("Ana Cruz",)


def test_addresses_and_nothing_give_nobody() -> None:
    assert chosen(("https://gazette.example/ana", "opengraph")) == Byline()
    assert chosen() == Byline()


def test_who_writes_at_an_address_of_the_own_name_is_the_author() -> None:
    own = [Claim("byline", "Ana Cruz", "byline element"), Claim("outlet", "Ana Cruz’s Notebook", "opengraph")]
    assert best_byline(own, ["Ana Cruz’s Notebook", "anacruz.example", "anacruz"]).names == ("Ana Cruz",)
    paper = [Claim("byline", "Harbor Insider", "meta"), Claim("outlet", "Harbor Insider", "opengraph")]
    assert best_byline(paper, ["Harbor Insider", "harborinsider"]).names == ()


def test_the_outlet_is_known_by_its_first_part_and_with_either_comma() -> None:
    outlet = "Graiul Apușenilor - Cotidian independent"
    claims = [Claim("byline", "Graiul Apuşenilor", "json-ld"), Claim("outlet", outlet, "opengraph")]
    assert best_byline(claims, [outlet]).names == ()


def test_the_name_of_an_account_gives_way_to_a_person() -> None:
    account = ("lantern_web", "meta"), ("lantern_web", "microdata"), ("lantern_web", "byline element")
    assert chosen(*account, ("Jo Field", "byline line")).names == ("Jo Field",)
    assert chosen(*account).names == ("lantern_web",)


def test_the_beginning_of_the_name_of_the_outlet_is_no_writer() -> None:
    claims = [Claim("byline", name, "byline element") for name in ("Big Sky", "Ana Cruz")]
    assert best_byline(claims, ["Big Sky Public Radio"]).names == ("Ana Cruz",)


def test_the_account_of_the_outlet_gives_way_to_the_writer_in_the_text() -> None:
    for account in ("Gazette Web Desk", "Gazette Online", "Gazette Opinion Desk"):
        assert chosen((account, "byline element"), ("Ana Cruz", "byline line")).names == ("Ana Cruz",)
    assert chosen(("Ana Webb", "byline element"), ("Jo Field", "byline line")).names == ("Ana Webb",)


def test_a_month_is_a_name_beside_names_and_accounts_of_machines_are_none() -> None:
    said = [Claim("byline", "By Ana Cruz, Jo Field and June Kasper", "byline element")]
    assert best_byline(said, []).names == ("Ana Cruz", "Jo Field", "June Kasper")
    said = [Claim("byline", "By Ana Cruz, WVX South West", "byline element")]
    assert best_byline(said, []).names == ("Ana Cruz",)
    assert best_byline([Claim("byline", "SYSTEM\\svc_publish", "meta")], []).names == ()


def test_a_doctor_is_named_without_the_title_where_any_claim_does_so() -> None:
    said = [Claim("byline", "Dr. Ruth Calder", "json-ld"), Claim("byline", "Ruth Calder", "script")]
    assert best_byline(said, []).names == ("Ruth Calder",)
    assert best_byline(said[:1], []).names == ("Dr. Ruth Calder",)


def test_an_account_is_no_author_beside_a_person() -> None:
    assert chosen(("gazetteweb", "json-ld"), ("Ana Cruz", "byline line")).names == ("Ana Cruz",)
    assert chosen(("gazetteweb", "json-ld")).names == ("gazetteweb",)


def test_the_letters_of_an_outlet_before_a_place_are_its_desk() -> None:
    claims = [Claim("byline", name, "byline element") for name in ("Ana Cruz", "NCB Scotland", "FP Goiás", "JD Vance")]
    assert best_byline(claims, ["NCB News", "Folha do Planalto"]).names == ("Ana Cruz", "JD Vance")


def test_the_short_name_of_an_agency_is_no_author() -> None:
    found = best_byline([Claim("byline", "sda", "meta")], ["Vega Tagblatt"])
    assert (found.names, found.agency) == ((), "Keystone-SDA")
