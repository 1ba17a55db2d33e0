# Two commands on a fresh machine do all the set-up: `make run` and `make test`.
PY := .venv/bin/python
SAMPLE := seeds/sanctuary.txt
OUT := build/sample
TEST_ENV := QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=1 LC_ALL=C.UTF-8 OPENBLAS_NUM_THREADS=1

WORDS := $(wildcard resources/i18n/copydesk_*.ts)
SPOKEN := $(WORDS:.ts=.qm)

.PHONY: run test test-long test-more test-all lint bench bundle words clean

# The sample article: in a window, or, without a display, as findings, cleaned text, log and report.
run: .venv/ready
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    $(MAKE) -s $(SPOKEN) && .venv/bin/copydesk open $(SAMPLE); \
	else \
	    .venv/bin/copydesk check --fail-on never $(SAMPLE) && \
	    .venv/bin/copydesk clean --fail-on never $(SAMPLE) -o $(OUT) --report html && \
	    echo && ls -l $(OUT); \
	fi

# All tests but the long ones, with branch coverage of the engine.
test: .venv/ready $(SPOKEN)
	$(TEST_ENV) $(PY) -m pytest -q -n 2 -rs -m "not long" --timeout=300 --cov=reviewer --cov-branch --cov-report=term:skip-covered

# Everything: more examples for every law, the tests marked long, and broken files of every format.
test-all: .venv/bundler $(SPOKEN)
	$(TEST_ENV) HYPOTHESIS_PROFILE=long $(PY) -m pytest -q -n 2 --timeout=2400 --ignore=tests/ui tests
	$(TEST_ENV) $(PY) -m pytest -q -n 2 --timeout=300 tests/ui
	$(PY) tests/fuzz/fuzz_formats.py --seconds 5

# Long tests of the engine, with as many cases as each names; `.ci/run` runs them, too.
test-long: .venv/ready $(SPOKEN)
	@[ -d build/schemas ] || bash .ci/schemas || echo "without the schemas of XLIFF and TMX no test judges by them"
	$(TEST_ENV) $(PY) -m pytest -q -n 2 -m long --timeout=1200 tests/reviewer

# The laws with twenty times the cases of `make test`, and broken files of every format: for people, as they find what no change brought.
test-more: .venv/ready
	$(PY) tests/fuzz/fuzz_formats.py --seconds 5
	$(TEST_ENV) HYPOTHESIS_PROFILE=more $(PY) -m pytest -q -n 2 -m "hypothesis and not long" --timeout=1200 tests/reviewer

lint: .venv/ready
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

bench: .venv/ready $(SPOKEN)
	for script in tests/bench/*_bench.py; do $(PY) $$script || exit 1; done

# One folder that runs where there is neither Python nor Qt: dist/copydesk.
bundle: .venv/bundler $(SPOKEN)
	$(PY) -m PyInstaller -y --log-level ERROR --distpath dist --workpath build/bundle .ci/bundle.spec
	@du -sh dist/copydesk

# What the window says, as Qt reads it. `make words` takes new texts over into the files that are translated.
# Where Qt lacks a library, the next run says again which.
%.qm: %.ts .venv/ready
	.venv/bin/pyside6-lrelease -silent $< -qm $@ || { rm .venv/ready; exit 1; }

words: .venv/ready
	.venv/bin/pyside6-lupdate -locations none -no-obsolete ui/*.py ui/*/*.py -ts resources/i18n/copydesk_de.ts
	.venv/bin/pyside6-lupdate -locations none -no-obsolete -pluralonly ui/*.py ui/*/*.py -ts resources/i18n/copydesk_en.ts

clean:
	rm -f $(SPOKEN)
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage

.venv/ready: pyproject.toml .ci/setup
	bash .ci/setup
	touch $@

.venv/bundler: .venv/ready
	$(PY) -m pip install -q --disable-pip-version-check --group bundle
	touch $@
