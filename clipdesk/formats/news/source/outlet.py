"""Whether words are the name of a paper, a station or a news site; and the aggregators that are not."""

from __future__ import annotations

import re
from functools import lru_cache

from clipdesk.formats.news.source.sites import NAMES

_TITLE_TAIL = re.compile(r"\s+(?:[|•·»–—-]|::)\s+(?P<tail>[^|•·»–—]{2,50})$")
_GLUED = re.compile(r"^[A-ZÄÖÜ][^\s:]{2,24}(?: [^\s:]{2,20}){0,3}:(?=[^\W\d_][^:]{12})")
"""A kicker that a copy sets right before the headline without a space: "Bayern:Der Mann, der Glocken stimmt"."""
_LISTED_AGGREGATORS = """
arcamax | yahoo | yahoo news | yahoo! news | yahoo finance | yahoo sports | yahoo! | aol | aol.com | msn | msn.com
msn news | microsoft | microsoft start | microsoft news | microsoft edge | google news | google | apple news
apple news+ | smartnews | newsbreak | news break | flipboard | feedly | pocket | inoreader | drudge report
realclearpolitics | memeorandum | techmeme | ground news | pressreader | nexis | nexis uni | lexisnexis | factiva
proquest | newsbank | newspapers.com | ebsco | gale | genios | wiso | europresse | upday | squid | news360
headtopics | head topics | dailyhunt | inshorts | toutiao | reddit | digg | hacker news | newslookup | 1stheadlines
topix | cision | cision us | allafrica | eurotopics | eurekalert | investing.com | eurekalert! | linkedin | facebook
twitter | x | bing news | bing
"""
_AGGREGATORS = frozenset(name for row in _LISTED_AGGREGATORS.split("|") for name in [row.strip()] if name)

_LISTED_WORDS = """
herald times post gazette tribune chronicle journal news guardian courier observer star sun press mail telegraph
mirror express independent record register dispatch sentinel bee examiner enquirer inquirer globe ledger review
standard echo argus advertiser bulletin monitor reporter republic democrat republican citizen leader banner bugle
beacon voice world weekly daily magazine radio tv television network broadcasting mercury argosy intelligencer patriot
clarion messenger argus-leader news-press sun-sentinel sun-times star-tribune post-gazette post-dispatch
journal-constitution plain call pilot pioneer spectator statesman transcript union telegram item eagle times-picayune
free-press heraldo diario periódico país mundo vanguardia correo noticias prensa gaceta nación nacion tiempo universal
excélsior clarín razón voz mercurio tercera comercio opinión confidencial información faro norte hoy jornada zeitung
anzeiger nachrichten tageblatt rundschau blatt kurier bote tagesspiegel spiegel allgemeine presse merkur welt stern
tagblatt wochenblatt abendblatt rundfunk tageszeitung bild focus monde figaro courrier dépêche parisien croix
nouvelles voix échos dauphiné libération humanité quotidien soleil devoir nouvelliste populaire matin ouest-france
sud-ouest temps soir obs point télégramme progrès montagne républicain gazzetta corriere messaggero repubblica
giornale stampa mattino tirreno resto sole secolo jornal folha correio estado estadão diário público notícias expresso
gazeta globo dagblad krant courant nieuws telegraaf volkskrant trouw parool handelsblad nieuwsblad morgen standaard
tijd bbc cnn npr pbs abc cbs nbc fox itv cbc ctv rte rté wdr ndr mdr ard zdf rtve rai rtp nos vrt france24 politico
axios propublica semafor vox slate wired forbes fortune bloomberg economist atlantic newsday wsj nyt today's usa
newswire newsroom online outlook insider almanac lantern tidings advocate compass signal nyheter tidning tidningen tidningar bladet
allehanda posten avisa avis avisen tidende sanomat gazetesi postası głos dziennik gazeta noviny deník
"""
_WORDS = frozenset(_LISTED_WORDS.split())
"""Nouns, lower case, that names of papers and stations end or begin with."""

_JOINED = frozenset(("news", "post", "times", "star", "journal", "daily", "press", "herald"))
"""Nouns that papers join to any other with a hyphen."""

