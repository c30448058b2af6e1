"""What counts as site furniture, and what must never do so."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.furniture import key, match

FURNITURE = """
Advertisement
Share this article
Share  Tweet  Email
Share Tweet Print
▼ Share
Comments (12)
3 Comments
Our mailing address is:
View comments (48)
blog comments powered by Disqus
Read more: Bridge to close for a month
READ MORE
RELATED: What the audit found
Related stories
Most read in Politics
Top stories from vegatimes.example:
Together with Hartley’s Furnace & Air
Ask about our spring tune-up. Learn more →
More from Local
You may also like
Sign up for our daily newsletter and get the news in your inbox.
Subscribe today for full access
We use cookies to improve your experience. By using this site you agree to our terms.
Already a subscriber? Log in
You have 2 free articles left this month.
Follow us on Facebook and X
Like us on Facebook
Download our app
Skip to main content
5 min read
3 hours ago
Updated 2 hours ago
Page A1
See COUNCIL, Page A4
Continued on Page A6
A4 | TUESDAY, JUNE 3, 2025 | THE GAZETTE
1 of 3
https://www.vegatimes.example/news/1
Tags: bridge, council
Filed under: Politics
###
-30-
For immediate release
Media contact: Jo Field, 555-0100
Leave a Reply
Your email address will not be published.
Publicidad
Lee también: Las obras empezarán en otoño
Suscríbete a nuestra newsletter y recibe las noticias en tu correo
Anzeige
Mehr zum Thema
Lesen Sie auch: Neue Brücke kostet doppelt
Lesezeit: 3 Minuten
Publicité
Lire aussi : Le prix du ticket augmente
À lire aussi
Partager
Leggi anche: Chiude la piscina
Continua após a publicidade
Lees ook: Nieuwe fietsbrug later klaar
vor 3 Stunden
215.3K Followers
1,204 views
Share or comment on this article: Bridge to close
14 thoughts on “Why the bridge closed”
This article is more than 1 month old
Add Vega News as a preferred source to see more of our stories.
I understand and agree that registration on this site is subject to its user agreement.
Suscríbete para seguir leyendo
Contact: Mia Torrance, 555-0188
Mehr: Wie die Fähre wieder fährt
À LIRE AUSSI Le bac de nuit revient
Read more from Vega News:
Why you can trust Vega News
You may occasionally receive promotional content from us.
Votre soutien nous permet d’exister. Soutenez un journalisme indépendant.
Durée : 6 min
Clique aqui para seguir o canal
Actualizado a las 12:10h.
Dieses Thema im Programm:
Notre dossier « Insolite »
Noticia Relacionada
Get the latest city news on your phone.
Find out what's happening in Fairmont with free updates.
Forwarded this? Subscribe here.
Leé también: Los ramales que esperan
Otras noticias de Trenes
Il vous reste 42.1% de cet article à lire. La suite est réservée aux abonnés.
Читайте также: Паром подорожает
Подписывайтесь на наш канал в Telegram
Источник: РИА
اقرأ أيضا
المصدر: وكالات
関連記事
il y a 2 heures
Continua depois da publicidade
La suite après cette publicité
Seite 2/3:
Copy Link URL
"""
TEXT = """
14 members of the council voted for it.
3 views of the river were sold at auction.
This story was sold to the paper in 1931.
This article of the treaty bars new dams.
Mehr als 300 Menschen kamen.
Why trust in banks is falling
Map of the district: why it matters
Why trust is hard to win back, the study asks, nobody knows.
Durée du chantier : six mois, selon la mairie de Vega.
Share prices fell 3% on Monday.
Comments are due by June 30, the board said.
Read more than 20 books a year and you will see, she said.
Related companies were also searched, the prosecutor said.
Signing the bill took the governor two minutes.
Follow the money, he told the committee.
Subscribers to the pension fund lost a fifth of their savings.
Support for the bridge has fallen to 41 percent.
Contact between the two sides was lost at noon.
The site uses cookies to track its readers, the regulator found.
Print newspapers lost 12% of their readers.
Page by page, the judge went through the contract.
More than 300 people came to the hearing.
Most voters under 30 stayed at home.
Latest figures show that rents rose 9%.
By signing the treaty, the king gave up the islands.
Get out while you can, the sheriff told them.
Live music will return to the square in May.
Two hours ago the road was dry.
Getting home took her nine hours.
Watch the river, not the weather, her father used to say.
You have to be patient, he said, when the ferry is late.
This story of two brothers begins in 1931.
"""


@pytest.mark.parametrize("line", [line for line in FURNITURE.strip().split("\n") if line])
def test_furniture_is_recognized(line: str) -> None:
    assert match(line) is not None


@pytest.mark.parametrize("line", [line for line in TEXT.strip().split("\n") if line])
def test_sentences_with_the_same_words_are_not(line: str) -> None:
    assert match(line) is None


@pytest.mark.parametrize(
    ("line", "reason", "role"),
    [
        ("Share", "share", "line"),
        ("12 Comments", "comments", "end"),
        ("Related stories", "related", "list"),
        ("Read more: Bridge to close", "related", "line"),
        ("###", "furniture", "end"),
        ("* * *", "furniture", "line"),
    ],
)
def test_reason_and_role(line: str, reason: str, role: str) -> None:
    phrase = match(line)
    assert phrase is not None
    assert (phrase.reason, phrase.role) == (reason, role)


def test_a_rule_between_paragraphs_speaks_for_nothing() -> None:
    phrase = match("* * *")
    assert phrase is not None
    assert phrase.weight == 0


def test_counts_arrows_and_case_do_not_matter() -> None:
    assert key("→ SHARE\u00a0THIS (3)") == "share this"


def test_a_link_in_brackets_between_paragraphs() -> None:
    found = match("[ Late ferries a ‘no-brainer’, committee told ]")
    assert found is not None
    assert found.reason == "related"
    assert match("[The mayor] said nothing of it.") is None


def test_what_stands_in_place_of_a_player_is_furniture() -> None:
    assert match("[player video=”519” station=”99”]") is not None
    assert match("[The mayor’s words were changed.]") is None


@pytest.mark.parametrize(
    "line",
    [
        "Read also: Late ferries, committee told",
        "RELATED: What the audit found",
        "Lesen Sie auch | Fähre kommt später",
        "Läs också – Bron stängs",
    ],
)
def test_a_link_behind_the_label_of_a_list_of_links_is_one(line: str) -> None:
    phrase = match(line)
    assert phrase is not None
    assert (phrase.reason, phrase.role) == ("related", "line")


@pytest.mark.parametrize("line", ["The county: a list of bridges", "Read also\nBridge to close - a month"])
def test_other_labels_and_broken_lines_are_no_links(line: str) -> None:
    assert match(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Please wait outside, the sign said.",
        "Leave a comment at the town hall before Friday, the council said.",
        "We use no cookies, the baker said, only butter.",
        "Wir benötigen Ihre Zustimmung, sagte Kranz.",
        "Cliquez sur la photo, dit le maire.",
        "Haz clic con la lengua, dice el maestro.",
    ],
)
def test_what_somebody_says_stays_whatever_it_begins_with(line: str) -> None:
    assert match(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Please upgrade the old harbor bridge before winter.",
        "Story continues here in the old mill.",
        "Thanks for your help that night, Ana.",
    ],
)
def test_a_sentence_that_only_begins_as_a_button_does_stays(line: str) -> None:
    assert match(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Read our report on the harbor fire and you will see how little the inspectors knew.",
        "Become a member of the lodge and you learn the first of nine secrets.",
        "“Please wait,” the sign said.",
        "Older: that is what she felt when the doors closed behind her.",
        "Tags: every sheep in the county now wears two, one in each ear.",
        "You can find this article of clothing in every house on the coast.",
        "We use cookies as bait, the trapper explained, because raccoons prefer them to fish.",
        "Contact: Pia Lund v. Roy, dismissed.",
        "Thank you for your article on the mill.",
        "Sign in the window of the bakery: closed for mourning.",
        "Subscribe or die",
        "Tags of dough for the rim",
        "About us and them",
        "Follow me down",
        "Listen.",
        "More?",
        "Share,",
        "3. Print",
        "4. Listen",
    ],
)
def test_lines_of_articles_that_look_like_furniture_stay(line: str) -> None:
    assert match(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Listen",
        "More…",
        "Sign up.",
        "Subscribe for unlimited access",
        "Contact: Jo Field, 555-0102.",
        "Tags ferry harbor",
    ],
)
def test_buttons_and_labels_that_say_nothing_else_are_furniture(line: str) -> None:
    assert match(line) is not None


def test_a_time_of_day_ends_no_release() -> None:
    ended, timed = match("-30-"), match("20:30")
    assert ended is not None
    assert ended.role == "end"
    assert timed is not None
    assert (timed.role, timed.weight) == ("line", 0)
