"""The examples in the docstrings of the formats are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import clipdesk.formats


def test_every_example_holds() -> None:
    tried = 0
    for module in pkgutil.walk_packages(clipdesk.formats.__path__, "clipdesk.formats."):
        results = doctest.testmod(importlib.import_module(module.name), exclude_empty=True)
        assert results.failed == 0, f"{results.failed} examples of {module.name} are wrong"
        tried += results.attempted
    assert tried >= 40
