"""What a row of the annotations looks like."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.project import Project
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.annotation_list import AnnotationListPanel
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen


@pytest.fixture
def panel(theme: Theme, opened: OpenArticle, qtbot: QtBot) -> AnnotationListPanel:
    return on_screen(AnnotationListPanel(theme, opened), qtbot, (300, 500))


def row_image(panel: AnnotationListPanel, annotation_id: str) -> QImage:
    rect = panel.view.visualRect(panel.model.index(panel.model.row_of(annotation_id), 0))
    return panel.view.viewport().grab(rect).toImage()


def hues(image: QImage, left: int, right: int) -> set[int]:
    """The hues, in steps of ten degrees, of what is colored in the upper half between two columns."""
    pixels = [image.pixelColor(x, y) for x in range(left, right) for y in range(image.height() // 2)]
    return {one.hue() // 10 for one in pixels if one.saturation() > 140}


def test_the_label_is_written_in_its_color_and_its_links_are_quiet(theme: Theme, panel: AnnotationListPanel) -> None:
    image = row_image(panel, "ferry-pound")
    assert theme.label_color("blue").hue() // 10 in hues(image, 12, 60)
    assert hues(image, 90, 290) == set()


def test_the_selected_row_has_the_ground_of_selections(theme: Theme, panel: AnnotationListPanel) -> None:
    panel.select("ferry-kell")
    assert row_image(panel, "ferry-kell").pixelColor(4, 4) == theme.color("selection")
    assert row_image(panel, "ferry-cost").pixelColor(4, 4) != theme.color("selection")


def test_a_note_is_told_by_an_icon_at_the_end(panel: AnnotationListPanel) -> None:
    def ink(annotation_id: str) -> bool:
        image = row_image(panel, annotation_id)
        ground = image.pixelColor(4, 4)
        end = range(image.width() - 26, image.width() - 12)
        return any(image.pixelColor(x, y) != ground for x in end for y in range(4, image.height() // 2))

    assert ink("ferry-vote")
    assert not ink("ferry-kell")


def test_initials_stand_at_the_end_where_several_people_tagged(panel: AnnotationListPanel, project: Project) -> None:
    before = row_image(panel, "ferry-kell")
    project.use_annotator("mk", "Mairi Kell")
    project.execute(AddAnnotation("ferry", "label-policy", (Span(0, 7),)))
    assert row_image(panel, "ferry-kell") != before


def test_long_initials_leave_the_label_to_be_read(theme: Theme, panel: AnnotationListPanel, project: Project) -> None:
    project.use_annotator("maria.fernandez.de.la.torre.y.ruiz", "María Fernández")
    project.execute(AddAnnotation("ferry", "label-policy", (Span(0, 7),)))
    image = row_image(panel, next(one.id for one in project.queries.annotations("ferry") if one.spans == (Span(0, 7),)))
    ground = image.pixelColor(4, 4)
    middle = range(image.width() * 3 // 10, image.width() * 5 // 10)
    assert all(image.pixelColor(x, y) == ground for x in middle for y in range(4, image.height() // 2 - 2))
