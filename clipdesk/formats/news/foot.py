"""Notes on writers and addresses for readers, as they stand below an article and sometimes above it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clipdesk.formats.news.patterns.appeals import is_appeal
from clipdesk.formats.news.patterns.telling import tells
from clipdesk.formats.news.source.outlet import is_outlet

_LONGEST = 420
_LONGEST_CONTACT = 300
_NOTE = re.compile(
    r"(?:\s+(?:is|are|was|covers?|has covered|reports|reported|writes|wrote|joined|works|can be|contributed|leads"
    r"|edits|ist|berichtet"
    r"|taught|teaches|lives|served|serves|studied|studies|runs|founded|directs|heads|hosts|retired|chairs|worked"
    r"|lebt|arbeitet|lehrt|vit|enseigne|vive|enseña|insegna|schreibt|es|cubre|escribe|est|couvre|receives? funding|does not work for|do(?:es)? not receive)\b|,(?! \d))"
)
_WRITES = re.compile(
    r"\b(?:is|are|was|ist|sind|es|son|est|sont|è|é) (?:an?|the|eine?|der|die|una?|un|une|le|la|el|um|uma)?\s?(?:[\w’'-]+ ){0,4}"
    r"(?:reporters?|writers?|journalists?|editors?|columnists?|correspondents?|authors?|photographers?|professors?|lecturers?|teachers?|researchers?|critics?|novelists?|freelancers?|fellows?|contributors?|producers?|hosts?|directors?"
    r"|reporter\w*|redakteur\w*|autor\w*|journalist\w*|korrespondent\w*|professor\w*|periodistas?|redactor\w*|escritor\w*|profesor\w*|autrices?|auteure?s?|journalistes?|rédact\w+|écrivaine?s?|professeure?s?|giornalist\w|scrittor\w+|jornalistas?)\b"
    r"|^(?:[^.,]{2,40},? )?(?:(?:has )?(?:covers?|covered|writes|written|reports|reported|joined|edits|teaches|studies|lives|works|schreibt|berichtet|lebt|arbeitet|escribe|cubre|trabaja|vive|écrit|couvre|vit|travaille))\b",
    re.IGNORECASE,
)
"""What such notes say of somebody: what they are by trade, or what they do."""
_SURE_NOTE = re.compile(
    r"\s+(?:covers|has covered|reported from|contributed (?:to|from|reporting)|reports (?:on|from|for)|writes (?:about|for)|is based in)\b"
)
"""What a note says of a writer who is named by surname alone: "White reported from Detroit."."""
_CONTACT = re.compile(
    r"(?:\b(?:reach|contact|comments|e-?mail|follow|write to|tips? to|can be reached|on twitter|on x|on bluesky|twitter"
    r"|questions|call|phone|tel\.?)\b"
    r".{0,120}(?:@\w|\w@\w|\d{3}[-. ]\d{4}|\w/\w)"
    r"|^\S+@\S+\.\w+(?:[,;|/ ]+[\d ().+-]{7,20})?$|^@\w+$|^\(\(.*\)\)\.?$|(?:^|\s)\S+@\S+\.\w{2,}\W*$)",
    re.IGNORECASE,
)
_ABOUT_PAPER = re.compile(
    r"[(\[—–*_ ]*(?:The )?[A-Z][^.]{2,80}? (?:provides? funding as\b|receives? (?:financial )?support from\b.{0,160}\b(?:content|coverage|reporting|journalism)\b)"
    r"|[(\[—–*_ ]*(?:The )?[A-Z][^.]{2,60}? is (?:an?|the|part of|published)\b[^.]{0,120}?\b(?:newsrooms?|news (?:organi[sz]ation|outlet|site"
    r"|service|agency|cooperative)|nonprofit|non-profit|news network|newspapers?|publication|reporting (?:project|initiative)|journalism)\b"
)
_CORRECTION = re.compile(
    r"\W{0,3}(?:editor.?s.? note|corrections?|clarification|note to readers|(?:an|in an) (?:earlier|previous|original) version"
    r"|a previous version|korrektur|richtigstellung|anmerkung der redaktion|anm\. d\. red|hinweis der redaktion"
    r"|in einer früheren (?:version|fassung)|nota del editor|nota de la redacción|fe de errores|corrección"
    r"|rectificatif|note de la rédaction|errata(?: corrige)?|nota do editor|correção|rectificatie)"
    r"(?:\W| of\b)",
    re.IGNORECASE,
)
_WRITES_FOR = re.compile(
    r"\b(?:for|at|with|of) (?:the )?(?P<paper>[A-Z][\w&’'-]*(?: [A-Z&][\w&’'-]*){0,4})(?=[.,;]| and | since | in |$)"
)
_TO_READERS = re.compile(
    r"(?:here )?at (?:the )?[^.,“”\"]{3,50}, we\b[^“”\"]{0,120}\b(?:journalism|newsroom|our (?:readers|reporting|reporters|journalists))\b"
    r"|.{0,80}\b(?:values your comments?|whether you could support|(?:views|opinions) expressed (?:here |above |in this \w+ )?(?:are (?:(?:solely|strictly|entirely) )?(?:those of|(?:the |their |my |his |her )?(?:authors?|writers?|own|alone)\b)|do not (?:necessarily )?(?:reflect|represent))|hope you appreciated this|your article continues|this advertisement has not loaded"
    r"|quality journalism is more (?:crucial|important) than ever|votre e-?mail, avec votre consentement|vous (?:désinscrire|désabonner) à tout moment"
    r"|you can unsubscribe at any time|pages will open in a new (?:browser )?window|external (?:sites|links) are not endorsed"
    r"|puedes darte de baja en cualquier momento|cancellarti in qualsiasi momento)\b"
    r"|(?:ce (?:texte|reportage)|cet article|cette (?:série|enquête)|est[ea] (?:artículo|texto|reportaje|serie|nota|noticia|artigo|reportagem|notícia)"
    r"|dies(?:er|e|es) (?:text|artikel|beitrag|recherche|interview)|quest[oa] (?:articolo|inchiesta)|(?:dit|deze) (?:artikel|verhaal)|den här artikeln)"
    r" (?:a été|a d['’]abord|est|ha sido|fue|forma parte|foi|faz parte|wurde|ist|entstand|erschien|stammt|è|fa parte|is|werd|kwam|har)\b.{0,40}"
    r"\b(?:produ|réalis|publi|rédig|trad|par[ut]|tiré|dans le cadre|realiza|elabora|genera|gerad|zuerst|erschienen|übersetzt|entstanden|kooperation|im rahmen"
    r"|prodott|pubblicat|tot stand|gepubliceerd|eerder|skriv)",
    re.IGNORECASE,
)
"""What a page says of itself to its readers: a plain call, or words that no article has. Others speak of "our community" too."""
_WITNESSES = re.compile(
    r"(?:any(?:one|body)|witnesses|residents|people|those|tipsters|detectives|police|investigators|officers|the public|drivers|motorists"
    r"|persons|if you (?:have|saw|know)|wer |zeugen|hinweise|quien|toda persona|toute personne|chiunque|quem )\b",
    re.IGNORECASE,
)
"""How an appeal of the police begins, which belongs to the story."""
_TO_CALL = re.compile(
    r"(?:contact|call|reach|phone|tel\b|telephone|text|for (?:more |further )?(?:information|details)|to (?:reach|contact|submit)|questions|comments"
    r"|tips?\b|media|press|reporter|staff writer|news ?room|kontakt|contacto|contatto|contato|ansprechpartner|\d)",
    re.IGNORECASE,
)
"""How a line begins that gives readers a number to call; other paragraphs with a number are the article's."""
_NUMBER = re.compile(r"\d{3}[-. ]\d{4}")


