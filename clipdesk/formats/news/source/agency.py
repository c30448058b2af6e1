"""News agencies and syndicates: who they are, under which names. Knows names only, no lines."""

from __future__ import annotations

import re
from functools import lru_cache

_NAMES = """
Associated Press = أسوشيتد برس | اسوشيتد برس | سوشييتد برس | 美联社 | 美聯社 | ap通信
Reuters = رويترز | רויטרס | 路透社 | 路透 | ロイター | रॉयटर्स | 로이터 | рейтер | رویترز
Agence France-Presse = فرانس برس | أ ف ب | أ.ف.ب | 法新社 | afp時事 | एएफपी
Deutsche Presse-Agentur = د ب أ | د.ب.أ | 德新社
Xinhua = 新华社 | 新華社 | شينخوا
China News Service = 中新社 | 中新网
Central News Agency = 中央社
Kyodo News = 共同通信 | 共同社
Jiji Press = 時事通信
Yonhap = 연합뉴스 | 韩联社
Newsis = 뉴시스
TASS = тасс
Interfax = интерфакс | interfax.ru
RIA Novosti = риа новости | ria novosti | sputnik
Anadolu Agency = الأناضول | وكالة الأناضول
Saudi Press Agency = واس
MENA = أ ش أ | أ.ش.أ
WAFA = وفا
Press Trust of India = पीटीआई
IRNA = ایرنا
ISNA = ایسنا
Associated Press = ap | a.p. | the associated press | associated press | the ap | ap news
Reuters = reuters | thomson reuters | reuters news agency
Agence France-Presse = afp | agence france-presse | agence france presse | l'afp | l’afp
Deutsche Presse-Agentur = dpa | deutsche presse-agentur | dpa-infocom | dpa international | dpa/lby | dpa-afx
EFE = efe | agencia efe | agência efe
Europa Press = europa press | europapress
ANSA = ansa | agenzia ansa
Adnkronos = adnkronos
ANP = anp | algemeen nederlands persbureau
Belga = belga | belga news agency
Lusa = lusa | agência lusa
Agência Brasil = agência brasil | agencia brasil
Agência Estado = estadão conteúdo | agência estado
Bloomberg = bloomberg | bloomberg l.p
United Press International = upi | united press international
PA Media = pa media | press association | pa news agency | the press association
Canadian Press = the canadian press | canadian press
Australian Associated Press = aap | australian associated press
Kyodo News = kyodo | kyodo news
Xinhua = xinhua | xinhua news agency
TASS = tass | itar-tass
Interfax = interfax
Austria Presse Agentur = apa | austria presse agentur
Keystone-SDA = keystone-sda | sda | awp | ats
KNA = kna | epd
Sportinformationsdienst = sid
ATS = keystone-ats
Press Trust of India = pti | press trust of india
Deccan Herald News Service = dhns | deccan herald news service
Times News Network = tnn | times news network
IANS = ians | indo-asian news service
ANI = asian news international
Tribune News Service = tribune news service | tns
Tribune Content Agency = tribune content agency | tca
CNN Newsource = cnn newsource | cnn wire | the-cnn-wire
McClatchy News Service = mcclatchy news service | mcclatchy-tribune | mct
New York Times News Service = new york times news service | nyt news service
Washington Post News Service = washington post news service
PR Newswire = prnewswire | pr newswire | prnewswire-prweb
Business Wire = business wire | businesswire
GlobeNewswire = globe newswire | globenewswire
Accesswire = accesswire | newsfile
Notimex = notimex
Servimedia = servimedia
Ritzau = ritzau
TT = tidningarnas telegrambyrå
NTB = norsk telegrambyrå
PAP = polska agencja prasowa
Anadolu Agency = aa | anadolu | anadolu agency | anadolu ajansı
Yonhap = yonhap | yonhap news agency
Ukrinform = ukrinform
Capitol News Service = capitol news service
Cox Media Group = cox media group
Local Democracy Reporting Service = local democracy reporting service | ldrs
"""

AGENCIES: dict[str, str] = {
    alias.strip(): name.strip()
    for row in _NAMES.strip().split("\n")
    for name, aliases in [row.split(" = ")]
    for alias in aliases.split(" | ")
}
"""The usual name of an agency by each of its names, lower case."""

RELEASE_WIRES = frozenset(("PR Newswire", "Business Wire", "GlobeNewswire", "Accesswire"))
"""Wires that spread what companies say of themselves: nobody's paper."""

_SYNDICATE = re.compile(
    r"(?:[\w.&’'-]+ ){1,4}(?:News Service|Content Agency|News Agency|Newswire|News Wire|Wire Service|Wire"
    r"|Newsroom Network"
    r"|Syndicate|Features Syndicate|Features Service|Presseagentur|Nachrichtenagentur|Press Agency|Content Services)"
    r"(?:, (?:LLC|Inc\.?|Ltd\.?))?",
    re.IGNORECASE,
)
_OF_LETTERS = frozenset(("morning", "afternoon", "evening", "daily", "weekly"))
"""Words, lower case, of newsletters that are called like agencies: "The Morning Wire"."""
_SYNDICATE_ENDS = ("ice", "ncy", "ire", "ork", "ate", "tur", "ces", "LLC", "Inc", "Ltd", "ICE", "NCY", "IRE")
_LIST = re.compile(r"\s*[,;/|+&]\s*|\s+(?:and|with|avec|mit|con|und|y|et|e|com|met|en|via|agencies?|agencias)\s+")
_MATERIAL = re.compile(
    r"(?:material|informationen|information|informations|información|informaciones|informazioni|informações|files|reports)"
    r"\s+(?:from|der|des|von|du|de l['’]|de la|de|di|da|dell['’])\s*",
    re.IGNORECASE,
)
"""What stands before the agency in "mit Material der dpa"."""
_TAIL = re.compile(r"[\s.,;:]+$")


@lru_cache(maxsize=1024)
def agency_named(words: str) -> str:
    """The agency that `words` name, in its usual form; empty when they name none.

    >>> agency_named("the AP"), agency_named("Hillside News Service"), agency_named("Miami Herald")
    ('Associated Press', 'Hillside News Service', '')
    """
    bare = _TAIL.sub("", words.strip().strip("()[]"))
    known = AGENCIES.get(bare.casefold())
    if known:
        return known
    is_syndicate = len(bare) < 60 and bare.endswith(_SYNDICATE_ENDS) and _SYNDICATE.fullmatch(bare)
    return bare if is_syndicate and _OF_LETTERS.isdisjoint(bare.casefold().split()) else ""


@lru_cache(maxsize=1024)
def agency_within(words: str) -> str:
    """The agency in a list of names such as "AFP/Reuters" or "mit dpa": the first that is known.

    >>> agency_within("Le Monde avec AFP")
    'Agence France-Presse'
    """
    words = _MATERIAL.sub("", words)
    whole = agency_named(words)
    if whole:
        return whole
    pieces = _LIST.split(f" {words} ")
    return next((known for piece in pieces if (known := agency_named(piece))), "") if len(pieces) > 1 else ""


def agency_at_end(paragraph: str) -> str:
    """The agency that signs a story in brackets behind its last sentence; empty where none does.

    >>> agency_at_end("Nobody was hurt. (dpa)"), agency_at_end("It belongs to Vega Foods (AP).")
    ('Deutsche Presse-Agentur', '')
    """
    sentence, _, who = paragraph.rstrip(")").rpartition(" (")
    return agency_named(who) if paragraph[-1:] == ")" and sentence[-1:] in {".", "!", "?", "”", "»", '"'} else ""
