"""Makes `v0003.clipdesk`, a project of schema version 3 with something of everything, and `v0003.json`, what is in it.

    .venv/bin/python -m tests.data.projects.make_v0003

To be run only as long as version 3 is not released: after that the file is kept as it is for ever. What is put in is
the same as in version 2: the third step changes no table, only what the search finds.
"""

from __future__ import annotations

from tests.data.projects.make_v0002 import write

VERSION = 3

if __name__ == "__main__":
    write(VERSION)
