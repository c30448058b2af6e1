"""The rows of the palette: what can be chosen, what is read out, and that drawing them works."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.palette_rows import PaletteDelegate, PaletteEntry, PaletteRow, PaletteRowModel

QUOTE = PaletteEntry("quote", "words of a person", "Labels", "1", "label:q", color="blue")
UNDO = PaletteEntry("Undo 😀 all", "", "Actions", "Ctrl+Z", "undo", icon="undo")
ROWS = [
    PaletteRow("Labels"),
    PaletteRow("Labels", QUOTE, (0, 1)),
    PaletteRow("Actions"),
    PaletteRow("Actions", UNDO, (5, 7)),
]


@pytest.fixture
def model(theme: Theme) -> PaletteRowModel:
    made = PaletteRowModel()
    made.set_rows(ROWS)
    return made


def test_titles_cannot_be_chosen(model: PaletteRowModel) -> None:
    flags = [model.flags(model.index(place)) for place in range(4)]
    assert [bool(flag & Qt.ItemFlag.ItemIsSelectable) for flag in flags] == [False, True, False, True]


def test_arrows_pass_over_titles_and_go_around(model: PaletteRowModel) -> None:
    assert [model.next_entry(place, 1) for place in (-1, 1, 3)] == [1, 3, 1]
    assert [model.next_entry(place, -1) for place in (3, 1)] == [1, 3]
    model.set_rows([])
    assert model.next_entry(-1, 1) == -1


def test_everything_shown_is_read_out(model: PaletteRowModel) -> None:
    spoken = [model.data(model.index(place), Qt.ItemDataRole.AccessibleTextRole) for place in range(4)]
    assert spoken == ["Labels", "quote, words of a person, 1", "Actions", "Undo 😀 all, Ctrl+Z"]
    assert model.data(model.index(1)) == "quote"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [600, 120])
def test_every_row_is_drawn_inside_its_place(model: PaletteRowModel, theme: Theme, scheme: str, width: int) -> None:
    theme.set_scheme(scheme)
    delegate = PaletteDelegate(theme)
    for place in range(4):
        option = QStyleOptionViewItem()
        height = delegate.sizeHint(option, model.index(place)).height()
        option.rect = QRect(0, 10, width, height)
        option.state = QStyle.StateFlag.State_Selected
        image = QImage(width, height + 20, QImage.Format.Format_RGB32)
        image.fill(QColor("magenta"))
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(place))
        painter.end()
        edges = {image.pixelColor(x, y).name() for x in range(width) for y in (0, 9, height + 10, height + 19)}
        assert edges == {"#ff00ff"}
        assert image.pixelColor(4, 10 + height // 2) == (
            theme.color("selection") if ROWS[place].entry else QColor("magenta")
        )


def test_matched_letters_are_set_off(model: PaletteRowModel, theme: Theme) -> None:
    delegate = PaletteDelegate(theme)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 600, 32)

    def accents(row: PaletteRow) -> int:
        model.set_rows([row])
        image = QImage(600, 32, QImage.Format.Format_RGB32)
        image.fill(theme.color("pane"))
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0))
        painter.end()
        accent = theme.color("accent")
        return sum(image.pixelColor(x, y) == accent for x in range(300) for y in range(32))

    plain = PaletteEntry("mmmm")
    assert accents(PaletteRow("", plain)) == 0
    assert accents(PaletteRow("", plain, (0, 1))) > 0


def test_titles_of_a_group_begin_at_one_edge(model: PaletteRowModel, theme: Theme) -> None:
    """The first inked column of an action without a picture, drawn beside ones with it and alone."""
    bare = PaletteRow("Actions", PaletteEntry("Hide", group="Actions"))

    def left_edge(rows: list[PaletteRow], place: int) -> int:
        model.set_rows(rows)
        image = QImage(300, 32, QImage.Format.Format_ARGB32)
        image.fill(QColor("white"))
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, 300, 32)
        painter = QPainter(image)
        PaletteDelegate(theme).paint(painter, option, model.index(place))
        painter.end()
        ground = image.pixel(299, 0)
        return next(x for x in range(300) if any(image.pixel(x, y) != ground for y in range(32)))

    assert left_edge([bare], 0) < 16
    assert left_edge([PaletteRow("Actions", UNDO), bare], 1) >= 32
