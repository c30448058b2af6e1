"""`Patience`: how long a change waits for another program that writes to the project."""

from __future__ import annotations


class Patience:
    """A window stands still meanwhile and waits for at most `milliseconds`; None is as long as the connection does by itself."""

    def __init__(self) -> None:
        self.milliseconds: int | None = None
