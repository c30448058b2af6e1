"""The file dialog of Qt speaks the language of the window throughout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from clipdesk.ui.language import install_language
from clipdesk.ui.qt_words import KEY_WORDS, QT_WORDS


def words_of(qtbot: QtBot) -> set[str]:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    parts: list[QLabel | QAbstractButton] = [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
    return {words for part in parts for words in (part.text(), part.toolTip()) if len(words) > 2}


def test_no_word_of_the_file_dialog_stays_english(qtbot: QtBot, qapp: QApplication) -> None:
    english = words_of(qtbot)
    before = QLocale()
    translators = install_language(qapp, "es")
    spanish = words_of(qtbot)
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    assert not english & spanish
    assert "&Buscar en:" in spanish


@pytest.mark.usefixtures("spanish")
def test_kinds_of_files_are_translated() -> None:
    assert len(QT_WORDS) == len(set(QT_WORDS))
    kinds = [QCoreApplication.translate("QAbstractFileIconProvider", words) for words in QT_WORDS[2:]]
    assert not set(kinds) & set(QT_WORDS)
    assert "Carpeta" in kinds


@pytest.mark.usefixtures("spanish")
def test_keys_are_called_what_is_printed_on_them() -> None:
    called = [QCoreApplication.translate("QShortcut", words) for words in KEY_WORDS]
    assert called == ["Ctrl", "Mayús", "Intro", "Retroceso", "Esc"]
    shown = QKeySequence("Ctrl+Shift+X").toString(QKeySequence.SequenceFormat.NativeText)
    assert shown == "Ctrl+Mayús+X"
