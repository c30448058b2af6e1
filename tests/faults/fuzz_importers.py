"""Coverage-guided fuzzing of one importer: `python -m tests.faults.fuzz_importers KEY SECONDS [FOLDER]`; `make fuzz`.

Limits: 10 s and 1 GB an input; any error but a refusal is a crash, and atheris keeps the input. FOLDER keeps the corpus.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from pathlib import Path
from typing import Any

SECONDS_EACH, MEGABYTES = 10, 1024


def main(key: str, seconds: int, folder: Path) -> int:
    """Fuzz; 0 where nothing was found, or nothing could be done."""
    if importlib.util.find_spec("atheris") is None:
        print(f"{key}: not fuzzed: atheris is not installed for this Python (pip install 'clipdesk[fuzz]').")  # noqa: T201 - a program of its own speaks so
        return 0
    import atheris

    with atheris.instrument_imports(include=["clipdesk"]):
        from clipdesk.domain.draft import ArticleDraft
        from clipdesk.domain.errors import ImportFailedError
        from clipdesk.domain.text import is_canonical
        from clipdesk.formats.builtin import builtin_registry
        from clipdesk.formats.registry import ImportOptions, SourceFile

        importer = builtin_registry().importer(key)
    from tests.faults.hostile_input import PAYLOADS
    from tests.faults.samples import samples

    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate([*samples(key), *(make() for make in PAYLOADS.values())]):
        if len(data) < 20_000:
            (folder / f"start-{number}").write_bytes(data)
    name = "odd" + (importer.suffixes or (".txt",))[0]

    def one(data: Any) -> None:
        importer.sniff(SourceFile(name, data))
        try:
            for reading in importer.read(SourceFile(name, data), ImportOptions()):
                if isinstance(reading, ArticleDraft):
                    assert is_canonical(reading.text), "the text is not canonical"
        except ImportFailedError:
            return

    limits = [f"-timeout={SECONDS_EACH}", f"-rss_limit_mb={MEGABYTES}", f"-max_total_time={seconds}", "-max_len=20000"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={folder}-", str(folder)], one)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    place = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(tempfile.mkdtemp(prefix="clipdesk-fuzz-")) / sys.argv[1]
    sys.exit(main(sys.argv[1], int(sys.argv[2]), place))
