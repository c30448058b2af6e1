"""`Pipe`: one end of the pipe to a child process; Windows has a class of its own for it."""

import sys

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection as Pipe
else:
    from multiprocessing.connection import Connection as Pipe

__all__ = ["Pipe"]
