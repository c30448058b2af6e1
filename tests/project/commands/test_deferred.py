"""`Deferred`: a command of a batch finds the labels that the ones before it have made, and a mistake undoes all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import WrongUseError
from clipdesk.domain.history import Title
from clipdesk.domain.label import Label
from clipdesk.project.commands.base import Batch, Command
from clipdesk.project.commands.codebook import AddLabel, ChangeLabel
from clipdesk.project.commands.deferred import Deferred
from tests.project_builder import Made


def _colored(codebook: Codebook) -> Command:
    found = codebook.named("harm")
    if found is None:
        raise WrongUseError("There is no such label.")
    return ChangeLabel(replace(found, color="plum"))


def test_a_later_command_sees_what_an_earlier_one_did(made: Made) -> None:
    with_labels = made()
    added = AddLabel(Label("label-harm", "harm"))
    with_labels.execute(Batch((added, Deferred(_colored)), Title("Change label {0}", ("harm",))))
    found = with_labels.codebook.named("harm")
    assert found is not None
    assert found.color == "plum"
    assert with_labels.undo() is not None
    assert with_labels.codebook.named("harm") is None


def test_a_name_that_is_not_found_undoes_the_whole_batch(made: Made) -> None:
    project = made()
    before = project.codebook
    added = AddLabel(Label("label-other", "other"))
    with pytest.raises(WrongUseError):
        project.execute(Batch((added, Deferred(_colored)), Title("Change label {0}", ("harm",))))
    assert project.codebook == before
