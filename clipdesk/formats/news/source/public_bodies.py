"""Public bodies and universities that send out their own news, by the shape of their names."""

from __future__ import annotations

import re

_AUTHORITY = re.compile(
    r"(?!.*\b(?:Communications|Public Affairs|Media Relations|Public Information|Marketing)$)(?:Office of the [A-Z]\w+(?: [A-Z]\w+){0,3}|State of [A-Z]\w+(?: [A-Z]\w+)?|(?:(?:The|[A-Z][\w.]+) ){0,2}"
    r"(?:Ministry|Department|Office|Bureau|Secretariat|Ministerio|Ministère|Ministero|Ministério|Bundesministerium)"
    r" (?:of|for|de|del|du|de la|des|della|do|da|für)(?: the)? [A-ZÀ-Ý][\w’'-]+(?: (?:Affairs|Services?|Resources|Safety|Works|Health"
    r"|Protection|Development|Quality|Security|Management|Education|Conservation|Enforcement|Planning))?"
    r"(?:(?:,| and| of| y| et| e| und)(?: (?:the|de|la|du|des|der))* [A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý]\w+)?| & [A-Z]\w+(?: [A-Z]\w+)?)*"
    r"|(?:[A-Z][\w.-]+ ){0,4}(?:Mayor|Sheriff|Governor|Attorney General|Attorney|Clerk|Auditor|Comptroller|Treasurer)['’]s (?:Press )?Office"
    r"|(?:[A-Z][\w.-]+ ){1,4}(?:Police|Fire|Sheriff['’]s) Department|(?:City|Town|County|Village|Borough|Township) of [A-Z][\w’'-]+(?: [A-Z]\w+){0,2})"
)
"""A public body that sends out its own news: a line of nothing but its name is no headline."""
_ACADEMIC = re.compile(
    r"(?:The )?(?:University|Universität|Université|Universidad|Università|Universidade) (?:of|de|di|do|da) [A-Z][\w’'-]+(?:[ ,-]+[A-Z][\w’'-]+){0,3}"
    r"|(?:[A-Z][\w.-]+ ){1,4}(?:University|Institute of [A-Z]\w+|Research Institute)"
)
"""A university or institute that sends out its own news; it stands above abstracts too."""


def is_public_body(text: str) -> bool:
    """Whether a line is the name of a public body."""
    is_body = "inist" in text or "epartment" in text or "ffice" in text or "ureau" in text or "ecretariat" in text
    return (is_body or " of " in text) and _AUTHORITY.fullmatch(text) is not None


def is_university(text: str) -> bool:
    """Whether a line is the name of a university or an institute.

    >>> is_university("University of Vega"), is_university("University life is hard")
    (True, False)
    """
    return ("nivers" in text or "nstitute" in text) and _ACADEMIC.fullmatch(text) is not None
