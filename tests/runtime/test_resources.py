"""Shipped files, wherever the program was put."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.runtime import resources
from clipdesk.runtime.resources import (
    ResourceMissingError,
    list_resources,
    read_resource,
    read_resource_text,
    resource_path,
)


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of resources beside the package, and the place inside the package that a wheel uses."""
    beside, inside = tmp_path / "resources", tmp_path / "clipdesk" / "resources"
    (beside / "icons" / "small").mkdir(parents=True)
    (beside / "icons" / "undo.svg").write_bytes(b"<svg/>")
    (beside / "icons" / "small" / "redo.svg").write_bytes(b"<svg />")
    (beside / "words.txt").write_text("Größe\n", encoding="utf-8")
    monkeypatch.setattr(resources, "_CANDIDATES", (inside, beside))
    return inside


@pytest.mark.usefixtures("shipped")
def test_a_checkout_reads_the_folder_beside_the_package() -> None:
    assert read_resource("icons/undo.svg") == b"<svg/>"
    assert read_resource_text("words.txt") == "Größe\n"


def test_an_installation_reads_the_folder_inside_the_package(shipped: Path) -> None:
    (shipped / "icons").mkdir(parents=True)
    (shipped / "icons" / "undo.svg").write_bytes(b"installed")
    assert read_resource("icons/undo.svg") == b"installed"


@pytest.mark.usefixtures("shipped")
def test_listing_names_files_as_they_are_asked_for() -> None:
    assert list_resources("icons") == ("icons/small/redo.svg", "icons/undo.svg")
    assert all(resource_path(name).is_file() for name in list_resources("icons"))


@pytest.mark.usefixtures("shipped")
def test_a_missing_file_is_named() -> None:
    with pytest.raises(ResourceMissingError, match=r"resources/icons/cut\.svg"):
        resource_path("icons/cut.svg")


@pytest.mark.parametrize("name", ["", "/etc/passwd", "../secret", "icons/../../x", "C:/x", "icons\\undo.svg"])
def test_names_that_lead_out_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a resource"):
        resource_path(name)


@given(name=st.text(alphabet="./\\:~a", max_size=12))
def test_no_name_leads_out(name: str) -> None:
    roots = [folder.resolve() for folder in resources._CANDIDATES]
    try:
        path = resource_path(name)
    except (ValueError, ResourceMissingError):
        return
    assert any(path.resolve().is_relative_to(root) for root in roots)
