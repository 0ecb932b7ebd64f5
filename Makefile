# Everything a developer or a new machine does, one word each: `make help`.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
HOST ?= 127.0.0.1
PORT ?= 8000
WORKERS ?= 2
TEST_DATABASE_URL ?= postgres://postgres@127.0.0.1:5432/postgres

BIN = .venv/bin
MANAGE = $(BIN)/python manage.py
PYTEST = $(BIN)/pytest -n $(WORKERS) --dist loadfile
# What no database changes: parser and readers have none, a browser sees the same pages;
# and the long ways from file to page, of which every step has tests of its own.
SAME_ANYWHERE = -m "not browser" $(addprefix --ignore articles/,\
	parser readers tests/parser tests/readers tests/test_demo.py tests/test_real_articles.py)
SERVE = exec $(BIN)/gunicorn parkdb.wsgi --bind $(HOST):$(PORT) \
	--workers $(WORKERS) --threads 4 --timeout 120
BENCHMARKS = $(shell grep -ls __main__ benchmarks/*.py)
TEMPLATES = $(shell find templates articles entities -name '*.html')

# What a server has to set, for this machine alone. What is already set stays.
ALLOWED_HOSTS ?= $(HOST),127.0.0.1,localhost
PARKDB_HTTPS ?= off
SECRET_KEY ?= $(shell cat .demo/secret-key 2>/dev/null)
export ALLOWED_HOSTS PARKDB_HTTPS SECRET_KEY

.PHONY: help demo demo-data run superuser test lint bench screenshots free-port

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: free-port demo-data ## Serve the site with sample articles (PORT=8000; Ctrl-C stops)
	@$(SERVE) --log-level warning

demo-data: .venv/.installed .demo/secret-key ## Prepare the demo without serving it
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@$(MANAGE) demo --site http://$(HOST):$(PORT)

# The demo keeps to its own folder, whatever database the shell points to.
demo demo-data: export DATABASE_URL = sqlite:///.demo/demo.sqlite3
demo demo-data: export PARKDB_MEDIA_ROOT = .demo/media
demo demo-data: export PARKDB_STATIC_ROOT = .demo/static

run: free-port .venv/.installed .demo/secret-key ## Serve the site with your own data
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@echo "First user: make superuser; then http://$(HOST):$(PORT)/admin/"
	@$(SERVE) --access-logfile -

superuser: .venv/.installed .demo/secret-key ## Make the first user of your own site, and the roles
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_roles
	@$(MANAGE) createsuperuser

test: .venv/.installed-dev ## Run every test on SQLite, then what a database may change on PostgreSQL
	@.ci/packages browser
	@.ci/packages office
	@$(POSTGRES_ANSWERS) || echo "No PostgreSQL at $(TEST_DATABASE_URL): only SQLite is tested."
	DATABASE_URL= $(PYTEST)
	@! $(POSTGRES_ANSWERS) || (set -x; DATABASE_URL=$(TEST_DATABASE_URL) $(PYTEST) $(SAME_ANYWHERE))

POSTGRES_ANSWERS = $(BIN)/python -c "import psycopg; psycopg.connect('$(TEST_DATABASE_URL)', connect_timeout=3)" 2>/dev/null

lint: .venv/.installed-dev .demo/secret-key ## Check format, rules, imports, types, migrations
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/djade --check $(TEMPLATES)
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(MANAGE) check --fail-level WARNING
	$(MANAGE) makemigrations --check --dry-run

lint: export DATABASE_URL = sqlite:///:memory:

bench: .venv/.installed-dev .demo/secret-key ## Measure: run every script in benchmarks/
	@for script in $(or $(BENCHMARKS),$(error no script in benchmarks/)); do \
		echo "== $$script"; PYTHONPATH=. $(BIN)/python $$script || exit; done

screenshots: .venv/.installed-dev demo-data ## Take the README's pictures of the demo
	@.ci/packages browser
	@PARKDB_STATIC_MANIFEST=off $(MANAGE) take_screenshots docs

screenshots: export DATABASE_URL = sqlite:///.demo/demo.sqlite3

free-port:
	@$(PYTHON) -c "import socket; socket.create_server(('$(HOST)', $(PORT)))" 2>/dev/null || \
		(echo "Port $(PORT) on $(HOST) is taken; choose another: make $(MAKECMDGOALS) PORT=8001"; exit 1)

.venv:
	@.ci/packages python
	$(PYTHON) -m venv .venv

.venv/.installed: requirements.txt | .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

.venv/.installed-dev: requirements-dev.txt requirements-ocr.txt requirements.txt | .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r $<
	@touch $@ .venv/.installed

.demo/secret-key:
	@mkdir -p .demo
	@umask 077; $(PYTHON) -c "import secrets; print(secrets.token_urlsafe(50))" > $@
