"""What a page says about itself: one `Claim` per statement, found by several readers, weighed by `choice`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

ORIGINAL = "original outlet"
"""The field of claims of where a story first stood, on the page of a site that collects."""

CHANGE = "change"
"""The name of claims of a day that the page says is the one of a change."""


class Claim(NamedTuple):
    """One statement: a field of `Source` (or "body"), its raw value and where it stands.

    `origin` is for the user: "json-ld", "microdata", "opengraph", "meta", "link element" …;
    `name` tells statements of one origin apart ("parsely-author"). Claims of one reader come in
    the order of their trust.
    """

    field: str
    value: str
    origin: str
    name: str = ""


def of_field(claims: Iterable[Claim], field: str) -> list[Claim]:
    """The claims for one field, in their order."""
    return [claim for claim in claims if claim.field == field]


def grouped(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """The claims by what made them: one entry for each name of each origin."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.origin, claim.name), []).append(claim)
    return groups


NOTHING = Claim("", "", "")
"""What is chosen where a page claims nothing."""
