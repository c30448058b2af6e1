"""Files with several articles whose layouts are read by what repeats in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from tests.formats.databases.exports import Story

_PERMIT = (
    "Copyright of {0} is the property of {0} Co. and its content may not be copied or emailed to multiple sites without"
    " the copyright holder's express written permission. However, users may print articles for individual use."
)


def _text(story: Story) -> str:
    return "\n\n".join(story.body)


def ebsco(stories: Sequence[Story]) -> str:
    return "EBSCO Publishing    Citation Format: AMA:\n\n" + "".join(
        f"Record: {number}\nTitle: {one.headline}\n"
        + (f"Authors: {'; '.join(_surname_first(name) for name in one.authors)}\n" if one.authors else "")
        + f"Source: {one.outlet}. {one.day.month}/{one.day.day}/{one.day.year}, Vol. 12 Issue 3, pA{number}. 2p.\n"
        f"Document Type: Article\nSubject Terms: *BRIDGES\n*CITIES & towns\nFull Text Word Count: {one.words}\n"
        f"Accession Number: 1283{number}\n"
        f"Persistent link to this record (Permalink): https://search.ebscohost.com/login.aspx?AN=1283{number}\n"
        f"Database: Newspaper Source Plus\n\nSection: {one.section}\n\n{one.headline.upper()}\n\n{_text(one)}\n\n"
        f"~~~~~~~~\nBy Somebody Else\n\n{_PERMIT.format(one.outlet)}\n\n\n"
        for number, one in enumerate(stories, 1)
    )


def gale(stories: Sequence[Story]) -> str:
    return "".join(
        f"{one.headline}\n"
        + (f"Author(s): {', '.join(one.authors)}\n" if one.authors else "")
        + f"Date: {one.date()}\nFrom: {one.outlet} (Vol. 16, Issue 5)\nPublisher: {one.outlet} Company\n"
        f"Document Type: Article\nLength: {one.words:,} words\n\nFull Text: \nCOPYRIGHT {one.day.year} {one.outlet}\n"
        f"http://www.vega.example\n\n{_text(one)}\n\nSource Citation   (MLA 9th Edition)\n“{one.headline}.” {one.outlet},"
        f" p. A{number}(L). Gale OneFile: News, link.gale.com/apps/doc/A52{number}/STND. Accessed 5 Mar. 2026.\n"
        f"Gale Document Number: GALE|A52{number}\n\n\n\n"
        for number, one in enumerate(stories, 1)
    )


def newsbank(stories: Sequence[Story]) -> str:
    return "".join(
        f"{one.headline}\n{one.outlet} - {one.day:%A}, {one.date()}\n"
        + (f"Author: {', '.join(one.authors)}\n" if one.authors else "")
        + f"Edition: Main\nSection: {one.section}\nPage: {number}A\n\n{_text(one)}\n\nRecord Number: 16C9B5E2F5{number}C0\n"
        f"Copyright (c) {one.day.year} {one.outlet}\n\n"
        for number, one in enumerate(stories, 1)
    )


def newsbank_lines(stories: Sequence[Story]) -> str:
    return "".join(
        f"{one.headline}\n\n{one.date()} | {one.outlet} | Section: {one.section} | Page {number}A\n\n{_text(one)}\n\n"
        f"• Citation (aglc Style)\n\n'{one.headline}', ‹https://infoweb.newsbank.com/apps/news/document-view?docref=16C{number}›"
        f"\n\n© Copyright {one.day.year} {one.outlet}. All rights reserved.\n\n"
        for number, one in enumerate(stories, 1)
    )


def pressreader(stories: Sequence[Story]) -> str:
    return (
        "".join(
            f"{one.headline}\n\n{one.outlet} · {one.day.day} {one.date().split()[0][:3]} {one.day.year} · {one.section}"
            f" · By {' and '.join(one.authors) or 'Our Staff'}\n\n{_text(one)}\n\n"
            for one in stories
        )
        + "PressReader.com\n"
    )


def unknown_fields(stories: Sequence[Story]) -> str:
    return "".join(
        f"Titel: {one.headline}\nZeitung: {one.outlet}\nDatum: {one.day:%d.%m.%Y}\nSeite: {number}\n\n{_text(one)}\n\n"
        f"{'-' * 40}\n"
        for number, one in enumerate(stories, 1)
    )


def unknown_lines(stories: Sequence[Story]) -> str:
    return "".join(
        f"{one.headline}\n{one.outlet} – {one.day.day} {one.date().split()[0]} {one.day.year} – Page {number}\n\n"
        f"{_text(one)}\n\n\n"
        for number, one in enumerate(stories, 1)
    )


def divided_by_rules(stories: Sequence[Story]) -> str:
    return "\n\n**********\n\n".join(f"{one.headline}\n{one.outlet}\n{one.date()}\n\n{_text(one)}" for one in stories)


def headlines_and_days(stories: Sequence[Story]) -> str:
    return "\n\n".join(f"{one.headline}\n\n{one.date()}\n\n{_text(one)}" for one in stories)


KNOWN: dict[str, Callable[[Sequence[Story]], str]] = {
    "EBSCOhost": ebsco, "Gale": gale, "NewsBank": newsbank, "NewsBank (lines)": newsbank_lines, "PressReader": pressreader,
}  # fmt: skip
LIKELY: dict[str, Callable[[Sequence[Story]], str]] = {
    "fields": unknown_fields, "lines": unknown_lines, "rules": divided_by_rules,
}  # fmt: skip


def as_page(text: str) -> str:
    """A file as a page of paragraphs, without anything that says what each is."""
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n") if line.strip())
    return f"<html><head><title>Results</title></head><body>{lines}</body></html>"


def as_rtf(text: str) -> str:
    """A file as rich text, a paragraph a line."""
    plain = "".join(one if ord(one) < 128 else f"\\u{ord(one)}?" for one in text)
    return "{\\rtf1\\ansi " + "\\par\n".join(plain.split("\n")) + "}"


def _surname_first(name: str) -> str:
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}" if first else last
