#!/bin/sh
# Lint, format, types, import contracts, schema drift, licences. Run by `make check`.
set -eu
ruff check src tests scripts benchmarks
ruff format --check src tests scripts benchmarks
snakefmt --check Snakefile rules
mypy
lint-imports --no-cache
python scripts/export_schemas.py --check
python scripts/check_licences.py
python scripts/export_envs.py --check
.tools/bin/uv lock --check --offline --quiet
python scripts/audit.py
