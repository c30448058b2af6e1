"""Bylines: who wrote a story, for whom, in the forms of the press of several languages."""

from __future__ import annotations

import re

from clipdesk.domain.letters import latin_pattern
from clipdesk.formats.news.source.affiliation import DANGLING, ROLE_NOUNS, is_role_words, read_affiliation
from clipdesk.formats.news.source.agency import agency_named, agency_within
from clipdesk.formats.news.source.desks import (
    STAFF,
    WITH,
    Byline,
    bureau,
    paper_with_agency,
    signed_with_agency,
    unnamed_writer,
    without_person,
)
from clipdesk.formats.news.source.names import (
    ARTICLES,
    begins_like_name,
    is_ordinary,
    is_person,
    split_names,
    tidy,
)
from clipdesk.formats.news.source.outlet import is_outlet
from clipdesk.formats.news.source.sites import LONE_NAMES

_MARK = re.compile(
    r"as told to\s+(?P<told>\S.*)$|(?:(?:story|written|words|report|reported|reporting|article|analysis|review|opinion|commentary|column"
    r"|interview|text|texte|texto|testo|tekst|"
    r"publié|rédigé|(?:propos )?recueillis|escrito|redactado|scritto|geschrieben|geschreven|posted|published|compiled|exclusive|column|(?:story|text|words|report) (?:and|&) (?:photos?|photographs?|photography|pictures)"
    r"|(?:photos?|photographs?|photography|pictures) (?:and|&) (?:story|text|words|report))\s+)?"
    r"(?P<mark>by|a cura di|por|par|von|door|di|da|per|(?-i:A[fv]\b(?!.* (?:Til|På|Fra|Med|Om|Mot|Uten|Den|Det|Et|En)\b)))\b(?:\s*:)?\s+(?P<who>\S.*)$"
    r"|(?:haber|yazan|muhabir|tekst|opracowanie|opr\.|oprac\.|autor(?:a|en|in|es)?|author(?:\(s\)|s)?|auteurs?|autore|autori|byline|reporter|verfasser|texto?|texte"
    r"|testo|journalist|bericht|interview|words|reporting|redacción|text[eo]? (?:y|et|und|e) (?:f|ph)otos?|автор|авторы|корреспондент|بقلم|كتب|كتبت|الكاتب|نویسنده|خبرنگار|מאת|כתב|כתבת|लेखक|रिपोर्टर|文|撰文|取材"
    r"|取材・文|作者|记者|記者|本报记者|글)\s*[:：/／=＝]\s*(?P<who2>\S.*)$"
    r"|(?:بقلم|به قلم|מאת|本报记者|本報記者|记者|記者)\s+(?P<who3>\S.*)$",
    re.IGNORECASE,
)
SORTS = (
    r"(?:article|artículo|artigo|articolo|artikel|anal(?:ysis|yse|isi)|análisis|análise|bericht|beitrag|gast(?:beitrag|kommentar)|kommentar|commentary|commento"
    r"|chronique|crónica|crônica|column|columna|coluna|enquête|inchiesta|investigation|entretien|entrevista|intervista|interview|essay|ensayo|informe|portrait|porträt"
    r"|récit|rezension|recensie|report|reportage|reportaje|reportagem|review|servizio|story|texte?|texto|testo|tekst|tribune|verhaal|opinie|opinión|opinião|dispatch)"
)
"""What sorts of pieces writers sign, in many languages."""
INTRODUCED = latin_pattern(
    rf"(?i:(?:(?:an?|une?|una|uma?|eine?|een|the|la|el) )?(?:\w+ )?{SORTS}(?: \w+)? (?:by|von|par|por|de|di|da|door|van)"
    r"|(?:aus [\w -]{2,30} )?berichte(?:t|n)|da(?:l|lla|i|lle)? (?:nostr[oaie] )?(?:inviat[oaie]|corrispondent[ei])"
    r"|(?:de|von|par|por|van) (?:nuestr[oa]s?|notre|nos|unser(?:em|er|en)|onze) \w+(?: especia\w+| spécia\w+)?"
    r"(?: (?:à|en|in|a|aus|uit) [^,]{2,30},)?) (?=[A-ZÀ-Þ])"
)
"""What stands before the names of writers beside "By": what sort of piece it is, or who was sent: "Una crónica de", "dai nostri inviati"."""
_KOREAN = re.compile(r"(?P<who>[\uac00-\ud7a3]{2,4}) ?(?:선임기자|기자|특파원)")
"""A name and behind it what its bearer is, as Korean papers sign: "홍길동 기자"."""
_REPORTING_FROM = re.compile(
    r"[〔［\[【（(]?[記记]者(?P<who>[\u4e00-\u9fff·]{2,5}(?:、[\u4e00-\u9fff·]{2,5}){0,2})[/／][\u4e00-\u9fff]{2,6}[報报][導道][〕］\]】）)]?"
)
"""Writers and the place that they report from, as papers of Taiwan sign: "〔記者林美/澎湖報導〕"."""
_LOWER_MARKS = frozenset(("di", "da", "per"))
_FOR = latin_pattern(r"\s+(?:for|of|special (?:to|for)|para|pour|für|per|voor)\s+(?:the\s+)?(?=[A-ZÀ-Þ\d])")
_PARTS = re.compile(r"\s*[|•·●◆▪]\s*|\s+[–—-]\s+|\s*\(|\)\s*|\s{3,}|\t|\s+/\s*|\s*/\s+")
_READING = re.compile(
    r"\W*\b\d+\s?(?:min(?:ute)?s?\.?(?: (?:read|de lectura|de lecture|lesezeit|di lettura))?|comments?|h|hrs?|d"
    r"|mins? ago|hours? ago)\b.*$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\s+[-–|]\s+(?:hier|aujourd['’]hui|yesterday|today|heute|gestern|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren)\b.{0,90}$",
    re.IGNORECASE,
)
"""A day that is said from the day of reading on, behind a name: "Jo Field - Hier à 18:02"."""
_AT_TIME = re.compile(r"\s+(?:at|um|à|a las|alle|às)\s+\d{1,2}[:.h]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?$")
"""The time of day behind a name: "Posted by Jo Field at 9:41 PM"."""
_HANDLE = re.compile(r"\s*[<(]?(?:@\w{2,20}|\S+@\S+\.\w{2,})[>)]?\s*")
_SHIFT = re.compile(r" \((?:now|earlier)\)")
"""Which of the writers of a live report is at work: "Jo Field (now) and Kim Lee (earlier)"."""
_GLUED = latin_pattern(r"^(?:Written |Story )?[Bb]y(?=[A-ZÀ-Þ][\w.’'-]+ [A-ZÀ-Þ])")
"""A copy of some pages has no space behind the word: "ByJo Field"."""
_GLUED_SECTION = latin_pattern(r"[A-Z][a-z]{2,12}(?=[A-Z][a-zß-ÿ]+ [A-ZÀ-Þ])")
"""A section that a copy sets right before the writer: "NewsJo Field"."""
_SEAM = latin_pattern(r"(?<=[a-zß-ÿ])(?<!\bMc)(?<!\bMac)(?=[A-ZÀ-Þ])")
_PORTRAIT = latin_pattern(
    r"(?:Portrait|Headshot|Avatar|Photo|Profile picture) of (?P<name>\S+(?: \S+){1,3}?) ?(?P=name)|Foto do autor (?P<after>[A-ZÀ-Þ].{4,40})"
)
"""A copy has the words for the picture of a writer before the name: "Portrait of Jo Field Jo Field"."""
_SURNAME = latin_pattern(r"[A-ZÀ-Þ][^\W\d_]*[a-zß-ÿ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*[a-zß-ÿ])*(?: [A-ZÀ-Þ’'-]{2,}){1,3}\.")
"""A writer with the surname in capitals and a full stop, as French papers sign: "Anne LE GOFF."."""
_TWICE = latin_pattern(r"^(?P<name>[A-ZÀ-Þ][^,|]{4,40}?) By (?P=name)\b[ ,]*(?P<rest>.*)$")
"""A writer beside the portrait and behind "By": "Jo Field By Jo Field Vega News"."""
_THEN = re.compile(
    r"(?:\.| [ey]) (?:(?:publi|posted|updated|actualiz)\w*|photographs? by|fotos? d[ei])\b.*$", re.IGNORECASE
)
"""What is said behind the writer in the same line of when, and of who took the pictures."""
_AND = re.compile(r"^(?:and|und|et|y|e) ")
_LEAD = re.compile(r"^(?:[Bb]y|BY|[Aa]nd)\s+")
_IN = latin_pattern(r"\s+(?:in|IN|en|EN|à|À|aus|AUS|from|FROM|at|AT|reporting from)\s+(?=[A-ZÀ-Þ])")
_DIGIT = re.compile(r"\d")
_CALL_SIGN = re.compile(r"[KW][BCDFGHJ-NP-TV-XZ]{3}")
"""A station of four letters that no surname in capitals is."""
_ROLE_BEFORE = latin_pattern(
    r"^(?:the )?(?:[a-z][\w’'-]* ){0,4}(?:reporter|correspondent|editor|writer|journalist|columnist|redakteurin"
    r"|redakteur|corresponsal)s? (?=[A-ZÀ-Þ])"
)
_FIRST = re.compile(r"(\S+ [^\s,|]+)(?:(?: [^\s,|]+)?)")
_CITY = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
)
"""A city and its state as the weather and addresses have them: "Baton Rouge, LA". "PA" is an agency, too."""
_TITLED = re.compile(r"The (?!Hague\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
"""The name of a paper that only its article tells from other words."""
_IN_STATE = latin_pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,40} \((?P<state>[A-Z]{2})\)")
"""A city in capitals and the letters of its state: "VEGA (SP)"."""
_BEHIND_DASH = re.compile(r"(?<=\w) — [^,—]{2,40}$")
"""Where a writer is, behind the paper: "Por Ana Cruz, g1 Minas — Vega"."""
_JUNIOR = ("Jr.", "Sr.")
_LONGEST = 170
_OFFICES = (" Bureau", " Desk", " Newsroom")
_FEWEST_WITH_ROLE = 5
_MOST_NAMES = 5
"""Words with capitals of the longest name that stands without "By"."""
_BEHIND_PAPER = re.compile(r"^(?P<paper>[^|•·]{2,50}?)\s*[|•·]\s*(?P<by>(?:By|BY|by) .+)$")
"""A station before its writer, as the sites of public radio sign: "KVEG | By Jo Field"."""


