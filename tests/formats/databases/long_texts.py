"""Texts long enough to be articles, for the tests of news databases."""

from __future__ import annotations

from dataclasses import replace

from tests.formats.databases.exports import STORIES

_MORE = ("The council meets again next week, and nobody dared to say how the vote will end this time.",) * 3


LONG = tuple(replace(one, body=(*one.body, *_MORE)) for one in STORIES)


TIMELINE = "How it came to this:\n\n{}".format(
    "\n\n".join(f"{one.date()}\n\n{one.body[0]} {_MORE[0] * 3}" for one in LONG)
)
