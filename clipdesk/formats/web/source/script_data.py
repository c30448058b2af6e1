"""What the data in a page's scripts say of the article: the record with its headline, where nothing else tells."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.script_values import place_of, records_of, script_values, sources
from clipdesk.formats.web.source.sections import TRAIL
from clipdesk.formats.web.tree import Page

_AROUND = 3_000
"""Characters before and behind the headline in which its article's data stands."""
_SHORTEST = 10
"""Code points of a headline that tells its article from others."""
_AUTHORS = ("authors", "author", "bylines", "byline", "contributors", "creators", "creator", "writers", "by")
_PARTS = ("attributes", "fields", "credits", "taxonomy")
"""Keys of objects in which a record has such keys as well."""
_DAYS = tuple(
    "datepublished publishedat publisheddate publishdate publishedon publishedtime publicationdate firstpublished firstpublishedat"
    " firstpublishdate displaydate pubdate publicationtime published".split()
)
_DAY = re.compile(r"\d{4}-?\d\d-?\d\d|(?:\d{3})?\d{10}\Z")
_FIELDS = (
    (
        "section",
        ("section", "primarysection", "primarycategory", "category", "channel", "rubric", "sections", "categories"),
    ),
    ("outlet", ("sitename", "publication", "publisher")),
    ("url", ("canonicalurl", "canonical", "weburl", "shareurl", "permalink", "url")),
)
"""Keys of a record, lower case and without signs, by the field for which they speak."""
_NAMES = ("name", "fullName", "full_name", "displayName", "display_name", "title", "label", "basic", "iso", "date")
"""Keys under which an object has the word that it stands for."""
_DATE = re.compile(
    r"""["'](?:date_?published|published_?(?:at|date|time|on)?|publish_?(?:date|time|ed_?at)|pub_?date|publication_?date"""
    r"""|first_?publish\w*|display_?date)["']\s*:\s*["']?(\d{4}-?\d\d-?\d\d[^"',}]{0,20}|\d{13}|\d{10})(?=["',}\s])""",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"""["'](?:authors?|author_?name|bylines?|contributors?)["']\s*:\s*(?:\[\s*)?(?:\{[^{}]{0,300}?["'](?:full_?|display_?)?name["']"""
    r"""\s*:\s*)?["']([^"'\\]{3,80})["']""",
    re.IGNORECASE,
)

_OTHER = re.compile(
    r"""["'](?:full_?|display_?)?name["']\s*:\s*["']([^"'\\]{3,80})["']|(?:\A["']?|,)\s*["']([^"'\\:]{3,80})["'](?=\s*(?:,|\Z))""",
    re.IGNORECASE,
)
"""A further author in a list, by a key of an object or as a text of its own."""


def script_claims(page: Page, headline: str) -> Iterator[Claim]:
    """What a record with the headline says in a script that is no JSON-LD, failing that its first date and author near the headline."""
    if len(headline) <= _SHORTEST:
        return
    for values in script_values(page, holding=headline):
        for record in records_of(values, headline):
            if claims := list(_of_record(record)):
                yield from claims
                return
    yield from _near_headline(page, headline)


def _of_record(record: dict[str, Any]) -> Iterator[Claim]:
    """The claims of one object; nothing where it tells neither author nor date."""
    parts = [inner for key in _PARTS if isinstance(inner := record.get(key), dict)]
    told = [pair for part in (*parts, record) for pair in part.items()]
    said = {key.casefold().replace("_", "").replace("-", ""): value for key, value in told}
    names = next((names for key in _AUTHORS if (names := _people(said.get(key)))), [])
    date = next((day for key in _DAYS if _DAY.match(day := _word(said.get(key)))), "")
    if not names and not date:
        return
    if date:
        yield Claim("published", date, "script")
    yield from (Claim("byline", name, "script") for name in names)
    for field, keys in _FIELDS:
        if value := next((words for key in keys if (words := _word(said.get(key)))), ""):
            yield Claim(field, value, "script", TRAIL if field == "section" else "")


def _people(value: Any) -> list[str]:
    """The persons that the value of an author names: a text, an object with a name, or a list of these."""
    listed = value if isinstance(value, list) else [value]
    names = (_word(one).removeprefix("By ") for one in listed)
    return list(dict.fromkeys(name for name in names if is_person(name)))


def _word(value: Any) -> str:
    """A value as a text: of an object its name, of a list the first."""
    if isinstance(value, list):
        value = next(iter(value), "")
    if isinstance(value, dict):
        value = next((value[key] for key in _NAMES if isinstance(value.get(key), str)), "")
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_number else html.unescape(value).strip() if isinstance(value, str) else ""


def _near_headline(page: Page, headline: str) -> Iterator[Claim]:
    """The first date and author within some lines of the headline in a script, as objects that are no JSON hold them."""
    for source in sources(page):
        place = place_of(headline, source)
        if place < 0:
            continue
        around = source[max(0, place - _AROUND) : place + _AROUND]
        dates = [match[1] for match in _DATE.finditer(around)][:1]
        names = next((names for match in _AUTHOR.finditer(around) if (names := _names(around, match))), [])
        yield from (Claim("published", date, "script") for date in dates)
        yield from (Claim("byline", name, "script") for name in names)
        if dates or names:
            return


def _names(around: str, match: re.Match[str]) -> list[str]:
    """The first name that was found, and in a list of authors the names of the others in it."""
    first = match[1].removeprefix("By ")
    rest = around[match.end() : around.find("]", match.end())] if "[" in match[0] else ""
    others = [other[1] or other[2] for other in _OTHER.finditer(rest[:_AROUND])]
    return [first, *filter(is_person, others)] if is_person(first) else []
