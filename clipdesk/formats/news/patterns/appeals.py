"""Whether a line is one in which a page speaks to its readers, by the classes of its words: "Get our newsletter in your inbox".

Sites word such lines in endless ways, in every language alike: they ask for something, name things that
only sites have, and say "we" and "you". Each class that a line holds speaks for it; no single word decides.
"""

from __future__ import annotations

import re
from itertools import pairwise

from clipdesk.formats.news.patterns.telling import tells


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ASKED = _words("""
accept add advertise allow become bookmark browse buy check click consider contact continue create discover donate don't don’t download email
e-mail enable enjoy enjoyed enjoying explore find follow forwarded get give help install join keep learn let like liked listen login log looking
love manage need never open play please read receive register registration reminder republish save see send share sign start stay stream submit subscribe
support tell tap thank thanks to try tune turn unlock unsubscribe update upgrade use view visit want watch welcome write
abonnieren abonniere anmelden bestellen entdecken erhalten erhalte folge folgen jetzt klicke klicken lesen melden registrieren testen unterstütze unterstützen
abonnez abonnez-vous activer activez cliquez découvrez inscrivez-vous lisez personnalisez profitez recevez rejoignez retrouvez soutenez suivez suivez-nous
activa apoya apoye apúntate disfruta hazte hágase inscríbete lea lee mantente puedes quieres quiere recibe reciba recibí regístrate regístrese sigue
suscríbase suscríbete suscribirse síguenos únase únete
abbonati accedi attiva clicca iscriviti leggi registrati resta ricevi scarica segui seguici sostieni unisciti
acesse apoie assine ative cadastre-se clique entre inscreva-se ouça participe receba siga subscreva
klik lees meld ontvang schrijf steun volg word följ prenumerera skriv stöd
""")
"""What readers are asked to do, at the beginning of a sentence."""
_OF_SITES = _words("""
browser cookie cookies e-edition e-paper epaper inbox reader-supported login log-in newsletter newsletters notifications paywall permalink sign-up signing subscriber subscribers
subscribe subscribing subscription subscriptions unlock unsubscribe adblocker
abbonamento abbonati abo abonnement abonnements abonnenten abonnés assinante assinantes assinatura benachrichtigungen boletines boletín buzón infolettre iscriviti
nieuwsbrief notificaciones notifiche nyhetsbrev postfach suscripción suscriptor suscriptores suscríbete telegram whatsapp
""")
"""Things that sites have and stories seldom name."""
_OF_PAPERS = _words("""
access account ad ads advertising alerts app apps archive article articles audio bookmarks briefing comment comments community content contribution coverage crossword
digest donation donations e-mail e-mails edition email emails google headlines journalism member members membership mission news newspaper newsroom paper podcast
podcasts policy preferred print privacy promotional puzzle puzzles reader readers report reporters reporting roundup site stories story team terms tip tips transcript updates
user video website
actualité actualités artigo article articolo artikel artículo correo courriel giornalismo jornalismo journalisme journalismus lecteurs lectores leitores leser lettori lezers
nachrichten nieuws noticia noticias notizie notícias periodismo redacción redactie redaktion redazione redação rédaction socio
""")
"""Things of papers, which stories name as well."""
_OURS = _words("""
we we're we’re we've we’ve us our ours nous notre nos wir uns unser unsere unserem unseren unserer nosotros nuestra nuestras nuestro nuestros noi nostra nostro
nossa nossas nosso nossos ons onze vi vår vårt
""")
_YOURS = _words("""
you you're you’re you've you’ve your yours vous votre vos sie ihr ihre ihrem ihren dein deine du dich usted tu tus te su sus tua tuo você sua seu je jouw uw din ditt
""")
_LURES = _words("""
breaking daily exclusive favorite favorites free here independent instant latest local monthly morning nonprofit now today unlimited week weekly gratis gratuit gratuite
gratuitement kostenlos
""")
"""What such lines promise."""
_NOUNS = _words("help love need play report share support test update upgrade use view visit")
_OF_NOUNS = _words("among between for of")
"""Words of what readers are asked to do that are things as well, and what stands behind a thing: "Support among readers"."""
_REPORTED = _words(
    "i said says told added asked wrote found reported sagt sagte teilte dijo dice según dit disait selon disse secondo segundo zei zegt volgens"
)
"""Words of somebody who tells or is reported."""
_CALLS = tuple(
    "sign up for |sign up to |sign up here|sign up now|sign up today|sign up with |sign up by e|sign up and |sign in to |sign in with |sign in or |sign in here|sign in now|sign in for |sign in and |sign in using |sign in via |log in to |log in or |log in with |log in here|create an account|donate to |advertise with |discover more from |powered by |report error|report an error|report a problem|report a typo|report a mistake|report a broken|report a correction|report a bug|report a technical|report this ad|report this comment|report this post|report this content"
    "|stay ahead with |stay informed with |stay up to date with |help power our |help power indep|help power local |help fund our |help fund indep|help fund local |help fund this |help sustain our |help sustain local |help sustain indep|thanks for reading|thanks for signing|thanks for subscri|thanks for support|thanks for visiting|thanks for joining|thanks for your support|thanks for your interest|thanks for your patience|thanks for your feedback|thanks for your subscription|thanks for your understanding|thanks for your order|thanks for your donation|thanks for your trust|thanks for being a |thanks for reg|thanks for watch|thanks for listen|thank you for reading|thank you for signing|thank you for subscri|thank you for support|thank you for visiting|thank you for joining|thank you for your support|thank you for your interest|thank you for your patience|thank you for your feedback|thank you for your subscription|thank you for your understanding|thank you for your order|thank you for your donation|thank you for your trust|thank you for being a |thank you for reg|thank you for watch|thank you for listen|want to submit |want to republish "
    "|want to share this|want to share your|click here|tap here|learn more|find out more|shop now|click to |unlock this |please log |please sign |please subscribe|please register|get more news|allow and continue|smart brevity"
    "|shared from |shared via |sent from my |copyright information|copyright policy|copyright notice|free daily |free weekly |join the conversation|join the discussion|stay updated with ".split(
        "|"
    )
)
"""How short lines begin, lower case, that are buttons or stand beside one."""
_YOUR_REPORT = re.compile(
    r"\byour (?:article|report|coverage|column|editorial|review)s?\b(?! (?:has been|will be|was) )"
)
"""What readers write of to a paper, and no paper to its readers."""
_PRICE = re.compile(r"[$€£]\s?\d|\d\s?(?:[$€£]|%)")
_HERE = _words("here now today free hier ici aqui aquí qui anmelden abonnieren newsletter")
CALL_ENDINGS: tuple[str, ...] = (
    "the Trust Project",
    "The Trust Project",
    "paid subscriber.",
    *(f" {word}{sign}" for word in _HERE for sign in (".", "!", "")),
)
"""How a paragraph may end that closes with a button: "Sign up here."."""
_SHORTEST_CALL, _LONGEST_CALL = 2, 5
"""Words of such a button."""
_SAID = frozenset('“”„«»"©')
"""Signs of what somebody says, and of a line of rights."""
_EDGE = ".,;:!?…()[]|*–—-→>»’'‘ "
_STOPS = frozenset(".!?:|–—-")
_ENOUGH, _MORE = 4.0, 5.0
"""What is enough of all classes together for a line, and for a long one, which holds more words of all of them by chance."""
_BUTTON, _LONG, _LONGEST = 80, 160, 480
"""Code points of the longest button, those above which a line is a long one, and those of the longest."""

