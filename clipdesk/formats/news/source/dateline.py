"""Datelines: "MIAMI —", "WASHINGTON (AP) —", "LONDON, June 3 (Reuters) -" at the head of a story.

They are read, never cut: they belong to the first paragraph.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from clipdesk.domain.letters import latin, latin_pattern
from clipdesk.formats.news.source.agency import agency_named, agency_within
from clipdesk.formats.news.source.names import has_no_case

_DASH = r"(?:\s?(?:[—–―]|--+|\.[-–—])\s?|\s-(?!\d)\s?|-\s|\s:\s)"
_CITY = latin(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’‘-]*(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’‘-]*){0,4}")
_AREA = latin(r"[A-ZÀ-Þ](?:[\w.'’]|-(?!-))*(?: [A-ZÀ-Þ](?:[\w.'’]|-(?!-))*){0,2}")
_DAY = (
    r"(?:(?:[A-Z][a-zéû]{2,8}|[A-Z]{3,9})\.?\s\d{1,2}|\d{1,2}\.?\s?(?:de\s)?[A-Za-zéûäç]{3,10}\.?"
    r"|le \d{1,2} [a-zéû]{3,9})"
    r"(?:,?\s?(?:de\s)?\d{4})?"
)
_CAPITALS = re.compile(
    rf"(?P<place>{_CITY}(?:, {_AREA}(?=[,\s(—–-]))?)"
    rf"(?:,\s(?P<day>{_DAY})|\s\((?P<bracketed>{_DAY})\))?"
    rf"(?:\s*(?:--|[,:—–])?\s*[(/](?P<agency>[^()/]{{2,40}})[)/]\.?)?"
    rf"(?P<dash>{_DASH})"
)
_MIXED = re.compile(
    rf"(?P<place>{_AREA}(?:[/,] ?{_AREA})?)(?: \({_AREA}\)(?= \())?(?:,\s(?P<day>{_DAY})(?P<dash3>{_DASH})?)?"
    rf"\s?(?:\((?P<agency>[^()]{{2,40}})\)\s?(?P<dash>--|[—–―.:-])|(?P<dash2>[—–―]|--)\s|(?<=[-—–.] ))",
)
_BROADCAST = latin_pattern(
    rf"(?P<place>{_AREA}(?:, ?{_AREA})?) (?:CNN|NPR|BBC|CBC|ABC|NBC|CBS|PBS) ?[—–] ?(?=[A-ZÀ-Þ“\"])"
)
"""A place and who broadcasts, without brackets: "Vega, Peru CNN — "."""
_AGENCY_FIRST = re.compile(
    rf"\((?P<agency>[^()]{{2,40}})\)\s?(?P<dash>{_DASH})?"
    rf"\s?(?:(?P<place>{_CITY})(?:,\s(?P<day>{_DAY}))?(?P<dash2>{_DASH}))?"
)
_DATED = latin_pattern(
    rf"(?P<place>{_AREA})(?: \({_AREA}\))?, (?P<day>\d{{1,2}}º? [a-zéûç]{{3,10}} \d{{4}}) ?[-–—] ?(?=[A-ZÀ-Þ“«\"‘])"
)
"""A place, its province and the day, as papers in Italy set them: "Vega (Orrin), 3 settembre 2025 - "."""
_PLACE_FIRST = latin_pattern(rf"\((?P<place>{_AREA}(?:[,-] ?{_AREA})?)\) (?=[A-ZÀ-Þ«“])")
"""A place in brackets, as papers of Quebec set it: "(Niamey) Le fleuve …"."""
_DAY_FIRST = re.compile(rf"(?P<day>{_DAY}) \((?P<agency>[^()]{{2,40}})\)\s?{_DASH}")
"""A day and an agency without a place: "June 24 (UPI) --"."""
_BAR = re.compile(rf"(?P<place>{_CITY}(?: {_AREA})?)(?: [\w.]{{2,12}})?\s?\|\s")
_COLON = latin_pattern(rf"(?P<place>{_CITY}): (?=[A-ZÀ-Þ“\"])")
"""A city and a colon, as papers of South Asia set it: "THATTA: Residents of …"."""
_LONG_LINE = 60
"""Code points behind a place and a colon from which a line is a paragraph."""
_PLAIN_COLON = re.compile(r"(?P<place>[A-Z][a-z]{2,}(?: [A-Z][a-z]+){0,2}): (?=[A-Z“\"])")
"""The same in small letters: "Pune: A clerk …"."""
_PLAIN_COLON_ABOVE = rf"^{_PLAIN_COLON.pattern}(?=.{{{_LONG_LINE}}})"
"""The same at the head of a paragraph: labels and credits of pictures are shorter."""
_SPEAKERS = re.compile(latin(r"^[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{0,40}:"), re.MULTILINE)
_UNCASED = r"(?P<place>[^\W\d_]+(?:[ -][^\W\d_]+){0,3}) ?(?:\((?P<agency>[^()]{2,40})\)|[/،,] ?(?P<agency2>[^\W\d_]+(?: [^\W\d_]+)?)) ?[—–―:-]"
"""A place and an agency in brackets or behind a slash: "القاهرة (رويترز) -", "نئی دہلی/رویترز:"."""
_PLACE_IS_AGENCY = re.compile(r"\((?P<place>[^\W\d_]{2,8})=(?P<agency>[^\W\d_]{2,8})\)")
"""The same of Korea: "(서울=연합뉴스)"."""
_CHINESE = r"(?P<agency>[\u4e00-\u9fff]{2,3}[社网])(?P<place>[\u4e00-\u9fff]{2,8})(?P<day>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)[电電]"
"""An agency, a place and a day: "新华社北京1月5日电"."""
_REPORTED = re.compile(
    r"[〔［\[【（(]?[記记]者[\u4e00-\u9fff·、]{2,14}[/／](?P<place>[\u4e00-\u9fff]{2,6})[報报][導道][〕］\]】）)]?"
)
"""Who reported from where, as papers of Taiwan begin a story: "〔記者林美/澎湖報導〕"."""
_UNCASED_PLACE = re.compile(r"(?P<place>[^\W\d_]+(?: [^\W\d_]+)?) ?[-–—] (?!و(?:هي|هو|هم)\b)")
"""A place and a dash in a script that has no capitals; behind a pronoun stands what a thing is: "المنارة - وهي الأقدم -"."""
_SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""A letter of Chinese or Japanese, where a dash parts what a story is about, and no place: "灯台 - 市は…"."""
_SAYING = re.compile(r"(?:و|ف)?(?:قال|قالت|أكد|أكدت|أعلن|أعلنت|أضاف|أضافت|ذكر|ذكرت|صرح|صرحت|أوضح|أوضحت)\b")
"""Verbs of speech with which sentences in Arabic begin."""
_RUSSIAN = re.compile(
    r"(?P<place>[А-ЯЁ][А-ЯЁа-яё-]+(?:[ -][А-ЯЁ][А-ЯЁа-яё-]+){0,2})[.,]? (?P<day>\d{1,2} [а-яё]{3,8})\.? ?(?:[-–—] |/)?(?P<agency>[^\W\d_][\w.-]{2,11}(?: [А-ЯЁ][а-яё]+)?)(?:/\.?|\.)? ?(?:[-–—] )?(?=[А-ЯЁA-Z«\"])"
)
"""A place, a day and an agency, as those of Russia set it: "МОСКВА, 30 мая. /ТАСС/.", "Москва. 1 декабря. INTERFAX.RU -"."""
_LABELS = frozenset(
    "watch update updated breaking exclusive opinion review analysis note correction listen video photos photo live read podcast "
    "more related editor's editor’s question answer warning spoiler editorial comment interview factbox explainer sir sirs madam "
    "décryptage enquête récit reportage entretien exclusif analyse vidéo portrait tribune chronique éditorial critique "
    "kommentar exklusiv análisis entrevista exclusiva".split()
)
"""Kinds of stories and labels, lower case, that papers set in capitals before a dash or a colon: "DÉCRYPTAGE - …"."""
_BROADCASTERS = frozenset(("CNN", "NPR", "BBC", "MSNBC", "NBC", "CBS", "ABC", "PBS", "ESPN", "FOX"))
"""Who stands before a dash in place of a city: "CNN —"."""
_TO_READERS = frozenset("our your we you us support subscribe donate".split())
"""Words, lower case, of appeals in capitals before a dash, which no place has: "SUPPORT OUR WORK – …"."""
_SHORTEST_WITH_COLON, _SHORTEST_BRACKETED = 100, 60
"""Code points of the shortest paragraph with a city and a colon, and of the shortest line with a place in brackets."""
_STOP = re.compile(
    r"(?P<place>(?:Bad |St\. )?[A-ZÄÖÜ][a-zäöüß]{2,}(?:[-/ ][A-ZÄÖÜ][a-zäöüß]{2,}){0,2})(?:\.| [-–]) (?=[A-ZÄÖÜ„»])"
)
"""A place and a full stop, as German papers set it: "Lingen. Die Stadtwerke …"."""
_SHOUTED_STOP = latin_pattern(r"(?P<place>[A-ZÀ-Þ]{4,}(?:[ -][A-ZÀ-Þ'’]{2,}){0,3})\. (?=[A-ZÀ-Þ«“„\"])")
"""The same in capitals, as papers in Italy set it: "CANAZEI. Dopo …"."""
_ALONE = re.compile(rf"(?P<place>{_CITY}) \([A-Z]{{2}}\)$")
"""A city and the letters of its state in a line of their own: "BLUMENAU (SC)"; papers of India set a comma behind it."""
_CALL_SIGN = re.compile(
    r"[WKC][A-Z]{2,3}(?:[- ](?:TV|FM|AM|DT))?|\d{1,2} ?News|(?:FOX|ABC|NBC|CBS|CW|News|NEWS|Local|Channel|NewsChannel|Eyewitness News) ?\d{1,2}"
)
_CITY_ALONE = re.compile(rf"{_CITY}(?: [ey] {_CITY})?")
_PLACES_ALONE = frozenset(("pt", "es"))
"""Languages whose papers set the place in capitals in a line of its own between writer and article."""
_DASHES = frozenset(("—", "–", "―", "--", "-"))
_LONGEST = 110
_OF_REPORTED = frozenset("〔［[【（(記记")


