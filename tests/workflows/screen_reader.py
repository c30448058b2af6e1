"""Drives Clipdesk as a screen reader does: over AT-SPI alone, in a session bus and an X server of its own.

Run by the system's Python, which has pyatspi: `dbus-run-session -- /usr/bin/python3 screen_reader.py TASK COMMAND…`.
TASK is a JSON object with what to import, where to export to and which words to tag, or with the buttons that
rule on the differences of the project that is opened; what was seen is printed as JSON on the last line. Imports nothing of the program.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

PATIENCE = 60.0
_SCREEN = "1280x820x24"


class GoneError(Exception):
    """What was waited for did not come."""


class Desktop:
    """An X server, a window manager and the accessibility bus, and one program in them."""

    def __init__(self, command: list[str]) -> None:
        self.processes: list[subprocess.Popen[bytes]] = []
        self.display = self._start_x()
        os.environ.update(DISPLAY=self.display, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
        os.environ.pop("QT_QPA_PLATFORM", None)
        self._run(["openbox"])
        self._run(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
        time.sleep(1)
        self.program = self._run(command)

    def _start_x(self) -> str:
        reading, writing = os.pipe()
        self._run(["Xvfb", "-displayfd", str(writing), "-screen", "0", _SCREEN, "-nolisten", "tcp"], (writing,))
        os.close(writing)
        with os.fdopen(reading) as answer:
            return ":" + answer.readline().strip()

    def _run(self, command: list[str], keep: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, pass_fds=keep)
        self.processes.append(process)
        return process

    def close(self) -> None:
        """End everything that was started, the last first."""
        for process in reversed(self.processes):
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
            process.kill()
            process.wait()


class Reader:
    """Finds things by name and role, and acts on them; knows no keys and no mouse."""

    def __init__(self, desktop: Desktop) -> None:
        import pyatspi

        self.spi: Any = pyatspi
        self.desktop = desktop

    def waiting(self, what: str, look: Callable[[], Any]) -> Any:
        """The first true answer of `look`; raises GoneError after a while."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.desktop.program.poll() is not None:
                raise GoneError(f"the program ended with {self.desktop.program.returncode}")
            with contextlib.suppress(Exception):  # things vanish while they are looked at
                found = look()
                if found:
                    return found
            time.sleep(0.1)
        raise GoneError(f"not found: {what}")

    def nodes(self, root: Any = None) -> Iterator[Any]:
        """Everything in the program, depth first."""
        stack = [root] if root is not None else [one for one in self.spi.Registry.getDesktop(0) if one]
        while stack:
            node = stack.pop()
            yield node
            with contextlib.suppress(Exception):
                stack += [node.getChildAtIndex(i) for i in range(min(node.childCount, 500)) if node.getChildAtIndex(i)]

    def find(self, name: str, role: str = "", *, showing: bool = True, root: Any = None) -> Any:
        """Something by its accessible name and role."""

        def look() -> Any:
            for node in self.nodes(root):
                with contextlib.suppress(Exception):
                    is_it = node.name == name and (not role or node.getRoleName() == role)
                    if is_it and (not showing or node.getState().contains(self.spi.STATE_SHOWING)):
                        return node
            return None

        return self.waiting(f"{role} “{name}”", look)

    def names(self, role: str) -> list[str]:
        """The names of everything of a role that is showing."""
        found: list[str] = []
        for node in self.nodes():
            with contextlib.suppress(Exception):
                if node.getRoleName() == role and node.getState().contains(self.spi.STATE_SHOWING):
                    found.append(node.name)
        return found

    def press(self, name: str, role: str = "push button") -> None:
        """Press a button, or choose a menu entry."""
        node = self.find(name, role, showing=role != "menu item")
        self.waiting(f"“{name}” enabled", lambda: node.getState().contains(self.spi.STATE_ENABLED))
        node.queryAction().doAction(0)
        time.sleep(0.3)

    def choose(self, name: str) -> None:
        """Choose a menu entry by its name, wherever it is."""
        self.press(name, "menu item")

    def fill(self, name: str, words: str) -> None:
        """Write into a text field."""
        self.find(name, "text").queryEditableText().setTextContents(words)
        time.sleep(0.2)

    def text(self) -> str:
        """What the reading pane says."""
        return str(self.find("Article text").queryText().getText(0, -1))

    def select(self, words: str) -> None:
        """Select words in the reading pane. AT-SPI counts characters; Qt reports UTF-16 units."""
        node = self.waiting("the words", lambda: self._with_words(words))
        text = node.queryText()
        whole = text.getText(0, -1)
        before = whole[: whole.index(words)]
        start = len(before.encode("utf-16-le")) // 2
        node.queryComponent().grabFocus()
        while text.getNSelections() > 0:
            text.removeSelection(0)
        text.addSelection(start, start + len(words.encode("utf-16-le")) // 2)
        time.sleep(0.3)

    def _with_words(self, words: str) -> Any:
        node = self.find("Article text")
        return node if words in node.queryText().getText(0, -1) else None


def whole_job(reader: Reader, task: dict[str, Any]) -> dict[str, Any]:
    """Import a file, tag words in it, write a note, mark it as done, export; return what was seen."""
    reader.find("Article text")
    title = reader.waiting("the title", lambda: next((one for one in reader.names("frame") if "Clipdesk" in one), ""))
    reader.choose("Import files…")
    reader.fill("File name:", task["file"])
    reader.press("Open")
    reader.press("Import")
    reader.waiting("the article", lambda: open_article(reader, task))
    for words, label in task["tags"]:
        reader.select(words)
        reader.choose(f"Tag as {label}")
    reader.fill("Note", task["note"])
    annotations = reader.find("Annotations")
    rows = reader.waiting("the rows", lambda: annotations.queryTable().nRows)
    reader.choose("Mark as done")
    reader.choose("Export…")
    export(reader, task)
    return {"title": title, "rows": rows, "text": task["tags"][0][0]}


def ruling(reader: Reader, task: dict[str, Any]) -> dict[str, Any]:
    """Rule on every difference by pressing the buttons of the task, export the gold; return what was seen."""
    reader.find("Article text")
    reader.choose("Rule on differences…")
    total, seen = len(task["presses"]), []
    for number, button in enumerate(task["presses"]):
        reader.find(f"{number} of {total} ruled", "label")
        seen.append(reader.find("Reason", "text") is not None)
        reader.press(button)
    reader.find("Every difference is ruled on.", "label")
    reader.press("Export gold…")
    export(reader, task)
    return {"cases": len(seen)}


def open_article(reader: Reader, task: dict[str, Any]) -> bool:
    """Open the article that came, by choosing it in the list; whether its text is shown."""
    if task["tags"][0][0] in reader.text():
        return True
    for node in reader.nodes(reader.find("Articles")):
        if node.getRoleName() == "list item" and node.name.startswith(task["headline"]):
            node.parent.querySelection().selectChild(node.getIndexInParent())
            time.sleep(0.5)
            break
    return task["tags"][0][0] in reader.text()


def export(reader: Reader, task: dict[str, Any]) -> None:
    """Fill the export dialog."""
    reader.fill("Export to", task["target"])
    reader.press("Export")
    reader.waiting("the file", lambda: os.path.exists(task["target"]))  # noqa: PTH110 - a script on its own


def main() -> int:
    """Do the task; print what was seen."""
    task, command = json.loads(sys.argv[1]), sys.argv[2:]
    desktop = Desktop(command)
    try:
        job = ruling if "presses" in task else whole_job
        seen = job(Reader(desktop), task)
    except GoneError as error:
        sys.stdout.write(json.dumps({"error": str(error)}))
        return 1
    finally:
        desktop.close()
    sys.stdout.write(json.dumps(seen))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
