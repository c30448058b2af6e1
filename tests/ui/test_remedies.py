"""In the window an error names a menu or a button, in the language of the window, and never a command."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.remedy import Remedy
from clipdesk.ui.core_words import core_words, error_words
from clipdesk.ui.remedies import ACTIONS, in_actions


def test_every_kind_has_words() -> None:
    assert set(ACTIONS) == set(Remedy)
    assert not [one for one in ACTIONS.values() if "clipdesk " in one or "--" in one]


def test_an_error_leads_to_the_menu() -> None:
    error = ProjectDamagedError("“a.clipdesk” is damaged and cannot be opened.", Remedy.RECOVER)
    assert error_words(error) == (
        "“a.clipdesk” is damaged and cannot be opened. Restore a backup of it, or recover what can be read (File menu)."
    )


def test_so_does_a_line_of_a_report() -> None:
    assert core_words(f"No column of “a.csv” holds a text. {Remedy.NAME_THE_TEXT}") == (
        "No column of “a.csv” holds a text. Say in the preview of the import which one it is."
    )
    assert in_actions("It is empty.") == "It is empty."


@pytest.mark.usefixtures("spanish")
def test_in_spanish_all_of_it_is_spanish() -> None:
    error = ProjectDamagedError("“a.clipdesk” is damaged and cannot be opened.", Remedy.RECOVER)
    assert error_words(error) == (
        "«a.clipdesk» está dañado y no se puede abrir."
        " Restaure una copia de seguridad o recupere lo que se pueda leer (menú Archivo)."
    )