def read_byline(line: str) -> Byline | None:
    """Who wrote the story, if `line` is a byline without a date; None when it is something else.

    >>> read_byline("By JANE ROE and Jo Field, Harbor Gazette")
    Byline(names=('Jane Roe', 'Jo Field'), outlet='Harbor Gazette', agency='', sure=True)
    >>> read_byline("By the time it ended, nobody was left") is None
    True
    """
    if not 3 <= len(line) <= _LONGEST or line[-1] in "!?…:":
        return None
    line = _SHIFT.sub("", line) if line[-1] == ")" else line
    if "By" in line or "BY" in line or " by " in line or line.startswith("by"):
        line = _GLUED.sub(_spaced, line)
        line = _BEHIND_PAPER.sub(r"\g<by>, \g<paper>", line) if "|" in line or "•" in line or "·" in line else line
    if (portrait := _PORTRAIT.fullmatch(line)) and is_person(name := portrait["name"] or portrait["after"]):
        return Byline((tidy(name),))
    line = _without_neighbors(line)
    line = _TWICE.sub(r"By \g<name>, \g<rest>", line) if " By " in line else line
    line = _parted(line)
    bare = _READING.sub("", line) if _DIGIT.search(line) else line
    bare = (_HANDLE.sub(" ", bare) if "@" in bare else bare).strip(" ,;|•·–—-")
    bare = (
        bare.removesuffix(" Follow")
        .removesuffix(" Following")
        .removesuffix(" Leave a Comment")
        .removesuffix(" Leave a Reply")
    )
    bare = _THEN.sub("", _AND.sub("", bare))
    if found := _introduced(bare) or unnamed_writer(bare):
        return found
    match = _MARK.match(_BEHIND_DASH.sub("", bare) if " — " in bare else bare)
    if match:
        mark = match["mark"] or ""
        if mark in _LOWER_MARKS and bare[0].islower() and len(bare) > 60:
            return None
        who = _ROLE_BEFORE.sub("", match["who"] or match["who2"] or match["who3"] or match["told"])
        return _named(who if who.endswith(_JUNIOR) else who.rstrip("."), marked=True)
    if signed := _signed_by_reporter(bare) or signed_with_agency(bare):
        return signed
    if line[-1] == "." and not line.endswith(_JUNIOR):
        return _signed_in_capitals(line)
    if not begins_like_name(bare) or _CITY.fullmatch(bare) or _is_shouted_place(bare):
        return None
    if paper := paper_with_agency(bare) or bureau(bare):
        return paper
    first = _FIRST.match(bare)
    if first is None or not (is_person(first[0]) or is_person(first[1])):
        return None
    return _named(bare, marked=False, has_address="@" in line)


