# make run    opens the window on an example council of its own
# make test   runs every check
# Each line below `setup` is a plain `uv run …` that works on Windows too.

export PATH := $(CURDIR)/build/bin:$(PATH)
desk := uv run bra-desk --data build/example-register

.PHONY: run test setup

run: setup build/example-register
ifneq ($(DISPLAY)$(WAYLAND_DISPLAY),)
	$(desk)
else
	@echo "There is no display here: the example's Word documents are written to build/example/ instead."
	uv run python .ci/example.py build/example-register build/example
endif

test: setup
	uv run ruff format --check
	uv run ruff check
	uv run mypy
	uv run lint-imports
	uv run pytest -n auto

build/example-register: | setup
	$(desk) init --from example

setup:
	@.ci/setup