def is_note_on(names: Iterable[str], paragraph: str) -> bool:
    """Whether a paragraph says who one of the writers is or where they reported from.

    >>> is_note_on(["Jo Field"], "Jo Field covers schools."), is_note_on(["Jo Field"], "Jo Fielding won.")
    (True, False)
    """
    bare = paragraph.lstrip("—–-_*• ")
    if len(bare) > _LONGEST:
        return False
    for name in names:
        surname = name.rpartition(" ")[2]
        if bare.startswith(f"{name}{name}"):
            bare = bare[len(name) :]  # the words for the portrait, and the name beside it
        if bare.startswith(name) and (_NOTE.match(bare, len(name)) or _is_address(bare[len(name) :])):
            return True
        if len(surname) > 2 and bare.startswith(surname) and _SURE_NOTE.match(bare, len(surname)):
            return True
    return False


def is_note_on_writer(paragraph: str) -> bool:
    """Whether a paragraph says who somebody is that writes, whoever it is.

    >>> (
    ...     is_note_on_writer("Jo Field is a reporter at the Vega Times."),
    ...     is_note_on_writer("He dug a grave for the poet."),
    ... )
    (True, False)
    """
    if len(paragraph) > _LONGEST:
        return False
    return is_contact(paragraph) or _WRITES.search(paragraph) is not None


