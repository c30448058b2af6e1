"""The labels that databases print before a value, in the languages of their windows, and the names of languages."""

from __future__ import annotations

import re
from typing import NamedTuple

_ROWS = """
headline = headline | title | titel | überschrift | schlagzeile | titre | título | titular | titolo | kop
    | document title | titolo del documento | tytuł
byline = byline | author | authors | author(s) | autor | autoren | autor(en) | verfasser | auteur | auteurs | auteur(s)
    | autores | autor(es) | autore | signature
section = section | rubrik | ressort | rubrique | sección | seccion | sezione | rubriek | seção | secção | bereich
length = length | länge | laenge | longueur | longitud | extensión | lengte | lunghezza | word count | wortanzahl
dateline = dateline | ort | lieu | data line
standfirst = highlight | highlights | abstract | zusammenfassung | résumé | resumen | blickfang | samenvatting | encart
    | riassunto | resumo
caption = graphic | graphics | grafik | grafiken | graphique | gráfico | gráficos | illustration | illustrations | caption
    | captions | abbildung | bildunterschrift | légende | photo | image | afbeelding
loaded = load-date | load date | ladedatum | update | aktualisierung | date de chargement | mise à jour | fecha de carga
    | date-chargement | last updated | zuletzt aktualisiert | dernière mise à jour | última actualización | mise-à-jour
language = language | sprache | langue | idioma | taal | lingua | language of publication | publikationssprache
    | lingua di pubblicazione | idioma de publicação | publicatietaal | sprache der publikation | langue de publication | idioma de la publicación | idioma de publicación
body = body | text | full text | volltext | textkörper | textkorpus | corps | texte | texte intégral | texte complet
    | cuerpo | texto | texto completo | testo completo | pełny tekst | volledige tekst | full-text
outlet = publication title | publication | newspaper | source | titel der publikation | publikationstitel
    | titre de la publication | título de la publicación | título de publicación | publicación | zeitung | quelle
    | publication name | titolo pubblicazione | título da publicação | publicatietitel
published = publication date | date | datum | erscheinungsdatum | veröffentlichungsdatum | datum der veröffentlichung
    | publikationsdatum | data di pubblicazione | data de publicação | data da publicação | publicatiedatum
    | fecha de titulación | date de publication | fecha de publicación | fecha
accession = proquest document id | proquest-dokument-id | id du document proquest | id de documento de proquest
    | id del documento de proquest | identifiant du document proquest | accession number | acc-no | record number
    | document id | dokument-id
url = url | document url | dokument-url | url du document | url de documento | url del documento
copyright = copyright | urheberrecht | droits d'auteur | derechos de autor
place = publication info | publikationsinformationen | publikationsinfo | infos sur la publication
    | informations sur la publication | información de publicación
other = publication-type | type-publication | code-revue | origine | publikationsland | dokumententyp
    | publication type | publikationstyp | type de publication | tipo de publicación | journal-code
    | journal code | zeitungs-code | code revue | subject | subjects | thema | themen | sujet | sujets | tema | temas
    | materia | company | companies | unternehmen | firma | organization | organisation | ticker | industry | branche
    | secteur | industria | person | people | personen | personnes | geographic | geographie | location | standort
    | lieu géographique | ubicación | city | state | country | series | serie | série | edition | ausgabe | édition | edición | type
    | document-type | document type | dokumenttyp | type de document | tipo de documento | source type | quellentyp
    | type de source | tipo de fuente | issn | isbn | doi | pages | page | seiten | seite | páginas | start page
    | first page | erste seite | volume | issue | band | heft | publication year | erscheinungsjahr
    | année de publication | año de publicación | publisher | verlag | éditeur | editorial | place of publication
    | verlagsort | erscheinungsort | lieu de publication | lugar de publicación | country of publication
    | land der publikation | pays de publication | país de publicación | publication subject | publikationsthema
    | sujet de la publication | materia de publicación | identifier / keyword | schlagwort | identificateur / mot-clé
    | identificador / palabra clave | company / organization | unternehmen / organisation | société / organisation
    | empresa / organización | links | link | verknüpfungen | liens | enlaces | database | datenbank | base de données
    | base de datos | classification | klassifikation | klassifizierung | notes | note | credit | credits | column
    | online publication date | copyright date | publication history | citation | subtitle | alternate title
    | number of references | entry date | distribution | correction | correction-date | mailto
    | nombre | statistiken | dateiname | filename | supplement | product name
"""
FIELD_OF: dict[str, str] = {
    label.strip(): row.partition(" = ")[0]
    for row in _ROWS.strip("\n").replace("\n    |", " |").split("\n")
    for label in row.partition(" = ")[2].split(" | ")
}
"""What a label announces, by the label in lower case; "other" for what is no field of a source."""

