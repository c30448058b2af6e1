"""Words that a format knows: the texts that stand in the code that reads it, for the fuzzer to put into files."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import CodeType

_LONGEST = 40
_ALWAYS = (b"-1", b"0", b"99999999999999999999", b"1e308", b"\xf0\x9f\x98\x80", b"\xe2\x80\xae", b"\xed\xa0\xbd", b"\x00",
           b"\xef\xbb\xbf", b"null", b"[]", b"{}", b'""', b"<", b"&amp;", b"&#0;", b"&#x110000;", b"]]>", b"\\u0000", b"\\ud83d")  # fmt: skip


def words_of(modules: Iterable[str]) -> tuple[bytes, ...]:
    """The texts in these modules that are short enough to be words of a format, and odd ones of any, sorted."""
    found: set[bytes] = set(_ALWAYS)
    for module in modules:
        spec = importlib.util.find_spec(module)
        assert spec is not None, module
        assert spec.origin is not None, module
        path = Path(spec.origin)
        found.update(_texts(compile(path.read_text(encoding="utf-8"), str(path), "exec", optimize=2)))
    return tuple(sorted(one for one in found if 0 < len(one) <= _LONGEST))


def _texts(code: CodeType) -> Iterator[bytes]:
    for constant in code.co_consts:
        yield from _within(constant)


def _within(constant: object) -> Iterator[bytes]:
    if isinstance(constant, CodeType):
        yield from _texts(constant)
    elif isinstance(constant, str):
        yield constant.encode("utf-8", "surrogatepass")
    elif isinstance(constant, bytes):
        yield constant
    elif isinstance(constant, tuple | frozenset):
        for one in constant:
            yield from _within(one)


def dictionary(words: Iterable[bytes]) -> str:
    """The words as libFuzzer reads them: one a line, every byte that is no plain letter or digit escaped."""
    return "".join(
        '"' + "".join(chr(byte) if chr(byte).isalnum() and byte < 128 else f"\\x{byte:02X}" for byte in word) + '"\n'
        for word in words
    )
