"""Public bodies and universities that send out their own news, by the shape of their names."""

from __future__ import annotations

import re

from clipdesk.domain.letters import latin_pattern

_AUTHORITY = re.compile(
    r"(?!.*\b(?:Communications|Public Affairs|Media Relations|Public Information|Marketing)$)(?:Office of the [A-Z]\w+(?: [A-Z]\w+){0,3}|State of [A-Z]\w+(?: [A-Z]\w+)?|(?:(?:The|[A-Z][\w.]+) ){0,2}"
    r"(?:Ministry|Department|Office|Bureau|Secretariat|Ministerio|Ministère|Ministero|Ministério|Bundesministerium)"
    r" (?:of|for|de|del|du|de la|des|della|do|da|für)(?: the)? [A-ZÀ-Ý][\w’'-]+(?: (?:Affairs|Services?|Resources|Safety|Works|Health"
    r"|Protection|Development|Quality|Security|Management|Education|Conservation|Enforcement|Planning))?"
    r"(?:(?:,| and| of| y| et| e| und)(?: (?:the|de|la|du|des|der))* [A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý]\w+)?| & [A-Z]\w+(?: [A-Z]\w+)?)*"
    r"|(?:[A-Z][\w.-]+ ){0,4}(?:Mayor|Sheriff|Governor|Attorney General|Attorney|Clerk|Auditor|Comptroller|Treasurer)['’]s (?:Press )?Office"
    r"|(?:[A-Z][\w.-]+ ){1,3}(?:(?:District|City|County|Borough|Town|Parish|Metropolitan|Community|Regional) )Council"
    r"|(?:[A-Z][\w.-]+ ){1,4}(?:Police|Fire|Sheriff['’]s) Department|(?:City|Town|County|Village|Borough|Township) of [A-Z][\w’'-]+(?: [A-Z]\w+){0,2})"
)
"""A public body that sends out its own news: a line of nothing but its name is no headline."""
_MINISTRY = latin_pattern(
    r"(?:(?:Bundes|Staats|Landes)ministerium|Ministerium|Ministère|Ministero|Ministerio|Ministério|Ministerie|Ministerstwo|Consejería|Conselleria)"
    r"(?:,? (?:für|der|des|und|wirtschaftliche|ländliche|de|la|las|los|del|du|da|do|dos|das|e|y|et|delle|dei|degli|della|van|voor|en|i)"
    r"|,? (?:(?:[ldLD]|dell|nell)['’])?[A-ZÀ-Þ][\w-]+){1,11}"
)
"""A ministry by its full name: nothing but nouns with capitals and the words that join them."""
_ACADEMIC = re.compile(
    r"(?:The )?(?:University|Universität|Université|Universidad|Università|Universidade) (?:of|de|di|do|da) [A-Z][\w’'-]+(?:[ ,-]+[A-Z][\w’'-]+){0,3}"
    r"|(?:Technische )?(?:Hochschule|Fachhochschule|Universität) (?:für )?[A-ZÄÖÜ][\w-]+(?:[ -](?:und )?[A-ZÄÖÜ][\w-]+){0,2}"
    r"|(?:[A-Z][\w.-]+ ){1,4}(?:University|Institute of [A-Z]\w+|Research Institute)"
)
"""A university or institute that sends out its own news; it stands above abstracts too."""
_LONGEST = 160
"""Code points of the longest name: the patterns try many ways to part what is longer."""


def is_public_body(text: str) -> bool:
    """Whether a line is the name of a public body."""
    if len(text) > _LONGEST:
        return False
    is_body = (
        "inist" in text
        or "epartment" in text
        or "ffice" in text
        or "ureau" in text
        or "ecretariat" in text
        or "onse" in text
        or text.endswith(" Council")
    )
    if not is_body and " of " not in text:
        return False
    return _AUTHORITY.fullmatch(text) is not None or (
        text[0] in "BSLMC" and text.rpartition(" ")[2][:1].isupper() and _MINISTRY.fullmatch(text) is not None
    )


def is_university(text: str) -> bool:
    """Whether a line is the name of a university or an institute.

    >>> is_university("University of Vega"), is_university("University life is hard")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    return ("nivers" in text or "nstitute" in text or "hochschule" in text.casefold()) and _ACADEMIC.fullmatch(
        text
    ) is not None
