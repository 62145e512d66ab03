# SPDX-FileCopyrightText: 2026 The Concordia authors
# SPDX-License-Identifier: EUPL-1.2
#
# Short names for what we all run. What needs more than a line stands in scripts/.
SHELL := /bin/bash

# Build output stays outside the clone, so that another clone finds it again.
ifeq ($(strip $(CARGO_TARGET_DIR)),)
override CARGO_TARGET_DIR := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/concordia/target
endif
override CARGO_TARGET_DIR := $(abspath $(CARGO_TARGET_DIR))
export CARGO_TARGET_DIR
PROGRAM := $(CARGO_TARGET_DIR)/release/concordia
export PROGRAM

# Where scripts/setup puts cmake and libclang when it may not install them; scripts/tools then finds them.
CONCORDIA_TOOLS := $(abspath $(CARGO_TARGET_DIR)/../build-tools)
export CONCORDIA_TOOLS

# Folders for `make package-2014`.
DATA ?=
OUT ?=

.PHONY: help setup build demo test bench lint generate package-2014
.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /\1\t/' | expand -t 16
	@echo "build output: $(CARGO_TARGET_DIR) (set CARGO_TARGET_DIR for another folder)"

setup: ## look for what the build needs, and install it where that is possible
	@scripts/setup

build: setup ## build the program, web pages included
	@scripts/web
	. scripts/tools; cargo build --release --locked --package concordia-cli
	@test -x "$(PROGRAM)" || { echo "the build left no program at $(PROGRAM)" >&2; exit 1; }
	@echo "program: $(PROGRAM)"

demo: build ## check and assess the European package, and say what to try next
	@scripts/demo

test: setup ## everything that must hold before a change goes in
	@scripts/test

lint: setup ## form only: formatter and clippy
	cargo fmt --all --check
	. scripts/tools; cargo clippy --workspace --all-targets --release --locked -- -D warnings

bench: setup ## measure, where there are benchmarks
	@if compgen -G 'crates/*/benches/*.rs' >/dev/null; then . scripts/tools; cargo bench --profile release --workspace --locked --bench '*'; \
	else echo "no benchmarks yet: put them in crates/NAME/benches/"; fi

generate: build ## write schemas/ and docs/reference/ from the program
	@scripts/generate .

package-2014: ## DATA=folder OUT=folder: make the package of 2014 from data you hold
	@test -n "$(DATA)" -a -n "$(OUT)" || { echo "usage: make package-2014 DATA=folder OUT=folder" >&2; exit 2; }
	@test -d "$(DATA)" || { echo "no folder $(DATA): DATA is the folder that holds the source files" >&2; exit 2; }
	@test -x scripts/package-2014 || { echo "scripts/package-2014 is not here: this version cannot make the package of 2014" >&2; exit 1; }
	@$(MAKE) --no-print-directory build
	@scripts/package-2014 "$(DATA)" "$(OUT)"
