"""Where the library is missing, the error names it and how to get it; what is written is read in `tests/consumers`."""

from __future__ import annotations

import io
import sys

import pytest

from clipdesk.domain.errors import ExportFailedError
from clipdesk.formats.registry import ExportOptions
from clipdesk.formats.spacy_docs import SpacyExporter
from tests.builders import hard_corpus


def test_a_missing_library_is_named_with_the_extra_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "spacy"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "spacy", None)
    target = io.BytesIO()
    with pytest.raises(ExportFailedError, match="not installed") as caught:
        SpacyExporter().write(hard_corpus(), target, ExportOptions(), lambda done, total: None)
    assert "clipdesk[spacy]" in caught.value.remedy
    assert not target.getvalue()
