# make demo   installs what is missing, builds, runs the main job on Examples/ into out/
# make test   installs what is missing, passes all tests
# make install  puts the release build, manual, completions, systemd units and examples under PREFIX
# make bench  prints how fast plans are read and ledgers of 1,000 to 100,000 tasks are kept, beside their peers

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

PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: build release test demo install uninstall bench fuzz setup lint clean

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

# Takes what `make release` built: as root nothing is compiled. Nothing is started; see README.
SHARE := $(DESTDIR)$(PREFIX)/share
SYSTEM := $(DESTDIR)$(PREFIX)/lib
INSTALLED := $(DESTDIR)$(PREFIX)/bin/ducha $(SHARE)/man/man1/ducha.1 $(SHARE)/bash-completion/completions/ducha \
  $(SHARE)/zsh/site-functions/_ducha $(SHARE)/fish/vendor_completions.d/ducha.fish $(SYSTEM)/sysusers.d/ducha.conf \
  $(SYSTEM)/systemd/system/ducha.service $(SYSTEM)/systemd/system/ducha.timer

install:
	@test -x $(DUCHA) || { echo "Run make release first." >&2; exit 1; }
	install -d $(sort $(dir $(INSTALLED))) $(SHARE)/doc/ducha
	install -m 755 $(DUCHA) $(DESTDIR)$(PREFIX)/bin/ducha
	Packaging/manual.sh $(DUCHA) > $(SHARE)/man/man1/ducha.1
	$(DUCHA) --generate-completion-script bash > $(SHARE)/bash-completion/completions/ducha
	$(DUCHA) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_ducha
	$(DUCHA) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/ducha.fish
	install -m 644 Packaging/ducha.sysusers $(SYSTEM)/sysusers.d/ducha.conf
	for unit in ducha.service ducha.timer; do \
	  sed 's|@PREFIX@|$(PREFIX)|' Packaging/$$unit > $(SYSTEM)/systemd/system/$$unit; \
	done
	sed 's|@PREFIX@|$(PREFIX)|' Packaging/ducha.cron > $(SHARE)/doc/ducha/ducha.cron
	install -m 644 Packaging/ducha.env Examples/*.toml $(SHARE)/doc/ducha

uninstall:
	rm -f $(INSTALLED)
	rm -rf $(SHARE)/doc/ducha

# Ratios to peers, taken pair by pair; some ten minutes on an idle machine. Peers that are not installed are left out.
bench: release
	swift run -c release --package-path Benchmarks --scratch-path .build-bench --static-swift-stdlib reading
	Benchmarks/ledger.py $(DUCHA)

# Damages at random what ducha takes in and checks what holds for all of it, SECONDS for each of TARGETS.
SECONDS ?= 600
TARGETS ?= Compiler Readers Settings Forms Ledgers Templates
fuzz: export DUCHA_FUZZ = 1
fuzz: setup
	for target in $(TARGETS); do \
	  swift build -c release --scratch-path .build-fuzz --product Fuzz$$target \
	    -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld; \
	done
	Fuzzing/fuzz.sh .build-fuzz/release .build-fuzz/corpus $(SECONDS) $(TARGETS)

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
