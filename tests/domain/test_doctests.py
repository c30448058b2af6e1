"""The examples in the domain's docstrings are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import clipdesk.domain


def test_every_example_in_the_domain_holds() -> None:
    tried = 0
    for module in pkgutil.iter_modules(clipdesk.domain.__path__):
        results = doctest.testmod(importlib.import_module(f"clipdesk.domain.{module.name}"), exclude_empty=True)
        assert results.failed == 0, f"{results.failed} examples of clipdesk.domain.{module.name} are wrong"
        tried += results.attempted
    assert tried >= 10
