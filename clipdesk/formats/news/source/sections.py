"""Names of the sections of a paper, menus made of them, and the trail from the front page to an article."""

from __future__ import annotations

import re
from functools import lru_cache

from clipdesk.formats.news.source.names import is_person

_LISTED = """
news | odd news | u.k. | local | local news | regional | national | nation | world | us | u.s. | us news | u.s. news
uk | uk news | world news | international | politics | government | local government | business | labor | labour
economy | markets | money | finance | personal finance | technology | tech | science | health | environment | climate
energy | weather | education | schools | crime | courts | crime & courts | crime and courts | public safety | police
justice | law | sports | sport | football | soccer | rugby | cricket | high school sports | entertainment | arts
arts & culture | arts & entertainment | culture | books | music | film | movies | tv | television | tv & radio
theatre | theater | art & design | design | lifestyle | life | life & style | life and style | style | fashion | food
food & drink | food & dining | travel | real estate | homes | housing | property | cars | motoring | opinion
opinions | editorial | editorials | columns | columnists | commentary | comment is free | letters
letters to the editor | letters to editor | guest opinion | guest commentary | op-ed | analysis | explainer | feature
features | news & features | news and features | special reports | special report | investigations | investigation
obituaries | obits | community | communities | people | society | family | religion | faith | history | magazine
sunday | sustainability | legal | commodities | climate & energy | autos | aerospace & defense | deals | breakingviews
consumer | aviation | space | weekend | photos | videos | video | podcasts | games | puzzles | crosswords | comics
horoscopes | horoscope | jobs | classifieds | elections | election | election 2024 | election 2025 | election 2026
immigration | transport | transportation | infrastructure | agriculture | farming | development | europe | asia
africa | americas | middle east | latin america | australia | canada | china | india | russia | ukraine | california
texas | florida | new york | washington | scotland | wales | northern ireland | england | city | city hall | county
state | state news | metro | region | headlines | top stories | latest news | breaking news | business news
sports news | politics news | health news | tech news | science news | obituary | profile | interview | long read
the long read | interviews | explainers | data | fact check | fact checks | newsletters | city & county | town | noticias | actualidad | nación | nacional
españa | internacional | mundo | política | economía | empresas | sociedad | sucesos | deportes | fútbol | cultura
opinión | tecnología | ciencia | salud | educación | medio ambiente | locales | provincia | ciudad | madrid
barcelona | andalucía | galicia | méxico | argentina | colombia | chile | américa | gente | estilo | viajes
tribunales | clima y medio ambiente | vivienda | editoriales | columnistas | economía y negocios | negocios
espectáculos | nachrichten | politik | wirtschaft | gesellschaft | panorama | vermischtes | lokales | regionales
kultur | feuilleton | fußball | wissen | wissenschaft | technik | digital | netzwelt | gesundheit | bildung | karriere
reise | meinung | kommentar | kommentare | ausland | inland | deutschland | europa | welt | stadt | landkreis | bayern
hamburg | berlin | auto | mobilität | immobilien | finanzen | geld | ratgeber | leben | umwelt | klima | leute
aus aller welt | actualité | actualités | actu | france | monde | politique | politiques | économie | société
faits divers | sciences | santé | planète | environnement | éducation | idées | débats | tribune | régions | région
ville | afrique | médias | technologies | high-tech | immobilier | emploi | argent | entreprises | pixels | transports
climat | logement | élections | cronaca | attualità | montagna | territori | territorio | politica | economia | esteri
mondo | italia | spettacoli | calcio | scienza | tecnologia | salute | ambiente | scuola | opinioni | società | roma
milano | napoli | torino | interni | brasil | esportes | esporte | cidades | cotidiano | saúde | educação | ciência
opinião | polícia | sociedade | desporto | país | portugal | meio ambiente | turismo | nieuws | weer | regionieuws
112 | binnenland | buitenland | economie | politiek | cultuur | opinie | wetenschap | regio | misdaad | media
metrópoli | sucesos y tribunales | metropoli | estados | metro & state | community news | around town | what's on
what’s on | guest column | op-eds | showbiz | celebs | royals | wildlife | ciudades | otras ciudades | comunidades
comunidad | municipios | policiales | judiciales | regiones | negocios y economía
"""
_LISTED_REGIONS = """
comunidad de madrid | comunitat valenciana | cataluña | catalunya | euskadi | país vasco | navarra | aragón | asturias
cantabria | murcia | extremadura | castilla y león | castilla-la mancha | canarias | baleares | la rioja
provincia de buenos aires | niederösterreich | oberösterreich | steiermark | tirol | kärnten | salzburg | vorarlberg
burgenland | baden-württemberg | hessen | niedersachsen | nordrhein-westfalen | nrw | rheinland-pfalz | saarland
sachsen | sachsen-anhalt | thüringen | brandenburg | mecklenburg-vorpommern | schleswig-holstein | nord
region & land | aus der region | aus dem landkreis | wallonie | bretagne | normandie | occitanie | nouvelle-aquitaine
alsace | veneto | lombardia | piemonte | toscana | emilia-romagna | sicilia | puglia | minas gerais | bahia
"""
_LISTED_OTHERS = """
colombia | perú | uruguay | venezuela | ecuador | bolivia | schweiz | österreich | québec | régional | belgique
suisse | nederland | polska | kraj | świat | sverige | världen | inrikes | utrikes | ekonomi | danmark | indland
udland | norge | verden | kotimaa | ulkomaat | общество | политика | экономика | в мире | мир | происшествия
культура | спорт | наука | технологии | новости | россия | финансы | бизнес | регионы | недвижимость | авто | здоровье
أخبار | سياسة | اقتصاد | رياضة | ثقافة | تكنولوجيا | منوعات | صحة | مجتمع | علوم | فن | الأخبار | العالم | محليات
حوادث | رأي | 社会 | 政治 | 経済 | 国際 | スポーツ | 科学 | 文化 | 地域 | くらし
inrikes | utrikes | ekonomi | lokalt | nyheter | nöje | debatt | ledare | insändare | åsikter | nyheder | erhverv | debat | kultur og liv
uutiset | talous | politiikka | kulttuuri | urheilu | gündem | dünya | siyaset | spor | yaşam | kültür sanat | kültür-sanat | sağlık | eğitim
teknoloji | asayiş | yerel | gospodarka | polityka | społeczeństwo | kultura | biznes | z kraju | ze świata | domácí | zahraničí
суспільство | політика | економіка | культура | події | світ | україна | новини | здоров’я | освіта | наука
社會 | 政治 | 地方 | 生活 | 體育 | 娛樂 | 財經 | 兩岸 | 社会新闻 | 教育 | 暮らし | 医療 | 環境 | 地方新聞
정치 | 경제 | 사회 | 국제 | 문화 | 스포츠 | 연예 | 지역 | 전국 | 오피니언 | 과학 | 생활 | 时政 | 财经 | 国际 | 体育 | 娱乐 | 科技 | 国内 | 經濟 | 國際
"""


