"""Makes `v0005.clipdesk`, a project of schema version 5 with something of everything, and `v0005.json`, what is in it.

    .venv/bin/python -m tests.data.projects.make_v0005

To be run only as long as version 5 is not released: after that the file is kept as it is for ever. What is put in is
what version 4 has, and articles that somebody put into a story, took out of theirs, or left where they were found again.
"""

from __future__ import annotations

from clipdesk.project.commands.stories import PlaceInStory, TakeOutOfStory
from clipdesk.project.project import Project
from tests.data.projects.make_v0002 import write
from tests.data.projects.make_v0004 import rule

VERSION = 5


def place(project: Project) -> None:
    """Rule as in version 4, and put articles into stories."""
    rule(project)
    project.execute(PlaceInStory(("hard",), "plain"), step="put together")
    project.execute(TakeOutOfStory(("plain", "bare")), step="take out")
    project.execute(PlaceInStory(("bare",), ""), step="as found")


if __name__ == "__main__":
    write(VERSION, place)
