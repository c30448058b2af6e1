"""`clipdesk formats`: made from the registry."""

from __future__ import annotations

import json

from clipdesk.formats.builtin import builtin_registry
from tests.cli.conftest import Cli


def test_every_format_is_listed(cli: Cli) -> None:
    said = cli("formats")
    registry = builtin_registry()
    assert said.code == 0
    for name in [one.name for one in registry.importers] + [one.name for one in registry.exporters]:
        assert name in said.out


def test_and_for_a_machine(cli: Cli) -> None:
    answer = json.loads(cli("formats", "--json").out)
    assert [one["key"] for one in answer["read"]] == [one.key for one in builtin_registry().importers]
    assert [one["key"] for one in answer["write"]] == [one.key for one in builtin_registry().exporters]
