"""A disk that fails, tells or dies on order, put under SQLite in this process: a VFS written with ctypes.

It stands over the library that Python's own `sqlite3` uses, so that the program runs over it as shipped, with its
connections, its pragmas and its shared memory. It becomes the default for everything opened afterwards and stays:
for processes made for this (`scripts.run_script`). Layouts are those of `sqlite3.h`, `sqlite3_vfs` version 2 and
`sqlite3_io_methods` version 2 and 3.
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

OK = 0
CODES = {
    "read": 266,  # SQLITE_IOERR_READ
    "write": 778,  # SQLITE_IOERR_WRITE
    "sync": 1034,  # SQLITE_IOERR_FSYNC
    "truncate": 1546,  # SQLITE_IOERR_TRUNCATE
    "open": 14,  # SQLITE_CANTOPEN
    "delete": 2570,  # SQLITE_IOERR_DELETE
    "share": 4874,  # SQLITE_IOERR_SHMSIZE
}
FULL = 13
"""What SQLite says of a disk that is full."""

_p, _i, _l = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
_XOPEN = ctypes.CFUNCTYPE(_i, _p, _p, _p, _i, ctypes.POINTER(_i))
_XDELETE = ctypes.CFUNCTYPE(_i, _p, ctypes.c_char_p, _i)
_XCLOSE = ctypes.CFUNCTYPE(_i, _p)
_XREAD = ctypes.CFUNCTYPE(_i, _p, _p, _i, _l)
_XWRITE = ctypes.CFUNCTYPE(_i, _p, _p, _i, _l)
_XTRUNCATE = ctypes.CFUNCTYPE(_i, _p, _l)
_XSYNC = ctypes.CFUNCTYPE(_i, _p, _i)
_XSHMMAP = ctypes.CFUNCTYPE(_i, _p, _i, _i, _i, _p)


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("iVersion", _i), ("szOsFile", _i), ("mxPathname", _i), ("pNext", _p), ("zName", ctypes.c_char_p),
        ("pAppData", _p), ("xOpen", _p), ("xDelete", _p), ("xAccess", _p), ("xFullPathname", _p), ("xDlOpen", _p),
        ("xDlError", _p), ("xDlSym", _p), ("xDlClose", _p), ("xRandomness", _p), ("xSleep", _p), ("xCurrentTime", _p),
        ("xGetLastError", _p), ("xCurrentTimeInt64", _p), ("xSetSystemCall", _p), ("xGetSystemCall", _p),
        ("xNextSystemCall", _p),
    )  # fmt: skip


class _Methods(ctypes.Structure):
    _fields_ = (
        ("iVersion", _i), ("xClose", _p), ("xRead", _p), ("xWrite", _p), ("xTruncate", _p), ("xSync", _p),
        ("xFileSize", _p), ("xLock", _p), ("xUnlock", _p), ("xCheckReservedLock", _p), ("xFileControl", _p),
        ("xSectorSize", _p), ("xDeviceCharacteristics", _p), ("xShmMap", _p), ("xShmLock", _p), ("xShmBarrier", _p),
        ("xShmUnmap", _p), ("xFetch", _p), ("xUnfetch", _p),
    )  # fmt: skip


class Step(NamedTuple):
    """One thing that was done to the disk. `name` is the file, or what was acknowledged."""

    kind: str
    name: str
    offset: int = 0
    data: bytes = b""


class Disk:
    """The disk as SQLite sees it. `arm` lets step `n` fail; `steps` tells what happened while `is_telling`."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self.count = 0
        self.failed = 0
        self.is_telling = False
        self.steps: list[Step] = []
        self._fail_at = 0
        self._stays = False
        self._code = 0
        self._counts_reads = False
        self._at: Callable[[], object] | None = None
        self._names: dict[int, str] = {}
        self._kept: list[Any] = []  # what C points at must not be collected
        self._made: dict[int, int] = {}
        self._register(library)

    # ------------------------------------------------------------ orders

    def arm(self, n: int, *, stays: bool, code: int = 0, reads: bool = False) -> None:
        """Let the n-th step from now fail, and all after it where `stays`; `code` in place of the step's own."""
        self.count, self.failed, self._fail_at, self._stays, self._code = 0, 0, n, stays, code
        self._counts_reads = reads
        self._at = None

    def call_at(self, n: int, what: Callable[[], object]) -> None:
        """Call `what` before the n-th step from now."""
        self.arm(n, stays=False)
        self._at = what

    def disarm(self) -> None:
        """Fail no more."""
        self._fail_at, self._at = 0, None

    def tell(self, name: str) -> None:
        """Put a word of the test's own between the steps."""
        self.steps.append(Step("ack", name))

    def _meet(self, kind: str) -> int:
        """The answer to a step: OK, or the error it is to meet."""
        if kind == "read" and not self._counts_reads:
            return OK
        self.count += 1
        if not self._fail_at or not (self.count == self._fail_at or (self._stays and self.count > self._fail_at)):
            return OK
        if self._at is not None:
            self._at()
            return OK
        self.failed += 1
        return self._code if self._code and kind in {"write", "truncate", "share"} else CODES[kind]

    def _note(self, kind: str, file: int, offset: int = 0, data: bytes = b"") -> None:
        if self.is_telling and self._names.get(file):
            self.steps.append(Step(kind, self._names[file], offset, data))

    # ------------------------------------------------------------ the VFS

    def _register(self, library: ctypes.CDLL) -> None:
        library.sqlite3_vfs_find.restype = _p
        library.sqlite3_vfs_find.argtypes = [ctypes.c_char_p]
        library.sqlite3_vfs_register.argtypes = [_p, _i]
        below = library.sqlite3_vfs_find(None)
        vfs = _Vfs.from_buffer_copy(ctypes.string_at(below, ctypes.sizeof(_Vfs)))
        open_below, delete_below = _XOPEN(vfs.xOpen), _XDELETE(vfs.xDelete)

        def x_open(_vfs: int, name: int, file: int, flags: int, out: Any) -> int:
            answer = self._meet("open")
            if answer:
                ctypes.cast(file, ctypes.POINTER(_p))[0] = None  # no methods: SQLite does not close it
                return answer
            result = open_below(below, name, file, flags, out)
            if result == OK:
                self._names[file] = os.fsdecode(ctypes.string_at(name)) if name else ""
                methods = ctypes.cast(file, ctypes.POINTER(_p))
                methods[0] = self._methods_over(methods[0])
                self._note("open", file)
            return int(result)

        def x_delete(_vfs: int, name: bytes, sync: int) -> int:
            answer = self._meet("delete")
            if answer:
                return answer
            if self.is_telling and os.path.exists(name):  # noqa: PTH110 - bytes, as SQLite gives them
                self.steps.append(Step("delete", os.fsdecode(name), sync))
            return int(delete_below(below, name, sync))

        vfs.iVersion = min(vfs.iVersion, 2)
        vfs.zName = b"clipdesk-test"
        vfs.xOpen, vfs.xDelete = self._keep(_XOPEN(x_open)), self._keep(_XDELETE(x_delete))
        self._kept.append(vfs)
        library.sqlite3_vfs_register(ctypes.addressof(vfs), 1)

    def _keep(self, function: Any) -> int | None:
        self._kept.append(function)
        return ctypes.cast(function, _p).value

    def _methods_over(self, below: int) -> int:
        """The methods of a file with ours in front; made once for each set of methods that SQLite has."""
        if below not in self._made:
            known = _Methods.from_buffer_copy(ctypes.string_at(below, ctypes.sizeof(_Methods)))
            self._put_in_front(known)
            self._kept.append(known)
            self._made[below] = ctypes.addressof(known)
        return self._made[below]

    def _put_in_front(self, methods: _Methods) -> None:
        close, read, write = _XCLOSE(methods.xClose), _XREAD(methods.xRead), _XWRITE(methods.xWrite)
        truncate, sync = _XTRUNCATE(methods.xTruncate), _XSYNC(methods.xSync)

        def x_close(file: int) -> int:
            self._names.pop(file, None)
            return int(close(file))

        def x_read(file: int, data: int, size: int, offset: int) -> int:
            return self._meet("read") or int(read(file, data, size, offset))

        def x_write(file: int, data: int, size: int, offset: int) -> int:
            answer = self._meet("write")
            if answer:
                return answer
            self._note("write", file, offset, ctypes.string_at(data, size) if self.is_telling else b"")
            return int(write(file, data, size, offset))

        def x_truncate(file: int, size: int) -> int:
            answer = self._meet("truncate")
            if answer:
                return answer
            self._note("truncate", file, size)
            return int(truncate(file, size))

        def x_sync(file: int, flags: int) -> int:
            answer = self._meet("sync")
            if answer:
                return answer
            self._note("sync", file)
            return int(sync(file, flags))

        methods.xClose, methods.xRead = self._keep(_XCLOSE(x_close)), self._keep(_XREAD(x_read))
        methods.xWrite, methods.xTruncate = self._keep(_XWRITE(x_write)), self._keep(_XTRUNCATE(x_truncate))
        methods.xSync = self._keep(_XSYNC(x_sync))
        if methods.iVersion >= 2 and methods.xShmMap:
            share = _XSHMMAP(methods.xShmMap)

            def x_share(file: int, region: int, size: int, extend: int, out: int) -> int:
                return (self._meet("share") if extend else OK) or int(share(file, region, size, extend, out))

            methods.xShmMap = self._keep(_XSHMMAP(x_share))


def sqlite_library() -> ctypes.CDLL | None:
    """The very library that the module `sqlite3` runs on, None where it cannot be reached from outside."""
    import _sqlite3

    names: list[str | None] = [getattr(_sqlite3, "__file__", None), ctypes.util.find_library("sqlite3")]
    if sys.platform == "win32":
        names.insert(0, str(Path(sys.base_prefix) / "DLLs" / "sqlite3.dll"))
    for name in names:
        if name is None:
            continue
        try:
            library = ctypes.CDLL(name)
            library.sqlite3_libversion.restype = ctypes.c_char_p
            if library.sqlite3_libversion().decode() == sqlite3.sqlite_version:
                return library
        except (OSError, AttributeError):
            continue
    return None


def install() -> Disk | None:
    """Put a disk under SQLite in this process; None where that is not possible here."""
    library = sqlite_library()
    if library is None:
        return None
    disk = Disk(library)
    # A file of its own tells whether that is the library that is in use.
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(sqlite3.connect(Path(folder) / "trial")) as trial:
        trial.execute("CREATE TABLE trial (number)")
    return disk if disk.count else None
