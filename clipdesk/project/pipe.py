"""The pipe to a child process, and what comes through it."""

from __future__ import annotations

import pickle
import sys
from typing import Any

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection as Pipe
else:
    from multiprocessing.connection import Connection as Pipe

__all__ = ["Pipe", "received", "received_bytes"]

_MOST = 1 << 30
"""Bytes that a child may send at once: twice the largest file."""


def received(pipe: Pipe) -> Any:
    """What a child of the program sent, as `Connection.recv` has it. Raises what `received_bytes` raises."""
    return pickle.loads(received_bytes(pipe))  # noqa: S301 - a child of ours wrote it, from values of the program


def received_bytes(pipe: Pipe) -> bytes:
    """The bytes that a child of the program sent.

    Raises EOFError where it has ended, and where it sends so much that something is wrong with it: taking that in could
    cost this process its memory.
    """
    try:
        return pipe.recv_bytes(_MOST)
    except OSError as error:
        raise EOFError from error
