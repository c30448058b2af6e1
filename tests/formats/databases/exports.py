"""Exports of news databases in their own layouts, made from plain stories at test time."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from hypothesis import strategies as st

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}


@dataclass(frozen=True)
class Story:
    """An article before a database got hold of it."""

    headline: str
    outlet: str
    day: date
    body: tuple[str, ...]
    authors: tuple[str, ...] = ("Jo Field",)
    section: str = "NEWS"
    number: int = 1

    @property
    def words(self) -> int:
        return sum(len(one.split()) for one in self.body)

    @property
    def accession(self) -> str:
        return f"VEGA0000{self.day:%Y%m%d}eg15{self.number:05}"

    def date(self, language: str = "en") -> str:
        month = MONTHS[language][self.day.month - 1]
        if language == "en":
            return f"{month} {self.day.day}, {self.day.year}"
        point = {"de": ".", "fr": "", "es": " de"}[language]
        return f"{self.day.day}{point} {month}{' de' if language == 'es' else ''} {self.day.year}"


BRIDGE = Story(
    "Harbor bridge to close for a month",
    "The Vega Times",
    date(2025, 6, 12),
    (
        "The old harbor bridge will close for a month in July, the city council said on Tuesday.",
        "“We have no choice,” Mayor Ana Ruiz told reporters. “Location: nowhere,” a note on the pier reads.",
        "Some 12,000 drivers cross it every day, and the engineers will check each pier; the works cost 3.2 million.",
    ),
    ("Jo Field", "Ann Other"),
)
FERRY = Story(
    "Ferry line: “a success”",
    "Harbor Gazette (Vega)",
    date(2024, 11, 3),
    ("The ferry carried 3,400 people in its first week.", "Nobody had expected so many, its captain said."),
    ("Lee Min",),
    "Business",
    2,
)
SCHOOL = Story(
    "Schools open again after the storm of the century left roofs and roads in pieces",
    "Vega Zeitung",
    date(2023, 1, 30),
    ("Der Unterricht beginnt am Montag wieder, sagte die Ministerin.", "Die Dächer sind noch nicht dicht."),
    (),
    "Politik",
    3,
)
STORIES = (BRIDGE, FERRY, SCHOOL)

_WORDS = st.sampled_from(
    "harbor bridge council vote river market ferry school storm night engine letter garden".split()
)
_SENTENCES = st.lists(_WORDS, min_size=4, max_size=14).map(lambda words: " ".join(words).capitalize() + ".")


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Stories with all that varies: long headlines, no author, many paragraphs."""
    number = draw(st.integers(1, 99999))
    title = " ".join(draw(st.lists(_WORDS, min_size=2, max_size=16))).capitalize()
    body = tuple(draw(st.lists(_SENTENCES, min_size=1, max_size=6)))
    names = draw(st.lists(st.sampled_from(["Jo Field", "Ann Other", "Lee Min", "Ana Ruiz"]), max_size=3, unique=True))
    outlet = draw(st.sampled_from(["The Vega Times", "Harbor Gazette (Vega)", "Vega Post"]))
    return Story(
        title, outlet, draw(st.dates(date(1980, 1, 1), date(2030, 12, 31))), body, tuple(names), "NEWS", number
    )


def expected(story: Story) -> tuple[str, str, str, tuple[str, ...], str]:
    """What has to come out of a story: headline, outlet, day, authors, text."""
    return story.headline, story.outlet, story.day.isoformat(), story.authors, "\n\n".join(story.body)


# ---------------------------------------------------------------- Nexis

NEXIS_WORDS = {
    "en": ("Copyright", "Section", "Length", "words", "Byline", "Body", "Load-Date", "Classification", "Language", "ENGLISH", "End of Document", "Documents"),
    "de": ("Copyright", "Rubrik", "Länge", "Wörter", "Autor", "Body", "Update", "Klassifikation", "Sprache", "ENGLISCH", "Ende des Dokuments", "Dokumente"),
    "fr": ("Copyright", "Rubrique", "Longueur", "mots", "Auteur", "Corps", "Date de chargement", "Classification", "Langue", "ANGLAIS", "Fin du document", "Documents"),
    "es": ("Copyright", "Sección", "Longitud", "palabras", "Autor", "Cuerpo", "Fecha de carga", "Classification", "Idioma", "INGLÉS", "Fin del documento", "Documentos"),
}  # fmt: skip


