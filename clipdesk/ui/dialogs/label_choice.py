"""A box to choose a label of the codebook in, each with its color."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from clipdesk.domain.codebook import Codebook
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.label_chip import SWATCH
from clipdesk.ui.widgets.swatch_icon import swatch_icon

_LETTERS = 18


def label_choice(theme: Theme, accessible_name: str, codebook: Codebook, chosen: str = "") -> QComboBox:
    """The labels in the order of the codebook; the data of an entry is the label's id."""
    box = ElidingBox(accessible_name)
    box.setIconSize(SWATCH)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    longest = max((len(label.name) for label in codebook), default=0)
    box.setMinimumContentsLength(min(_LETTERS, longest))  # a long name must leave room for its neighbors
    offer_labels(box, theme, codebook, chosen)
    return box


def offer_labels(box: QComboBox, theme: Theme, codebook: Codebook, chosen: str) -> None:
    """Offer the labels of this codebook in place of those in the box, with one of them chosen. Emits nothing."""
    with QSignalBlocker(box):
        box.clear()
        for label in codebook:
            box.addItem(swatch_icon(theme, label.color, SWATCH), label.name, label.id)
        box.setCurrentIndex(max(0, box.findData(chosen)) if box.count() else -1)
