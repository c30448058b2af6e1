"""All that read, without what writes."""

from __future__ import annotations

import subprocess
import sys

from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.builtin_importers import builtin_importers


def test_a_child_process_reads_the_same_formats_as_the_program() -> None:
    assert [one.key for one in builtin_importers()] == [one.key for one in builtin_registry().importers]


def test_nothing_that_writes_is_loaded_for_reading_and_nothing_of_the_network() -> None:
    program = "import sys, clipdesk.formats.builtin_importers; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    loaded = done.stdout.split()
    for_reading_by_people = ("pdf_reading", "word_reading", "review_page")
    assert [
        one for one in loaded if one.startswith(tuple(f"clipdesk.formats.{name}" for name in for_reading_by_people))
    ] == []
    assert {"urllib.request", "http.client"} & set(loaded) == set()
    for_few_files = {"email.policy", "clipdesk.formats.databases.factiva", "clipdesk.formats.pdf.segments"}
    assert for_few_files & set(loaded) == set()
