"""`Patience`: how long a change waits for another program that writes to the project."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


class Patience:
    """A window stands still meanwhile and waits for at most `milliseconds`; None is as long as the connection does by itself."""

    def __init__(self) -> None:
        self.milliseconds: int | None = None

    @contextlib.contextmanager
    def none(self) -> Iterator[None]:
        """What happens inside does not wait at all."""
        usual, self.milliseconds = self.milliseconds, 0
        try:
            yield
        finally:
            self.milliseconds = usual