_CALLED = frozenset(call.split()[0] for call in _CALLS)
_TELLING = frozenset(f"{word}{sign}" for word in _OF_SITES | _OF_PAPERS for sign in ("", ".", ",", "!", "?", ":", ")"))
"""Words that such lines have, as they stand between spaces: a cheap test before a dear one."""
FIRST_WORDS: frozenset[str] = _ASKED | _OURS | _YOURS
"""First words, lower case, of long lines that may be such."""


def is_appeal(line: str) -> bool:
    """Whether a page speaks to its readers in `line`, which has no white space around it; no quote and no report does.

    >>> is_appeal("Get the day’s stories in your inbox."), is_appeal("Get ready for rain, county tells drivers")
    (True, False)
    """
    return len(line) <= _LONGEST and _asks(line) and not tells(line)


def _asks(line: str) -> bool:
    """Whether the words of a line are those of an appeal, whatever it tells."""
    folded = line.casefold()
    words = folded.split()
    if len(line) > _LONG and words[0] not in FIRST_WORDS and not line.endswith(CALL_ENDINGS):
        return False
    is_call = words[0] in _CALLED and len(line) <= _BUTTON and folded.startswith(_CALLS) and ". " not in line
    is_call = is_call or (_has_stop(line) and _closes_with_call(line))
    if not (is_call or not _TELLING.isdisjoint(words)) or not _SAID.isdisjoint(line):
        return False
    bare = {word.strip(_EDGE) for word in words}
    if is_call or not _REPORTED.isdisjoint(bare):
        return is_call and _REPORTED.isdisjoint(bare)
    sites, papers = _OF_SITES & bare, _OF_PAPERS & bare
    lures, is_yours, is_ours = len(_LURES & bare), not _YOURS.isdisjoint(bare), not _OURS.isdisjoint(bare)
    is_spoken_to = is_yours or is_ours or "please" in bare
    begins = (words[0].strip(_EDGE) in _ASKED and (is_spoken_to or not _is_thing(words))) or any(
        below.strip(_EDGE) in _ASKED for above, below in pairwise(words) if above[-1] in _STOPS
    )
    if not (begins or is_yours or (is_ours and lures)) or _YOUR_REPORT.search(folded):
        return False
    if not (sites - {words[0].strip(_EDGE)} or papers or lures or is_ours or is_yours or _PRICE.search(line)):
        return False  # one word alone: "Subscribe or die"
    if not (sites or lures or is_spoken_to or line[-1] != "." or _PRICE.search(line)):
        return False  # nobody is spoken to: "Read the report, and the story of the paper becomes plain."
    said = 2 * begins + min(4, 2 * len(sites)) + min(2, len(papers)) + min(1.0, lures / 2) + is_yours + is_ours
    return said >= (_ENOUGH if len(line) <= _LONG else _MORE)


def _is_thing(words: list[str]) -> bool:
    """Whether the first word is no request but what the line is about: "Use of the app", "Support for local papers"."""
    return words[0] in _NOUNS and not _OF_NOUNS.isdisjoint(words[1:2])


def _has_stop(line: str) -> bool:
    """Whether a sentence or a label ends within a line, or it ends as a button does: a cheap test before a dear one."""
    return ". " in line or "! " in line or "? " in line or ": " in line or line.endswith(CALL_ENDINGS)


def _closes_with_call(line: str) -> bool:
    """Whether the last sentence of a line is a button: "Our letter comes every morning. Sign up here."."""
    if len(line) > _LONG and not line.endswith(CALL_ENDINGS):
        return False
    last = max(line.rfind(sign, 0, -2) for sign in ".?!:,") + 1
    call = line[last:].casefold().strip(_EDGE)
    words = call.split()
    if not last or not _SHORTEST_CALL <= len(words) <= _LONGEST_CALL:
        return line.endswith("rust Project")
    return call.startswith(_CALLS) or (words[0] in _ASKED and words[-1] in _HERE)
