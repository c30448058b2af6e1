"""The pages made for measuring are what they say, and are read well."""

from __future__ import annotations

import pytest

from benchmarks.pdf_pages import LAYOUTS, Sample, samples
from benchmarks.pdf_reading import Score, read, scored
from tests.formats.pdf.files import pdf

SAMPLES = {sample.layout.name: sample for sample in samples(1)}


def test_scores_tell_what_is_wrong() -> None:
    sample = Sample(LAYOUTS[0], pdf([]), ["A headline", "One two three.", "Four five six."], ["Beside it."])
    assert scored(sample, "A headline\n\nOne two three.\n\nFour five six.\n\nBeside it.") == Score(1, 1, 1)
    assert scored(sample, "") == Score(0, 0, 0)
    order, words, paragraphs = scored(sample, "A headline One Four two five three. six. Beside it.")
    assert (round(order, 2), words, paragraphs) == (0.38, 1, 0)
    assert scored(sample, "A headline One two\n\nthree. Four five six. Beside it.").paragraphs == 0


@pytest.mark.parametrize("name", list(SAMPLES))
def test_every_layout_is_read_in_order(name: str) -> None:
    score = scored(SAMPLES[name], read(SAMPLES[name].data))
    assert score.order >= 0.98
    assert score.words >= 0.99
    assert score.paragraphs >= 0.75


def test_the_same_files_are_made_at_every_run() -> None:
    assert [sample.data for sample in samples(1)] == [sample.data for sample in SAMPLES.values()]
