"""Coverage-guided fuzzing of one importer: `python -m tests.faults.fuzzing KEY SECONDS [FOLDER]`; `make fuzz`.

Limits: 10 s of a processor and 1 GB an input; any error but a refusal is a crash, and atheris keeps the input. FOLDER
keeps the corpus.
"""

from __future__ import annotations

import importlib
import importlib.util
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.faults.fuzzing.changing import Changer
from tests.faults.fuzzing.words import dictionary, words_of

ON_THE_CLOCK, MEGABYTES, LARGEST = 300, 1024, 100_000
"""Seconds that end what never ends: `Target` counts those of the processor, as the machine may have others to serve."""
LIBRARIES = ("email", "feedparser", "html", "openpyxl", "plistlib", "quopri", "sgmllib", "warcio", "zipfile")
"""What the importers read with that is written in Python."""


def main(key: str, seconds: int, folder: Path) -> int:
    """Fuzz; 0 where nothing was found, or nothing could be done."""
    if importlib.util.find_spec("atheris") is None:
        print(f"{key}: not fuzzed: atheris is not installed for this Python (pip install 'clipdesk[fuzz]').")  # noqa: T201 - a program of its own speaks so
        return 0
    import atheris

    # In a process of its own, as everything that is watched must be loaded here for the first time.
    subprocess.run(
        [sys.executable, "-m", "tests.faults.fuzzing.seeds", key, str(folder)], check=True, stdout=subprocess.DEVNULL
    )
    for name in [one for one in sys.modules if one.partition(".")[0] in LIBRARIES]:
        del sys.modules[name]
    with atheris.instrument_imports(include=["clipdesk.domain", "clipdesk.formats", *LIBRARIES]):
        for name in LIBRARIES:
            if importlib.util.find_spec(name) is not None:
                importlib.import_module(name)
        from tests.faults.fuzzing.target import Target, modules_of

        target = Target(key)
        modules = modules_of(target.importer)
        for name in sorted(modules):
            importlib.import_module(name)
    words = words_of(modules)
    known = folder.with_suffix(".words")
    known.write_text(dictionary(words), encoding="ascii")
    changer = Changer(words, lambda data: bytes(atheris.Mutate(data, LARGEST)))

    def one(data: bytes) -> None:
        target(data)

    def changed(data: bytes, most: int, seed: int) -> Any:
        return changer.changed(bytes(data), random.Random(seed))[:most]

    limits = [
        f"-timeout={ON_THE_CLOCK}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-max_total_time={seconds}",
        f"-max_len={LARGEST}",
    ]
    places = [f"-dict={known}", f"-artifact_prefix={folder}-", str(folder)]
    atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1", *places], one, custom_mutator=changed)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    place = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(tempfile.mkdtemp(prefix="clipdesk-fuzz-")) / sys.argv[1]
    sys.exit(main(sys.argv[1], int(sys.argv[2]), place))
