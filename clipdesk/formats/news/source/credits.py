"""Lines about rights and origin: copyright, distribution, "Reporting by", "originally appeared on"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.patterns.telling import tells
from clipdesk.formats.news.source.agency import agency_named, agency_within
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.names import is_person, split_names, tidy
from clipdesk.formats.news.source.outlet import is_aggregator, is_company, is_outlet, paper_of_company, tidy_outlet


class Credit(NamedTuple):
    """What a line of credits says, and the reason under which it is cut. Unknown fields are empty.

    `holder` is who holds the copyright, as printed; `year` the year of the copyright.
    """

    reason: str
    holder: str = ""
    year: str = ""
    agency: str = ""
    outlet: str = ""
    byline: tuple[str, ...] = ()
    published: str = ""


_SIGN = re.compile(r"©|\(c\)|&copy;|\bcopyright\b|\bcopr\.", re.IGNORECASE)
_RIGHTS = re.compile(
    r"all rights reserved\b(?! to .*\b(?:was|were|had)\b)|todos los derechos reservados|alle rechte vorbehalten|tous droits réservés"
    r"|tutti i diritti riservati"
    r"|todos os direitos reservados|alle rechten voorbehouden|riproduzione riservata|reproduction interdite"
    r"|prohibida su reproducción"
    r"|may not be (?:published, broadcast|reproduced)|無断(?:転載|複製|複写|使用)[^。]{0,14}(?:禁|お断り)|未[经經][^。]{0,10}不得",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[ ,-]+(?:NIT|RUC|CNPJ|CIF|NIF|P\. ?IVA|SIRET|ABN|USt-Id(?:Nr)?)\b.*$")
"""The number under which a holder pays taxes."""
_HOLDER = re.compile(
    r"(?:copyrights?|©|@|\(c\)|&copy;|copr\.|\s|:|,|-"
    r"|–)*(?:\d{4}\s*[-–/,]\s*(?=\d{4}))?(?P<year>\d{4})?(?:\s+by\b)?[\s,:–—-]*(?P<holder>\S.*)?$",
    re.IGNORECASE,
)
_HOLDER_END = re.compile(
    r"(?:(?<=\bLtd)|(?<=\bLimited)|(?<=\bLLC)|(?<=\bInc)|(?<=GmbH))\.?,\s(?=\d|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:,|$))"
    r"|(?<!\bSt)(?<!\bFt)(?<!\bMt)(?<!\b[A-Z])\.\s(?!(?:Ltd|Inc|LLC|KG|KGaA|Pvt)\b)|\.$|\s[|•·–—]\s|[;:]\s|,?\s*(?:all rights|todos los|alle rechte"
    r"|tous droits|tutti i|todos os|alle rechten|visit\b|distributed\b"
    r"|dist\. by|this material|reproduc|published|, \w{2,5}:\d|, \d{1,5} [A-Z]|, P\.? ?O\.? Box|, an? (?:division|part|unit|subsidiary|brand) of\b|,? edition\b|or its (?:affiliated|licensors"
    r"|subsidiaries)|and its affiliates|licensed|syndicated|\d{4}\b).*$",
    re.IGNORECASE,
)
_PUBLISHER = re.compile(
    r"^(?:(?:Published|Owned|Operated) by [^.©]{3,60}\b.{0,60}\. (?=Copyright ©)|This material may not be [^.©]{5,90}\. (?=©))"
)
"""Who publishes, with its number in the register, or what nobody may do, before who holds the rights."""
_LICENSED = re.compile(r"^[Cc]opyright owned or licensed by (?:the )?")
_PLACED = re.compile(r"(?<=[\w.]), [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}, (?:[A-Z]{2}|[A-Z][a-z]{1,5}\.)$")
"""The town and the state of a holder: "Vega Record Co., Vega, Vt."."""
_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|L\.P|L\.L\.C|S\.L|S\.A|S\.p\.A|S\.r\.l|B\.V|N\.V|A\.G)$")
"""The end of the name of a company that has a full stop of its own."""
_DISTRIBUTED = re.compile(
    r"(?:distributed|syndicated|dist\.|provided|released|licensed) (?:by|through|via|von|par"
    r"|por) (?-i:the )?(?P<agency>[^.;|]+(?:\.(?=\w)[^.;|]+)*)",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    r"[(\[—–-]*\s?(?:(?:additional|further|with|with additional|other) )?(?P<verb>(?:reporting|written|writing"
    r"|report|compiled|editing|edited|produced"
    r"|redacción|reportage|bearbeitet|bericht) (?:by|de|von|par)|(?<=with )inputs from)\b(?P<rest>.{2,300})$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^(?:originally|first|re?published|reprinted|provided|distributed|syndicated) .*?, (?:the|an?|it|he|she|his|her|its|their|they|we) [^,]+ ",
    re.IGNORECASE,
)
"""A sentence that begins as a note of origin does: "Provided by the state, the money will pay for the first year."."""
_CONTRIBUTED = re.compile(
    r".{3,260}\b(?:contributed (?:to (?:this|the|that|these) (?:[\w-]+ ){0,2}(?:reports?|story|stories|articles?|coverage|piece|post|series|reporting|dispatch|project|investigation)|reporting)|also contributed|contributed (?:research|photography|video|data)"
    r"|(?:ha contribuido|a contribué|contribuyó) (?:a|à|en|con) (?:est[ea]|cet(?:te)?|ce|la (?:elaboración|información|redacción)|información|ce reportage))\b.{0,80}$",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"(?:.{0,60}\b(?:(?:originally|first) (?:appeared|published|posted|ran|reported)(?: on| in| by| at)?"
    r"|republished (?:from|with permission (?:from|of))"
    r"|(?:re)?published (?:by|with permission from)|reprinted from|provided by|courtesy of|appeared first on"
    r"|appeared (?:on|in))"
    r"|visit(?= .{2,40} at )|read more at|story from|from)\s+(?P<outlet>\S[^:,|]{1,60}?)(?=\s*(?:[:,|]|\.?\s*$"
    r"|\.\s| at | on | under | as | and | in ))",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?:sources?|quellen?|fuentes?|fontes?|bron|via|agencias?|agency|agenz?ia|from|publication|publisher"
    r"|newspaper|paper|outlet|zeitung|medio|journal)\s*[:/]\s*(?P<who>\S.{1,80})$",
    re.IGNORECASE,
)
_PLAIN = latin_pattern(
    r"(?:Copyright|COPYRIGHT) (?P<holder>[A-ZÀ-Þ][^\d.;|]{3,50}?\.?)(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}, )?(?P<year>(?:19|20)\d{2}))?\.?"
)
_OF_COMPANY = re.compile(r" (?:GmbH|AG|Ltd\.?|LLC|Inc\.|plc|S\.A\.U?\.?)$")
"""The end of a publishing house, whose name may hold a slash."""
_PROPERTY = re.compile(r"Copyright of (?P<holder>.{3,80}?) is the property of\b")
"""How a catalog says whose the rights are."""
_UNSIGNED = latin_pattern(
    r"(?P<year>(?:19|20)\d{2}),? (?P<holder>[A-ZÀ-Þ][^\d.;|]{2,50}?,? (?:Inc\.|LLC|Ltd\.?|GmbH|plc|S\.A\.))"
    r"|(?P<year2>(?:19|20)\d{2}) (?P<holder2>[A-ZÀ-Þ][^\d.;|]{2,50})\. (?:.{3,60} )?[Dd]istributed by (?P<agency>[A-Z][^;|]{2,60}?)\.?"
)
"""A year and a company alone in a line, or a year, a paper and who spread the story, where a copy has lost the sign: "2025 Vega Media, Inc."."""
_BESIDE = re.compile(r"(?:with|mit|avec|con|com|met) ", re.IGNORECASE)
"""What stands before an agency that a story has words of: "with AAP"."""
_BULLETS = frozenset("•·|")
_CENTURIES = "12"
"""First digits of years."""
_STARTS = (
    "©",
    "(c)",
    "(C)",
    "Copyright",
    "COPYRIGHT",
    "copyright",
    "(Copyright",
    "(Report",
    "(Edit",
    "(Addit",
    "(With",
)
FIRST_WORDS: frozenset[str] = frozenset(
    (
        "reporting", "editing", "writing", "additional", "compiled", "distributed", "source:", "quelle:", "sources:",
        "fuente:", "fonte:", "this", "originally", "first", "provided", "associated", "visit", "reporting:", "further",
        "republished", "reprinted", "published", "syndicated", "from:", "all", "©", "(c)", "copyright",
    )
)  # fmt: skip
"""First words, lower case, of lines of credits."""
CONTRIBUTIONS: tuple[str, ...] = tuple(
    f"this {what}{end}" for what in ("report", "story", "article") for end in (".", "", ".)")
)
"""How a line ends that says who else worked on a story."""
_RELEASED = re.compile(r"SOURCE:? (?P<who>[A-Z].{1,60})")
_TELLING = tuple(
    "this |origin|first |repub|repri|publish|visit|provided|read more at|the post|courtesy|story from".split("|")
)
"""How a line begins, lower case, that says where a story first stood."""
_LONGEST_PLAIN = 60
"""Code points up to which a line without a telling beginning or end is looked at as well."""
_LONGEST = 420
_OF_PICTURES = frozenset(
    ("Getty Images", "AFP via Getty Images", "Shutterstock", "Alamy", "iStock", "Adobe Stock", "Imago", "IMAGO")
)
"""Who sells pictures and writes no stories: behind a sign without a year, the credit of one."""
_OF_PHOTOGRAPHER = re.compile(r"©.*\b(?i:fotos?|photos?|images|pictures|bilder|imagen)\b.* \| \S")
"""Who sells pictures, and behind a bar who took one: "© Vega Foto Services | Jo Field"."""
_SHOWN_BY_AGENCY = re.compile(
    r"© (?:Reuters|REUTERS|AP|AFP|Getty Images|EPA|dpa)\. (?!All rights)[A-Z].{15,}", re.DOTALL
)
"""What a picture shows, behind the agency that sells it: "© Reuters. Ships wait near Vega."."""
_OF_WORDS = 3
"""Spaces in words of the story behind the label of a source."""
_OF_A_SENTENCE = 5
"""Words in small letters that no holder has, where they are most of it."""


@lru_cache(maxsize=512)
def read_credit(line: str) -> Credit | None:
    """What a line of credits says, None when the line is none.

    >>> read_credit("©2025 Miami Herald. Visit at miamiherald.com. Distributed by Tribune Content Agency, LLC.")[:4]
    ('copyright', 'Miami Herald', '2025', 'Tribune Content Agency, LLC')
    """
    if not line or len(line) > _LONGEST or (len(line) > _LONGEST_PLAIN and not may_be_credit(line)):
        return None
    if line[0] in _CENTURIES and (unsigned := _UNSIGNED.fullmatch(line)):
        return Credit(
            "copyright",
            unsigned["holder"] or unsigned["holder2"],
            unsigned["year"] or unsigned["year2"],
            unsigned["agency"] or "",
        )
    head = line[:24].casefold()
    if "©" in line or "opyright" in line[:40] or "(c)" in head or "OPYRIGHT" in line[:40]:
        credit = _copyright(line[1:-1] if line[0] == "(" and line[-1] == ")" else line)
        if credit:
            return credit
    if "by" in head or "von" in head or "par" in head or " de " in head or "inputs" in head:
        if (match := _REPORTING.match(line)) and (line[0] in "([" or _begins_with_name(match["rest"])):
            return _reporting(match)
        if (spread := _DISTRIBUTED.match(line)) and len(line) < 130 and not _GOES_ON.search(line):
            return _origin(spread["agency"])
    if "ontribu" in line and len(line) < 340 and (line[-1] in ".)]") and _CONTRIBUTED.match(line):
        employer = re.split(r" (?:writers?|journalists?|reporters?)\b", line, maxsplit=1)
        return Credit("byline", agency=agency_within(employer[0]) if len(employer) > 1 else "")
    if len(line) < 200:
        if (
            (":" in head or "/" in head)
            and len(line) < 100
            and (source := _SOURCE.match(line))
            and not _is_of_story(source)
        ):
            return _origin(source["who"].rstrip("."))
        if _RIGHTS.search(line):
            return Credit("copyright")
    return _bare(line) or _appeared(line, head)


def may_be_credit(paragraph: str) -> bool:
    """Whether a paragraph begins or ends as a line of credits does: a cheap test before a dear one.

    >>> may_be_credit("© 2025 Vega Times"), may_be_credit("The bridge closed on Monday.")
    (True, False)
    """
    if paragraph.startswith(_STARTS) or paragraph.endswith(CONTRIBUTIONS):
        return True
    if paragraph[0] in _CENTURIES and "istributed by " in paragraph:  # the sign before the year is lost
        return True
    return paragraph.partition(" ")[0].casefold() in FIRST_WORDS or ("©" in paragraph and len(paragraph) < _LONGEST)


def _is_of_story(source: re.Match[str]) -> bool:
    """Whether words behind "Source:" tell of a source in the story: "Source: the spring behind the chapel"."""
    who = source["who"]
    is_list = source[0].partition(":")[0].rstrip().endswith("s")  # "Sources: county records and interviews"
    is_said = (who[0].islower() and who.count(" ") >= _OF_WORDS) or (who[-1] == "." and _is_told(who))
    return tells(source[0]) or (not is_list and is_said and not agency_within(who))


def _begins_with_name(words: str) -> bool:
    first = words.strip(" :").split()
    return bool(first) and first[0][0].isupper()


def _copyright(line: str) -> Credit | None:
    line = _LICENSED.sub("Copyright © ", _PUBLISHER.sub("", line))
    sign = _SIGN.search(line)
    if sign is None or sign.start() > 60:
        return None
    before, after = line[: sign.start()].strip(" .,|–—-"), line[sign.start() :]
    match = _HOLDER.match(after)
    if match is None:
        return None
    is_word = sign[0].casefold().startswith("cop")
    if is_word and not match["year"] and (plain := _plain_copyright(line)):
        return plain
    if is_word and not match["year"] and "©" not in line and "(c)" not in line.casefold() and not _RIGHTS.search(line):
        return None
    year = match["year"] or _year_in(after)
    # "The old bridge. © Jo Field/AP" is the caption of a picture.
    if before and not year and not is_outlet(before) and not _RIGHTS.search(line):
        return None
    if len(before.split()) > 7:
        return None
    if not year and "/" in after.partition(",")[0].partition(" | ")[0][:40] and not _OF_COMPANY.search(after):
        who = after.lstrip("©() cC").partition(" - ")[0]
        # "© Jo Field/AP" is a picture's, "© dpa/jfi" a story's.
        return None if is_person(who.partition("/")[0].strip()) else Credit("agency", agency=agency_within(who))
    if _RIGHTS.fullmatch((match["holder"] or "").strip(" .")):
        return Credit("copyright", year=year)
    holder = _holder_in((match["holder"] or "").lstrip("© "))
    holder = (
        "" if holder[:1] in _BULLETS else holder.removesuffix(" copyright")
    )  # "© 2025 • Advertise", "© Crown copyright"
    spread = _DISTRIBUTED.search(line)
    agency = spread["agency"].strip(" .,") if spread else "" if is_company(holder) else agency_named(holder)
    if (other := _of_others(holder, year, line)) is not None:
        return other
    if holder.casefold().startswith(("the ", "by ")) and not holder.startswith("The"):
        holder = holder.partition(" ")[2]
    if not holder and before and (year or not is_person(before)):
        holder = before
    holder = holder.partition(" (")[0] if len(holder) <= 80 else ""
    holder = _NUMBERED.sub("", holder if "(" in holder else holder.rstrip(")"))
    return Credit("copyright", holder, year, agency)


def _of_others(holder: str, year: str, line: str) -> Credit | None:
    """What a sign says that stands before no holder of the story: who sells pictures, or on MSN the paper it is from."""
    if not year and (holder in _OF_PICTURES or _OF_PHOTOGRAPHER.search(line)):
        return Credit("caption")
    if _SHOWN_BY_AGENCY.match(line):
        return Credit("caption")
    if holder.casefold().startswith("provided by"):
        return Credit("copyright", outlet=tidy_outlet(holder[11:]))
    return None


def _holder_in(words: str) -> str:
    """The holder at the beginning of what stands behind the sign; empty for a sentence about rights."""
    holder = _HOLDER_END.split(_PLACED.sub("", words), maxsplit=1)[0].strip(" .,|–—-")
    if _ABBREVIATED.search(holder) and f"{holder}." in words:
        holder += "."
    return "" if _is_told(holder) else holder


def _is_told(words: str) -> bool:
    """Whether most words are in small letters, and more of them than the name of a holder or a paper has."""
    small = sum(word.islower() for word in words.split())
    return small >= _OF_A_SENTENCE and small > len(words.split()) / 2


def _plain_copyright(line: str) -> Credit | None:
    """A line of the word and a paper, with the year behind or none: "Copyright Vega Press Ltd May 16, 2024"."""
    if owned := _PROPERTY.match(line):
        return Credit("copyright", owned["holder"])
    found = _PLAIN.fullmatch(line)
    holder = found["holder"] if found is not None else ""
    is_named = (
        is_outlet(holder.partition(" - ")[0])
        or is_outlet(tidy_outlet(holder))
        or bool(paper_of_company(tidy_outlet(holder)))
    )
    if found is None or not is_named:
        return None
    return Credit("copyright", found["holder"].partition(" - ")[0], found["year"] or "")


def _year_in(words: str) -> str:
    found = re.search(r"\b(?:19|20)\d{2}\b", words)
    return found[0] if found else ""


def _reporting(match: re.Match[str]) -> Credit:
    verb = match["verb"].casefold()
    if verb.startswith(("edit", "produced", "bearb")):
        return Credit("agency")
    if not match[0].lstrip("([—–- ").casefold().startswith(("reporting", "written", "report ")):
        return Credit("agency")
    names = re.split(r";|\.\s|\b(?:[Ee]diting|[Ww]riting|[Aa]dditional)\b", match["rest"], maxsplit=1)[0]
    people: list[str] = []
    for piece in split_names(names.strip(" .:)]")):
        name = re.split(r"\s(?:in|from|at)\s", piece, maxsplit=1)[0].strip()
        if is_person(name):
            people.append(tidy(name))
    return Credit("agency", byline=tuple(people))


def _origin(who: str) -> Credit:
    """A credit to an agency, or to a paper, or to nobody known."""
    who = who.strip(" .,")
    agency = agency_named(who)
    if agency:
        return Credit("agency", agency=who if "," in who else agency)
    if within := agency_within(who):
        return Credit("agency", agency=within)
    name = tidy_outlet(who)
    return Credit("agency", outlet=name if is_outlet(name) else "")


def _bare(line: str) -> Credit | None:
    """A line of nothing but agencies: "(dpa)", "AFP", "dpa/AFP"."""
    if len(line) > 40 or line[-1] in "!?":
        return None
    bare = _BESIDE.sub("", line.strip("()[]–—-* "))
    if agency := agency_named(bare) or (agency_within(bare) if bare != line.strip("()[]–—-* ") else ""):
        return Credit("agency", agency=agency)
    if released := _RELEASED.fullmatch(line):
        is_sender = line.startswith("SOURCE ") or is_outlet(released["who"])
        return Credit("agency", outlet=tidy_outlet(released["who"]) if is_sender else "")
    if not any(sign in bare for sign in "/,+|") and bare.count(" ") != 2:
        return None
    pieces = [piece for piece in re.split(r"[/,+|]| (?:and|und|et|y|e|en|mit|with|avec) ", bare) if piece.strip()]
    agencies = [name for piece in pieces if (name := agency_named(piece))]
    # "dpa/jwi", "SZ/dpa": initials of editors and of the paper stand beside the agency.
    initials = sum(len(piece) <= 4 and piece.isalpha() for piece in pieces if not agency_named(piece))
    if agencies and len(agencies) + initials == len(pieces) and (not initials or "/" in bare):
        return Credit("agency", agency=agencies[0])
    return None


def _appeared(line: str, head: str) -> Credit | None:
    if not head.startswith(_TELLING) or _GOES_ON.search(line):
        return None
    if dated := read_dates(line):
        is_short = len(line) < 120
        return (
            Credit("date", published=dated.published)
            if is_short and "originally published" in line.casefold()
            else None
        )
    match = _ORIGIN.match(line)
    if match is None:
        return None
    name = tidy_outlet(match["outlet"].strip())
    name = name.removeprefix("the ") if name.startswith("the ") else name
    is_site = line[: match.start("outlet")].endswith((" appeared on ", " published on "))  # no person is
    if not name or not name[0].isupper() or is_aggregator(name) or (is_person(name) and not is_site):
        return None
    agency = agency_named(name)
    return Credit("agency", agency=agency, outlet="" if agency else name)