_SUFFIXES = (
    "zeitung", "blatt", "anzeiger", "nachrichten", "kurier", "krant", "dagblad", "rundschau", "news", "post", "times", "presse",
    "tidningen", "bladet", "posten", "avisen",
)  # fmt: skip
_CYRILLIC = re.compile(
    r"[А-ЯЁЄІЇҐ][\w’'-]+(?: [А-ЯЁЄІЇҐа-яёєіїґ][\w’'-]+)? (?:газета|ведомости|известия|вестник|вісник|курьер|кур’єр|комсомолец|Новини|Новости|Газета|Правда)"
    r"|[А-ЯЁЄІЇҐ][\w’'-]+[сц]ь?к(?:ая|а|ие|і|ое) (?:новини|новости|вісті|вести|правда|время|час)"
)
"""Papers in Russian and Ukrainian, by the noun that they end with; common ones only behind the name of a place: "Наше время" may be a headline."""
_UNCASED = re.compile(
    r"(?!即時|最新|熱門|相關|相关|地方|生活|社會|社会|國際|国際|国际|頭條|焦點|娛樂|體育|財經|政治|今日|更多|重要)(?!.{1,6}[がをはにで][\u3400-\u9fff])[\u3040-\u30ff\u3400-\u9fff]{2,8}?"
    r"(?:新聞|日報|時報|晚報|晨報|週報|早報|日报|时报|晚报|晨报|周报|早报|都市报|新闻网|新聞網|電視台|电视台|新聞社|放送)(?:デジタル|オンライン|電子版|网|網)?"
    r"|[\uac00-\ud7a3]{2,6}(?:일보|신문|뉴스|타임스|방송)|(?:صحيفة|جريدة|قناة|موقع) [\u0600-\u06ff]{2,12}(?: [\u0600-\u06ff]{2,12})?"
)
"""Papers in Chinese, Japanese, Korean and Arabic, by the noun that they end or begin with."""
_DOMAIN = re.compile(
    r"(?:www\.|[ld]['’])?(?:[a-z0-9-]+\.)+(?:com|org|net|news|co\.uk|eu|info|tv|media|[a-z]{2}|example)", re.IGNORECASE
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:[- ](?:TV|FM|AM|DT))?(?: \d+)?")
_CORPORATE = re.compile(
    r",?(?:\s+(?:&|and))?\s*\b(?:DAC|Pvt\.?|Private|Pte\.?|LLC|L\.L\.C\.|Inc\.?|Ltd\.?|Limited|PLC|plc|Co\.|Corp\.?|Corporation|Company|GmbH(?: ?& ?Co\.? KG)?|AG"
    r"|S\.?A\.?U?\.?|S\.?L\.?|SAS|S\.p\.A\.|B\.V\.|N\.V\."
    r"|or its affiliated companies|and its affiliates|or its licensors|& Co\. KG)(?=$|[\s,.;])",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    r"\b(?:group|media|publishing|publications|publishers|holdings|communications|company|companies|corporation"
    r"|newspapers|verlag|ediciones|editorial|editora|éditions|editions|mediengruppe|partners|enterprises)\b",
    re.IGNORECASE,
)
_COMPANY_TAIL = re.compile(
    r"(?:\s+(?:&|and|news|media|broadcasting|group|publishing|publications|holdings|communications|company|newspapers|digital"
    r"|verlag|enterprises))+$",
    re.IGNORECASE,
)
_LISTED_LOWER = """
the of and a an de la el le les del della dell' delle van het der die das des du di da do dos y e & für in am et on
for il lo i gli o os as
"""
_LOWER = frozenset(_LISTED_LOWER.split())


_INITIALS = frozenset(("USA", "US", "UK", "BBC", "NBC", "CBS", "ABC", "CNN", "NPR", "PBS", "CBC", "ITV", "TV", "NYC"))

_ELIDED_ARTICLE = re.compile(r"\bdell['’](?=\w)")
"""What Italian sets before a place without a space: "Corriere dell'Umbria"."""
_ELIDED = ("l’", "l'", "d’", "d'")
_VERBS = frozenset(
    "my your support subscribe read visit contact join follow about download get more from by search breaking top latest newsletter newsletters".split()
)