def _names(listed: str) -> frozenset[str]:
    return frozenset(name for row in listed.replace("\n", "|").split("|") if (name := row.strip()))


REGIONS: frozenset[str] = _names(_LISTED_REGIONS)
"""Names of sections, lower case, that are regions: below them stands a town."""
SECTIONS: frozenset[str] = _names(_LISTED) | _names(_LISTED_OTHERS) | REGIONS
"""Names of sections, lower case."""
_WORDS = frozenset(word for name in SECTIONS for word in name.split())

_ROOTS = _names(
    "home | homepage | front page | startseite | start | inicio | portada | accueil | início | homepagina | home page | voorpagina | startsida | forside | forsiden | hjem | etusivu | strona główna"
    " | anasayfa | ana sayfa | główna | domů | головна | главная | الرئيسية | トップ | ホーム | 首页 | 首頁 | 홈"
)
_OF_MENUS = frozenset(
    "explore about archive archives contact blog blogs shop store donate subscribe search newsletters events podcast login faq rss press"
    " classifieds e-edition live livestream more puzzles obituaries write presse prensa stampa imprensa".split()
)
"""Words, lower case, of the menus of blogs beside the names of sections."""
_OF_ROWS = frozenset(("just in", "for you", "top stories", "live tv", "watch live", "my news"))
"""Entries, lower case, of menus set in one row, beside the names of sections."""
_ROW_PIECES = SECTIONS | _OF_ROWS | _ROOTS
_ROW_WORDS = _WORDS | _ROOTS | frozenset(word for entry in _OF_ROWS for word in entry.split())
_LISTED_KINDS = """
reportage | reportaje | reportagem | interview | entrevista | intervista | entretien | analyse | análisis | análise
analisi | kommentar | noticia | nota | crónica | crônica | récit | enquête | portrait | porträt | perfil | exclusif
exclusiva | exclusivo | decryptage | décryptage | factcheck | hintergrund | exklusiv | breaking | última hora
en directo | en direct | ao vivo
"""
KINDS: frozenset[str] = _names(_LISTED_KINDS)
"""What a story is rather than where it stands, lower case, as pages in other languages say right above the headline."""
_THE_TEXT = frozenset(("正文", "本文", "內文", "内文"))
"""What the last step of a trail in Chinese calls the article itself."""
_FOREIGN_ROOTS = frozenset(("Startseite", "Accueil", "Portada", "Inicio", "Início", "Voorpagina"))
"""First words of a trail that is written without signs: "Startseite Bayern Augsburg"."""
_LABELED = re.compile(
    r"(?:(?:topic|thema|tema)(?=:)|(?:this entry was )?posted in|published (?:in|under)|posted (?:in|under)|filed (?:under|in)|section|category|in|rubrik|ressort|sección"
    r"|rubrique|sezione|seção|secção|categoría|kategorie|catégorie|rubriek)"
    r"(?:\s*:\s*|\s+|(?<=Posted in)(?-i:(?=[A-Z])))(?P<section>[^\W\d_][^:.!?]{1,40}?)(?:\s+(?:and )?tagged\b.{0,200})?$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*[>›»→|/•·\\]\s*|\s+[-–]\s+|\s{2,}|\t")
