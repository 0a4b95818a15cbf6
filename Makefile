# What people do with a checkout. `make help` lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# Nothing needs debug information here: failures name their place, and installing strips it.
# One file that runs without a Swift toolchain beside it.
# It looks for libraries where the system has them, not beside itself, where others may have put some.
RELEASE = -c release --product crossread --static-swift-stdlib --disable-local-rpath -Xswiftc -use-ld=lld -Xswiftc -gnone
# Optimised: the tests read and compare a lot, and take ten times as long otherwise. In a folder of
# their own, for their modules are built so that tests see inside them.
TESTS = -c release -Xswiftc -enable-testing -Xswiftc -gnone --scratch-path .build/tests
PROGRAM = .build/release/crossread
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: all help run test lint format bench library soak terminals monkey screens install uninstall clean

all: ## build the release program
	@tools/install-dependencies build
	$(SWIFT) build $(RELEASE)

$(PROGRAM):
	$(MAKE) all

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: all ## build and browse the two articles in seeds/
	$(PROGRAM) seeds

test: ## build and run every test, those in a real terminal (tmux) included
	@tools/install-dependencies test
	$(SWIFT) build $(TESTS) --build-tests
	$(SWIFT) test $(TESTS) --skip-build --disable-xctest

lint: ## check the format of all Swift files
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## write all Swift files in the project's format
	$(SWIFT) format --in-place --recursive $(SOURCES)

bench: all ## measure start, keys, comparing and reading; FOLDER= names stories to read
	$(SWIFT) run -c release --package-path Benchmarks crossread-benchmark \
	  $(abspath $(PROGRAM)) $(abspath seeds) $(if $(FOLDER),$(abspath $(FOLDER)))

library: all ## measure a library beside newsboat and FTS5; DATA= has bulk/*.jsonl, COUNT= articles (100000)
	Benchmarks/measure-library $(abspath $(PROGRAM)) $(abspath $(DATA)) $(COUNT)

soak: all ## a week in the life of a library, and KILLS= kills (200); DATA= has stories/ and bulk/
	Tests/Soak/week $(abspath $(PROGRAM)) $(abspath $(DATA))
	Tests/Soak/faults $(abspath $(PROGRAM)) $(abspath $(DATA)) $(KILLS)

terminals: all ## measure the browser beside newsboat, tig, lnav and less; FOLDER= names stories
	Benchmarks/compare-with-terminal-programs $(abspath $(PROGRAM)) $(abspath seeds) \
	  $(if $(FOLDER),$(abspath $(FOLDER)))

monkey: ## type KEYS= random keys (100000) into the browser on FOLDER= (seeds), with random sizes
	$(SWIFT) build --build-tests
	CROSSREAD_MONKEY_KEYS=$(or $(KEYS),100000) CROSSREAD_MONKEY_FOLDER=$(abspath $(or $(FOLDER),seeds)) \
	  $(SWIFT) test --skip-build --disable-xctest --filter leavesNoStaleCell

screens: all ## take the screens in the documentation anew
	tools/update-screens $(PROGRAM) README.md docs/guide.md

# Does not build what is built: as root there may be no Swift.
install: | $(PROGRAM) ## install the program and its manual page below PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/crossread
	install -m 644 docs/crossread.1 $(DESTDIR)$(PREFIX)/share/man/man1/crossread.1

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/crossread $(DESTDIR)$(PREFIX)/share/man/man1/crossread.1

clean: ## remove everything that was built
	rm -rf .build Benchmarks/.build