def nexis_uni(found: Sequence[Story], *, cover: bool = True, language: str = "en", announced: int = 0) -> list[str]:
    """The paragraphs of an export of Nexis Uni: a cover with a table of contents, then the articles."""
    words = NEXIS_WORDS[language]
    paragraphs: list[str] = []
    if cover:
        paragraphs += ["User Name: \u00a0Ana Ruiz", "Date and Time: \u00a0Wednesday, March 4, 2026 3:12:00\u202fPM CET",
                       "Job Number: \u00a0112233445", f"{words[11]} ({announced or len(found)})"]  # fmt: skip
        for number, story in enumerate(found, 1):
            paragraphs += [f"{number}. {story.headline}", "Client/Matter: -None-", 'Search Terms: "bridge" and ferry',
                           "Search Type: \u00a0Terms and Connectors", "Narrowed by:", "Content Type", "Narrowed by",
                           "News", "Timeline: Jan 01, 2020 to Dec 31, 2025"]  # fmt: skip
    for story in found:
        paragraphs += [f"\n{story.headline}", story.outlet, f"{story.date(language)} Thursday", "",
                       f"{words[0]} {story.day.year} Vega Media All Rights Reserved",
                       f"{words[1]}:\u00a0{story.section}; Pg. 5", f"{words[2]}:\u00a0{story.words} {words[3]}"]  # fmt: skip
        if story.authors:
            paragraphs.append(f"{words[4]}:\u00a0{' and '.join(story.authors)}")
        paragraphs += [words[5], "", *story.body, "", words[7], f"{words[8]}:\u00a0{words[9]}", "Publication-Type:\u00a0Newspaper",
                       "Subject:\u00a0BRIDGES (90%); PRESS (71%)", f"{words[6]}:\u00a0{story.date(language)}", "", f"\n{words[10]}"]  # fmt: skip
    return paragraphs


LEXIS_WORDS = {
    "en": ("{0} of {1} DOCUMENTS", "BYLINE", "SECTION", "LENGTH", "words", "LOAD-DATE", "LANGUAGE: ENGLISH"),
    "de": ("Dokument {0} von {1}", "AUTOR", "RUBRIK", "LÄNGE", "Wörter", "UPDATE", "SPRACHE: ENGLISCH"),
    "fr": ("Document {0} de {1}", "AUTEUR", "RUBRIQUE", "LONGUEUR", "mots", "DATE-CHARGEMENT", "LANGUE: ANGLAIS"),
}


def lexis_text(found: Sequence[Story], *, language: str = "en", width: int = 78, total: int = 0) -> str:
    """An export of LexisNexis Academic: centered lines, wrapped paragraphs, labels in capitals."""
    words = LEXIS_WORDS[language]
    lines = [
        "",
        "",
        "Download Request: Selected Items: 1-2",
        "Time Of Request: Friday, March 20, 2018  16:51:31",
        "",
        "Send To:",
        "",
    ]
    for number, story in enumerate(found, 1):
        lines += [
            words[0].format(number, total or len(found)).center(width).rstrip(),
            "",
            "",
            story.outlet.center(width).rstrip(),
            "",
        ]
        lines += [
            f"{story.date(language)} Thursday".center(width).rstrip(),
            "Late Edition - Final".center(width).rstrip(),
            "",
        ]
        lines += [*textwrap.wrap(story.headline, width), ""]
        lines += [f"{words[1]}: {', '.join(story.authors)}", ""] if story.authors else []
        lines += [f"{words[2]}: {story.section}; Pg. 6", "", f"{words[3]}: {story.words} {words[4]}", "", ""]
        for paragraph in story.body:
            lines += [*textwrap.wrap(paragraph, width), ""]
        lines += [f"{words[5]}: {story.date(language)}", "", words[6], "", "PUBLICATION-TYPE: Newspaper", "", ""]
        lines += [
            f"Copyright {story.day.year} Vega Media".center(width).rstrip(),
            "All Rights Reserved".center(width).rstrip(),
            "",
        ]
    return "\n".join(lines)