class Dateline(NamedTuple):
    """What a dateline says: the place, the agency, the month and day as they are printed, the call sign of a station."""

    place: str
    agency: str = ""
    day: str = ""
    station: str = ""


def read_dateline(paragraph: str, language: str = "") -> Dateline | None:
    """The dateline at the head of `paragraph`, None when there is none.

    `language` is the one of the text: English papers set a place without an agency in capitals.

    >>> read_dateline("WASHINGTON (AP) — The Senate voted.")
    Dateline(place='WASHINGTON', agency='Associated Press', day='', station='')
    >>> read_dateline("I — alone — went home.") is None
    True
    """
    head = paragraph[:_LONGEST]
    first = head[:1]
    if first in _OF_REPORTED and (reported := _REPORTED.match(head)):
        return Dateline(reported["place"])
    if first == "(":
        return _bracketed(paragraph, language)
    if not first.isascii() and has_no_case(first):
        return _without_capitals(head)
    if not first.isupper() or not _has_sign(head):
        return None
    match = _CAPITALS.match(head)
    if match and _is_place(match["place"]):
        agency = agency_within(match["agency"]) if match["agency"] else ""
        if match["agency"] and not agency and not match["dash"].strip():
            return None
        bracketed = match["bracketed"] or ""
        station = "" if agency else _station(match["agency"] or bracketed)  # "(7News)" has the shape of a day
        day = match["day"] or ("" if station == bracketed else bracketed)
        place = match["place"].rstrip(",")
        is_stop = match["dash"][:1] in _DASHES and place.endswith(".") and place.count(".") == 1 and "," not in place
        return Dateline(place[:-1] if is_stop else place, agency, day, station)
    if (match := _DAY_FIRST.match(head)) and (agency := agency_within(match["agency"])):
        return Dateline("", agency, match["day"])
    if (match := _BAR.match(head)) and match["place"].casefold() not in _LABELS and not _station(match["place"]):
        return Dateline(match["place"])
    if match := _BROADCAST.match(head):
        return Dateline(match["place"])
    if match := _DATED.match(head):
        return Dateline(match["place"], "", match["day"])
    return _russian(head) if language == "ru" or "\u0400" < first < "\u0500" else _mixed(head, language)


