"""Rows for what pages tell of themselves: each is well formed and known by an example, and sentences of articles stay."""

from __future__ import annotations

import re

import pytest

from clipdesk.formats.news.furniture import match
from clipdesk.formats.news.patterns.notices import ROWS

REASONS = {
    "Comments on this article have been closed.": "comments",
    "Commenting was turned off for this story.": "comments",
    "Los comentarios fueron cerrados para esta noticia.": "comments",
    "Sé el primero en comentar esta noticia.": "comments",
    "Die Kommentarfunktion wurde für diesen Artikel geschlossen.": "comments",
    "Les commentaires ont été fermés pour cet article.": "comments",
    "This live blog was closed at 18:00.": "furniture",
    "Our live coverage has ended. Here is what happened today.": "furniture",
    "El directo ha terminado. Gracias por seguirnos.": "furniture",
    "Dieser Liveticker wurde beendet.": "furniture",
    "Ce direct est terminé. Merci de l’avoir suivi.": "furniture",
    "Este artículo es exclusivo para suscriptores.": "furniture",
    "Ha alcanzado el límite de artículos gratuitos. Suscríbase para seguir leyendo.": "furniture",
    "Sie haben Ihr Freikontingent von drei Artikeln in diesem Monat aufgebraucht.": "furniture",
    "Vous avez lu tous vos articles gratuits ce mois-ci.": "furniture",
    "Usted ha rechazado las cookies de publicidad y por eso no puede ver este vídeo.": "furniture",
    "Hemos bloqueado este contenido porque no aceptó las cookies.": "furniture",
    "An dieser Stelle finden Sie externe Inhalte von YouTube, die den Artikel ergänzen.": "furniture",
    "Sie haben der Verwendung von Cookies nicht zugestimmt.": "furniture",
    "Vous avez refusé les cookies associés aux contenus issus de tiers en vous abonnant.": "furniture",
    "Did you spot a mistake? Tell us and we will fix it.": "furniture",
    "¿Le gustó esta nota? Compártala con sus amigos.": "furniture",
    "¿Ha visto un error? Escríbanos y lo corregimos.": "furniture",
    "Hat Ihnen dieser Artikel gefallen? Dann teilen Sie ihn.": "furniture",
    "Haben Sie einen Fehler gefunden? Schreiben Sie uns.": "furniture",
    "Cet article vous a plu ? Partagez-le avec vos amis.": "furniture",
    "Vous avez repéré une erreur ? Écrivez-nous.": "furniture",
    "Were you there? Send your photos to news@vega.example.": "furniture",
    "Did you see what happened? Call us on 555-0102.": "furniture",
    "Vous étiez sur place ? Envoyez-nous vos photos.": "furniture",
    "Scan the QR code to install the app.": "furniture",
    "Descarga nuestra app y entérate de lo que pasó en tu barrio.": "furniture",
    "Laden Sie unsere App, die von Lesern mitentwickelt wurde.": "furniture",
    "Téléchargez notre application, elle a été entièrement repensée.": "furniture",
    "Paid content: He sold his house in three days. They told him how.": "furniture",
    "Weiterlesen: Als die Schleuse brach, war die Stadt unter Wasser.": "related",
    "A lire également : Comment la ville avait perdu son port.": "related",
    "Leer más: La alcaldesa dijo que no había visto el informe.": "related",
    "Transparenzhinweis: Der Artikel wurde am Mittwoch aktualisiert.": "correction",
}


@pytest.mark.parametrize("line", REASONS)
def test_examples(line: str) -> None:
    phrase = match(line)
    assert phrase is not None
    assert phrase.reason == REASONS[line]


def test_every_row_is_tried_on_a_line() -> None:
    for row in ROWS:
        firsts = row.first.split()
        lines = [
            line for line in REASONS if line.split()[0].casefold().strip("¿:") in {one.strip("¿:") for one in firsts}
        ]
        assert any(re.match(row.source, line, re.IGNORECASE) for line in lines), row.source


@pytest.mark.parametrize(
    "line",
    [
        "Comments by the mayor have closed the matter, the council said.",
        "Los comentarios del alcalde fueron recibidos con silbidos en la plaza.",
        "Die Kommentare der Zuschauer waren nach dem Spiel bitter und laut.",
        "The live coverage was over by midnight, and the crew went home.",
        "El directo ha terminado con la paciencia de los vecinos del puerto.",
        "Dieser Ticker war sein Leben, sagte der alte Funker am Hafen.",
        "Sie haben Cookies gebacken und auf dem Markt verkauft.",
        "Vous avez refusé les clés, a dit le maire au promoteur.",
        "An dieser Stelle finden sie jedes Jahr im Mai die ersten Nester.",
        "Did you spot a whale? The captain asks it of everyone on deck.",
        "Were you there? She asks it of every guest, and few say yes.",
        "Scan the code, the sign said, and the gate opened.",
        "Leer más: esa es la receta de la maestra para el verano.",
        "Il a également dit que le pont serait fermé.",
    ],
)
def test_sentences_of_articles_stay(line: str) -> None:
    assert match(line) is None
