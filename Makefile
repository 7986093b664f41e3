# Two targets matter to most people: `make demo` makes a film, `make test` tests everything.
.DEFAULT_GOAL := demo
.PHONY: demo setup setup-dev test check soak bench site site-down dag report view readme-picture clean

UV := .tools/bin/uv
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
unexport PYTHONDONTWRITEBYTECODE  # modules are compiled once, not in every job

# Python 3.11 on Linux x86-64; uv comes into .tools/, everything else into .venv/.
$(UV):
	@command -v python3 >/dev/null || { echo "python3: not found, expected Python 3.11"; exit 1; }
	@python3 -m venv .tools 2>/dev/null || { echo "python3 -m venv: failed; on Debian: apt-get install python3-venv"; exit 1; }
	@.tools/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9

setup: $(UV)
	@$(UV) sync --frozen --quiet --no-default-groups --inexact

setup-dev: $(UV)
	@$(UV) sync --frozen --quiet --extra slurm

demo: setup
	snakemake --profile local episodes/ep01/render.mp4

test: setup-dev
	pytest

check: setup-dev
	scripts/check.sh

soak: setup-dev
	pytest -m soak -o addopts= --durations=0

bench: setup-dev
	python benchmarks/run.py

# A whole Slurm on this machine, for `snakemake --profile site-a …`: make site SITE=site-a; see docs/slurm.md.
SITE ?= site-a
site: setup-dev
	@scripts/slurm/cell.sh start $(SITE)

site-down:
	@scripts/slurm/cell.sh stop $(SITE)

view: setup
	@storyreel view

# The graph of an episode as a picture, and Snakemake's report on what was made.
EP ?= ep01
dag: setup
	storyreel dag $(EP)

report: setup
	storyreel report $(EP)

readme-picture: setup-dev
	python scripts/contact_sheet.py results/episodes/ep01/preview_local docs/demo.png --columns 4 --count 12

clean:
	rm -rf results .snakemake && mkdir results && touch results/.gitkeep
