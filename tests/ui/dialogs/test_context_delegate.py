"""Words within their line."""

from __future__ import annotations

from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.context_delegate import CONTEXT_ROLE, Context, ContextDelegate, one_line, trimmed
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.theme import Theme


def picture(theme: Theme, qtbot: QtBot, context: Context | None) -> QImage:
    """A cell that holds `context`, or plain words."""
    item = QStandardItem("plain words")
    item.setData(context, CONTEXT_ROLE)
    model = QStandardItemModel()
    model.appendRow([item])
    table = RowTable("Places", model, {})
    qtbot.addWidget(table)
    table.setItemDelegateForColumn(0, ContextDelegate(theme, table))
    table.resize(400, 100)
    table.show()
    return table.viewport().grab(table.visualRect(model.index(0, 0))).toImage()


def drawn(theme: Theme, qtbot: QtBot, context: Context | None) -> set[str]:
    """The colors in the picture of a cell."""
    image = picture(theme, qtbot, context)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_words_are_dark_and_the_rest_is_quiet(theme: Theme, qtbot: QtBot) -> None:
    words_only = drawn(theme, qtbot, Context("", "██", ""))
    around_only = drawn(theme, qtbot, Context("██", "", ""))
    text, quiet = theme.color("text").name(), theme.color("quiet").name()
    assert text in words_only
    assert text not in around_only
    assert quiet in around_only
    assert quiet not in words_only


def test_a_cell_without_context_is_drawn_as_ever(theme: Theme, qtbot: QtBot) -> None:
    assert theme.color("text").name() in drawn(theme, qtbot, None)


def test_words_without_room_end_in_dots_and_are_not_cut_through(theme: Theme, qtbot: QtBot) -> None:
    image = picture(theme, qtbot, Context("", "8%", "█" * 200))
    quiet, middle, half = theme.color("quiet").name(), image.height() // 2, image.width() // 2
    # Some fonts leave gaps between the blocks.
    assert quiet in {image.pixelColor(half + x, middle).name() for x in range(8)}
    assert quiet not in {image.pixelColor(image.width() - x, middle).name() for x in range(8, 14)}


def test_a_context_ends_in_dots_where_it_is_cut() -> None:
    context = Context("of ", "8 per cent", " in all")
    assert context.until(16) == Context("of ", "8 per cent", " in…")
    assert context.until(14) == Context("of ", "8 per cent", "…")
    assert context.until(8) == Context("of ", "8 per", "…")
    assert context.until(1) == Context("o", "", "…")


def test_a_line_is_one_line() -> None:
    assert one_line("a\nb\tc") == "a b c"
    assert Context("a 😀 ", "b", " c").line == "a 😀 b c"


def test_what_is_around_is_cut_between_words() -> None:
    def cut(before: str, after: str) -> tuple[str, str]:
        found = trimmed(Context(before, "8%", after), 12, 16)
        return found.before, found.after

    assert cut("the ferry lost beyond ", " in a quarter of a ye") == ("…lost beyond ", " in a quarter of a…")
    assert cut("lost beyond ", " in all.") == ("lost beyond ", " in all.")
    assert cut("a lost beyond ", ".") == ("…lost beyond ", ".")
    assert cut("unbreakablewordsofalongkind", "unbreakablewordsofalongkind") == (
        "…sofalongkind",
        "unbreakablewordsofalongkind",
    )
    assert cut("", "") == ("", "")
