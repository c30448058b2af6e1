"""Settings: defaults in code, only the difference on disk, nothing lost that another version wrote."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.runtime.settings import ARTICLE_FONTS, THEMES, Settings, SettingsFile

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_NAMES = [spec.name for spec in fields(Settings)]
_TEXT = st.text(max_size=8)
_SETTINGS = st.builds(
    Settings,
    language=_TEXT,
    theme=st.sampled_from(THEMES),
    article_font=st.sampled_from(ARTICLE_FONTS),
    zoom=st.integers(50, 300),
    line_width=st.integers(30, 160),
    snap_to_words=st.booleans(),
    show_margin=st.booleans(),
    show_guide=st.booleans(),
    annotator_name=_TEXT,
    annotator_key=_TEXT,
    last_project=_TEXT,
    recent_projects=st.lists(_TEXT).map(tuple),
    keys=st.dictionaries(_TEXT, _TEXT, max_size=3),
)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    """A settings file that is not there yet, in a folder that is not there yet."""
    return SettingsFile(tmp_path / "config" / "settings.json")


def _put(file: SettingsFile, content: object) -> None:
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_text(json.dumps(content), encoding="utf-8")


@given(settings=_SETTINGS)
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    SettingsFile(path).write(settings)
    reader = SettingsFile(path)
    assert reader.read() == settings
    assert reader.problems == ()


@given(content=st.dictionaries(st.sampled_from([*_NAMES, "version"]) | st.text(max_size=5), _JSON, max_size=5) | _JSON)
def test_any_json_gives_settings_that_hold_together(tmp_path_factory: pytest.TempPathFactory, content: object) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("settings") / "settings.json")
    _put(file, content)
    settings = file.read()
    for spec in fields(Settings):
        value = getattr(settings, spec.name)
        assert type(value) is type(getattr(Settings(), spec.name))
        assert value in spec.metadata.get("choices", (value,))
    file.write(settings)
    assert SettingsFile(file.path).read() == settings


def test_no_file_means_defaults_and_no_complaint(file: SettingsFile) -> None:
    assert file.read() == Settings()
    assert file.problems == ()


def test_defaults_are_not_written(file: SettingsFile) -> None:
    file.write(replace(Settings(), theme="dark"))
    assert json.loads(file.path.read_text(encoding="utf-8")) == {"version": 0, "theme": "dark"}


def test_a_default_taken_again_leaves_the_file(file: SettingsFile) -> None:
    file.write(replace(Settings(), zoom=150))
    file.write(Settings())
    assert "zoom" not in file.path.read_text(encoding="utf-8")


def test_what_a_newer_program_wrote_survives(file: SettingsFile) -> None:
    _put(file, {"version": 99, "telepathy": {"range": 3}, "zoom": 120})
    file.write(replace(file.read(), theme="light"))
    kept = json.loads(file.path.read_text(encoding="utf-8"))
    assert kept == {"version": 99, "telepathy": {"range": 3}, "zoom": 120, "theme": "light"}


@pytest.mark.parametrize(
    ("name", "value"),
    [("zoom", 5000), ("zoom", True), ("theme", "neon"), ("snap_to_words", 1), ("recent_projects", "a"),
     ("recent_projects", [1]), ("keys", {"a": 1}), ("annotator_name", None)],
)  # fmt: skip
def test_a_bad_value_gives_way_to_the_default_and_is_named(file: SettingsFile, name: str, value: object) -> None:
    _put(file, {name: value, "line_width": 70})
    assert file.read() == replace(Settings(), line_width=70)
    assert [name in problem and str(file.path) in problem for problem in file.problems] == [True]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[]", b"[" * 100_000])
def test_a_damaged_file_is_put_aside_and_not_overwritten(file: SettingsFile, content: bytes) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content)
    assert file.read() == Settings()
    assert "damaged" in file.problems[0]
    file.write(Settings())
    assert (file.path.parent / "settings.damaged.json").read_bytes() == content


def test_a_file_that_cannot_be_read_is_reported(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)
    assert file.read() == Settings()
    assert str(file.path) in file.problems[0]


def test_a_file_that_could_not_be_read_for_a_moment_is_set_aside_before_another_is_written(
    file: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(file, {"zoom": 150})
    before = file.path.read_bytes()

    def held(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", held)
        assert file.read() == Settings()
    assert "Permission denied" in file.problems[0]
    file.write(replace(Settings(), zoom=120))
    assert (file.path.parent / "settings.unread.json").read_bytes() == before
    file.write(replace(Settings(), zoom=130))
    assert (file.path.parent / "settings.unread.json").read_bytes() == before
    assert file.read().zoom == 130


def test_recent_projects_are_the_latest_first_once_each_and_few() -> None:
    settings = Settings()
    for number in range(20):
        settings = settings.with_opened(f"p{number % 15}")
    assert settings.last_project == "p4"
    assert settings.recent_projects[:3] == ("p4", "p3", "p2")
    assert len(set(settings.recent_projects)) == len(settings.recent_projects) == 12
