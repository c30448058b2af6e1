"""`clipdesk formats`: made from the registry."""

from __future__ import annotations

import json

from clipdesk.formats.builtin import builtin_registry
from clipdesk.project.import_registry import import_registry
from tests.cli.conftest import Cli


def test_every_format_is_listed(cli: Cli) -> None:
    said = cli("formats")
    registry = builtin_registry()
    assert said.code == 0
    for name in [one.name for one in import_registry().importers] + [one.name for one in registry.exporters]:
        assert name in said.out


def test_and_for_a_machine(cli: Cli) -> None:
    answer = json.loads(cli("formats", "--json").out)
    assert [one["key"] for one in answer["read"]] == [one.key for one in import_registry().importers]
    assert [one["key"] for one in answer["write"]] == [one.key for one in builtin_registry().exporters]


def test_what_each_carries_is_said(cli: Cli) -> None:
    lines = cli("formats").out.splitlines()
    written = lines[lines.index("writes") :]
    assert next(line for line in written if line.startswith("  hugging-face")).endswith("all but suggestions")
    answer = json.loads(cli("formats", "--json").out)
    assert all(one["carries"] == sorted(one["carries"]) for one in answer["read"] + answer["write"])
    assert next(one for one in answer["write"] if one["key"] == "brat")["folder"] is True


def test_as_markdown_it_is_the_page_of_the_documentation(cli: Cli) -> None:
    assert "| brat standoff | `brat` |" in cli("formats", "--markdown").out
