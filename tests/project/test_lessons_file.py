"""Where lessons are kept: apart from the project, for this project alone, and thrown away at will."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from clipdesk.assist.learner.lessons import Learned, Lesson
from clipdesk.domain.codebook import Codebook
from clipdesk.project.lessons_file import NOTHING_KEPT, Kept, LessonsFile
from tests.builders import label, label_id

KEPT = Kept(Learned((Lesson("quote", weights=b"w"), Lesson("gone"))), "2026-01-01T00:00:00Z", 12,
            {"quote": label_id("quote"), "gone": label_id("gone")})  # fmt: skip


def test_lessons_come_back_and_are_forgotten(tmp_path: Path) -> None:
    file = LessonsFile(tmp_path / "lessons", "id", tmp_path / "p.clipdesk")
    assert file.read() == NOTHING_KEPT
    file.write(KEPT)
    assert file.read() == KEPT
    assert file.forget()
    assert file.read() == NOTHING_KEPT
    assert not file.forget()


def test_a_copy_of_a_project_has_lessons_of_its_own(tmp_path: Path) -> None:
    LessonsFile(tmp_path, "id", tmp_path / "p.clipdesk").write(KEPT)
    assert LessonsFile(tmp_path, "id", tmp_path / "copy.clipdesk").read() == NOTHING_KEPT
    assert LessonsFile(tmp_path, "other", tmp_path / "p.clipdesk").read() == NOTHING_KEPT


def test_what_is_not_whole_is_nothing(tmp_path: Path) -> None:
    file = LessonsFile(tmp_path, "id", tmp_path / "p.clipdesk")
    for data in (b"", b"{}\n", b'{"at": "", "articles": 0, "labels": {}}\nnonsense', b"\xff\x00", b"[]\n"):
        file.path.write_bytes(data)
        assert file.read() == NOTHING_KEPT


def test_an_odd_identity_leads_nowhere_else(tmp_path: Path) -> None:
    assert LessonsFile(tmp_path, "../../etc/passwd", tmp_path / "p.clipdesk").path.parent == tmp_path
    assert LessonsFile(tmp_path, "", tmp_path / "p.clipdesk").path.parent == tmp_path


def test_lessons_of_labels_that_are_gone_are_left_out() -> None:
    book = Codebook((replace(label("quote"), name="citation"),), ())
    assert [lesson.label for lesson in KEPT.of(book).lessons] == ["quote"]