def lexis_page(found: Sequence[Story], *, language: str = "en") -> str:
    """The same export as a page: each field a box, the label bold, the day apart from the month."""
    words = LEXIS_WORDS[language]

    def box(text: str) -> str:
        return f'<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c2">{text}</SPAN></P>\n</DIV>\n'

    def labeled(label: str, value: str) -> str:
        return box(f'{escape(label)}: </SPAN><SPAN CLASS="c8">{escape(value)}')

    parts = ["<HTML><HEAD><TITLE>&nbsp;</TITLE></HEAD><BODY>", box("Download Request: Selected Items: 1-2<BR>Send To:")]
    for number, story in enumerate(found, 1):
        day, rest = story.date(language).split(" ", 1)
        parts += [box(words[0].format(number, len(found))), box(f"<IMG SRC='a.gif'><BR>{escape(story.outlet)}"),
                  box(f"{day}</SPAN><SPAN> {rest} Thursday"), box(escape(story.headline))]  # fmt: skip
        parts += [labeled(words[1], ", ".join(story.authors))] if story.authors else []
        parts += [labeled(words[2], f"{story.section}; Pg. 6"), labeled(words[3], f"{story.words} {words[4]}")]
        parts.append("<DIV>" + "".join(f"<P><SPAN>{escape(one)}</SPAN></P>" for one in story.body) + "</DIV>")
        parts += [labeled(words[5], story.date(language)), box(words[6]), box("PUBLICATION-TYPE: Newspaper"),
                  box(f"Copyright {story.day.year} Vega Media<BR>All Rights Reserved")]  # fmt: skip
    return "".join([*parts, "</BODY></HTML>"])


# ---------------------------------------------------------------- Factiva

FACTIVA_WORDS = {"en": ("words", "English", "By", "Document"), "de": ("Wörter", "Englisch", "Von", "Dokument"),
                 "fr": ("mots", "Anglais", "Par", "Document"), "es": ("palabras", "Inglés", "Por", "Documento")}  # fmt: skip


def factiva_lines(story: Story, language: str = "en") -> list[str]:
    """What stands above the text of an article in Factiva, without its headline and authors."""
    words = FACTIVA_WORDS[language]
    day = f"{story.day.day} {MONTHS[language][story.day.month - 1]} {story.day.year}"
    return [f"{story.words} {words[0]}", day, "05:04 PM", story.outlet, "VEGATI", "5", words[1],
            f"Copyright {story.day.year} Vega Media. All Rights Reserved."]  # fmt: skip


def factiva_page(found: Iterable[Story], language: str = "en") -> str:
    """An export of Factiva as HTML, "Full Article/Report"."""
    words = FACTIVA_WORDS[language]
    articles = []
    for number, story in enumerate(found):
        by = f'<div class="author">{words[2]} {" and ".join(story.authors)} </div>' if story.authors else ""
        meta = "".join(f"<div>{escape(one)}&nbsp;</div>" for one in factiva_lines(story, language))
        text = "".join(
            f'<p class="articleParagraph {language}articleParagraph">{escape(one)}</p>' for one in story.body
        )
        articles.append(
            f'<div id="article-{number}"><div class="article {language}Article"><div>{story.section}</div><div id="hd">'
            f'<span class="{language}Headline">{escape(story.headline)} </span></div>{by}{meta}{text}'
            f"<p>{words[3]} {story.accession}</p></div></div><br/>"
        )
    return f'<!DOCTYPE html><html><head><title>Factiva</title></head><body><div class="carryOverOpen">{"".join(articles)}</div></body></html>'


def factiva_indexed_page(found: Iterable[Story]) -> str:
    """An export of Factiva as HTML, "Full Article/Report plus Indexing"."""
    articles = []
    for story in found:
        rows = [*_factiva_rows(story)]
        table = "".join(
            f"<tr><td class='index' valign='top'><b>{code}</b>&nbsp;</td><td>{value}</td></tr>" for code, value in rows
        )
        articles.append(f'<div class="article enArticle"><table>{table}</table></div>')
    return f"<html><body>{''.join(articles)}</body></html>"


def _factiva_rows(story: Story) -> Iterable[tuple[str, str]]:
    paragraphs = [f'<p class="articleParagraph enarticleParagraph">{escape(one)}</p>' for one in story.body]
    yield "SE", story.section
    yield "HD", f"<span class='enHeadline'>{escape(story.headline)}</span>"
    if story.authors:
        yield "BY", f"By {' and '.join(story.authors)}"
    yield "WC", f"{story.words} words"
    yield "PD", f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"
    yield from (
        ("SN", story.outlet),
        ("SC", "VEGATI"),
        ("PG", "5"),
        ("LA", "English"),
        ("CY", "Copyright 2025, Vega Media."),
    )
    yield "LP", paragraphs[0]
    if paragraphs[1:]:
        yield "TD", "".join(paragraphs[1:])
    yield from (("NS", "c11 : Plans/Strategy | gcat : Political/General News"), ("RE", "usa : United States"))
    yield from (("PUB", "Vega Media"), ("AN", f"Document {story.accession}"))


