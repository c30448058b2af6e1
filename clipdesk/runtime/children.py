"""`give_back`: what a child process that has ended still holds here."""

from __future__ import annotations

import time
from multiprocessing.process import BaseProcess

_TRIES, _SECONDS_BETWEEN = 200, 0.01


def give_back(process: BaseProcess) -> None:
    """Release a child that was told to end, once it has.

    A thread that starts another child asks the system after all of them. If it does so in the same moment, Python
    takes this one for running, until that thread has noted what it was told. Raises ValueError where it goes on running.
    """
    process.join()
    for _ in range(_TRIES):
        try:
            process.close()
        except ValueError:
            time.sleep(_SECONDS_BETWEEN)
        else:
            return
    process.close()