_LISTED_SURNAMES = """
post star sun mail record leader voice world press bee globe banner eagle item call pilot pioneer page mercury ledger
bell stern morgen croix welt norte hoy point soir bild day union bote blatt merkur plain temps monde bugle argus echo
standard review reporter beacon register courier sole tempo times tiempo campo pais mundo signal advocate compass
patriot fox
"""
PAPER_NOUNS: frozenset[str] = _WORDS - frozenset(_LISTED_SURNAMES.split())
"""Nouns of papers, lower case, that hardly any person is called."""

_FIRST = frozenset(
    (
        "correio", "jornal", "diario", "diário", "heraldo", "correo", "corriere", "gazzetta", "gazeta", "giornale", "courrier",
        "dépêche", "tribuna", "folha", "periódico",
    )
)  # fmt: skip
"""Nouns of papers that stand before the word that tells them apart: "Correio do Vale", "Diario Vasco"."""
_NETWORKS = frozenset(("CBS", "NBC", "ABC", "FOX", "PBS", "BBC", "ITV", "CBC", "CTV", "Telemundo", "Univision"))
"""Networks whose stations are called by them and a place: "CBS Miami"."""

_PLAIN_HEADLINES = frozenset(("fr", "es", "it", "pt", "nl", "ca"))
_FIRST_WORDS = frozenset(("Le", "La", "Les", "El", "Los", "Las", "Il", "Lo", "Gli", "O", "A", "Os", "As", "De", "Het"))

_LISTED_ALONE = """
bbc cnn npr pbs politico axios propublica semafor vox slate wired forbes fortune newsday libération bild stern clarín
público expresso trouw excélsior focus ouest-france sud-ouest
"""
_ALONE = frozenset(_LISTED_ALONE.split())


def is_aggregator(words: str) -> bool:
    """Whether `words` name a site that only collects what others wrote.

    >>> is_aggregator("ArcaMax"), is_aggregator("Miami Herald")
    (True, False)
    """
    bare = words.strip(" .,:|").casefold()
    return bare in _AGGREGATORS or bare.removesuffix(".com") in _AGGREGATORS


@lru_cache(maxsize=1024)
def is_outlet(words: str) -> bool:
    """Whether `words` have the shape of the name of a paper, station or site that reports itself.

    >>> is_outlet("The Millbrook Gazette"), is_outlet("millbrookgazette.com"), is_outlet("City budget grows")
    (True, True, False)
    """
    words = words.strip()
    if not 2 <= len(words) <= 60 or ":" in words or " / " in words or words[0] in "([" or is_aggregator(words):
        return False
    if words.partition(" ")[0].casefold() in _VERBS:
        return False
    if "\u0400" < words[0] < "\u0530" and _CYRILLIC.fullmatch(words):
        return True
    if "\u0600" <= words[0] <= "\u06ff" or "\u3040" <= words[0] <= "\ud7a3":
        return _UNCASED.fullmatch(words) is not None
    if (
        _DOMAIN.fullmatch(words.rpartition(" ")[2] if words.count(" ") == 1 and words[0].isupper() else words)
        or _CALL_SIGN.fullmatch(words)
        or (" " in words and words.casefold() in NAMES)
    ):
        return True
    tokens = _ELIDED_ARTICLE.sub("dell' ", words.replace("’s", "").replace("'s", "")).split()
    if not 1 <= len(tokens) <= 7 or any(
        token[0].islower() and token not in _LOWER and token[:2] not in _ELIDED for token in tokens
    ):
        return False
    if "the" in tokens[1:]:
        return False
    folded = [token.casefold().strip(".,()") for token in tokens]
    is_noun_first = folded[0] in _FIRST and 2 <= len(tokens) <= 4 and tokens[1][0].isupper()
    named = is_noun_first or (
        (tokens[0] in _NETWORKS and len(tokens) <= 3 and tokens[-1][0].isupper())
        or (len(tokens) == 2 and folded[-1] == "today")
        or folded[-1] in _WORDS
        or _is_joined(folded[-1])
        or folded[-1].endswith(_SUFFIXES)
        or any(part in _WORDS or _is_joined(part) for part in _first_nouns(folded))
    )
    return named and (len(tokens) > 1 or words.isupper() or folded[0] not in _WORDS or folded[0] in _ALONE)


