"""People of a register, for the tests of its window."""

from __future__ import annotations

from typing import Any

from clipdesk.project.mentions import Mention
from clipdesk.project.register import Entry


def mention(number: str, words: str, *, role: str = "", published: str = "", **values: Any) -> Mention:
    return Mention(
        number, f"a{number}", f"Headline {number}", published, words, words, words.casefold(), role, **values
    )


RUIZ = Entry(
    "Ana Ruiz",
    (
        mention(
            "1", "Mayor\nAna Ruiz", role="mayor", published="2024-05-01", quotes=("q1", "q2"), said=("“Yes”", "“No”")
        ),
        mention("2", "Ruiz", role="former mayor", published="2025-02-01"),
    ),
)


KELL = Entry("Mairi Kell", (mention("3", "Mairi Kell"),))