_SEPARATED = re.compile(r"[>›»→|/•·\\\t]| [ –-]")
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_GLUED = 60
_CELLS = re.compile(r"\|| [·•] ")
_NO_SECTION = frozenset(
    ("uncategorized", "uncategorised", "allgemein", "sin categoría", "non classé", "senza categoria", "sem categoria")
)
_AND = re.compile(r",? (?:&|and|y|e|et|und|en) |, (?=.* (?:&|and|y|e|et|und|en) )")
_PAIR, _MOST_PARTS = 2, 4
_MOST_WORDS = 24
_TRAIL_SIGNS = frozenset(">›»→")
_LONGEST = 200
_LONGEST_PIECE = 34


@lru_cache(maxsize=1024)
def is_section(line: str) -> bool:
    """Whether the line is the name of a section and nothing else.

    >>> is_section("News & Features"), is_section("Science, Climate & Tech"), is_section("The news from Vega")
    (True, True, False)
    """
    name = line.strip(" :|/>›»•·#").casefold()
    if name in SECTIONS or (name.endswith(" news") and name.removesuffix(" news") in SECTIONS | _ROOTS):
        return True
    parts = _AND.split(name) if len(name) <= _LONGEST_PIECE else []
    return _PAIR <= len(parts) <= _MOST_PARTS and all(part in SECTIONS for part in parts)


def is_root(line: str) -> bool:
    """Whether the line is what pages call their front page: "Home", "Startseite"."""
    return line.strip(" :|/>›»•·#").casefold() in _ROOTS


def is_of_menu(line: str) -> bool:
    """Whether the line is an entry of the menu of a blog beside the names of sections: "About", "Contact"."""
    return line.casefold() in _OF_MENUS


def labeled_section(line: str) -> str:
    """The section in "Published in News & Features" or "Section: Local", empty when the line says none.

    >>> labeled_section("Published in News & Features")
    'News & Features'
    """
    match = (
        _LABELED.match(line)
        if (len(line) < 70 or " tagged" in line.casefold()) and line[0] in "pPfFsScCiIrRkKtT"
        else None
    )
    if match is None:
        return ""
    section = match["section"].strip(" |")
    if ("," in section and not is_section(section)) or section.casefold() in _NO_SECTION:
        return ""
    is_sure = (
        ":" in line
        or line.split(maxsplit=1)[0].casefold() in {"published", "posted", "filed", "this"}
        or is_section(section)
    )
    return section if is_sure and section[0].isupper() and not any(map(str.isdigit, section)) else ""


