"""User errors carry a sentence and a remedy, also through a pickle."""

from __future__ import annotations

import pickle

import pytest

from clipdesk.domain import errors


def test_the_message_is_the_sentence_and_the_remedy() -> None:
    error = errors.ProjectLockedError("The project is open elsewhere.", "Close it there.")
    assert str(error) == error.sentence == "The project is open elsewhere."
    assert error.message == "The project is open elsewhere. Close it there."
    assert errors.UserError("Alone.").message == "Alone."


@pytest.mark.parametrize(
    "kind",
    [
        errors.ProjectLockedError, errors.ProjectTooNewError, errors.ProjectDamagedError, errors.ReadOnlyError,
        errors.ImportFailedError, errors.ExportFailedError, errors.InvalidChangeError,
    ],
)  # fmt: skip
def test_every_error_of_the_user_is_caught_as_one_and_comes_back_whole(kind: type[errors.UserError]) -> None:
    with pytest.raises(errors.UserError):
        raise kind("Wrong.")
    back = pickle.loads(pickle.dumps(kind("Wrong.", "Mend it.")))  # noqa: S301 - what it just wrote
    assert (type(back), back.sentence, back.remedy) == (kind, "Wrong.", "Mend it.")


def test_cancelling_is_no_error_of_the_user() -> None:
    assert not issubclass(errors.CancelledError, errors.UserError)
    assert issubclass(errors.CancelledError, errors.ClipdeskError)
