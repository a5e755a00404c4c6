# make demo   installs what is missing, builds, runs the main job on Examples/ into out/
# make test   installs what is missing, passes all tests
# make bench  prints how fast plans are read, beside its peers

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build

# What Swift itself needs on Debian 12, then the C libraries ducha links, then pdftotext, which reads pdf.
PACKAGES := ca-certificates git binutils gcc libc6-dev libstdc++-12-dev libcurl4 libncurses6 libpython3.11 \
  libedit2 libz3-4 zlib1g-dev tzdata pkg-config \
  libsqlite3-dev libopencc-dev libzip-dev libxml2-dev libxlsxwriter-dev libssl-dev \
  libcurl4-openssl-dev poppler-utils

# The mail server that tests talk to.
TEST_PACKAGES := python3-aiosmtpd

DUCHA := .build/release/ducha
OUT ?= out

.PHONY: build release test demo bench fuzz setup lint clean

build: setup
	swift build

# Linked statically the command starts in 3 ms instead of 11: a nightly job and a clerk's shell feel it.
release: setup
	swift build -c release --product ducha --static-swift-stdlib

test: PACKAGES += $(TEST_PACKAGES)
test: setup
	swift test

demo: release
	Examples/demo.sh $(DUCHA) $(OUT)

# Ratios to peers, taken pair by pair; a few minutes on an idle machine.
bench: setup
	swift run -c release --package-path Benchmarks --scratch-path .build-bench --static-swift-stdlib reading

# Damages plans and files at random and checks what holds for every text, SECONDS for each of the two targets.
SECONDS ?= 600
fuzz: export DUCHA_FUZZ = 1
fuzz: setup
	for target in FuzzCompiler FuzzReaders; do \
	  swift build -c release --scratch-path .build-fuzz --product $$target \
	    -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld; \
	done
	Fuzzing/fuzz.sh .build-fuzz/release .build-fuzz/corpus $(SECONDS)

# Installs only what is missing, as root or through sudo.
setup:
	@missing=(); for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$$package"); \
	done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  echo "Installing: $${missing[*]}" >&2; \
	  sudo=(); [ "$$(id -u)" = 0 ] || sudo=(sudo); \
	  "$${sudo[@]}" apt-get update -qq; \
	  "$${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$${missing[@]}" >&2; \
	fi
	@command -v swift >/dev/null || { echo "Swift 6.3 is missing: https://www.swift.org/install/linux/" >&2; exit 1; }

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks Fuzzing

clean:
	rm -rf .build .build-* $(OUT)