def menu_pieces(line: str) -> list[str]:
    """The pieces of a menu or trail such as "Home > News > Local" or "News | Sport | Weather"; empty for other lines.

    A line of several section names in a row ("News Sport Weather Business") counts too.
    """
    if not 3 <= len(line) <= _LONGEST or line[-1] in '.!?”"':
        return []
    first = line.partition(" ")[0]
    if not (first.istitle() or first.isupper() or first.islower()) and (pieces := glued_pieces(line)):
        return pieces
    pieces = [piece for piece in _SEPARATOR.split(line) if piece] if _SEPARATED.search(line) else []
    if len(pieces) >= 2 and all(len(piece) <= _LONGEST_PIECE and len(piece.split()) <= 5 for piece in pieces[:-1]):
        known = sum(piece.casefold() in SECTIONS or piece.casefold() in _ROOTS for piece in pieces)
        if any(sign in line for sign in _TRAIL_SIGNS) and (known or len(pieces) >= 3 or _is_plain_trail(pieces)):
            return pieces
        if len(pieces) >= 3 and (known >= 2 or (" / " in line and pieces[0].casefold() in SECTIONS | _ROOTS)):
            return pieces
        if len(pieces) == 2 and (known == 2 or (known and (" / " in line or "//" in line) and _is_plain_trail(pieces))):
            return pieces
        # In any language: cells of a word or two between bars or dots are a menu, a headline has no such shape.
        if (
            len(pieces) >= (4 if "|" in line else 3)
            and _CELLS.search(line)
            and not re.search(r"\d", line)
            and all(len(one.split()) <= 2 for one in pieces)
            and sum(is_person(one) for one in pieces) < len(pieces) / 2
        ):
            return pieces
    words = line.split()
    if 2 <= len(words) <= _LONGEST_SLASHED and words[0] in _FOREIGN_ROOTS and all(word[0].isupper() for word in words):
        return words
    if not 4 <= len(words) <= _MOST_WORDS:
        return []
    if words[0].casefold() in _ROOTS and all(word.casefold() in _OF_MENUS | _WORDS for word in words[1:]):
        return words
    if sum(map(_ROW_WORDS.__contains__, line.casefold().split())) < 0.75 * len(words):
        return []
    pieces, named = _row_of_sections(words)
    return pieces if named >= 0.75 * len(words) else []


def glued_pieces(line: str) -> list[str]:
    """The pieces of a trail that a copy has without the signs between them, empty for other lines.

    >>> glued_pieces("NationalQueenslandTransport"), glued_pieces("NewsJo Field")
    (['National', 'Queensland', 'Transport'], [])
    """
    pieces = _SEAM.split(line) if len(line) <= _LONGEST_GLUED and line.count(" ") < _PAIR else []
    is_trail = _PAIR < len(pieces) <= _MOST_PARTS and all(piece.count(" ") < _PAIR for piece in pieces)
    return pieces if is_trail and is_section(pieces[0]) else []


def _is_plain_trail(pieces: list[str]) -> bool:
    """Whether both of two pieces are a word or two with capitals, as places are: "Nordest > Venezia"."""
    words = [word for piece in pieces for word in piece.split()]
    return len(words) <= 2 * _PAIR and all(word[0].isupper() and word.isalpha() for word in words)


def _row_of_sections(words: list[str]) -> tuple[list[str], int]:
    """The words of a line with names of sections of several words taken together, and how many words such names have."""
    pieces: list[str] = []
    named = place = 0
    while place < len(words):
        for size in (3, 2, 1):
            piece = " ".join(words[place : place + size])
            is_known = piece.casefold() in _ROW_PIECES
            if size == 1 or is_known:
                named += is_known * len(words[place : place + size])
                pieces.append(piece)
                place += size
                break
    return pieces, named


def section_of_trail(pieces: list[str], headline: str = "") -> str:
    """The section a trail leads to: its last piece that is neither the front page nor the headline.

    >>> section_of_trail(["Home", "News", "Local"])
    'Local'
    """
    named = [
        piece
        for piece in pieces
        if piece.casefold() not in _ROOTS
        and piece not in _THE_TEXT
        and len(piece.split()) <= 4
        and not (headline and piece.count(" ") >= _PAIR and headline.startswith(piece.rstrip(" .…")))
    ]
    if not named:
        return ""
    is_down = len(pieces) > len(named) or len(pieces) == _PAIR
    if len(named[-1].split()) <= 3 and (is_section(named[-1]) or is_down):
        return named[-1]
    return next((piece for piece in reversed(named) if is_section(piece)), "")


_LONGEST_TRAIL = 3
"""Pieces between bars up to which a line that begins at the front page leads down; longer ones are menus."""


_LONGEST_SLASHED = 5
"""Pieces between slashes up to which a line leads down."""


def is_trail(line: str) -> bool:
    """Whether a menu line leads from the front page down to the article rather than across."""
    if any(sign in line for sign in _TRAIL_SIGNS) or ("//" in line and "://" not in line):
        return True
    pieces = _SEPARATOR.split(line)
    if len(pieces) == 1:
        return line.split(" ", 1)[0] in _FOREIGN_ROOTS
    longest = _LONGEST_TRAIL if "/" not in line or "|" in line else _LONGEST_SLASHED
    return 2 <= len(pieces) <= longest and pieces[0].casefold() in _ROOTS