def _without_neighbors(line: str) -> str:
    """The line without the section that a copy sets right before the writer, and the time behind it."""
    line = _AT_TIME.sub("", line) if _DIGIT.search(line) else line
    line = _RELATIVE.sub("", line) if " - " in line or " – " in line or " | " in line else line
    glued = _GLUED_SECTION.match(line)
    return line[glued.end() :] if glued and is_ordinary(glued[0]) else line


def _parted(line: str) -> str:
    """The line with a comma where a copy has nothing between a writer and what they are: "Jo FieldHarbor Reporter"."""
    if line.rpartition(" ")[2].casefold() not in ROLE_NOUNS:
        return line
    seam = next((found.start() for found in _SEAM.finditer(line) if is_role_words(line[found.start() :])), 0)
    return f"{line[:seam]}, {line[seam:]}" if seam else line


def _is_shouted_place(line: str) -> bool:
    """Whether a line is a city in capitals and the letters of its state, which may not be an agency's."""
    found = _IN_STATE.fullmatch(line) if line[-1] == ")" else None
    return found is not None and not agency_named(found["state"])


def _spaced(word: re.Match[str]) -> str:
    return f"{word[0]} "


def _signed_in_capitals(line: str) -> Byline | None:
    """A writer with the surname in capitals and a full stop, perhaps behind the paper: "Ouest-France Anne LE GOFF."."""
    paper, _, behind = line.partition(" ")
    if is_outlet(paper) and _SURNAME.fullmatch(behind) and is_person(behind[:-1]):
        return Byline((tidy(behind[:-1]),), paper)
    return Byline((tidy(line[:-1]),), sure=False) if _SURNAME.fullmatch(line) and is_person(line[:-1]) else None