def factiva_paragraphs(found: Iterable[Story], language: str = "en") -> list[str]:
    """The paragraphs of an export of Factiva as RTF."""
    words = FACTIVA_WORDS[language]
    paragraphs: list[str] = []
    for story in found:
        by = [f"{words[2]} {' and '.join(story.authors)}"] if story.authors else []
        paragraphs += [story.section, story.headline, *by, *factiva_lines(story, language), *story.body]
        paragraphs.append(f"{words[3]} {story.accession}")
    return [*paragraphs, "Search Summary", "Text", "bridge and ferry", "Date", "All Dates", "© 2026 Factiva, Inc."]


def factiva_coded_paragraphs(found: Iterable[Story]) -> list[str]:
    """The paragraphs of an export of Factiva as RTF with its index: code, tab, value."""
    paragraphs: list[str] = []
    for story in found:
        for code, value in _factiva_rows(story):
            if code in {"LP", "TD"}:
                paragraphs += [code, *(story.body[:1] if code == "LP" else story.body[1:])]
            else:
                paragraphs.append(f"{code}\t{story.headline if code == 'HD' else value}")
    return paragraphs


# ---------------------------------------------------------------- ProQuest

PROQUEST_WORDS = {
    "en": ("Document {0} of {1}", "Author", "ProQuest document link", "Abstract", "Full text", "Subject", "Location", "Title",
           "Publication title", "Publication date", "Section", "Language of publication", "ProQuest document ID", "Document URL", "Copyright"),
    "de": ("Dokument {0} von {1}", "Autor", "Link zu ProQuest-Dokument", "Zusammenfassung", "Volltext", "Thema", "Standort", "Titel",
           "Titel der Publikation", "Erscheinungsdatum", "Rubrik", "Publikationssprache", "ProQuest-Dokument-ID", "Dokument-URL", "Copyright"),
    "fr": ("Document {0} sur {1}", "Auteur", "Lien de document ProQuest", "Résumé", "Texte intégral", "Sujet", "Lieu", "Titre",
           "Titre de la publication", "Date de publication", "Rubrique", "Langue de publication", "ID du document ProQuest", "URL du document", "Copyright"),
    "es": ("Documento {0} de {1}", "Autor", "Enlace de documentos de ProQuest", "Resumen", "Texto completo", "Materia", "Ubicación", "Título",
           "Título de publicación", "Fecha de publicación", "Sección", "Idioma de la publicación", "ID del documento de ProQuest", "URL del documento", "Copyright"),
}  # fmt: skip


def proquest_fields(story: Story, language: str = "en") -> list[tuple[str, str]]:
    """The labeled lines below the text of an article in ProQuest."""
    words = PROQUEST_WORDS[language]
    return [(words[5], "Bridges; Ferries"), (words[6], "Vega"), (words[7], story.headline), (words[8], f"{story.outlet}; Vega"),
            ("Pages", "A.2"), (words[9], story.date(language)), (words[10], f"{story.section}; Part A"), (words[11], "English"),
            (words[12], str(250000000 + story.number)), (words[13], f"https://search.proquest.com/docview/{story.number}"),
            (words[14], f"(Copyright (c) {story.day.year} Vega Media)"), ("Last updated", "2025-11-07"), ("Database", "U.S. Dailies")]  # fmt: skip


def _reversed(name: str) -> str:
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}"


def proquest_text(found: Sequence[Story], *, language: str = "en", numbered: bool = True, total: int = 0) -> str:
    """An export of ProQuest as text: records between lines of underscores."""
    words = PROQUEST_WORDS[language]
    rule = "_" * 60
    parts: list[str] = []
    for number, story in enumerate(found, 1):
        parts += [rule, ""]
        parts += [words[0].format(number, total or len(found)), ""] if numbered else []
        parts += [story.headline, ""]
        parts += [f"{words[1]}: {'; '.join(map(_reversed, story.authors))}", ""] if story.authors else []
        parts += [words[2], "", f"{words[3]}: {story.body[0]}", "", "Links: http://resolver.vega.example/openurl", ""]
        parts += [f"{words[4]}: {story.body[0]}"]
        for paragraph in story.body[1:]:
            parts += ["", paragraph]
        parts.append("")
        for label, value in proquest_fields(story, language):
            parts += [f"{label}: {value}", ""]
    tail = ["Contact us at: http://about.proquest.com", "Database copyright © 2026 ProQuest LLC. All rights reserved."]
    return "\n".join([*parts, rule, "", *tail])


