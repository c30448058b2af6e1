# Everything with Python 3.11 or newer and make alone. `make help` lists it.
# A stamp in the environment says what was installed for which pyproject.toml; all of it includes what `make run` needs.

VENV ?= .venv
PYTHON := $(VENV)/bin/python
# Python to make the environment with; the first that is new enough if not given.
PYTHON3 ?=
# Arguments for the program (make run ARGS="--help") or for pytest (make test ARGS="-k offsets").
ARGS ?=
# Tests run side by side; 0 runs them in one process.
WORKERS ?= auto

# With this locale alone, Python 3.11 and 3.12 do not start where letters beyond ASCII stand in the path to here.
ifneq ($(filter C POSIX,$(LC_ALL)),)
export LC_ALL := C.UTF-8
endif

.PHONY: help run test consumers bench soak fuzz bundle translations docs clean distclean

help:
	@echo "make run           start Clipdesk; without a display, do the sample job on the command line"
	@echo "make test          tests, types, lint, layers"
	@echo "make consumers     load the exports in the programs that read them (large download)"
	@echo "make bench         measure against the floors"
	@echo "make soak          long sessions, kills, faults and new examples of files (two hours or more)"
	@echo "make fuzz          every importer, guided by coverage; FUZZ_SECONDS=600 each, FORMATS=\"jsonl html\""
	@echo "make bundle        build the stand-alone program in dist/ and try it"
	@echo "make translations  collect and compile the texts of the window"
	@echo "make docs          write docs/formats.md from the formats themselves"
	@echo "make clean         remove what was built; distclean: the environment as well"

run: $(VENV)/installed-run
	@.ci/system-packages window $(VENV)
	@$(PYTHON) -m clipdesk $(ARGS)

# A test that does not come to an end is ended and named, with what each of its threads was doing.
UNENDING = -o faulthandler_timeout=300 -o faulthandler_exit_on_timeout=true

# Kept wherever else bytecode is not: making it of the tests takes longer than most of them.
test: export PYTHONDONTWRITEBYTECODE =
test: $(VENV)/installed-test
	@.ci/system-packages tests $(VENV)
	$(PYTHON) -m pytest -n $(WORKERS) --dist worksteal $(UNENDING) $(ARGS)

consumers: $(VENV)/installed-consumers
	@.ci/system-packages consumers $(VENV)
	$(PYTHON) -m pytest -m consumers $(UNENDING) $(ARGS)

bench: $(VENV)/installed-test
	@.ci/system-packages tests $(VENV)
	$(PYTHON) -m benchmarks $(ARGS)

# With new examples in the whole suite it would take a day; those of formats and of faults are the ones that count.
SOAKED = tests/faults tests/house/test_two_ways.py
soak: $(VENV)/installed-test
	@.ci/system-packages tests $(VENV)
	HYPOTHESIS_PROFILE=explore $(PYTHON) -m pytest -m "not bundle and not consumers" $(SOAKED) $(ARGS)

# Where atheris cannot be installed, each target says so and is passed over.
FUZZ_SECONDS ?= 600
FORMATS ?= $(shell $(PYTHON) -c "from clipdesk.formats.builtin import builtin_registry as b; print(*(i.key for i in b().importers))" 2>/dev/null)
fuzz: $(VENV)/installed-test
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-input -e ".[fuzz]" || true
	@set -e; for key in $(FORMATS); do $(PYTHON) -m tests.faults.fuzzing $$key $(FUZZ_SECONDS) .fuzz/$$key; done

bundle: $(VENV)/installed-bundle
	@.ci/system-packages tests $(VENV)
	$(PYTHON) -m PyInstaller --noconfirm --log-level WARN clipdesk.spec
	$(PYTHON) -m pytest -m bundle $(ARGS)

# English needs a file for what is counted alone: "1 article", "25 articles". Neither places in the code nor the order
# of the words in it stand in the files, so that they change only when words do. What the core says to users is gathered
# from its code first (resources/i18n/sentences.txt). A window that is open has its compiled texts mapped from the file:
# what is made anew is put in its place, and never written into it.
UI_CODE = $(shell find clipdesk/ui -name '*.py' | sort)
LUPDATE = $(VENV)/bin/pyside6-lupdate -silent -no-obsolete -locations none -sort-messages -source-language en
translations: $(VENV)/installed-run
	@$(PYTHON) -m tests.house.sentences
	@$(LUPDATE) -pluralonly $(UI_CODE) -ts resources/i18n/clipdesk_en.ts
	@$(LUPDATE) $(UI_CODE) build/sentences.py -ts $(filter-out %_en.ts,$(wildcard resources/i18n/*.ts))
	@set -e; for one in resources/i18n/*.ts; do \
		$(VENV)/bin/pyside6-lrelease -silent $$one -qm $${one%.ts}.qm.new; mv -f $${one%.ts}.qm.new $${one%.ts}.qm; done

docs: $(VENV)/installed-run
	@$(PYTHON) -m clipdesk formats --markdown > docs/formats.md

clean:
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find clipdesk tests -name __pycache__ -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV)

$(VENV)/installed-%: pyproject.toml
	@PYTHON3="$(PYTHON3)" .ci/make-venv $(VENV)
	@echo "Installing what 'make $*' needs into $(VENV) ..."
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-input --prefer-binary -e "$(if $(filter run,$*),.,.[$*])" \
		|| { echo "The packages could not be installed; is there a network?" >&2; exit 1; }
	@$(PYTHON) -m compileall -q clipdesk
	@touch $@ $(VENV)/installed-run