def _is_address(words: str) -> bool:
    """Whether what follows a name is where to reach its bearer: ": 555-0102, jo@vega.example"."""
    return words[:1] == ":" and ("@" in words or bool(_NUMBER.search(words)))


def is_note_on_paper(paragraph: str) -> bool:
    """Whether a paragraph says what the paper is: "Vega News is a nonprofit newsroom …".

    >>> is_note_on_paper("(Vega News is a national newsroom that reports on health.)")
    True
    """
    return (
        len(paragraph) <= _LONGEST
        and (" is " in paragraph[:80] or " funding as " in paragraph[:120] or " support from " in paragraph[:120])
        and bool(_ABOUT_PAPER.match(paragraph))
    )


def paper_in_note(paragraph: str) -> str:
    """The paper that a note such as "Vega News is a nonprofit newsroom …" is on; empty where its name has another shape.

    >>> paper_in_note("(Vega News is part of a nonprofit news network.)")
    'Vega News'
    """
    name = paragraph.lstrip("[(—–*_ ").partition(" is ")[0]
    return name if is_outlet(name) else ""


def paper_of_writer(note: str) -> str:
    """The paper for which a note says that somebody writes; empty where it says none.

    >>> paper_of_writer("Jo Field covers Vega for the Vega Advocate.")
    'Vega Advocate'
    """
    found = _WRITES_FOR.search(note)
    return found["paper"] if found and is_outlet(found["paper"]) else ""


def is_correction(paragraph: str) -> bool:
    """Whether a paragraph below an article says what was put right in it.

    >>> is_correction("Correction: The bridge is 90 meters long."), is_correction("Corrections officers left.")
    (True, False)
    """
    if len(paragraph) > _LONGEST or not (match := _CORRECTION.match(paragraph)):
        return False
    said = match[0].rstrip().casefold()
    return not said[-1].isalpha() or "version" in said


def is_to_readers(paragraph: str) -> bool:
    """Whether a paragraph at the foot speaks of the site itself to those who read it; words that somebody says do not.

    >>> is_to_readers("Bookmark our website and support our journalism."), is_to_readers("“Our site is full,” he said.")
    (True, False)
    """
    is_said = any(sign in paragraph for sign in '“„«"»')
    return (
        len(paragraph) <= _LONGEST_CONTACT
        and not is_said
        and (is_appeal(paragraph) or (bool(_TO_READERS.match(paragraph)) and not tells(paragraph)))
    )


def is_contact(paragraph: str) -> bool:
    """Whether a paragraph tells readers whom to write to or to call.

    >>> is_contact("Contact Jo Field at jfield@vegatimes.example.")
    True
    """
    if len(paragraph) > _LONGEST_CONTACT or not ("@" in paragraph or _NUMBER.search(paragraph)):
        return False
    if "@" not in paragraph and not _TO_CALL.match(paragraph):
        return False
    return not _WITNESSES.match(paragraph) and bool(_CONTACT.search(paragraph))
