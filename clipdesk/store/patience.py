"""`Patience`: how long a change waits for another program that writes to the project."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


class Patience:
    """A window stands still meanwhile and waits for at most `milliseconds`; None is as long as the connection does by itself."""

    def __init__(self) -> None:
        self.milliseconds: int | None = None

    def unbounded(self) -> contextlib.AbstractContextManager[None]:
        """What happens inside waits as long as the connection does by itself."""
        return self._bounded(None)

    def none(self) -> contextlib.AbstractContextManager[None]:
        """What happens inside does not wait at all."""
        return self._bounded(0)

    @contextlib.contextmanager
    def _bounded(self, milliseconds: int | None) -> Iterator[None]:
        usual, self.milliseconds = self.milliseconds, milliseconds
        try:
            yield
        finally:
            self.milliseconds = usual
