"""Whether a paragraph is the caption or credit of a picture."""

from __future__ import annotations

import re

from clipdesk.domain.letters import latin, latin_pattern
from clipdesk.formats.news.patterns.telling import tells
from clipdesk.formats.news.source.agency import agency_at_end
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.outlet import is_outlet

_LABEL = re.compile(
    r"[(\[]?(?:photos?|photographs?|photography|image|images|picture|pictures|illustration|graphic|video|caption"
    r"|image source"
    r"|image caption|media caption|image credit|photo credit|photo by|photos by|photo illustration|courtesy photo"
    r"|file photo"
    r"|(?:quelle|source)(?=\s?:\s?(?:picture alliance|dpa|afp|epa|reuters|getty|imago|ap\b)[^/]{0,20}/)|getty|foto|fotos|fotograf|bild|bilder|bildquelle|bildrechte|grafik|symbolbild|archivbild|crédit photo"
    r"|crédits photo|crédit"
    r"|photo d'archives?|fotografía|imagen|imágenes|fotografia|imagem|crédito|credits?|beeld|bron beeld|didascalia)"
    r"(?:\s+(?:by|credit|caption|source|copyright|courtesy(?: of)?|von|de|di|d'archives))?"
    r"\s*(?::|\||,|/|©|–|—|\bby\b(?!\s+(?!(?:the|von|de|la)\b)(?-i:[a-z]))|\bcourtesy of\b|(?<=image caption)\s|(?<=media caption)\s|(?<=image source)\s"
    r"|(?<=image copyright)\s|(?<=credit)\s(?=(?-i:[A-Z])))\s*\S.{0,400}$",
    re.IGNORECASE,
)
_AGENCIES = (
    r"(?:AP(?: Photo)?|Associated Press|Agence France-Presse|A\.P\.|Getty(?: Images)?|AFP|Reuters|REUTERS"
    r"|EPA(?:-EFE)?|EFE|dpa|DPA|PA(?: Media| Wire| Images)?|Alamy|Shutterstock"
    r"|iStock|Unsplash|Pexels|Pixabay|Bloomberg|Anadolu|Xinhua|ANSA|LaPresse|Imago|IMAGO|imago|ANP|Belga|Lusa"
    r"|Keystone|KEYSTONE|TNS|Zuma"
    r"|ZUMA|Rex|SIPA|Sipa|Abaca|Hans Lucas|NurPhoto|Corbis|USA Today|Courtesy|Handout|HANDOUT|Staff|Staff Photo"
    r"|Contributed|Submitted"
    r"|Adobe Stock|Wikimedia Commons|Creative Commons|Archivo|Archiv|Archives|File|FILE|picture alliance"
    r"|picture-alliance|Agência Brasil"
    r"|Europa Press|MAXPPP|Maxppp|Ritzau|TT|NTB)"
)
_NAMED = latin(r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[a-z]{1,3} )?[A-ZÀ-Þ][\w.'’-]*){1,3}")
_CREDITED = latin_pattern(
    r"(?:\((?:(?:AP |Staff |File |Courtesy |Submitted |Contributed )?(?:Photos?|Foto|Image|Illustration"
    r"|Picture)\b[^()]{0,80}"
    rf"|{_NAMED}(?:\s?/|,\s|\s-\s| via | for )\s?(?:{_AGENCIES}|The {_NAMED}|{_NAMED}|[A-Z]{{2,6}}|[A-Z][a-z]+[A-Z]\w+)[^()]{{0,40}}"
    rf"|(?:[A-Z][\w’'-]*\.?(?: [A-Z&][\w’'-]*){{0,3}}|Supplied by|Image|Images): {_NAMED}|Supplied(?::[^()]{{0,40}})?|Zur Verfügung gestellt"
    r"|Getty Images[^()]{0,30}|Courtesy[^()]{0,60}|Handout[^()]{0,40}|File|FILE)\)\.?"
    r"|\b(?:Photographer|Photographs?|Photos?|Picture|Image|Credits?|CREDITS?|Foto|Fotos|Bild|Crédits?|Fotografía|Imagen|Beeld"
    r"|Illustration)"
    r"(?: credit| by)?(?:\s?: ?|\.\.\.|…)[^:]{2,70}"
    rf"|(?:^|[.”\"] |\| |\s–\s|© ?){_NAMED} ?/ ?{_AGENCIES}(?: via [\w ]{{2,20}})?(?:/[^/.]{{2,40}})?\.?"
    r"|[.”\"] - [^.]{3,40} ?/ ?[^.]{2,30}"
    r"|[.”\"] (?:Photo|Photos|Foto) / [^/.]{3,60}"
    r"|\. \| [A-ZÀ-Þ][^|.]{2,40}"
    r"|[.”\"!?] © ?[A-ZÀ-Þ][^©\d]{2,50}"
    r"|[.”\"] \([A-Z]{3,5}(?:[- ]TV| News)?\)"
    rf"|[.”\"] {_NAMED} \S+@\S+\.\w{{2,}}"
    r"|[.”\"] (?:Photo|PHOTO|Picture|Photograph) (?:by|BY) [^.]{2,60}\.?"
    r"|\|\s?(?:Foto|Photo|Bild|Image)\b[^|]{0,60}|© (?:Crédits?(?: [Pp]hotos?)?|Foto|Photo|Bild)\b[^©]{2,60})$"
)
_OF_PAPER = latin_pattern(r"[\w.’'] ?/ ?(?P<paper>[A-ZÀ-Þ][\w.’'&-]*(?: [\w.’'&-]+){1,4})\)?$")
_FOR_PAPER = latin_pattern(
    r"(?:\(|Credit(?:\.\.\.|…|: ?))[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3} for (?P<paper>(?:[Tt]he )?[A-ZÀ-Þ][\w.’'&-]*(?: [\w.’'&-]+){1,4})\)?$"
)
"""Who took a picture for a paper: "(Jo Field for The Vega Times)", "Credit...Jo Field for The Vega Times"."""
_OF_STATION = re.compile(r"(?:Photo )?[Cc]redit: (?P<paper>[KW][A-Z]{2,3})")
"""A station that shows its own picture: "Credit: KVEG"."""
_OF_PICTURES = (" Press", " Images", " Photo", " Photos", " Pictures", " Agency")
"""How agencies of photographers end."""
_AGENCY = re.compile(_AGENCIES)
_FROM_FILES = re.compile(
    rf"{_NAMED}, {_NAMED}(?: [Ff]ile(?: [Pp]hoto)?| [Pp]hoto|, [Ff]ile(?: [Pp]hoto)?)|(?P<name>{_NAMED}) [Pp]hotos?"
)
"""Who took a picture, or one that a paper had already: "Jo Field photo", "Jo Field, Vega Times file"."""
_FILE = re.compile(r"(?:FILE(?: PHOTO| –| -|:)|File photo:|ARCHIVO\b|FOTO DE ARCHIVO\b|ARCHIV(?:BILD|FOTO)?\s?[-–:])")
_PICTURED = ("Getty Images", "Reuters", "PA Media", "AFP", "EPA", "Alamy", "Shutterstock", "BBC", "Supplied", "Handout")
_ALT = re.compile(r"(?:(?:Photo )?[Ii]llustration|Screenshot) of (?:an?|the|two|three|people)\b")
"""How the words begin that stand in place of a picture."""
_LONGEST_ALT = 180
_CREDITED_ALT = re.compile(
    rf"(?:{_NAMED} ?/ ?[A-Z][\w ]{{1,20}}?|(?:{'|'.join(_PICTURED)})(?: via \w+)?)"
    r" (?:An?|The|Two|Three|Four|Five|Six|Several|Some|People|Man|Men|Woman|Women|Aerial|Close|Image|Picture|Generic|Screenshot|Portrait|Exterior)"
    r" (?=[a-z-]).{10,400}"
)
"""The words for a picture behind who took it: "Jo Field/BBC A white house by the sea"."""
_PERSON_CREDIT = re.compile(r"(?:©\s?)?[^\W\d_][\w.'’ -]{2,40}\s?(?:/|\|)\s?[^\W\d_][\w.'’& -]{1,40}$")
_LISTED_LABEL_WORDS = """
photo photo: photos photos: photograph: photographs: photo/ image image: images: picture: pictures: illustration:
graphic: video: caption: media file (photo (photo: getty foto: fotos: bild: bilder: crédit crédits fotografía: imagen:
imagem: crédito: credit: credits: credit beeld: archivo foto archivbild: symbolbild: grafik: photo-illustration (file
courtesy quelle: source:
"""
LABEL_WORDS: frozenset[str] = frozenset(_LISTED_LABEL_WORDS.split())
"""First words, lower case, of captions that say so."""
_LABEL_START = re.compile(r"[(\[]?(?:[pP]h|PH|[iI]m|[fFgGvVmMcCbBdDsSaAqQ])")
_SENTENCE_ENDS = frozenset(".!?…”\"'’")
_LONGEST_CREDIT = 180
_LONGEST = 420
_LONGEST_BARE = 80


_SHOWN = re.compile(
    r"\bpictured (?:at|outside|inside|in|on|with|here|above|below|left|right|during|after|before|together)\b|, pictured$"
    r"|\((?:pictured|(?:far |second |third )?(?:left|right)|cent(?:er|re)|above|below|(?:de )?gauche|(?:de )?droite"
    r"|links|rechts|izquierda|derecha)\)|\b[Pp]hotograph(?:s|y)? (?:by|courtesy)\b|\b[Cc]ourtesy (?:of|photo)\b"
)


def paper_in_credit(line: str) -> str:
    """The paper behind the name of who took a picture: "Photo: Jo Field / Vega Times"; empty where none stands there.

    >>> paper_in_credit("(Jo Field/For The Vega Times)"), paper_in_credit("Jo Field/Getty Images")
    ('The Vega Times', '')
    """
    if station := _OF_STATION.fullmatch(line):
        return station["paper"]
    if found := _FOR_PAPER.search(line):
        return found["paper"] if is_outlet(found["paper"]) else ""
    found = _OF_PAPER.search(line)
    if found is None or not is_outlet(found["paper"]) or _AGENCY.fullmatch(found["paper"]):
        return ""
    return "" if found["paper"].endswith(_OF_PICTURES) else found["paper"].removeprefix("For ")


def says_who_is_shown(line: str) -> bool:
    """Whether a line between paragraphs that ends without a full stop says who or what a picture shows.

    >>> says_who_is_shown("Jo Field, 71, pictured outside the mill"), says_who_is_shown("What happens next")
    (True, False)
    """
    is_open = len(line) <= _LONGEST_CREDIT and line[-1] not in _SENTENCE_ENDS
    return is_open and line.count(" ") >= 3 and bool(_SHOWN.search(line))


def is_caption(paragraph: str, *, bare_credit: bool = False) -> bool:
    """Whether `paragraph` says who took a picture, alone or behind what the picture shows.

    `bare_credit` also takes a line of nothing but "Name / Paper", which may be a byline elsewhere.

    >>> is_caption("The old bridge on Monday. (AP Photo/Jo Field)")
    True
    >>> is_caption("The council saw a photo of the bridge (taken in May).")
    False
    """
    if len(paragraph) > _LONGEST:
        return False
    ending = paragraph[-_LONGEST_CREDIT:]
    # Most paragraphs end a sentence; only these two marks then tell of a credit.
    may_credit = ending[-1:] not in _SENTENCE_ENDS or "/" in ending[-40:] or " by " in ending[-50:]
    may_credit = may_credit or "Photo:" in ending[-40:]
    if (
        may_credit
        and _has_sign_of_credit(ending)
        and not agency_at_end(ending)
        and _CREDITED.search(ending if len(ending) == len(paragraph) else f"…{ending}")
        and not (_LABEL.match(paragraph) and tells(paragraph))
    ):
        return True
    if (
        paragraph[0].isupper()
        and ("/" in paragraph[:60] or paragraph.startswith(_PICTURED))
        and _CREDITED_ALT.fullmatch(paragraph)
    ):
        return True
    if len(paragraph) <= _LONGEST_ALT and paragraph[0] in "IPS" and _ALT.match(paragraph):
        return True
    if _LABEL_START.match(paragraph) and (_FILE.match(paragraph) or (_LABEL.match(paragraph) and not tells(paragraph))):
        return True
    is_filed = paragraph.endswith(("ile", "hoto", "hotos")) and len(paragraph) <= _LONGEST_BARE
    if is_filed and (found := _FROM_FILES.fullmatch(paragraph)) and (not found["name"] or is_person(found["name"])):
        return True
    return bare_credit and len(paragraph) <= _LONGEST_BARE and _is_bare_credit(paragraph)


def _has_sign_of_credit(ending: str) -> bool:
    """Whether something stands in the end of a paragraph that every credit has: a cheap test before a dear one."""
    is_signed = "(" in ending or "/" in ending or "|" in ending or "@" in ending or " by " in ending or " BY " in ending
    return is_signed or "©" in ending or ":" in ending or "…" in ending or "..." in ending


def _is_bare_credit(line: str) -> bool:
    """Whether a line is "Name / Paper"; with a bar it may be the title of a page, so only a name may stand before it."""
    if not _PERSON_CREDIT.match(line):
        return False
    return "|" not in line or is_person(line.partition("|")[0].strip(" ©"))
