"""The examples in the docstrings of review are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import clipdesk.review


def test_every_example_in_review_holds() -> None:
    tried = 0
    for module in pkgutil.iter_modules(clipdesk.review.__path__):
        results = doctest.testmod(importlib.import_module(f"clipdesk.review.{module.name}"))
        assert results.failed == 0
        tried += results.attempted
    assert tried
