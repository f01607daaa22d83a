# make run    opens the window on an example council of its own
# make test   runs every check
# make frozen     makes the program that needs no Python, for this Linux
# make installer  makes it for Windows with its installers in dist/, and tries them under Wine
# Each line below `setup` is a plain `uv run …` that works on Windows too.

export PATH := $(CURDIR)/build/bin:$(PATH)
desk := uv run bra-desk --data build/example-register

# What freezing needs beside Qt's libraries: Python as a library, and objcopy.
to_freeze = libpython$(shell /usr/bin/python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])') binutils
for_windows := wine wine64 xvfb xauth gcc-mingw-w64-x86-64-win32 binutils-mingw-w64-x86-64 \
	nsis wixl msitools osslsigncode openssl

.PHONY: run test setup frozen installer

run: setup build/example-register
ifneq ($(DISPLAY)$(WAYLAND_DISPLAY),)
	$(desk)
else
	@echo "There is no display here: the example's Word documents are written to build/example/ instead."
	uv run python .ci/example.py build/example-register build/example
endif

test: setup
	@.ci/setup $(to_freeze)
	uv run ruff format --check
	uv run ruff check
	uv run mypy
	uv run lint-imports
	uv run pytest -n auto

frozen: setup
	@.ci/setup $(to_freeze)
	installer/linux/freeze

installer: setup
	@.ci/setup $(for_windows)
	installer/windows/freeze
	installer/windows/try
	uv run python -m installer.deliver
	uv run python -m installer.trials --model build/windows/prefix

build/example-register: | setup
	$(desk) init --from example

setup:
	@.ci/setup
