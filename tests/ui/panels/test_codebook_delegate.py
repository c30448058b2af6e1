"""What a row of the codebook looks like."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from clipdesk.project.project import Project
from clipdesk.ui.panels.codebook_tree import CodebookPanel
from clipdesk.ui.theme import Theme


@pytest.fixture
def panel(theme: Theme, project: Project, qtbot: QtBot) -> CodebookPanel:
    made = CodebookPanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.set_codebook(project.codebook)
    made.set_counts({"label-quote": 3}, {})
    made.show()
    return made


def row_image(panel: CodebookPanel, label_id: str) -> QImage:
    rect = panel.view.visualRect(panel.model.index_of(label_id))
    rect.setLeft(0)
    return panel.view.viewport().grab(rect).toImage()


def test_all_rows_are_equally_high(panel: CodebookPanel) -> None:
    heights = {panel.view.visualRect(panel.model.index_of(one.id)).height() for one in panel.model.codebook}
    assert len(heights) == 1
    assert heights.pop() >= 30


def test_the_armed_label_is_marked_from_edge_to_edge(theme: Theme, panel: CodebookPanel) -> None:
    panel.set_armed("label-quote")
    armed, other = row_image(panel, "label-quote"), row_image(panel, "label-policy")
    middle = armed.height() // 2
    assert armed.pixelColor(1, middle) == theme.color("accent")
    assert armed.pixelColor(armed.width() - 2, middle) == theme.color("selection")
    assert other.pixelColor(1, middle) != theme.color("accent")


def test_the_current_row_below_another_has_one_ground_from_edge_to_edge(theme: Theme, panel: CodebookPanel) -> None:
    codebook = panel.model.codebook
    below = replace(codebook.labels[1], parent="label-quote")
    panel.set_codebook(replace(codebook, labels=(codebook.labels[0], below, *codebook.labels[2:])))
    panel.view.setCurrentIndex(panel.model.index_of(below.id))
    image = row_image(panel, below.id)
    grounds = {image.pixelColor(x, 3).name() for x in range(1, image.width() - 1)}
    assert grounds == {theme.color("hover").name()}


def test_an_armed_label_with_others_below_keeps_its_arrow(panel: CodebookPanel) -> None:
    codebook = panel.model.codebook
    below = replace(codebook.labels[1], parent="label-quote")
    panel.set_codebook(replace(codebook, labels=(codebook.labels[0], below, *codebook.labels[2:])))
    panel.set_armed("label-quote")
    image = row_image(panel, "label-quote")
    middle = range(8, image.height() - 8)
    assert len({image.pixelColor(x, y).name() for x in range(4, 16) for y in middle}) > 1


def test_a_row_wears_the_color_of_its_label(theme: Theme, panel: CodebookPanel) -> None:
    for label in panel.model.codebook:
        image = row_image(panel, label.id)
        color = theme.label_color(label.color).name()
        found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert color in found, label.name


def test_a_label_without_passages_shows_no_number(panel: CodebookPanel) -> None:
    def ink_at_the_end(label_id: str) -> bool:
        image = row_image(panel, label_id)
        ground = image.pixelColor(image.width() - 3, 2)
        columns = range(image.width() - 24, image.width() - 8)
        return any(image.pixelColor(x, y) != ground for x in columns for y in range(4, image.height() - 4))

    assert ink_at_the_end("label-quote")
    assert not ink_at_the_end("label-policy")
