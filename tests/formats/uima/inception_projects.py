"""Exports of INCEpTION projects, written by tests."""

from __future__ import annotations

import json

from clipdesk.formats.uima.exporter import UimaJsonExporter
from tests.builders import article, corpus
from tests.formats.exchange.bundles import zipped
from tests.formats.label_studio.folders import written_files


def one_json(marked: str) -> bytes:
    (data,) = written_files(UimaJsonExporter(), corpus(article(marked)))[0].values()
    value = json.loads(data)
    for one in value["%FEATURE_STRUCTURES"]:
        one.pop("annotator", None)
    return json.dumps(value).encode()


def project(files: dict[str, bytes | str]) -> bytes:
    return zipped({"exportedproject.json": "{}", **files})
