"""Saved pages of many shapes, written for the tests: invented papers, people and towns."""

from __future__ import annotations

import json

ENGLISH = (
    "The harbor board of Millbrook voted on Tuesday to double the subsidy for the night ferry, ending a dispute that had kept the boats at the quay for most of the winter, according to members who were in the room.",
    "“We could not let the islands be cut off again,” said Ruth Calder, who chairs the board, after a meeting that lasted four hours. She added that the money, about $3.2 million a year, would come from port dues.",
    "Fishermen who had blocked the slipway in January, February and March welcomed the decision, though some of them doubted that the new timetable, which foresees 14 crossings a week, would survive the first storm.",
    "The company that runs the boats said it would hire twenty deckhands before the summer, repair the older of its two vessels, and publish its delays every month, as the audit office had asked it to do.",
)
GERMAN = (
    "Der Stadtrat von Brunnstadt hat am Dienstag beschlossen, die Zuschüsse für die Nachtfähre zu verdoppeln, und damit einen Streit beendet, der die Schiffe den ganzen Winter über am Kai festgehalten hatte.",
    "„Wir durften die Inseln nicht noch einmal abschneiden“, sagte die Vorsitzende Greta Lindner nach der Sitzung, die vier Stunden dauerte. Das Geld, rund drei Millionen Euro im Jahr, komme aus den Hafengebühren.",
    "Die Reederei kündigte an, vor dem Sommer zwanzig Leute einzustellen, das ältere ihrer beiden Schiffe zu reparieren und ihre Verspätungen jeden Monat zu veröffentlichen, wie es der Rechnungshof verlangt hatte.",
)
FRENCH = (
    "Le conseil du port de Rochebrune a décidé mardi de doubler la subvention du bac de nuit, mettant fin à une querelle qui avait retenu les bateaux à quai pendant tout l’hiver, selon des membres présents dans la salle.",
    "« Nous ne pouvions pas laisser les îles isolées une fois de plus », a déclaré la présidente Claire Morin après une réunion de quatre heures. L’argent, environ trois millions d’euros par an, viendra des droits de port.",
    "La compagnie a annoncé qu’elle embaucherait vingt matelots avant l’été, qu’elle réparerait le plus ancien de ses deux navires et qu’elle publierait ses retards chaque mois, comme le demandait la Cour des comptes.",
)
SPANISH = (
    "La junta del puerto de Monteluz decidió el martes duplicar la subvención del transbordador nocturno, con lo que puso fin a una disputa que había retenido los barcos en el muelle durante todo el invierno, según varios miembros.",
    "«No podíamos dejar las islas aisladas otra vez», dijo la presidenta, Clara Robledo, después de una reunión de cuatro horas. El dinero, unos tres millones de euros al año, saldrá de las tasas del puerto.",
    "La compañía anunció que contratará a veinte marineros antes del verano, que reparará el más antiguo de sus dos buques y que publicará sus retrasos cada mes, como había pedido el tribunal de cuentas.",
)

MENU = (
    '<nav id="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>'
    '<li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>'
)
RELATED = (
    '<div class="related-stories"><h3>Related stories</h3><ul><li><a href="/a">Storm closes the slipway for a third day'
    '</a></li><li><a href="/b">Audit office asks for figures on delays</a></li></ul></div>'
)
COMMENTS = (
    '<section id="comments" class="comments-area"><h2>Comments</h2><div class="comment"><p class="author">harborfan</p>'
    "<p>About time, I have been waiting for the boat since November, and nobody ever told us a thing about it.</p></div>"
    '<div class="comment"><p class="author">oldsalt</p><p>They will cancel it again, as they did in 2019, mark my words, '
    "and then they will ask for more money, more boats and more of everything.</p></div></section>"
)
FOOTER = (
    "<footer><p>© 2024 The Millbrook Gazette. All rights reserved.</p><ul><li><a href='/imprint'>Imprint</a></li>"
    "<li><a href='/privacy'>Privacy</a></li></ul></footer>"
)
COOKIES = (
    '<div id="cookie-consent" role="dialog"><p>We and our partners use cookies to store information on your device, to '
    "measure audiences, and to show you advertising, content and services that fit your interests.</p>"
    "<button>Accept all</button><button>Settings</button></div>"
)
HEADLINE = "Harbor board doubles the subsidy for the night ferry"


def paragraphs(texts: tuple[str, ...]) -> str:
    """The texts as paragraphs."""
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(body: str, head: str = "", *, language: str = "en", title: str = HEADLINE) -> str:
    """A whole page around `body`."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def article(inner: str, headline: str = HEADLINE) -> str:
    """An article between menu, related stories and footer."""
    return f"<header>{MENU}</header><main><article><h1>{headline}</h1>{inner}</article></main>{RELATED}{FOOTER}"


def json_ld(**fields: object) -> str:
    """A JSON-LD script that describes a news article."""
    thing = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def meta(**properties: str) -> str:
    """Meta elements; a double underscore stands for a colon, a single one for itself."""
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in properties.items()
    )