def _named(words: str, *, marked: bool, has_address: bool = False) -> Byline | None:
    """A byline from what follows "By", or from a line without it (`marked` false)."""
    bare = DANGLING.sub("", words)
    # "Jane Roe, CalNews on" is how sites write before a date: what follows the name is the paper.
    is_open = words != bare and words.endswith(" on")
    words = bare
    parts = [part.strip(" ,;") for part in _PARTS.split(words) if part.strip(" ,;.-")]
    if not parts:
        return None
    names, beside = _people(parts[0], introduced=marked)
    for part in parts[1:]:
        more, others = _people(part)
        names += more
        beside += others
    # "by Jane Roe, The Current": a paper of any name, where nothing else stands beside the writer.
    is_titled = marked and len(beside) == 1 and bool(_TITLED.fullmatch(beside[0]))
    found = read_affiliation(beside, is_paper=is_open or is_titled)
    if not marked and any(_is_title(name, found.outlet) for name in names):
        return None
    if not names:
        return without_person(parts, found) if marked else None
    # "Jane Roe in Brussels" may also be a place or a title: only its neighbors can tell.
    sure = marked or bool(found.outlet or found.agency or found.has_role or has_address)
    if not marked and (found.unknown or (not sure and len(parts) > 1 and beside)):
        return None
    return Byline(tuple(dict.fromkeys(names)), found.outlet, found.agency, sure=sure)


