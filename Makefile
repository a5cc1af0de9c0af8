PREFIX ?= /usr/local
DESTDIR ?=

CHECKED := --explicit-target-dependency-import-check error
RELEASE := --configuration release --static-swift-stdlib $(CHECKED)
SOURCES := Package.swift $(wildcard Sources Tests Plugins)
GALLEY := .build/release/galley
# SwiftPM looks into Plugins/ anew where this has another value than last time.
export GALLEY_PLUGIN_FOLDERS := $(shell find -L Plugins 2>/dev/null | LC_ALL=C sort | cksum)

.DEFAULT_GOAL := help
.PHONY: help run test test-release build reference bench score chaos sanitize fuzz fuzz-planted report-test install format lint packages

help: ## Lists these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: build ## Sets everything up, and runs the news pipeline on the sample articles
	$(GALLEY) run Pipelines/news-brief.yaml

test: packages ## Passes the tests
	swift build --build-tests $(CHECKED)
	swift test --disable-xctest $(CHECKED)

# Behind a release build SwiftPM would compile all tests anew.
test-release: build ## Passes the end-to-end tests over the release binary, too
	test -e .build/debug/GalleyPackageTests.xctest || swift build --build-tests $(CHECKED)
	GALLEY_BINARY=$(abspath $(GALLEY)) swift test --skip-build --disable-xctest $(CHECKED) --filter EndToEndTests

build: packages ## Builds the release binary
	swift build --product galley $(RELEASE)

reference: build ## Writes the pages in Documentation/ that come from the program anew
	$(GALLEY) stages --format markdown --no-plugins >Documentation/stages.md.new
	mv Documentation/stages.md.new Documentation/stages.md
	$(GALLEY) explain --format markdown >Documentation/problems.md.new
	mv Documentation/problems.md.new Documentation/problems.md

bench: build ## Measures throughput, memory and start-up; BENCH_OPTIONS=--help tells the options
	Tests/Benchmarks/run $(BENCH_OPTIONS)

score: build ## Measures the texts that come out, beside other programs; SCORE_MEASURES chooses some
	@.ci/install-packages python3-venv
	Tests/Score/run $(GALLEY)

CHAOS_KILLS := 200
CHAOS_SEED := 1

chaos: build ## Kills runs and resumes them: CHAOS_KILLS=200 for each kind of export, CHAOS_SEED=1; and harms plugins
	GALLEY_BINARY=$(abspath $(GALLEY)) GALLEY_CHAOS_KILLS=$(CHAOS_KILLS) \
	  GALLEY_CHAOS_SEED=$(CHAOS_SEED) GALLEY_CHAOS_RECORDS=4000 \
	  swift test --disable-xctest $(CHECKED) --filter 'KillTests|FaultTests|ChangedInputTests'
	GALLEY_CHAOS_DOCUMENTS=10000 GALLEY_CHAOS_SEEDS=10 \
	  swift test --disable-xctest $(CHECKED) --filter GalleyPluginsTests.ChaosTests

# Each sanitizer in a build folder of its own; GALLEY_TEST_WORKERS is read by the engine's tests. Leaks
# are not looked for: Swift keeps references with tags in them, which LeakSanitizer takes for none.
sanitize: packages ## Runs the tests under ThreadSanitizer and AddressSanitizer, with 8 workers
	GALLEY_TEST_WORKERS=8 swift test --disable-xctest $(CHECKED) \
	  --sanitize thread --scratch-path .build/sanitize-thread
	GALLEY_TEST_WORKERS=8 ASAN_OPTIONS=detect_leaks=0 swift test --disable-xctest $(CHECKED) \
	  --sanitize address --scratch-path .build/sanitize-address

fuzz: packages ## Fuzzes the parsers, FUZZ_SECONDS (600) each; FUZZ_TARGETS chooses some
	Tests/Fuzz/run

fuzz-planted: packages ## Plants a bug in each parser, and requires that fuzzing finds it
	Tests/Fuzz/planted

report-test: build ## Uses the HTML report in a browser, with 60 and 10,000 documents
	@.ci/install-packages chromium chromium-driver
	Tests/Reports/drive.py $(GALLEY)
	Tests/Reports/drive.py $(GALLEY) --count 10000

SHARE = $(DESTDIR)$(PREFIX)/share

install: build ## Installs galley, its manual and completions under PREFIX (/usr/local), inside DESTDIR if given
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/doc/galley" "$(SHARE)/man/man1" \
	  "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" \
	  "$(SHARE)/fish/vendor_completions.d"
	install -m 644 LICENSE NOTICE README.md "$(SHARE)/doc/galley"
	$(GALLEY) help --format man >"$(SHARE)/man/man1/galley.1"
	$(GALLEY) completions bash >"$(SHARE)/bash-completion/completions/galley"
	$(GALLEY) completions zsh >"$(SHARE)/zsh/site-functions/_galley"
	$(GALLEY) completions fish >"$(SHARE)/fish/vendor_completions.d/galley.fish"
	.ci/install-stripped $(GALLEY) "$(DESTDIR)$(PREFIX)/bin/galley"

format: ## Formats the sources
	swift format --in-place --recursive $(SOURCES)

lint: ## Checks format, imports and house rules
	swift format lint --strict --recursive $(SOURCES)
	.ci/check-imports
	.ci/check-sources

packages:
	@.ci/install-packages
