"""Texts of speeches are known by who speaks."""

from __future__ import annotations

from clipdesk.formats.news.transcript import is_transcript
from clipdesk.formats.news.units import layout

ONE = "The bridge over the Orrin will close for a month, the county said on Tuesday."
TWO = "“We have waited long enough,” said Ana Cruz, who runs the ferry."
THREE = "The repair will cost $4.1 million."


def test_speeches_make_a_transcript() -> None:
    speeches = [
        "Interviewer: How long?",
        "Harbor master: Since I was nineteen.",
        "Interviewer: And then?",
        "He nodded.",
    ]
    assert is_transcript(layout("\n\n".join(speeches)).units, 0)
    assert not is_transcript(layout(f"{ONE}\n\n{TWO}\n\n{THREE}").units, 0)
