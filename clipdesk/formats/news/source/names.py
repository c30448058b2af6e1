"""Whether words are the name of a person, and lists of such names. Judges by shape only, knows no names."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

from clipdesk.formats.news.source.outlet import PAPER_NOUNS

_LISTED_PARTICLES = """
de del della di da dos das do du des la le les los las van der den ter ten von vom zu zum zur af av bin ibn ben wa al
el y e i ap ni mac st st. dell' d'
"""
_PARTICLES = frozenset(_LISTED_PARTICLES.split())
_ELIDED = ("d'", "d’", "l'", "l’", "o'", "o’", "'t", "’t")
_LISTED_TITLES = "jr jr. sr sr. ii iii iv md phd m.d. ph.d. md. dr dr. mr mr. mrs mrs. ms ms. prof prof. sir"
_TITLES = frozenset(_LISTED_TITLES.split())
_LISTED_NOT_NAMES = """
again at after before over under into about account across ad ads advertisement agency agencies agences agencias
agenturen agenzie all alerts also and article articles audio author available back best board bookmark breaking browse
bulletin business by center change city click climate close comment comments communications contact content continue
control cookies copy correspondent council county court crisis culture daily day department desk digital donate
download editor editorial education election email english enlarge entertainment environment exclusive express
facebook fact feature features feedback follow for free from full gallery gazette get gift government guest guide
headlines health help herald home hour house how in inc independent industry inside international investigation
journal latest law learn life link list listen live local log magazine mail main map media member menu message
minister ministry more morning most my national network new news newsletter newspaper newsroom next night north notes
now office official on open opinion our page party photo photos play podcast police policy politics popular post
posted premium press print privacy profile podcasts program project public published rating read reader readers record
recommended related release reply report reporter reports republic review room save school science search section see
service services share show sign site skip source south special sponsored sports staff star start state stories story
stream street style subscribe sun support tags team tech technology telegraph terms text the this through times to
today top topics travel trending tribune true turn tv twitter union update updated updates us use video videos view
war watch weather website week weekend weekly what when where who why will wire with world writer writers year you
your zone radio points summary takeaway takeaways highlights licensing rights purchase january february march april
june july august september october november december monday tuesday wednesday thursday friday saturday sunday
army navy forces corps political senior chief economics managing associate assistant deputy foreign diplomatic legal medical investigative
transport transportation energy housing religion justice migration immigration crime defense defence security aviation
retail finance financial markets money globe observer courier chronicle examiner institute institut university
universität hochschule fachhochschule akademie école escuela politecnico université universidad college hospital foundation association centre laboratory academy commission
committee federation relations no trackback trackbacks permalink category categories uncategorized allgemein
kommentare filed cnn bbc nbc cbs npr pbs msnbc cnbc espn afp middle nächster vorheriger artikel siguiente anterior
cidades ciudades städte villes letters reviewed peer-reviewed publication publications royal consumer social affairs
metro rural arts contributing freelance washington's is are was were has have had writes covers says said can credit
credits reporting brief briefing south-west north-west south-east north-east midlands jederzeit nachhören dive archive
noticias redacción redaccion periódico diario actualidad sociedad economía internacional política deportes cultura
opinión agencia publicidad comentarios última hora noticia compartir nachrichten zeitung redaktion kommentar politik
wirtschaft sport kultur lokales meinung anzeige startseite bericht rédaction redaction actualité société économie
politique abonnés publicité commentaires redazione cronaca notizie politica società economia redação notícias jornal
esportes brasil mundo giriş tarihi güncelleme yayınlanma yayın haber haberi haberleri abone gündem redactie nieuws binnenland buitenland economie
"""
_NOT_NAMES = frozenset(_LISTED_NOT_NAMES.split())
"""Words, lower case, that no personal name holds: sections, buttons, papers, offices."""

_TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.‘`-](?=[^\W\d_]|$))*")
_UNSPACED_NAME = re.compile("[\u3400-\u9fff\u3040-\u30ff々]{2,6}|[\uac00-\ud7a3]{2,4}")
"""A name as Chinese, Japanese and Korean write it, without a space."""
_LEADS = frozenset(("the", "staff", "special", "politics", "science", "health", "editor", "writer"))
_SPLIT = re.compile(
    r"\s*[,;/&+]\s*|\s+(?:and|AND|y|und|UND|et|ET|e|en|i|with|WITH|con|avec|mit|met|com|og|och|oraz|ja|és|ve|και|и|و)\s+"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_VOWEL = re.compile(r"[^BCDFGHJKLMNPQRSTVWXZ]")
_MOST_WORDS, _MOST_SIGNED = 6, 3
ARTICLES: frozenset[str] = frozenset(
    ("The", "El", "La", "Los", "Las", "Il", "Lo", "Le", "Les", "Der", "Die", "Das", "De", "Het")
)
"""With these and one more word papers are called, and hardly any person."""
_PAIR = 2
_PLACE_STARTS = frozenset(
    "Zum Zur Bad San Santa São Saint Sankt Los Las New Fort Port Porto Buenos Belo Cape Mount North South East West Mid Northern Southern Eastern Western Ciudad Puerto Villa".split()
)
"""First words of the names of places, and of buttons in German, that no person is called."""
_PLACES = frozenset(("Hong Kong", "Den Haag", "Den Bosch", "Tel Aviv"))
"""Places that begin like persons do."""


_LISTED_ALSO_NAMES = """
will april june may august art law page day house home sun star read english best more guest south north street power
judge main price case church summer skip king rose grant mark frank chase miles dale
"""
_ALSO_NAMES = frozenset(_LISTED_ALSO_NAMES.split())
"""Words, lower case, that are given names or surnames too: behind "By" they are."""


@lru_cache(maxsize=1024)
def is_person(words: str, *, introduced: bool = False) -> bool:
    """Whether `words` have the shape of a full name: two to six words, capital letters, no ordinary noun.

    `introduced` says that a word such as "By" stands before them: then "Will Page" is one too, and a name in a script
    that has no capitals, which without is like any words.

    >>> is_person("Ana de la Cruz"), is_person("Staff writer"), is_person("Local News")
    (True, False, False)
    """
    tokens = words.split()
    if introduced and _UNSPACED_NAME.fullmatch(words):
        return True
    if not 2 <= len(tokens) <= _MOST_WORDS or len(words) > 60:
        return False
    if (
        tokens[0] in _PLACE_STARTS
        or words in _PLACES
        or (len(tokens) == _PAIR and tokens[0] in ARTICLES and not introduced)
    ):
        return False
    capitals = 0
    for place, token in enumerate(tokens):
        folded = token.casefold()
        is_ordinary_word = folded in _NOT_NAMES and not (introduced and folded in _ALSO_NAMES)
        is_uncased = introduced and has_no_case(token)
        if is_ordinary_word or folded.endswith(("'s", "’s")) or not (is_uncased or _TOKEN.fullmatch(token)):
            return False
        if is_uncased or token[0].isupper() or folded[:2] in _ELIDED:
            capitals += folded not in _TITLES
        elif folded not in _PARTICLES or place == len(tokens) - 1:
            return False
    return capitals >= 2 and tokens[-1].casefold() not in PAPER_NOUNS and _cases_agree(tokens)


def has_no_case(word: str) -> bool:
    """Whether a word is written in a script without capitals: Arabic, Hebrew, Devanagari, Chinese.

    >>> has_no_case("خالد"), has_no_case("khaled"), has_no_case("№")
    (True, False, False)
    """
    is_letter = word[:1].isalpha() and word[0].lower() == word[0].upper()
    return is_letter and all(one.isalpha() or category(one)[0] == "M" or one in "'’.-־\u200c" for one in word)


def are_persons(words: str) -> bool:
    """Whether `words` are the names of one to three persons and nothing else, as below an article.

    >>> are_persons("Ana Cruz et Jo Field"), are_persons("Ana Cruz and the council")
    (True, False)
    """
    names = split_names(words)
    return 1 <= len(names) <= _MOST_SIGNED and all(is_person(name) for name in names)


def is_ordinary(word: str) -> bool:
    """Whether a word is one that no personal name holds: of a section, a button, a paper, an office.

    >>> is_ordinary("Senior"), is_ordinary("Field")
    (True, False)
    """
    return word.casefold() in _NOT_NAMES


def begins_like_name(words: str) -> bool:
    """Whether `words` may begin with the name of a person or paper: a cheap test before a dear one.

    >>> begins_like_name("Ana de la Cruz in Vega"), begins_like_name("Share this"), begins_like_name("Bridge to close")
    (True, False, False)
    """
    first, _, rest = words.partition(" ")
    if not first or not rest or not first[0].isalpha() or first[0].islower():
        return False
    second = rest.partition(" ")[0]
    folded = first.casefold()
    if folded in _NOT_NAMES and folded not in _LEADS:
        return False
    return not second[:1].islower() or second.casefold().strip(",") in _PARTICLES or second[:2] in _ELIDED


def _cases_agree(tokens: list[str]) -> bool:
    """Whether a name is all capitals or none of its longer words is: "Kate O'NEIL" yes, "NATO Summit" no."""
    shouted = [
        token.isupper() or token[-3:].isupper()
        for token in tokens
        if len(token) > 3 and "." not in token and token[0].isupper()
    ]
    return not shouted or all(shouted) or not any(shouted) or (shouted[-1] and not any(shouted[:-1]))


def split_names(words: str) -> list[str]:
    """The pieces of a list of names, whatever they are: "A B, C D and E F" gives three.

    >>> split_names("Ana Cruz, Jo Field and Kim Lee")
    ['Ana Cruz', 'Jo Field', 'Kim Lee']
    """
    return [bare for piece in _SPLIT.split(words) if (bare := piece.removeprefix("and ").strip())]


def tidy(name: str) -> str:
    """A name as it is written in running text: not all capitals, single spaces.

    >>> tidy("MARY O'NEIL-MCKAY"), tidy("A.J. VAN DYKE")
    ("Mary O'Neil-McKay", 'A.J. van Dyke')
    """
    name = " ".join(name.split()).strip(" ,;:.|•·–—-") if not name.endswith(("r.", "I.")) else " ".join(name.split())
    letters = [char for char in name if char.isalpha()]
    if len(letters) < 5 or not all(char.isupper() for char in letters):
        return name
    return " ".join(_capitalized(word, place) for place, word in enumerate(name.split()))


def _capitalized(word: str, place: int) -> str:
    if place and word.casefold() in _PARTICLES:
        return word.lower()
    is_initials = not place and len(word) == 2 and not _VOWEL.search(word)  # "JD Vance"
    if word in {"II", "III", "IV"} or is_initials or _INITIALS.fullmatch(word):
        return word
    pieces = re.split(r"(['’-])", word.lower())
    joined = "".join(piece.capitalize() for piece in pieces)
    return re.sub(r"\bMc([a-z])", lambda found: "Mc" + found[1].upper(), joined)
