"""The tests stand where the code stands: one test file for every module, none for a module that is gone."""

from __future__ import annotations

from pathlib import Path

from tests.house.sources import PACKAGE, TESTS, expect_none, layers, python_files, shown, text_of

SHORT = 10
"""Lines up to which a module needs no test file of its own."""

WITHOUT_TEST_FILE: frozenset[str] = frozenset()
"""Modules that are tested elsewhere. This list may only shrink."""

ABOUT_A_LAYER = frozenset({"test_doctests.py"})
"""Test files that are about all the modules beside them."""

BESIDE_LAYERS = frozenset({"benchmarks", "bundle", "consumers", "data", "faults", "house", "resources", "workflows"})
"""What else is tested: what stands beside the package, and what takes all of it. Everything else stands where its code does."""


def _test_file(module: Path) -> Path:
    name = module.stem.strip("_")
    return TESTS / module.relative_to(PACKAGE).with_name(f"test_{name}.py")


def _needs_test_file(module: Path) -> bool:
    return module.name != "__init__.py" and text_of(module).count("\n") > SHORT


def test_every_module_has_its_test_file() -> None:
    missing = [
        f"{shown(module)} lacks {shown(_test_file(module))}"
        for module in python_files(PACKAGE)
        if _needs_test_file(module) and shown(module) not in WITHOUT_TEST_FILE and not _test_file(module).is_file()
    ]
    expect_none(missing)


def test_no_exception_is_kept_that_is_not_needed() -> None:
    modules = {shown(module): module for module in python_files(PACKAGE)}
    stale = [name for name in WITHOUT_TEST_FILE if name not in modules or _test_file(modules[name]).is_file()]
    expect_none(stale)


def test_every_test_file_has_its_module() -> None:
    modules = {_test_file(module) for module in python_files(PACKAGE)}
    packages = [module.with_suffix("") for module in modules]
    orphans = []
    for layer in layers():
        for path in (TESTS / layer).rglob("test_*.py"):
            is_part = any(path.name.startswith(f"{name.name}_") for name in packages if name.parent == path.parent)
            is_about_package = (PACKAGE / path.relative_to(TESTS).parent / path.stem.removeprefix("test_")).is_dir()
            if path not in modules and path.name not in ABOUT_A_LAYER and not is_part and not is_about_package:
                orphans.append(f"{shown(path)} is named after no module")
    expect_none(orphans)


def test_every_folder_of_tests_is_that_of_a_layer_or_takes_all_of_them() -> None:
    folders = {
        path.relative_to(TESTS).parts[0] for path in TESTS.glob("*/**/*") if path.suffix != ".pyc" and path.is_file()
    }
    assert folders == {*layers(), *BESIDE_LAYERS}