def _russian(head: str) -> Dateline | None:
    """A dateline as agencies of Russia set it."""
    match = _RUSSIAN.match(head)
    agency = agency_named(match["agency"].removesuffix(".")) if match else ""
    return Dateline(match["place"], agency, match["day"]) if match and agency else None


def _has_sign(head: str) -> bool:
    """Whether a dash, a bracket or a bar stands in the head of a paragraph, as in all datelines: most have none."""
    return (
        "—" in head
        or "–" in head
        or "-" in head
        or "(" in head
        or "|" in head
        or "―" in head
        or " : " in head
        or ". /" in head
    )


def _without_capitals(head: str) -> Dateline | None:
    """A dateline in a script that has no capitals: only an agency tells it from other words. Patterns are compiled here."""
    if match := re.match(_UNCASED, head):
        agency = agency_within(match["agency"] or match["agency2"])
        return Dateline(match["place"].strip(), agency) if agency else None
    match = re.match(_CHINESE, head)
    agency = agency_named(match["agency"]) if match else ""
    return Dateline(match["place"], agency, match["day"]) if match and agency else None


def read_lone_dateline(line: str, language: str = "") -> Dateline | None:
    """The dateline that is a line of its own above the first paragraph, None for any other line.

    >>> read_lone_dateline("Ajaccio (France) (AFP) –")
    Dateline(place='Ajaccio', agency='Agence France-Presse', day='', station='')
    """
    if len(line) > _LONGEST:
        return None
    if language in _PLACES_ALONE and _CITY_ALONE.fullmatch(line):
        return Dateline(line)
    if match := _ALONE.match(line):
        return Dateline(match["place"])
    if line[-1] == "," and _CITY_ALONE.fullmatch(line[:-1]) and _is_place(line[:-1]):
        return Dateline(line[:-1])
    found = read_dateline(f"{line} A", language) if line[-1] in "–—-―)" else None
    return found if found is not None and found.agency and found.place else None