def _is_title(name: str, paper: str) -> bool:
    """Whether words with capitals that no "By" introduces are more than a person is called: a headline in title case.

    So are four for what is no paper: "Cocoa Growers Swap Trees for Gold as Prices Diverge".
    """
    most = _MOST_NAMES if not paper or is_outlet(paper) else _MOST_NAMES - 2
    return sum(word[0].isupper() for word in name.split()) > most


def _people(part: str, *, introduced: bool = False) -> tuple[list[str], list[str]]:
    """The persons in one part of a byline, and the rest of it: "A B and C D, Paper" or "A B in Paris"."""
    part = _LEAD.sub("", part)
    rest: list[str] = []
    person, role = _person_and_role(part)
    if person:
        return [tidy(person)], [role]
    if split := _FOR.search(part):
        rest.append("for " + part[split.end() :])
        part = part[: split.start()]
    elif (split := WITH.search(part)) and (
        agency_within(part[split.end() :].partition(",")[0]) or STAFF.match(part[split.end() :])
    ):
        rest.append(part[split.end() :])
        part = part[: split.start()]
    half = len(part) // 2
    if part[:half] == part[half + 1 :]:
        part = part[:half]
    names: list[str] = []
    for piece in split_names(part):
        # "Jane Roe, Tidewater Voice": a paper behind a name may have the shape of a name itself.
        person, tail = (
            ("", "")
            if names and (is_outlet(piece) or piece.endswith(_OFFICES))
            else _person_and_tail(piece, introduced=introduced and not (names and piece.partition(" ")[0] in ARTICLES))
        )
        if person:
            names.append(person if person.endswith(_JUNIOR) else tidy(person))
        if tail or not person:
            rest.append(tail or piece)
    return names, rest


def _person_and_tail(piece: str, *, introduced: bool = False) -> tuple[str, str]:
    """A name, and the place or role that follows it without a comma ("Jane Roe Political editor")."""
    name, _, last = piece.rpartition(" ")
    if _CALL_SIGN.fullmatch(last) and is_person(name, introduced=introduced):
        return name, last
    if is_person(piece, introduced=introduced):
        return ("", "") if agency_named(piece) else (piece, "")
    place = _IN.search(piece)
    if place and is_person(piece[: place.start()]):
        return piece[: place.start()], piece[place.start() :].strip()
    words = piece.split()
    for cut in range(min(4, len(words) - 1), 1, -1):
        name, tail = " ".join(words[:cut]), " ".join(words[cut:])
        is_paper = tail in LONE_NAMES or (is_outlet(tail) and not is_ordinary(words[cut]))
        # "Puget Sound Business Journal" is a paper as a whole
        if is_person(name) and (is_role_words(tail) or is_paper) and not is_outlet(name):
            return name, tail
    return "", ""


def _person_and_role(part: str) -> tuple[str, str]:
    """A name and what its bearer does, where "of" does not part a paper: "Jane Roe North of England correspondent"."""
    words = part.split()
    if " of " not in part or "," in part or len(words) < _FEWEST_WITH_ROLE or words[-1].casefold() not in ROLE_NOUNS:
        return "", ""
    for cut in (3, 2):
        name, tail = " ".join(words[:cut]), " ".join(words[cut:])
        if is_person(name) and is_role_words(tail):
            return name, tail
    return "", ""


def _introduced(words: str) -> Byline | None:
    """Writers behind what sort of piece it is, or behind who was sent: "Una crónica de Ana Cruz"."""
    sort = INTRODUCED.match(words)
    found = _named(words[sort.end() :], marked=True) if sort else None
    return found if found and found.names and all(map(is_person, found.names)) else None


def _signed_by_reporter(words: str) -> Byline | None:
    """A writer as papers of Korea and Taiwan sign."""
    match = _KOREAN.fullmatch(words) or _REPORTING_FROM.fullmatch(words)
    return Byline(tuple(match["who"].split("、"))) if match else None


def is_role(line: str) -> bool:
    """Whether a line says only what its writer is: "Staff writer", "Political editor", "@janeroe".

    >>> is_role("Harbor Gazette Staff Writer"), is_role("Bridge to close")
    (True, False)
    """
    if len(line) > 70 or line[-1] in ".!?":
        return False
    return is_role_words(line) or ("@" in line and bool(_HANDLE.fullmatch(line)))