def is_station(words: str) -> bool:
    """Whether `words` are a network and the place of one of its stations.

    >>> is_station("CBS Pittsburgh"), is_station("CBS News"), is_station("KDKA")
    (True, False, False)
    """
    network, _, place = words.partition(" ")
    return network in _NETWORKS and place.isalpha() and place[0].isupper() and place.casefold() not in _WORDS


def _is_joined(word: str) -> bool:
    """Whether a word is two nouns of papers in one, as where two papers became one: "news-leader", "post-crescent"."""
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and first in _WORDS and (second in _WORDS or first in _JOINED)


def _first_nouns(folded: list[str]) -> list[str]:
    """The noun that a name such as "Journal of Commerce", "El Diario de Vega" or "Courrier du Nord" begins with."""
    start = 1 if folded[0] in _LOWER else 0
    if len(folded) <= start:
        return []
    is_named_so = len(folded) > start + 1 and folded[start + 1] in _LOWER
    return [folded[start]] if start or is_named_so else []


@lru_cache(maxsize=1024)
def is_titled_like_paper(words: str, language: str) -> bool:
    """Whether a line has the capitals of a name and begins with an article, where headlines have no such capitals.

    >>> is_titled_like_paper("Le Phare du Golfe", "fr"), is_titled_like_paper("Le phare du golfe ferme", "fr")
    (True, False)
    """
    tokens = words.split()
    if (
        language not in _PLAIN_HEADLINES
        or not 3 <= len(tokens) <= 6
        or tokens[0] not in _FIRST_WORDS
        or words[-1] in ".!?:"
    ):
        return False
    return (
        all(token[0].isupper() or token in _LOWER or token[:2] in _ELIDED for token in tokens[1:])
        and tokens[-1][0].isupper()
    )


@lru_cache(maxsize=256)
def tidy_outlet(words: str) -> str:
    """A name without company endings and sentence marks.

    >>> tidy_outlet("The Harbor Gazette, LLC."), tidy_outlet("Jo Field & Company, Inc.")
    ('The Harbor Gazette', 'Jo Field')
    """
    bare = words
    while (cut := _CORPORATE.sub("", bare).strip(" .,;:|•·–—-")) != bare:
        bare = cut
    if bare.isupper() and len(bare) > 6 and " " in bare:
        bare = " ".join(
            word if word in _INITIALS else word.lower() if word.casefold() in _LOWER and place else word.capitalize()
            for place, word in enumerate(bare.split())
        )
    return bare


def paper_of_company(words: str) -> str:
    """The paper in the name of its publishing house, empty when there is none.

    >>> paper_of_company("Harbor Gazette News & Media")
    'Harbor Gazette'
    """
    bare = _COMPANY_TAIL.sub("", words).strip()
    return bare if bare != words and is_outlet(bare) else ""


def is_company(words: str) -> bool:
    """Whether a copyright holder is a publishing house rather than a paper ("Northern Media Group").

    >>> is_company("Gulf Coast Media Group"), is_company("Gulf Coast Times")
    (True, False)
    """
    return bool(_GROUPS.search(words)) and not is_outlet(words)


def without_paper(text: str) -> tuple[str, str]:
    """A page title as headline and paper.

    >>> without_paper("Bridge to close for a month | Harbor Gazette")
    ('Bridge to close for a month', 'Harbor Gazette')
    """
    text = _GLUED.sub("", text)
    match = _TITLE_TAIL.search(text)
    if match is None:
        return text, ""
    tail, head = match["tail"].strip(), text[: match.start()].strip()
    if is_aggregator(tail):
        return without_paper(head)
    return (head, tidy_outlet(tail)) if is_outlet(tail) and head.count(" ") >= 2 else (text, "")
