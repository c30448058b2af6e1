"""What stands beside the names in bylines: labels, offices, buttons, times, and the words for other work than writing."""

from __future__ import annotations

import re

from clipdesk.formats.news.source.byline import INTRODUCED, SORTS
from clipdesk.formats.news.source.names import is_person

_LISTED_LABELS = """
updated by | more by | more from | view all posts by | articles by | posts by | stories by | perspective by | hosted by
transcribed by | as told to | compiled by | adapted by | introduction by | column by | letter from | produced by
protokoll: | das interview führte | das interview führten | das gespräch führte | das gespräch führten | aufgezeichnet von
gesammelt von | eine reportage von | ein essay von | notiert von | moderation:
texte : | texte: | textes : | entretien réalisé par | propos recueillis par
recueillis par | billet de | édito de | réalisé par
escribe: | escriben: | texto: | texto y fotos: | por : | firma: | redacta: | redacción:
tekst: | tekst en foto: | foto en tekst: | journalist: | journaliste : | reporter: | guest post by | guest column by
"""
"""What stands before the names of those who wrote, lower case."""

_LISTED_ABROAD = """
skrevet av | skrevet af | skriven av | text och foto: | tekst og foto: | tekst i zdjęcia: | rozmawiał | rozmawiała | rozmawiali
opracował | opracowała | oprac. | oprac.: | opracowanie: | redakcja: | napsal | napsala | napsali | zapsal | zapsala | autor textu:
szerző: | szerzők: | írta: | szöveg: | toimittaja: | toimittajat: | teksti: | kirjoittaja: | haber: | muhabir: | yazan: | yazı:
röportaj: | hazırlayan: | derleyen: | κείμενο: | γράφει ο | γράφει η | γράφουν οι | ρεπορτάζ: | συντάκτης: | συντάκτρια: | מאת | כתב:
כתבה: | беседовал | беседовала | подготовил | подготовила | материал подготовил | материал подготовила | записал | записала | автор –
"""
"""Labels of northern, eastern and southern papers, lower case, which stand before no sentence."""

_LISTED_WORKS = """
photo | photos | photograph | photographs | photography | picture | pictures | image | images | illustration | illustrations
illustrated | graphic | graphics | video | videos | edited | produced | translated | translation | additional reporting
medically reviewed | fact checked | fact-checked | photographed | drawn | art | design | animation | audio | data
fot. | foton | zdjęcia | zdjęcie | fotó | fotók | kuva | kuvat | valokuva | valokuvat | fotoğraf | fotoğraflar | φωτογραφία
φωτογραφίες | צילום | צילומים | تصوير | фото | 사진 | 写真 | 摄影 | foto | fotos | bilder | grafik | redaktion | kamera | mitarbeit | übersetzung | fotografie | fotografía | fotografías
traducción | ilustración | ilustraciones | traduction | illustration | foto's | fotograf | bild
"""
"""What somebody did beside writing, lower case."""

_LISTED_BUTTONS = """
leave a comment | leave a reply | add comment | add a comment | no comments | verified account | biography | view profile
profile | reply | contributed to this report | contributed to this story | contributed to this article | contributed reporting
have contributed | opinions expressed by | verfasst am | kommentare | comentarios | commentaires | mit material | mit agenturmaterial
"""
"""Words behind names from which on nothing in a line names anybody, lower case."""


def _any_of(listed: str) -> str:
    words = sorted(
        (word.strip() for row in listed.strip().splitlines() for word in row.split("|")), key=len, reverse=True
    )
    return "|".join(re.escape(word) for word in words if word)


_GERMAN_WORKS = (
    "(?:geschrieben|verfasst|veröffentlicht|gespeichert|erstellt|gepostet|eingetragen|analyse|artikel|bericht|beitrag|essay"
    "|gastbeitrag|gastkommentar|glosse|interview|kolumne|kommentar|porträt|reportage|rezension|text|foto|fotos)"
)
_ABROAD = f"(?:{_any_of(_LISTED_ABROAD)})(?!\\w)"
ABROAD = re.compile(_ABROAD, re.IGNORECASE)
"""How a line of an author begins in papers of other countries."""

