"""What goes from the body and its foot, and above all what stays."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.body.reader import read_body
from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.units import layout

ONE = "The bridge over the Orrin will close for a month, the county said on Tuesday, because two piers are cracked."
TWO = "“We have waited long enough,” said Ana Cruz, who runs the ferry and expects 4,000 more passengers a day."
THREE = "Work begins on Monday and is to cost $2.1 million, about a third of what the county spends on roads in a year."


def kept(*units: str, names: tuple[str, ...] = ()) -> list[str]:
    findings = Findings()
    findings._names = list(names)
    found = layout("\n\n".join(units)).units
    reasons = read_body(found, 0, findings).reasons
    return [unit.text for index, unit in enumerate(found) if index not in reasons]


@pytest.mark.parametrize(
    "foot",
    [
        ("© 2025 Vega Times",),
        ("Comments", "blog comments powered by Disqus"),
        ("Related stories", "Ferry fares to rise", "Old mill sold", "Mayor out"),
        ("Share", "Print", "Email"),
        ("___", "Vega Times writer Kim Lee contributed to this report."),
        ("(Reporting by Jo Field; Editing by Kim Lee)",),
        ("Tags: bridge, roads", "Advertisement"),
        ("###", "Media contact: Jo Field, 555-0100"),
        ("ENDS", "Notes to editors", "1. The study is open to all.", "2. The port was founded in 1889."),
        ("Our Sources", "Interview with Jo Field, Aug. 24, 2025", "Vega County, minutes of the board, Aug. 19, 2025"),
        ("Jo Field covers roads.", "Contact her at jfield@vegatimes.example."),
        ("By Jo Field", "June 12, 2025"),
        ("5 Comments", "rakefan", "2 hours ago", "They should have built a tunnel, as I said at the time.", "Reply"),
        ("The post Bridge closes appeared first on Vega Times.",),
        ("bridge", "roads"),
    ],
)
def test_the_foot_goes(foot: tuple[str, ...]) -> None:
    assert kept(ONE, TWO, THREE, *foot, names=("Jo Field",)) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "inner",
    [
        ("Advertisement",),
        ("Story continues below advertisement",),
        ("Read more: Ferry fares to rise",),
        ("Related stories", "Ferry fares to rise", "Old mill sold"),
        ("Sign up for our daily newsletter and get the news in your inbox.",),
        ("The old bridge in May. (Jo Field/The Vega Times)",),
        ("Share",),
        ("See BRIDGE, Page A4", "BRIDGE", "Continued from Page A1"),
    ],
)
def test_furniture_between_paragraphs_goes(inner: tuple[str, ...]) -> None:
    assert kept(ONE, *inner, TWO, THREE) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "inner",
    [
        ("What happens next",),
        ("Background",),
        ("Comments",),
        ("Sources",),
        ("* * *",),
        ("Comments on the plan may be shared with the county until June 30.",),
        ("• Buses take the long way round",),
        ("“No.”",),
        ("June 14",),
        ("Copyright law does not protect a bridge, the judge said.",),
    ],
)
def test_subheadings_lists_and_sentences_stay(inner: tuple[str, ...]) -> None:
    assert kept(ONE, *inner, TWO, THREE) == [ONE, *inner, TWO, THREE]


@pytest.mark.parametrize(
    "ending",
    [
        ("The new fares:", "Adults $4", "Children $2"),
        ("“It was a good bridge,” she said.",),
        ("Lions 3", "Tigers 2"),
        ("And that was that.",),
    ],
)
def test_the_last_lines_stay_when_nothing_says_that_they_are_not_the_article(ending: tuple[str, ...]) -> None:
    assert kept(ONE, TWO, *ending) == [ONE, TWO, *ending]


def test_words_below_the_last_paragraph_go_where_the_head_leaves_no_doubt() -> None:
    units = layout(f"{ONE}\n\n{TWO}\n\nSend to a friend\n\nAdd to my list").units
    assert read_body(units, 0, Findings()).reasons == {}
    assert set(read_body(units, 0, Findings(), sure=True).reasons) == {2, 3}


@pytest.mark.parametrize(
    "ending", [("The new fares:", "Adults four dollars"), ("Lions 3", "Tigers 2"), ("• Lions", "• Tigers")]
)
def test_lists_at_the_end_stay_even_then(ending: tuple[str, ...]) -> None:
    units = layout("\n\n".join([ONE, *ending])).units
    assert read_body(units, 0, Findings(), sure=True).reasons == {}


def test_a_paragraph_behind_a_box_of_links_stays() -> None:
    assert kept(ONE, TWO, "RELATED:", "Ferry fares to rise", "The county will vote on it in May.") == [
        ONE, TWO, "The county will vote on it in May.",
    ]  # fmt: skip


def test_the_article_goes_on_behind_two_links_and_ends_at_many() -> None:
    links = ("More on this topic", "Steep fares: where it costs the most", "Interview: the city must build")
    assert kept(ONE, TWO, *links, THREE, "View comments", "Feedback") == [ONE, TWO, THREE]
    teasers = ("A teaser stands below it.", "Bridge to close for a month", "It is short.", "Ferry fares to rise in May")
    assert kept(ONE, TWO, *links, *teasers) == [ONE, TWO]


def test_the_credits_are_told() -> None:
    findings = Findings()
    read_body(layout(f"{ONE}\n\n{TWO}\n\n© 2025 Vega Times. Distributed by Lowland News Service.").units, 0, findings)
    source = findings.source()
    assert (source.copyright, source.outlet, source.agency) == ("Vega Times", "Vega Times", "Lowland News Service")


def test_a_line_inside_a_wrapped_paragraph_is_never_furniture() -> None:
    text = f"{ONE[:70]}\nadvertisement\n{ONE[70:]}"
    found = layout(text).units
    assert read_body(found, 0, Findings(), wrapped=True).reasons == {}


def test_a_person_to_call_is_not_the_writer() -> None:
    findings = Findings()
    read_body(layout(f"{ONE}\n\n{TWO}\n\nMedia Contact:\n\nPeter Lind\n\npress@vega.example").units, 0, findings)
    assert findings.source().byline == ()


def test_a_button_beside_another_goes_and_one_alone_may_be_a_heading() -> None:
    assert kept(ONE, "Share", "Save", TWO) == [ONE, TWO]
    assert kept(ONE, "Discussion", TWO) == [ONE, "Discussion", TWO]


def test_a_correction_goes_from_the_foot_and_stays_between_paragraphs() -> None:
    note = "Correction: The bridge is 90 meters long."
    assert kept(ONE, TWO, note) == [ONE, TWO]
    assert kept(ONE, note, TWO) == [ONE, note, TWO]


def test_a_note_on_where_it_was_first_published_gives_the_day() -> None:
    findings = Findings()
    note = "This story was originally published July 3, 2025 at 6:12 PM."
    read_body(layout(f"{ONE}\n\n{TWO}\n\n{note}").units, 0, findings)
    assert findings.source().published == "2025-07-03"


def test_letters_that_sign_a_story_go_with_the_topics_below() -> None:
    assert kept(ONE, TWO, "DS", "Filed under: Roads, Vega", "Playbook", "The guide to the county, every morning.") == [
        ONE,
        TWO,
    ]


def test_the_last_paragraph_between_two_boxes_stays() -> None:
    page = (
        "Bridge to close for a month\n\nBy Jo Field\n\nThe bridge over the Orrin will close for a month, the county said on Tuesday.\n\n"
        "“We have waited long enough for a bridge,” said Ana Cruz, who runs the ferry.\n\nTOP VIDEOS\nRead Next\n"
        "Ferry closes after 50 years\n\nThe county said it would pay.\n\nRelated Stories from Vega Times\n"
        "Man charged in marina fire\nOld bridge to open again\n\nJo Field\nVega Times\n555-0177"
    )
    cleaned = clean(page)
    assert cleaned.text.endswith("The county said it would pay.")
    assert cleaned.source.outlet == "Vega Times"


def test_a_newsletter_names_itself_to_its_readers() -> None:
    page = (
        "Rust Belt Reader\n\nThe Mill That Would Not Close\n\nGwen Abel\nMay 14, 2025\n\nThe whistle still blows at six in the morning.\n\n"
        "The borough bought the boiler for one dollar last spring.\n\nSubscribe to Rust Belt Reader to unlock the rest."
    )
    assert clean(page).source.outlet == "Rust Belt Reader"


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("writer", ["", "\nKim Lee"])
def test_a_subheading_below_a_single_link_stays(between: str, writer: str) -> None:
    link = f"Lee también\nEstas son las calles cortadas este fin de semana en Vega{writer}"
    page = between.join(
        ("Cierra el puente de Vega un mes", "Por Ana Cruz\n12/06/2025", ONE, link, "Una deuda en el aire", TWO, THREE)
    )
    assert [line for line in clean(page).text.split("\n") if line] == [ONE, "Una deuda en el aire", TWO, THREE]


def test_what_a_newsletter_brings_goes_with_its_name() -> None:
    head = ("Le pont de Vega ferme un mois", "Par Jo Champ\nPublié le 12 juin 2025\nPartager")
    box = "Infolettre Le Courrier du soir\nChaque soir, l’essentiel de l’actualité de la journée."
    assert clean("\n\n".join((*head, ONE, box, TWO))).text == f"{ONE}\n\n{TWO}"


def test_a_last_paragraph_below_a_single_link_stays_where_a_line_with_a_colon_heads_the_page_below() -> None:
    first = "The lab in Vega wants to teach a machine to catch a broken thread, which no machine can do so far."
    last = "The project costs a million, and the machine is to weave its first yard in December of the year."
    foot = "Go on with what you like best here:\nVega\nGet all of the news of your own town\nA seal lies on the old quay of Vega\n© 2025 Vega Times"
    page = f"Bridge over the Orrin to close\n\nBy Kim Lee\nJune 5, 2025\n\n{first}\n\n{first}\n\nRead also\nA dyer opens a school\n\n{last}\n\n{foot}"
    assert last in clean(page).text


def test_a_button_that_is_all_of_a_text_stays() -> None:
    assert clean("Follow Transportation").text == "Follow Transportation"


@pytest.mark.parametrize("button", ["Close", "Fermer", "Cerrar"])
def test_a_button_to_close_goes_between_paragraphs_and_stays_among_subheadings(button: str) -> None:
    assert kept(ONE, button, TWO, THREE) == [ONE, TWO, THREE]
    row = (ONE, "Far", TWO, "Near", THREE, button, ONE)
    assert kept(*row) == list(row)


def test_when_the_page_was_changed_is_no_sign_that_readers_wrote() -> None:
    assert kept(ONE, "Comments", TWO, THREE, "Updated May 12, 2024", ONE) == [ONE, "Comments", TWO, THREE, ONE]


def test_an_article_in_signs_goes_on_below_a_subheading_that_may_head_comments() -> None:
    said = "県は12日、川にかかる橋を1か月間閉鎖すると発表した。橋脚にひびが見つかった。"
    statement = "知事は「県民の安全を第一に考え、一日も早い再開を目指す」とのコメントを発表した。"
    assert kept(said, "コメント", statement, said) == [said, "コメント", statement, said]


def test_what_came_out_years_before_the_article_is_what_it_tells_of() -> None:
    one, two = "The county keeps the bridge by an old rule of its own.", "Nobody has asked for another one since then."
    head = "Bridge closes for a month\n\nBy Jo Field\n\nMay 3, 2024"
    assert "Issued 4 June 1994" in clean(f"{head}\n\n{one}\n\nThe Quay Act\n\nIssued 4 June 1994\n\n{two}").text
    assert "Updated" not in clean(f"{head}\n\n{one}\n\nUpdated 4 June 2024\n\n{two}").text
