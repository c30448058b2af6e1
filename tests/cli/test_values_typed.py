"""NAME=VALUE is read, and only what the attribute can hold is taken."""

from __future__ import annotations

import pytest

from clipdesk.cli.values_typed import check_values, pairs_typed
from clipdesk.domain.errors import InvalidChangeError, WrongUseError
from tests.builders import codebook


def test_a_value_may_be_empty_and_hold_the_sign_itself() -> None:
    assert pairs_typed(["name = a=b", "role="]) == {"name": "a=b", "role": ""}


@pytest.mark.parametrize("typed", ["kind", "=direct", ""])
def test_what_has_no_name_or_no_sign_is_wrong_use(typed: str) -> None:
    with pytest.raises(WrongUseError, match="is not a value"):
        pairs_typed([typed])


def test_a_name_that_stands_twice_is_wrong_use() -> None:
    with pytest.raises(WrongUseError, match="“kind” is given twice"):
        pairs_typed(["kind=direct", "role=", "kind =mixed"])


def test_only_values_that_fit_are_taken() -> None:
    quote, statistic = codebook().labels[:2]
    check_values({"kind": "direct"}, quote)
    check_values({"value": "3.5", "rounded": "true"}, statistic)
    with pytest.raises(WrongUseError, match="has no attribute “knd”"):
        check_values({"knd": "direct"}, quote)
    with pytest.raises(InvalidChangeError) as error:
        check_values({"kind": "dircet"}, quote)
    assert error.value.message == "“kind” cannot be “dircet”. It takes one of these: direct, indirect, mixed."
    with pytest.raises(InvalidChangeError, match="“value” cannot be “three”"):
        check_values({"value": "three"}, statistic)
