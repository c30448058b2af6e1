"""Names in archives: only those that are a folder's."""

from __future__ import annotations

import pytest

from clipdesk.formats.documents.package import Package
from clipdesk.formats.exchange.archives import file_names, names_in
from tests.formats.exchange.bundles import zipped


@pytest.mark.parametrize("name", ["../x", "/x", "C:\\x", "a\\b", "a/../b", "./x", "__MACOSX/x", "a/.hidden", "folder/"])
def test_names_that_are_not_decent_are_passed_over(name: str) -> None:
    assert file_names(Package(zipped({name: "x", "b/good": "y", "a": "z"}), "a.zip")) == ("a", "b/good")


def test_what_is_no_archive_has_no_names() -> None:
    assert names_in(zipped({"a": "x"})) == ("a",)
    assert names_in(b"") == names_in(b"PK\x03\x04 and nothing more") == names_in(zipped({"a": "x"})[:-30]) == ()