LABEL = re.compile(
    rf"^(?:\W*(?:{_ABROAD}|{INTRODUCED.pattern}|(?:του|της)(?= \S+ \S)|(?:"
    + _any_of(_LISTED_LABELS)
    + r")(?!\w)|(?:(?:(?:an?|the|guest|contributing|additional) )?(?:written|posted|published|reported|reporting|story|stories|text"
    r"|words|articles?|review(?:ed)?|edited|submitted|created|analysis|opinion|op-ed|column|essay|commentary|interview|report"
    r"|contributed|special report|exclusive|post|blog|(?:story|text|words|report(?:ing)?) (?:and|&) (?:photos?|photographs?|photography|pictures?|images|illustrations?|video)"
    r"|(?:photos?|photographs?|photography|pictures?|images|illustrations?|video) (?:and|&) (?:story|text|words|report(?:ing)?)) )?by\b"
    r"|(?:this|the) (?:article|entry|post|story) (?:was |is )?(?:contributed |written |posted )?by\b|(?:文|取材・文|記者|著者|執筆|作者|撰文|记者)(?=\s?[:：●・])[:：●・]?|from(?= \S+ \S)|authors?\b|byline\b|(?:story|text|words) (?:and|&) (?:photos|photographs|photography|pictures|images)(?=\s?:)|guest (?:post|column|essay|opinion|commentary)(?=\s?:)|words|reporting(?=\s?:)|"
    + SORTS
    + r"(?=\s?:)|reporter(?=:)"
    r"|(?:about|meet)(?= \S+ \S)"
    r"|ein(?:e)? (?:\w+ ){1,2}von\b|(?:"
    + _GERMAN_WORKS
    + r" )?von\b|autor(?:in|en)?(?=\W)|verfasser(?:in)?(?=\W)|text und fotos?"
    r"|(?:propos recueillis |textes? |écrit |publié |rédigé |article |recueilli )?par\b|auteurs?(?=\W)"
    r"|(?:escrito |publicado |texto )?por\b|autore?s?(?=\W)|(?:scritto |pubblicato )?da\b|a cura di\b|di\b"
    r"|автор(?:ы)?(?=:)|текст(?=:)|(?:بقلم|كتبت?|إعداد|تحرير)(?=\s?:|\s)"
    r"|(?:geschreven )?door\b|auteur(?=\W)|(?:skrevet )?af\b|av\b|przez\b|autor:)(?![’'-]))+\s*:?\s*",
    re.IGNORECASE,
)
CLUTTER = re.compile(
    r"\S+@\S+|(?<!\w)@\w+|https?://\S+|www\.\S+|\b(?:follow|twitter|e-?mail|bio|" + _any_of(_LISTED_BUTTONS) + r")\b.*$"
    r"|\b\d+ (?:comments?|kommentare?|comentarios|commentaires?|replies|shares|views)\b.*$|\bc\.\s?\d{4}\b.*$"
    r"|(?:责任编辑|责编|編輯|编辑|来源|來源|版权声明|发布于|发布时间|发表于)\s?[:：]?.*$"
    r"|(?:我有话说|我要评论|我来说两句|评论|参与|收藏|打印|字号|分享到).*$"
    r"|\b(?:tags?|tagged|filed (?:under|in|to)|categor(?:y|ies)|topics?|schlagwörter|mots-clés|etiquetas) ?:.*$",
    re.IGNORECASE,
)
TIMES = re.compile(
    r"\b\d+ ?[smhdw] ago\b|\b(?:\d+|an?|one) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b"
    r"|\bvor \d+ \w+|\bil y a \d+ \w+|\b(?:hace|há) \d+ \w+|\b\d+ \w+ (?:fa|geleden)\b|(?<!\d)\d{1,2}/\d{1,2}/\d{2,4}(?!\d)|\b\d{1,2}:\d\d ?[ap]\.?m\b\.?|\d{1,2}[時时](?:\d{1,2}分)?",
    re.IGNORECASE,
)
_WORKS = _any_of(_LISTED_WORKS)
OTHER_WORK = re.compile(
    rf"^\W*(?:{_WORKS})(?: (?:and|&|und|et|y) \w+)?(?: by| von| de| di| par| por)?(?:\s?:|\b)(?=\s)", re.IGNORECASE
)
"""How a segment begins that names who did something else than write, behind one that names the writers."""
WITH = re.compile(r"\(\s*(?:avec|with|mit|con|com|en|et|and|und)\s+([^)]*)\)", re.IGNORECASE)
BRACKETS = re.compile(r"\([^)]*\)|(?!^)\[[^\]]*\]|（[^）]*）|【[^】]*】")
SEGMENTS = re.compile(r"\s*(?:[|•·;/\n、，／]|\s[—–-]+\s|\s{3,}|…)\s*")
PICTURES = re.compile(
    r"(?:(?:staff|chief|freelance|visual) )?(?:photographers?|photojournalists?|photo editor|illustrator|videographer"
    r"|fotograf(?:in|ka|en)?|fotoğraf(?:lar)?|fotógraf[oa]|fotoperiodista|fotojournalist|fotoreporter|fotografo|photographe"
    r"|illustrat(?:eur|rice)|illustrator(?:in)?|valokuvaaja|kuvaaja)",
    re.IGNORECASE,
)
"""The office of somebody who took or drew the pictures."""

OF_PICTURES = re.compile(
    rf"(?:{PICTURES.pattern}|photos?|photograph(?:s|y)|fotos?|fotografia|fotografía|fotografie|bilder|fotoğraf|valokuvat?)",
    re.IGNORECASE,
)
"""What stands in brackets or below the name of such a one."""

