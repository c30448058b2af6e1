"""A command that is made when its turn comes, from the codebook as the commands before it have left it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.history import Title
from clipdesk.project.commands.base import Command, Plan, Situation


@dataclass(frozen=True, slots=True)
class Deferred:
    """One of the commands of a `Batch`, which names labels: those of the same batch may have added or renamed them.

    `make` may raise a UserError; then nothing of the batch is done.
    """

    make: Callable[[Codebook], Command]

    title = Title("Change label {0}", ("",))

    def plan(self, situation: Situation) -> Plan:
        """What the command plans."""
        return self.make(situation.store.codebooks.codebook()).plan(situation)
