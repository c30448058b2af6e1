"""Conditional random fields: weights for traits, learned from letters. The only module that knows the library.

CRFsuite (Okazaki, 2007) trains by L-BFGS from zero, without chance: the same data give the same bytes.
"""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from clipdesk.assist.learner.letters import LETTERS, Odds
from clipdesk.assist.learner.sheets import Block

_SETTINGS = {
    "c1": 0.03,
    "c2": 0.3,
    "max_iterations": 40,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
    "period": 5,
    "delta": 1e-2,
}
_FILE = "weights"


class Weight(NamedTuple):
    """How much a trait speaks for a letter (greater than 0) or against it."""

    trait: str
    letter: str
    value: float


def prepared(blocks: Sequence[Block]) -> list[Any]:
    """Traits as the library takes them; made once and used for every label."""
    return [prepared_traits(one.traits) for one in blocks]


def prepared_traits(traits: Sequence[Sequence[str]]) -> Any:
    """The traits of a run of words as the library takes them."""
    from pycrfsuite import ItemSequence

    return ItemSequence(traits)


def train(sequences: Iterable[tuple[Any, Sequence[str]]]) -> bytes:
    """Learn weights from prepared paragraphs with their letters; the bytes of a CRFsuite file.

    Raises OSError when the disk of the folder for temporary files has no room: the library itself says nothing of it.
    """
    from pycrfsuite import Trainer

    trainer = Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_SETTINGS)
    for items, letters in sequences:
        trainer.append(items, letters)
    with tempfile.TemporaryDirectory(prefix="clipdesk-") as folder:
        # On Windows the library finds no folder that is not named in ASCII, as many a user's is not.
        with contextlib.nullcontext() if folder.isascii() else contextlib.chdir(folder):
            trainer.train(str(Path(folder) / _FILE) if folder.isascii() else _FILE)
        data = (Path(folder) / _FILE).read_bytes()
    # The head, which gives the size of the whole, is written last.
    if data[:4] != b"lCRF" or int.from_bytes(data[4:8], "little") != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return data


class Weights:
    """Weights that are used. Not for two threads at a time."""

    def __init__(self, data: bytes) -> None:
        from pycrfsuite import Tagger

        self._data = data  # the library reads it in place
        self._tagger = Tagger()
        self._tagger.open_inmemory(data)
        known = set(self._tagger.labels())
        self._known = tuple(letter in known for letter in LETTERS)

    def odds(self, items: Any, count: int) -> list[Odds]:
        """How probable each letter is on each of the `count` words of a prepared paragraph."""
        tagger = self._tagger
        tagger.set(items)
        begins, goes_on, _ = self._known
        found = []
        for at in range(count):
            b = tagger.marginal("B", at) if begins else 0.0
            i = tagger.marginal("I", at) if goes_on else 0.0
            found.append((b, i, max(0.0, 1.0 - b - i)))
        return found

    def strongest(self) -> list[Weight]:
        """All weights of traits, the strongest first."""
        found = (Weight(trait, letter, value) for (trait, letter), value in self._tagger.info().state_features.items())
        return sorted(found, key=lambda one: (-abs(one.value), one.trait, one.letter))