PICTURES_BEHIND = re.compile(rf"\(\s*{OF_PICTURES.pattern}\s*\)", re.IGNORECASE)

KOREAN = re.compile(
    r"(?<![가-힣])((?:[가-힣]{2,4}\s?[·,]\s?){0,5}[가-힣]{2,4})\s?(?:(?:선임|인턴|전문|수습|객원|논설)\s?)?(?:기자|특파원|논설위원|칼럼니스트|앵커)(?![가-힣])"
)
"""Korean names, parted by points or commas, before the office of a reporter."""

ROLE = re.compile(
    r"\b(?:writers?|reporters?|correspondents?|editors?|columnists?|contribut(?:or|ing)s?|staff|freelance|producers?|critic"
    r"|special to|for the|journalist|verslaggever|verslaggeefster|redacteur|volontär(?:in)?|reporterin|photographers?|photos?|director|professor|fellow|analyst|desk|team|bureau chief|journaliste?s?"
    r"|fotograf(?:in|ka)?|fotoğraf|muhabiri?|toimittaja|dziennikarka|dziennikarz|redaktor(?:ka)?|skribent|krönikör"
    r"|redakteur(?:in)?|redaktion|korrespondent(?:in)?|rédaction|rédact(?:eur|rice)|correspondante?|envoyée?s? spécia\w+"
    r"|enviad[oa]s? (?:especia\w+)?|colaboraç\w+|colaboraci\w+|colaborador\w*|colunista|columnista|repórter|redacción|redazione|redação|redactie|corresponsal|periodista|corrispondente|inviat[oa]|updated|published|posted"
    r"|last|modified|aktualisiert|veröffentlicht|publié|actualizado|aggiornato|read|share|comments?|minutes?)\b",
    re.IGNORECASE,
)
_OTHERS_BEGIN = re.compile(
    rf"(?<!\band)(?<!\bund)(?<!\bet)(?<!\b[ye])(?<!\ben)(?<=[\w.])[,;.]?\s+(?:(?<!text )(?<!text[oe] )(?<!te[ks][st][to] )(?<!words )(?<!story )(?:and|&|und|et|y|e|en) (?=(?:{_WORKS}) (?:by|von|de|di|par|por|van)\b))?(?=(?:(?:with )?additional reporting|(?:and )?(?:edited|condensed|translated|produced|photographed) (?:for|from|and)\b|(?:with|featuring|feat\.) guests?\b|(?:{_WORKS})(?: (?:and|&|und|et|y) \w+)? (?:by|von|de|par|por)\b|(?:{_WORKS})\s?:|as told to\b|(?:publi(?:shed|cado|é|cato)|posted|updated|actualizado|veröffentlicht|aggiornato|atualizado)\b))",
    re.IGNORECASE,
)
_RANK = re.compile(r",\s+(?=(?:Jr|Sr)\b\.?|I{2,3}\b|IV\b)")
_GLUED = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_GLUED_DATE = re.compile(rf"(?<=[A-Za-z])(?=(?:{_MONTHS})[a-z]{{0,6}}\.? \d{{1,2}}, \d{{4}})", re.IGNORECASE)
_GLUED_WORD = re.compile(
    r"(?<=[a-z])(?=(?:Updated|Published|Posted|Staff|Contribut|Senior|Special|Reporter|Correspondent)\b)"
)
_LONGEST = 2_000
"""Code points of a byline that are read: what is longer is none."""

_NAME = 60
"""Code points in which a whole name stands."""


def prepared(byline: str) -> str:
    """A byline with what its writer left out put back: gaps between words that touch, and between one work and the next.

    >>> prepared("By Ana CruzUpdated June 3, 2015"), prepared("By Ana Cruz Photographs by Jo Field")
    ('By Ana Cruz; Updated June 3, 2015', 'By Ana Cruz; Photographs by Jo Field')
    """
    words = _RANK.sub(" ", byline[:_LONGEST].replace("\xa0", " "))
    words = _GLUED_WORD.sub("; ", _GLUED_DATE.sub(" ", words))
    words = _OTHERS_BEGIN.sub("; ", words)
    if words.startswith("(") and words.endswith(")"):
        words = words[1:-1]
    return _parted(words)


def _parted(words: str) -> str:
    """The names of two people that touch parted: "Ana CruzJo Field"."""
    parts: list[str] = []
    start = 0
    for match in _GLUED.finditer(words):
        before = LABEL.sub("", words[max(start, match.start() - _NAME) : match.start()]).split()[-2:]
        behind = words[match.start() : match.start() + _NAME].split()[:2]
        if is_person(" ".join(before)) and is_person(" ".join(behind).rstrip(",;")):
            parts.append(words[start : match.start()])
            start = match.start()
    return "; ".join([*parts, words[start:]])
