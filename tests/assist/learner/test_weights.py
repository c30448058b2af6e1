"""What the library learns."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pycrfsuite
import pytest

from clipdesk.assist.learner.letters import letters_of
from clipdesk.assist.learner.sheets import Reader, Sheet
from clipdesk.assist.learner.weights import Weights, prepared, train
from tests.assist.learner.taught import VESSEL, articles


def lines() -> tuple[list[Sheet], bytes]:
    evidence = articles(6)
    sheets = [Reader(()).read(one.reading) for one in evidence]
    pairs = [
        (item, letters_of(block, one.tagged[VESSEL]))
        for one, sheet in zip(evidence, sheets, strict=True)
        for block, item in zip(sheet.blocks, prepared(sheet.blocks), strict=True)
    ]
    return sheets, train(pairs)


def test_the_same_lines_give_the_same_bytes() -> None:
    assert lines()[1] == lines()[1]


def test_a_user_whose_name_has_an_accent_can_learn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows the library finds only files whose names are ASCII, as it is told them in UTF-8."""
    wanted, names, train_as_before = lines()[1], list[str](), pycrfsuite.Trainer.train

    def note(trainer: pycrfsuite.Trainer, name: str) -> None:
        names.append(name)
        train_as_before(trainer, name)

    monkeypatch.setattr(pycrfsuite.Trainer, "train", note)
    place = tmp_path / "José Núñez"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    before = Path.cwd()
    assert lines()[1] == wanted
    assert names == ["weights"]
    assert Path.cwd() == before
    assert list(place.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit there")
@pytest.mark.parametrize("room", [0, 4096])
def test_weights_for_which_there_is_no_room_are_no_weights(room: int) -> None:
    import resource

    size = len(lines()[1])
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(OSError, match="No space left"):
            lines()
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
        assert len(lines()[1]) == size
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_odds_of_each_word_are_odds() -> None:
    sheets, data = lines()
    weights = Weights(data)
    for block, item in zip(sheets[0].blocks, prepared(sheets[0].blocks), strict=True):
        odds = weights.odds(item, len(block.words))
        assert len(odds) == len(block.words)
        assert all(abs(sum(one) - 1) < 1e-6 and min(one) >= 0 for one in odds)


def test_a_letter_that_never_came_has_no_odds() -> None:
    sheet = Reader(()).read(articles(1)[0].reading)
    items = prepared(sheet.blocks)
    weights = Weights(
        train([(item, ["O"] * len(block.words)) for block, item in zip(sheet.blocks, items, strict=True)])
    )
    assert set(weights.odds(items[0], len(sheet.blocks[0].words))) == {(0.0, 0.0, 1.0)}


def test_the_strongest_weights_come_first() -> None:
    strongest = Weights(lines()[1]).strongest()
    values = [abs(one.value) for one in strongest]
    assert values == sorted(values, reverse=True)
    assert "w:ferry" in {one.trait for one in strongest if one.letter == "B"}
