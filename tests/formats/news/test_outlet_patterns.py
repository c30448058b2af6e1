"""What single papers and portals say around their articles is known; sentences of articles that begin alike stay."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.furniture import match
from clipdesk.formats.news.outlet_patterns import ROWS
from tests.formats.news.patterned import without_example

EXAMPLES = [
    "We want our comments to be a lively part of Vega.",
    "This website and associated newspapers adhere to a code of practice.",
    "Comments expressed here do not reflect the opinions of Vega Times.",
    "Donate to The Vega Student",
    "Thanks to our members for their help. Learn more & join now.",
    "Help power local reporting",
    "Your morning briefing on river news. Free, Monday through Friday.",
    "Citation: Bridge to close (2025, June 5) retrieved 6 June 2025 from https://vega.example/a.html",
    "This article is subject to copyright. No part may be reproduced.",
    "Discover the latest on rivers. Sign up for our newsletter.",
    "Give directly to The Vega Review's Harbor Passages forums series.",
    "12,871 people played the daily Crossword recently.",
    "Are you a paying subscriber to the newspaper?",
    "Starting at $4.62/week.",
    "Stay updated with the latest - Click here to follow us",
    "Support Vega Times' journalism of integrity",
    "Add Vega News on Google",
    "You can now listen to Vega News articles!",
    "Go deeper: The river's summer squeeze, explained",
    "Smart Brevity® worthy of your time.",
    "Welcome to Vega Watch, the only nonprofit newsroom devoted to the river.",
    "Want to submit a guest commentary?",
    "As a nonprofit newsroom, our articles are free for everyone.",
    "This story was originally produced by Vegaline, which is part of a nonprofit network.",
    "A twice-daily roundup of the paper’s most popular stories.",
    "Become a river insider with the latest news.",
    "Dieser Artikel gehört zum Angebot von VEGA+.",
    "Get more newsVega News on",
    "Ad-Free Version. Upgrade your experience and save",
    "3rd party Ad. Not an offer or recommendation by the Vega Ledger.",
    "Join us at the annual Vega Courier Festival, happening Nov. 3 in downtown Vega!",
    "Stay ahead with the Courier",
    "Advertise with VGM.",
    "Listening to articles is free for open-access content",
    "Please email me offers and other updates.",
    "Puedes seguir a RÍOS en Facebook y X, o apuntarte aquí",
    "Find more river coverage here, and follow us in the app",
    "SUBSCRIBE! One year in county, $39.",
    "Mostrar comentarios (18)",
    "La rédaction vous conseille",
    "Publié à 8 h 30",
    "Article from Aug 19, 1954 The Vega Sentinel (Vega, Oregon)",
    "If you buy something through a link on our site, we may receive compensation. You agree to our rules.",
    "Use of and/or registration on any portion of this site constitutes acceptance of our rules.",
    "Our reporting is free. Support it.",
    "Our newsroom depends on a growing audience of readers to go on.",
    "We depend on readers like you to fund news for Vega.",
    "Learn about Vega Watch’s policies, including our partnership with The Trust Project.",
    "Comments have to be in English, and in full sentences.",
    "We have migrated to a new commenting platform. Log in again.",
    "PREVIOUS COVERAGE: Vega council approves the bridge",
    "More Local News",
    "Odd News // 4 hours ago",
    "This article includes content provided by Chirper. We ask for your permission before anything is loaded.",
    "Allow Chirper content?",
    "Document VEGAT00020250612el6c0001x",
]


@pytest.mark.parametrize("line", EXAMPLES)
def test_each_is_known(line: str) -> None:
    assert match(line) is not None


def test_every_row_has_an_example_and_is_well_formed() -> None:
    assert without_example(ROWS, EXAMPLES) == []


@pytest.mark.parametrize(
    "line",
    [
        "Comments must be in writing and received by Feb. 3, the department said.",
        "Comments should be written in English or Spanish, the agency said.",
        "Go deeper than the river, the diver said.",
        "Allow and continue, he said to the driver.",
        "If you buy a boat through him, he may give you a rope.",
        "Our reporting is free of errors, the paper said.",
        "We depend on rain like you, the farmer told him.",
        "Comments have come from both banks.",
        "We have moved to a new house, she said.",
        "Previous coverage was kinder, he said.",
        "More local news is needed, she said.",
        "Use of this site constitutes a risk to herons.",
        "Become a diver, he told the children.",
        "A daily walk keeps her young, she said.",
        "Want to see the bridge, the children asked.",
        "Join the festival, the mayor told the crowd.",
        "Access to the river requires a permit.",
        "Find more than one mill here and you are in Alden, people say.",
        "Stay ahead of the flood, the county said.",
        "This website and its owner were sued, the court said.",
        "Opinions expressed at the hearing were mixed.",
        "Donate to the ferry fund, the sign says. It is yellow.",
        "Thanks to our members, the strike was won, the union said.",
        "Help us keep the ferry, the children wrote.",
        "A daily dose of river water is no cure, the doctor said.",
        "Stay updated on the flood, the county said.",
        "This document is subject to review, the county said.",
        "Discover the latest on rivers at the museum.",
        "Give to the poor, the pastor said.",
        "Are you a subscriber to that view?",
        "Starting at the mill, the path runs west.",
        "Support for the mayor's journalism grew.",
        "12,871 people voted in Vega.",
        "Please do not feed the herons, a sign says.",
        "See more than comments, he said.",
        "La rédaction du journal a été vendue.",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert match(line) is None
