# The commands of the README. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := bash

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SAMPLES := resources/samples
SYSTEM ?= all
# Processes that share the tests, two for two cores; `make unit TEST_PROCESSES=0` runs them one after the other, for a debugger.
TEST_PROCESSES ?= 2
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONWARNINGS ?= default::ResourceWarning

.PHONY: help brief test app lint types unit accuracy bench fuzz soak screenshots installers lock clean qt

help:  ## Say what each command does
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

brief: $(READY)  ## Build build/brief.pdf from the sample articles and print what was found
	@mkdir -p build
	$(BIN)/briefing build $(SAMPLES) -o build/brief.pdf

test: lint types unit  ## Linters, types, tests

app: $(READY) qt  ## Open the window
	$(BIN)/briefing-desk

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports

types: $(READY)
	$(BIN)/mypy

unit: $(READY) qt
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m "not slow" -n $(TEST_PROCESSES) --dist loadfile

accuracy: $(READY)  ## Measure extraction against the gold sets and our own, beside the peers
	$(BIN)/python -m tests.accuracy

bench: $(READY) qt  ## Measure speed as ratios in one run
	$(BIN)/python -m tests.benchmarks
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/ui/test_responsiveness.py

fuzz: $(READY)  ## Throw damaged input at every reader for a bounded time
	$(BIN)/python -m pytest -m slow tests/fuzz

soak: $(READY) qt  ## Kill the program at random instants and count what survived
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m slow tests/soak

screenshots: $(READY) qt  ## Render each workspace in both themes into build/
	$(BIN)/python -m tests.screenshots

installers: $(READY)  ## Build the installers that this machine can build
	$(BIN)/python packaging/build.py $(SYSTEM)

lock:  ## Resolve the dependencies again and pin them with hashes
	$(PYTHON) packaging/lock.py

qt: $(READY)
	@bash packaging/qt_libraries.sh $(BIN)/python

# The environment: made again whenever the lock or the project's description changes.
$(READY): requirements-dev.txt pyproject.toml
	@bash packaging/environment.sh $(PYTHON) $(VENV)
	@touch $(READY)

clean:  ## Remove everything that was made here
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .hypothesis