def proquest_page(found: Iterable[Story]) -> str:
    """An export of ProQuest as HTML."""
    style = 'style="margin-bottom:5pt; margin-top:0;"'
    boxes = []
    for story in found:
        by = (
            f"<p {style}><strong>Author:  </strong>{escape('; '.join(map(_reversed, story.authors)))}</p>"
            if story.authors
            else ""
        )
        text = "              ".join(f"<p>{escape(one)}</p>" for one in story.body)
        fields = "".join(
            f"<p {style}><strong>{label}: </strong>{escape(value)}</p>\n" for label, value in proquest_fields(story)
        )
        boxes.append(
            f'<div style="margin-bottom:20px;border-bottom:2px solid #ccc;padding-bottom:5px">\n<a name="DocID_MSTAR_{story.number}"></a>'
            f'<p {style}></p><p style="font-weight:bold;">{escape(story.headline)}</p>{by}'
            f"<p {style}><strong>Publication info:  </strong>{escape(story.outlet)} ; Vega. [Vega]{story.day:%d %b %Y}: AA.2.</p>"
            f'<p {style}><a href="https://search.proquest.com/docview/1">ProQuest document link</a></p>'
            f"<p {style}><strong>Abstract:  </strong></p><p {style}>{escape(story.body[0])}</p>"
            f'<p {style}><strong>Full text: </strong><text wordcount="{story.words}"><title></title>\n{text}</text></p>{fields}</div>'
        )
    return f"<html><body>{''.join(boxes)}</body></html>"


# ---------------------------------------------------------------- Europresse


def europresse_page(found: Iterable[Story], language: str = "fr") -> str:
    """An export of Europresse as HTML."""
    articles = []
    for story in found:
        by = (
            f'<div class="docAuthors"><p class="sm-margin-bottomNews">{"; ".join(story.authors)}</p></div>'
            if story.authors
            else ""
        )
        text = "".join(f"<p>{escape(one)}</p>" for one in story.body)
        articles.append(
            '<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">'
            f'{escape(story.outlet)}, no. 23456</span></div><div><span class="DocHeader">{story.section}, jeudi {story.date(language)} '
            f'{story.words} mots, p. 11</span></div><div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu '
            f'rdp__articletitle">{escape(story.headline)}</p></div>{by}</header><section><div class="DocText clearfix">'
            f'<div class="docOcurrContainer">{text}</div></div></section><footer><div>© {story.day.year} Vega Media. Tous droits '
            f'réservés.</div><div class="publiC-lblNodoc">news·{story.day:%Y%m%d}·VE·{story.number}</div></footer></article>'
        )
    return f"<!DOCTYPE html><html><head><title>Europresse</title></head><body>{''.join(articles)}</body></html>"


def europresse_table(found: Iterable[Story]) -> str:
    """An export of Europresse as it was before 2012: a table for each article, its paragraphs divided by line breaks."""
    tables = []
    for story in found:
        by = f"{'; '.join(map(_reversed, story.authors))}<br><br>" if story.authors else ""
        tables.append(
            f'<table><tr><td><span class="DocPublicationName">{escape(story.outlet)}, no. 196</span><br><span class="DocHeader">'
            f'{story.section}</span>, <span class="DocHeader">lundi</span>, <span class="DocHeader">{story.date("fr")}</span>, '
            f'<span class="DocHeader">p. 4</span><br><br><span class="TitreArticleVisu">{escape(story.headline)}</span><br><br>'
            f"{by}{'<br><br>'.join(map(escape, story.body))}<br><br>© {story.day.year} Vega Media.</td></tr><tr>"
            f'<td align="center">Numéro de document : news·{story.day:%Y%m%d}·VE·{story.number}</td></tr></table>'
        )
    return f"<html><head><title>Europresse</title></head><body>{''.join(tables)}</body></html>"