_LABEL = re.compile(r"(?P<label>[^\W\d_][^\n:：]{0,38}?)[\s\u00a0]*[:：][\s\u00a0]*(?P<value>.*)", re.DOTALL)
_TITLE_ALONE = frozenset(("body", "classification", "klassifikation", "graphic", "grafik", "graphique", "gráfico", "notes",
                          "illustration", "textkörper", "corps", "cuerpo", "volltext", "text"))  # fmt: skip
_LONGEST_ALONE = max(map(len, _TITLE_ALONE))


class Labeled(NamedTuple):
    """A labeled line: the field it names, its value, and where in the line the value begins."""

    field: str
    value: str
    place: int


def read_label(line: str) -> Labeled | None:
    """What a line with a label says; None for any other line.

    >>> read_label("Length:\\u00a0812 words")
    Labeled(field='length', value='812 words', place=8)
    >>> read_label("The mayor said: no") is None
    True
    """
    match = _LABEL.match(line) if ":" in line or "：" in line else None
    if match is None:
        bare = line.casefold() if len(line) <= _LONGEST_ALONE else ""
        return Labeled(FIELD_OF[bare], "", len(line)) if bare in _TITLE_ALONE else None
    field = FIELD_OF.get(" ".join(match["label"].split()).casefold())
    return Labeled(field, match["value"].strip(), match.start("value")) if field else None


_LANGUAGES = """
en = english | englisch | anglais | inglés | ingles | inglese | engels
de = german | deutsch | allemand | alemán | aleman | tedesco | duits
fr = french | französisch | français | francés | frances | francese | frans
es = spanish | spanisch | espagnol | español | espanol | spagnolo | spaans | castellano
it = italian | italienisch | italien | italiano | italiaans
pt = portuguese | portugiesisch | portugais | portugués | português | portoghese | portugees
nl = dutch | niederländisch | néerlandais | neerlandés | holandés | olandese | nederlands
ca = catalan | katalanisch | catalán | català
pl = polish | polnisch | polonais | polaco | polski
sv = swedish | schwedisch | suédois | sueco | svenska
da = danish | dänisch | danois | danés | dansk
nb = norwegian | norwegisch | norvégien | noruego | norsk
ru = russian | russisch | russe | ruso | русский
zh = chinese | chinesisch | chinois | chino | chinese - simplified | chinese - traditional | 中文
ja = japanese | japanisch | japonais | japonés | 日本語
ar = arabic | arabisch | arabe | árabe | العربية
tr = turkish | türkisch | turc | turco | türkçe
ko = korean | koreanisch | coréen | coreano | 한국어
cs = czech | tschechisch | tchèque | checo
"""
_LANGUAGE_OF: dict[str, str] = {
    name.strip(): row.partition(" = ")[0]
    for row in _LANGUAGES.strip().split("\n")
    for name in row.partition(" = ")[2].split(" | ")
}


def language_of(words: str) -> str:
    """The tag of a language by its name in one of the languages of the databases; empty when it is none.

    >>> language_of("ENGLISH; ENGLISH"), language_of("Französisch"), language_of("Vega")
    ('en', 'fr', '')
    """
    first = re.split(r"[;,(]", words, maxsplit=1)[0].strip().casefold()
    return _LANGUAGE_OF.get(first, "")


WORDS = re.compile(
    r"(?P<count>\d[\d.,\u00a0\u202f' ]*)\s*"
    r"(?:words?|wörter|worte|woerter|mots?|palabras?|parole|palavras|woorden|ord|слов|字|語|語数)\b",
    re.IGNORECASE,
)


def count_of(words: str) -> int:
    """How many words "1,234 words" or "1 234 mots" says; 0 when it says none.

    >>> count_of("1,234 words"), count_of("812 Wörter"), count_of("none")
    (1234, 812, 0)
    """
    match = WORDS.search(words)
    digits = "".join(char for char in match["count"] if char.isdecimal()) if match else ""
    return int(digits) if 0 < len(digits) < 8 else 0
