# Every job of the project. `make` alone lists them.
#
# Needs: Python >= 3.11, make, git. Everything else is installed by the targets themselves:
# Python packages into .venv/ from locks with hashes, tools for scripts into node_modules/; Chromium, Node, web servers and a
# dictionary for the tests with apt-get.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCKED := $(PIP) --require-hashes --only-binary=:all:
LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --no-config --generate-hashes --allow-unsafe \
	--strip-extras
# Set-up is done once for each lock; the stamps remember it.
RUNTIME := .venv/.runtime-installed
DEV := .venv/.dev-installed
BENCH := .venv/.bench-installed
NPM := node_modules/.package-lock.json
PAGEFIND := bench/pagefind/node_modules/.package-lock.json
LIGHTHOUSE := bench/lighthouse/node_modules/.package-lock.json

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.SUFFIXES:
.PHONY: help site serve test sweep lighthouse check fix bench bench-search search-quality docs golden lock browser servers spelling node clean

help: ## Show this list
	@echo "Familienkompass. Was möchten Sie tun? / What would you like to do?"
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "Für die Redaktion: CONTRIBUTING.md · for developers: HACKING.md"

# --- the guide --------------------------------------------------------------------------------------------------

site: $(RUNTIME) ## Check content/, build the guide into site/, verify it
	@$(BIN)/kompass build

serve: $(RUNTIME) ## Live preview on http://127.0.0.1:8000, shows each saving at once (stop: Ctrl+C)
	@$(BIN)/kompass serve

# --- quality ----------------------------------------------------------------------------------------------------

test: $(DEV) browser servers spelling node ## Run all tests, those in a real browser and on real servers too
	@$(BIN)/pytest -n $$(($$(getconf _NPROCESSORS_ONLN) * 2)) --dist loadfile --no-loadscope-reorder  # two a core: browsers often wait

sweep: $(DEV) $(LIGHTHOUSE) browser ## Slow tests, then every page in every variant: axe, keyboard, reflow, requests, valid HTML (some minutes)
	@command -v java >/dev/null || { \
		echo "Java wird installiert … / Installing Java …"; \
		if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
		$$sudo apt-get -qq update && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends default-jre-headless >/dev/null; }
	@$(BIN)/pytest -q -m slow
	@$(BIN)/python -m tests.sweep

lighthouse: $(DEV) $(LIGHTHOUSE) browser servers ## Largest picture and layout shift of each template, as Lighthouse sees them on a phone (some minutes)
	@$(BIN)/python -m bench.lighthouse

check: $(DEV) $(NPM) browser ## Format, lint, types (of scripts, too), layers, generated docs in step, content, old browsers, weight of the first view and of each page
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@npm run --silent check
	@$(BIN)/python -m generator.edge.documentation --check
	@$(BIN)/kompass check
	@$(BIN)/python -m tests.old_browsers
	@$(BIN)/python -m tests.weight

fix: $(DEV) ## Format, mend what the linter can mend
	@$(BIN)/ruff check --fix . || true
	@$(BIN)/ruff format .

bench: $(BENCH) $(PAGEFIND) $(DEV) browser ## Measure builds beside Hugo, Pagefind and stock Material, ten minutes (BENCH_FLAGS="--sizes 200": one)
	@$(BIN)/python -m bench.run $(BENCH_FLAGS)

bench-search: $(DEV) browser ## Measure the search on a slow line beside Material's (BENCH_FLAGS="--sizes 200" for less)
	@$(BIN)/python -m bench.search $(BENCH_FLAGS)

search-quality: $(DEV) browser ## Ask the search hundreds of questions and count the right answers, beside Material's
	@$(BIN)/python -m bench.search_quality --compare

# --- generated files --------------------------------------------------------------------------------------------

docs: $(DEV) ## Generate the generated pages and schemas in docs/ anew
	@$(BIN)/python -m generator.edge.documentation

golden: $(DEV) ## Write the expected pages in tests/golden/ anew; read the difference before you commit it
	@$(BIN)/python -m tests.golden
	@$(BIN)/python -m tests.formats

