"""What pages in other languages say around their articles is known; sentences of articles that begin alike stay."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.furniture import match
from clipdesk.formats.news.patterns.foreign import ROWS
from tests.formats.news.patterned import without_example

EXAMPLES = [
    "Publicado en Recuerdos",
    "Veröffentlicht in Alltag, Rad",
    "Publié dans Atelier",
    "Etiquetado abuela, radio",
    "Verschlagwortet mit Rad",
    "Étiqueté couture",
    "Empfohlener externer Inhalt",
    "Wir benötigen Ihre Zustimmung, um den Inhalt von Vega Maps anzuzeigen",
    "Pour afficher ce contenu, vous devez accepter les cookies.",
    "Para ver el contenido, acepta las cookies: este contenido",
    "Lees ook in Vega",
    "# dpa-Notizblock",
    "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
    "Подписаться на канал @vega",
    "Materiał chroniony prawem autorskim - wszelkie prawa zastrzeżone.",
    "Tekst gaat verder onder de foto",
    "Wie zufrieden sind Sie mit dem Artikel?",
    "Ihre Meinung über VEGAonline",
    "Poursuivez votre lecture sur ce(s) sujet(s) :",
    "Noticias relacionadas y más",
    "Je ontvangt deze e-mail omdat je bent ingeschreven.",
    "Sie erhalten diese Nachricht, weil Sie angemeldet sind.",
    "Personnalisez votre actualité en ajoutant vos villes en favori.",
    "Vidéos : en ce moment sur Vega",
    "Bekijk deze e-mail in je browser",
    "Ressort: Orrin am Fluss",
    "Schlagworte: Anna Kreuz, Jo Feld",
    "Wenn Sie auf diesen Artikel von vega.de verlinken möchten, fügen Sie den Code ein:",
    "Partilhe este artigo:",
    "Ga direct naar de inhoud",
    "Continua a leggere dopo la pubblicità",
    "Lea también en La Voz de Vega",
    "Lee también: El puente cierra un mes",
    "Mehr von Jo Field (jof)",
    "Unsere Empfehlung für Sie",
    "Wie finden Sie den Artikel?",
    "Har du sett ett fel i texten?",
    "Die Kommentare im Forum geben nicht die Meinung der Vega-Zeitung wieder.",
    "Ouça aqui o podcast sobre a ponte.",
    "Continúa después de la publicidad",
    "Unser Journalismus ist frei zugänglich, weil 40.000 Leser ihn mit einem Abo unterstützen.",
    "La newsletter Vega Matin",
    "---------- Forwarded message ---------",
    "Mensaje reenviado",
    "¿Quieres conocer las últimas noticias sobre Vega?",
    "🌳 📄 ¿Quieres conocer las últimas noticias sobre Vega? 🐝🦜",
    "Hazte socio para seguir leyendo el Vega",
    "Aller au pied de page",
    "Dans la rubrique Vega",
    "Avec des informations de Jo Champ",
    "PUBLICIDADE - CONTINUE A LEITURA A SEGUIR",
    "L'espace commentaires est fermé. Il rouvrira demain.",
    "Este es un contenido original realizado por nuestra redacción. Unite.",
    "Externen Inhalt erlauben",
    "Video von Vega Maps anzeigen",
    "Proponha uma correção: vega@vegatimes.example",
    "Läs även: Bron stängs i en månad",
    "Reportar un error en la noticia",
    "Fehler gefunden? Jetzt melden.",
    "Fehler entdeckt? Bitte lassen Sie es uns wissen.",
    "Fehler gefunden? Wir freuen uns über Ihren Hinweis.",
    "Encontrou um erro? Ajude-nos a corrigir",
    "Encontrou algum erro? Entre em contato",
    "Une coquille à signaler ? Merci de nous prévenir",
    "Har du fundet en fejl? Giv os besked",
    "Heb je een tip? Neem contact met ons op",
    "Znalazłeś błąd? Skontaktuj się z nami",
    "Нашли ошибку в тексте? Ctrl+Enter",
    "Fehler im Artikel gefunden?",
    "Hai trovato un errore in questo articolo? Scrivici.",
    "Fout gezien? Mail ons!",
    "Heb je een tip voor ons? Laat het weten",
    "Fandt du en fejl? Skriv til os",
    "Encontrou algum erro nesta notícia? Avise-nos.",
    "Une erreur à signaler ?",
    "Une erreur à signaler ? Écrivez-nous.",
    "Вы нашли ошибку в тексте? Сообщите нам",
    "Нашли опечатку? news@vega.example",
    "Zag je een fout in dit artikel? Laat het ons weten",
    "Signaler une erreur",
    "Segnala un errore",
    "Kontakta oss",
    "Os comentários são de responsabilidade exclusiva de seus autores e não representam a opinião deste site.",
    "Los comentarios publicados en esta página son responsabilidad de sus autores.",
    "Les commentaires sont réservés aux abonnés.",
    "Escucha este artículo",
    "Höre die Folge hier",
    "Os comentários são da exclusiva responsabilidade dos leitores.",
]
SENTENCES = [
    "Etiquetado como peligroso, el barrio respondió con una verbena",
    "Étiqueté comme rebelle, le maire a fini par en rire",
    "Publiée dans Vega occupée, la revue ne tirait qu’à deux cents",
    "Publicado en 1987, el libro se agotó.",
    "Publié dans Le Monde en 1987, le texte fit du bruit.",
    "Veröffentlicht in Wien, gelesen in Graz.",
    "Etiquetado como peligroso, el puente se cerró.",
    "Wir brauchen Ihre Hilfe beim Zählen der Frösche, sagte der Bürgermeister.",
    "Haben Sie einen Plan für den Winter?",
    "Sigue abierto el debate en las redes, dice la alcaldesa.",
    "¿Quieres saber qué pasó en el puente?",
    "Avec des informations de première main, la commission a tranché.",
    "Publicidad - la otra cara del puente",
    "Este es un puente original construido por vecinos.",
    "Hatten Sie Angst?",
    "Los comentarios son feroces en las redes.",
    "Die Kommentare im Netz loben die Brücke.",
    "Mehr als 200 Menschen kamen.",
    "Para ver el puente hay que madrugar.",
    "Une erreur de calcul a coûté un million.",
    "Este contenido de agua es alto.",
    "Video aus der Tiefe",
    "Unser Dorf hat 40 Leser, die kein Abo haben wollten, sagt sie.",
    "Per leggere il contatore serve una scala.",
    "Escucha el río desde la ventana.",
    "Os comentários são poucos.",
    "Ihre Meinung zu Vega änderte sie.",
    "Encontró un error en la factura y llama al ayuntamiento.",
    "Fehler gefunden, Patient gerettet: ein Tag in der Apotheke.",
    "Fehler melden die Piloten seit Jahren anonym.",
    "See a mistake in every form and you never sleep.",
    "Hai trovato errori in quasi tutti i verbali, conclude il giudice.",
    "Fout gezien en niets gezegd, luidt het verwijt aan de inspecteur.",
    "Iets gezien heeft niemand in de straat.",
    "Heeft u een tip gegeven, vroeg de rechter aan de getuige.",
    "Kontakta oss inte, stod det på dörren till kontoret.",
    "Encontrou algum erro o tribunal, mas não o bastante para anular o voto.",
    "Signaler une erreur peut coûter cher dans cette usine.",
    "Os comentários são da responsabilidade do ministro, e não do governo.",
    "Los comentarios no reflejan lo que se vive en el barrio.",
    "Los comentarios publicados en la prensa duelen todavía.",
    "Les commentaires sont réservés ce matin dans les chancelleries.",
    "Les commentaires sont modérés ce matin dans la presse locale.",
    "Escucha cada nota como si fuera la última.",
    "Écoutez l’article que lit la juge, et vous comprenez la colère.",
    "Escucha este artículo quien quiera entender la crisis.",
    "Ascolta la puntata e capirai la rabbia del quartiere.",
    "Höre die Folge dieses Urteils in jedem Gespräch.",
    "Kontakta oss om ni ser honom, bad familjen.",
    "Reportar un error al superior es obligatorio desde mayo.",
    "Fehler entdeckt man erst beim zweiten Lesen.",
    "Une erreur à signaler au préfet attend depuis mars sur ce bureau.",
    "Los comentarios son responsabilidad del portavoz, no de la ministra.",
    "Нашли ошибку в чертеже? Инженер предложил переделать мост заново.",
    "Une erreur à signaler ? Le maire renvoie vers le préfet, qui renvoie vers le maire.",
    "Fehler gefunden? Der Prüfer zuckt mit den Schultern und zählt weiter.",
    "Encontrou algum erro? O juiz respondeu com um sorriso.",
]


@pytest.mark.parametrize("line", EXAMPLES)
def test_each_is_known(line: str) -> None:
    assert match(line) is not None


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_and_subheadings_that_begin_alike_stay(line: str) -> None:
    assert match(line) is None


def test_every_row_has_an_example_and_is_well_formed() -> None:
    assert without_example(ROWS, EXAMPLES) == []


def test_a_consent_box_and_a_call_at_the_foot_go_from_a_german_page() -> None:
    one = "Die Brücke über die Orrin bleibt einen Monat lang gesperrt, teilte der Landkreis am Dienstag mit."
    two = "„Wir haben lange genug gewartet“, sagte Anna Kreuz, die seit elf Jahren die Fähre betreibt."
    head = "Brücke bei Vega wird gesperrt\n\nVon Jo Feld\n12.06.2025, 17:15 Uhr\nTeilen"
    box = (
        "Empfohlener externer Inhalt\nWir benötigen Ihre Zustimmung, um die Karte anzuzeigen\nExternen Inhalt erlauben"
    )
    foot = "Wie finden Sie den Artikel?\n133 Reaktionen\nForum:\n147 Postings\nImpressum"
    page = f"{head}\n\n{one}\n\n{box}\n\nWer zahlt\n\n{two}\n\n{foot}"
    assert clean(page).text.split("\n\n") == [one, "Wer zahlt", two]


@pytest.mark.parametrize(
    "line",
    [
        "## Internet wird teurer",
        "## Orte am Meer",
        "## Service in Vega wird besser",
        "## Orte",
        "Подписаться под петицией могут все жители города, сообщили в мэрии.",
        "Подписаться на канал просят жителей, сообщили в мэрии.",
        "Присылайте фото маяка, просит музей, и мы их покажем на выставке в мае.",
    ],
)
def test_subheads_and_sentences_stay(line: str) -> None:
    assert match(line) is None


@pytest.mark.parametrize(
    "line",
    ["Подписаться", "Подписаться: @vegabezpravil", "Подписывайтесь на нас в Telegram", "Присылайте новости: @vega_bot"],
)
def test_calls_to_follow_a_channel_in_russian_are_known(line: str) -> None:
    assert match(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Con información de la policía llegaron al puente",
        "Ihre Einwilligung gab die Mutter erst am Abend.",
        "Hier sollte ein Haus mit viel Inhalt stehen.",
        "Um dieses Element geht es im Labor.",
        "Cette vidéo n’est pas une preuve.",
        "Ce contenu n’est pas du vin.",
        "Pour voir cette carte, il faut aller à la mairie.",
        "Une erreur dans l’enquête",
        "Reporta un error de cálculo.",
    ],
)
def test_what_articles_say_of_contents_and_errors_stays(line: str) -> None:
    assert match(line) is None
