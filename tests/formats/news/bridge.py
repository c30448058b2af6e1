"""An article of four paragraphs, which tests set amid the lines of whole pages."""

from __future__ import annotations

FIRST = "The old bridge over the Orrin will be closed for a month from Monday, the county said, because two of its piers are cracked."
SECOND = "“We have waited eleven years for a new one,” said Ana Cruz, 71, who runs the ferry between both banks for the county."
THIRD = (
    "The repair will cost $4.1 million, according to an engineer’s report that the county published on Tuesday evening."
)
FOURTH = (
    "A crane will stand on the western bank until the middle of August, and buses will go by way of Vega and Alden."
)
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}"
TITLE = "Bridge over the Orrin to close for a month"
