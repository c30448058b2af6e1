"""What readers wrote goes; the article below it stays."""

from __future__ import annotations

from typing import Any

import pytest

from clipdesk.formats.news.body.comments import comments_amid, last_comment
from clipdesk.formats.news.body.line_marks import marks_in
from clipdesk.formats.news.body.reader import read_body
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.units import Unit, layout

ONE = "The bridge over the Orrin will close for a month, the county said on Tuesday, because two piers are cracked."
TWO = "“We have waited long enough,” said Ana Cruz, who runs the ferry and expects 4,000 more passengers a day."
THREE = "Work begins on Monday and is to cost $2.1 million, about a third of what the county spends on roads in a year."
SAID = "I have crossed that bridge every day for forty years, and it is fine."


def kept(*lines: str) -> list[str]:
    units = layout("\n\n".join(lines)).units
    reasons = read_body(units, 0, Findings()).reasons
    return [unit.text for index, unit in enumerate(units) if index not in reasons]


@pytest.mark.parametrize(
    "box",
    [
        ("Comments (3)", "Jane Doe", "Reply"),
        ("Comments (3)", "Jane Doe", "2 hours ago", SAID, "Reply"),
        ("Comments (3)", "Jane D.", SAID, "Reply", "Anna M.", SAID, "Reply"),
        (
            "2 Comments",
            "Jane Doe",
            SAID,
            "Like",
            "Reply",
            "Tom Bell",
            "3 hours ago",
            "Close it at last, please.",
            "Reply",
        ),
        ("Kommentare (3)", "Jana Doll", "Antworten"),
        ("Comentarios (3)", "Ana Ruiz", SAID, "Responder"),
        ("Commentaires (3)", "Jean Dupont", SAID, "Répondre"),
    ],
)
def test_comments_in_the_midst_go_and_the_article_below_stays(box: tuple[str, ...]) -> None:
    assert kept(ONE, *box, TWO, THREE) == [ONE, TWO, THREE]
    assert kept(ONE, TWO, *box, THREE) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "foot",
    [
        ("Comments (3)", "Jane Doe", "Reply", SAID, "Tom Bell", "Reply", "Close it at last, please, before it falls on us all."),
        ("Comments (3)", "Jane Doe", SAID, "Reply", "Tom Bell", "Close it at last, please, before it falls on us all."),
        ("Comments (3)", "Jane Doe", "2 hours ago", SAID, "Close it at last, please, before it falls on us all."),
    ],
)  # fmt: skip
def test_comments_at_the_foot_go_wherever_their_buttons_stand(foot: tuple[str, ...]) -> None:
    assert kept(ONE, TWO, THREE, *foot) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "told",
    [
        ("Comments", TWO, "Reply", THREE),
        ("Comments", TWO, "Reply", SAID, "Reply", THREE),
        ("Comments", "Jane Doe", SAID, "Reply", TWO, "Reply", THREE),
        ("Kommentare", TWO, "Antworten", THREE),
    ],
)
def test_a_story_that_tells_of_comments_and_replies_stays(told: tuple[str, ...]) -> None:
    assert [line for line in told if len(line) > 60] == [
        line for line in kept(ONE, *told, SAID)[1:-1] if len(line) > 60
    ]


def test_only_a_button_below_a_name_or_a_time_looks_like_comments() -> None:
    units = layout(f"{ONE}\n\nComments\n\nJane Doe\n\n{TWO}\n\nReply\n\n{THREE}").units
    marks = marks_in(units, 0, wrapped=False, sure=True)
    assert last_comment(units, 0, marks) == 4
    assert last_comment(units, 5, marks) == -1
    assert comments_amid(units, 0, marks) == {1, 2, 3, 4}
    assert comments_amid(units[:4], 0, {1: marks[1]}) == set()
    nameless = [unit for unit in units if unit.text != "Jane Doe"]
    assert last_comment(nameless, 0, marks) == -1
    assert comments_amid(nameless, 0, marks) == set()


def test_many_threads_are_read_in_a_time_that_grows_with_their_number() -> None:
    def steps(threads: int) -> int:
        lines = [line for _ in range(threads) for line in ("Comments (3)", "Jane Doe", SAID, "Reply", TWO)]
        units = Counted(layout("\n\n".join([ONE, *lines])).units)
        marks = marks_in(list(units), 0, wrapped=False, sure=True)
        units.asked = 0
        assert len(comments_amid(units, 0, marks)) == 4 * threads
        return units.asked

    assert steps(40) < 5 * steps(10)


class Counted(list[Unit]):
    """Units that count how often one is asked for."""

    asked = 0

    def __getitem__(self, index: Any) -> Any:
        self.asked += 1
        return super().__getitem__(index)