lock: $(DEV) node ## Resolve the dependencies anew and write the requirements files and package-lock.json
	@$(LOCK) --upgrade --build-deps-for=editable --output-file=requirements.txt pyproject.toml
	@$(LOCK) --upgrade --constraint=requirements.txt --extra=dev --output-file=requirements-dev.txt pyproject.toml
	@$(LOCK) --upgrade --constraint=requirements.txt --extra=bench --output-file=requirements-bench.txt pyproject.toml
	@sed -i '/^-/,/^$$/d' requirements*.txt  # options of this machine's pip, and the blank line behind them
	@npm update --silent --package-lock-only --ignore-scripts --no-audit --no-fund
	@npm install --prefix bench/pagefind --silent --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund pagefind@latest --save-exact
	@npm update --prefix bench/lighthouse --silent --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund
	@if grep -nE '://|^-' requirements*.txt; then echo "A lock names a registry or an option, see above." >&2; exit 1; fi

# --- set-up -----------------------------------------------------------------------------------------------------

browser: ## Install Chromium for the browser tests, if it is missing
	@for name in chromium-headless-shell chromium chromium-browser google-chrome; do \
		command -v $$name >/dev/null && exit 0; done; { \
		echo "Chromium wird installiert … / Installing Chromium …"; \
		if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
		$$sudo apt-get -qq update && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium-headless-shell >/dev/null; }

servers: ## Install nginx and Apache for the tests on real servers, if they are missing
	@PATH="$$PATH:/usr/sbin"; command -v nginx >/dev/null && command -v apache2 >/dev/null || { \
		echo "nginx und Apache werden installiert … / Installing nginx and Apache …"; \
		if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
		$$sudo apt-get -qq update && $$sudo env DEBIAN_FRONTEND=noninteractive SYSTEMD_OFFLINE=1 RUNLEVEL=1 \
			apt-get -qq install -y --no-install-recommends nginx apache2-bin >/dev/null; }

spelling: ## Install the German dictionary for the spell check, if it is missing
	@command -v hunspell >/dev/null && hunspell -D </dev/null 2>&1 | grep -q de_DE || { \
		echo "Das Wörterbuch wird installiert … / Installing the dictionary …"; \
		if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
		$$sudo apt-get -qq update && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends hunspell hunspell-de-de >/dev/null; }

node: ## Install Node for the tests and checks of scripts, if it is missing
	@command -v node >/dev/null && command -v npm >/dev/null || { \
		echo "Node wird installiert … / Installing Node …"; \
		if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
		$$sudo apt-get -qq update && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends nodejs npm >/dev/null; }

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Es braucht Python 3.11 oder neuer. / Python 3.11 or newer is needed: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		name=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get -qq update && apt-get -qq install -y "$$name" >/dev/null; \
		else \
			echo "Es fehlt ein Teil von Python. Bitte: sudo apt-get install $$name" >&2; \
			echo "Python's venv module is missing. Please: sudo apt-get install $$name" >&2; exit 1; \
		fi; }
	@echo "Python-Umgebung wird eingerichtet … / Setting up the Python environment …"
	@$(PYTHON) -m venv .venv

$(RUNTIME): requirements.txt pyproject.toml | .venv/bin/python
	@$(LOCKED) -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	@$(LOCKED) -r requirements-dev.txt
	@touch $@

$(NPM): package-lock.json package.json .npmrc | node
	@npm ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

$(PAGEFIND): bench/pagefind/package-lock.json bench/pagefind/package.json | node
	@npm ci --prefix bench/pagefind --silent --ignore-scripts --no-audit --no-fund
	@touch $@

$(LIGHTHOUSE): bench/lighthouse/package-lock.json bench/lighthouse/package.json | node
	@npm ci --prefix bench/lighthouse --silent --ignore-scripts --no-audit --no-fund
	@touch $@

$(BENCH): requirements-bench.txt $(RUNTIME)
	@$(LOCKED) -r requirements-bench.txt
	@touch $@

clean: ## Remove what was built and cached (not .venv, not node_modules)
	@rm -rf site build .cache .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache kompass.egg-info
	@find . -path ./.venv -prune -o -type d -name __pycache__ -exec rm -rf {} +
