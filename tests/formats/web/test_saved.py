"""Comments of browsers and extensions in the pages they save."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.saved import saved_page_claims


@pytest.mark.parametrize(
    ("comment", "address"),
    [
        ("<!-- saved from url=(0024)https://www.example.org/a -->", "https://www.example.org/a"),
        ("<!-- saved from url=(0022)http://www.example.org -->\n<html>", "http://www.example.org"),
        (
            "<!--\n Page saved with SingleFile \n url: https://example.org/a?b=1 \n saved date: x\n-->",
            "https://example.org/a?b=1",
        ),
        ("<!-- Mirrored from www.example.org/a.html by HTTrack Website Copier -->", "http://www.example.org/a.html"),
    ],
)
def test_the_address_is_read(comment: str, address: str) -> None:
    (claim,) = saved_page_claims(comment)
    assert (claim.field, claim.value, claim.origin) == ("url", address, "saved page")


def test_other_comments_say_nothing() -> None:
    assert saved_page_claims("<!-- url: https://www.example.org/a -->" + "x" * 50_000) == []
