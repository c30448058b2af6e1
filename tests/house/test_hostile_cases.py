"""No importer of the registry is left out of the tests with hostile files: a new one needs a sound file of its kind."""

from __future__ import annotations

import pytest

from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Importer, SourceFile
from tests.faults.hostile_files import cases
from tests.faults.own_cases import OWN_CASES
from tests.faults.samples import name_for, samples
from tests.faults.sound_files import SOUND

IMPORTERS = builtin_registry().importers
LEAST = 5
every_importer = pytest.mark.parametrize("importer", IMPORTERS, ids=lambda one: one.key)


@every_importer
def test_a_sound_file_of_each_importer_is_known_by_its_content(importer: Importer) -> None:
    assert samples(importer.key), f"tests/faults/sound_files.py has no file that “{importer.key}” knows and reads"
    for data in samples(importer.key):
        assert builtin_registry().importer_for(SourceFile(name_for(importer), data)).key == importer.key


@every_importer
def test_each_importer_has_hostile_files_of_its_own(importer: Importer) -> None:
    assert len(cases(importer.key)) >= LEAST


def test_no_files_are_kept_for_an_importer_that_there_is_not() -> None:
    assert {*SOUND, *OWN_CASES} <= {one.key for one in IMPORTERS}
