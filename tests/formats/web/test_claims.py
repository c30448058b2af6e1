"""Claims by field and by origin."""

from __future__ import annotations

from clipdesk.formats.web.claims import Claim, grouped, of_field


def test_claims_are_told_apart_by_field_origin_and_name() -> None:
    claims = [
        Claim("byline", "Ana", "meta", "author"), Claim("byline", "Jo", "meta", "author"),
        Claim("byline", "Kim", "meta", "byl"), Claim("url", "x", "meta"),
    ]  # fmt: skip
    assert [claim.value for claim in of_field(claims, "byline")] == ["Ana", "Jo", "Kim"]
    groups = grouped(of_field(claims, "byline"))
    assert [claim.value for claim in groups["meta", "author"]] == ["Ana", "Jo"]
    assert list(groups) == [("meta", "author"), ("meta", "byl")]
