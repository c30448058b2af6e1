"""The assistants that ship, in the order in which they propose and the user sees them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from clipdesk.assist.blocks import BlockReader
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.assistant import OfficialAssistant
from clipdesk.assist.policies.assistant import PolicyAssistant
from clipdesk.assist.proposal import Assistant, Proposal, Reading
from clipdesk.assist.quotes.assistant import QuoteAssistant
from clipdesk.assist.statistics.assistant import StatisticAssistant


def builtin_assistants() -> tuple[Assistant, ...]:
    """All assistants that work without training. Each call makes new ones, which share what they read of languages and texts."""
    lexicons, blocks = Lexicons(), BlockReader()
    return (
        StatisticAssistant(lexicons),
        PolicyAssistant(lexicons, blocks),
        OfficialAssistant(lexicons, blocks),
        QuoteAssistant(lexicons, blocks),
    )


def propose(assistants: Sequence[Assistant], reading: Reading) -> list[Proposal]:
    """What several assistants propose on one article, in reading order; each gets what those before it found."""
    found: list[Proposal] = []
    for assistant in assistants:
        made = assistant.propose(reading._replace(found=(*reading.found, *found)))
        found += [one._replace(attributes=_in_one_line(one.attributes)) for one in made]
    return sorted(found, key=place)


def _in_one_line(values: Mapping[str, str]) -> Mapping[str, str]:
    """Values with plain spaces: “Ana Ruiz” is the same name over the end of a line and with a fixed space."""
    return {name: " ".join(one.split()) for name, one in values.items()}


def place(proposal: Proposal) -> tuple[int, int, str]:
    """Sorts proposals as a reader meets them."""
    return proposal.start, -proposal.end, proposal.label


def labels_of(assistants: Iterable[Assistant]) -> tuple[str, ...]:
    """The names of all labels that these may propose, without repeats."""
    return tuple(dict.fromkeys(label for assistant in assistants for label in assistant.labels))