def read_local_dateline(paragraph: str, text: str, language: str = "") -> Dateline | None:
    """A dateline in the ways of some countries at the head of `paragraph`, the first of `text`; None when there is none.

    A German place before a full stop must be named once more; capitals before a colon must be
    the only ones in the text, or they are who speaks.

    >>> read_local_dateline("Lingen. Die Stadtwerke sparen.", "Lingen. Die Stadtwerke sparen. In Lingen nicht.", "de")
    Dateline(place='Lingen', agency='', day='', station='')
    """
    if has_no_case(paragraph[:1]) and (match := _UNCASED_PLACE.match(paragraph[:_LONGEST])):
        is_named = text.count(match["place"]) > 1 and not _SAYING.match(match["place"]) and not _SIGN.match(paragraph)
        return Dateline(match["place"]) if is_named else None
    if language not in {"", "en"} and (match := _SHOUTED_STOP.match(paragraph[:_LONGEST])):
        return Dateline(match["place"]) if _is_place(match["place"]) else None
    if language in {"de", "nl"} and (match := _STOP.match(paragraph[:_LONGEST])):
        return Dateline(match["place"]) if text.count(match["place"]) > 1 else None
    match = _COLON.match(paragraph[:_LONGEST]) if len(paragraph) >= _SHORTEST_WITH_COLON else None
    if match is None and language == "en" and (plain := _PLAIN_COLON.match(paragraph[:_LONGEST])):
        is_named = text.count(plain["place"]) > 1 and len(re.findall(_PLAIN_COLON_ABOVE, text, re.MULTILINE)) == 1
        match = plain if is_named else None
    if match is None or not _is_place(match["place"]) or len(_SPEAKERS.findall(text)) > 1:
        return None
    is_label = not _LABELS.isdisjoint(match["place"].casefold().split())
    return None if is_label else Dateline(match["place"])


def _is_place(place: str) -> bool:
    """Whether capitals before a dash can be a place: "I —" and "A 5-4 —" are not, "NATO —" cannot be told."""
    city = place.partition(",")[0]
    if city in _BROADCASTERS or city.casefold() in _LABELS or not _TO_READERS.isdisjoint(city.casefold().split()):
        return False
    return sum(char.isalpha() for char in city) >= 3


def _station(name: str) -> str:
    """The call sign of an American or Canadian station, "WSVN", empty for anything else."""
    return name if _CALL_SIGN.fullmatch(name) else ""


def _bracketed(paragraph: str, language: str) -> Dateline | None:
    """A dateline in brackets: an agency in any language, a place in French."""
    head = paragraph[:_LONGEST]
    if (match := _PLACE_IS_AGENCY.match(head)) and (agency := agency_named(match["agency"])):
        return Dateline(match["place"], agency)
    match = _AGENCY_FIRST.match(head)
    if match is None:
        return None
    agency = agency_within(match["agency"])
    if (
        not agency
        and language == "fr"
        and len(paragraph) >= _SHORTEST_BRACKETED
        and (place := _PLACE_FIRST.match(head))
    ):
        return Dateline(place["place"])
    if not agency or not (match["dash"] or match["place"]):
        return None
    return Dateline(match["place"] or "", agency, match["day"] or "")


def _mixed(head: str, language: str) -> Dateline | None:
    """Datelines in small letters: sure with an agency ("Berlin (dpa) -"), likely with a long dash ("Madrid –")."""
    match = _MIXED.match(head)
    if match is None or match["place"].casefold() in _LABELS:
        return None
    if match["agency"]:
        agency = agency_within(match["agency"])
        is_station = match["agency"].isupper() and len(match["agency"]) <= 6 and match["dash"] in _DASHES
        station = "" if agency else _station(match["agency"])
        return Dateline(match["place"], agency, match["day"] or "", station) if agency or is_station else None
    if match["dash3"]:
        return Dateline(match["place"], "", match["day"])
    if not match["dash2"] or match["day"]:
        return None
    following = head[match.end() :]
    has_area = "," in match["place"]
    is_short = has_area or (language not in {"", "en"} and len(match["place"].split()) <= 3)
    if is_short and following[:1].isupper() and not agency_named(match["place"]) and match["dash2"] not in following:
        return Dateline(match["place"])
    return None
