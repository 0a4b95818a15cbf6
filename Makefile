# What people do with a checkout. `make help` lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# Nothing needs debug information here: failures name their place, and installing strips it.
# One file that runs without a Swift toolchain beside it.
# It looks for libraries where the system has them, not beside itself, where others may have put some.
# Nobody loads its symbols. The linker is told the commit: another one compiles nothing anew.
RELEASE = -c release --product crossread --static-swift-stdlib --disable-local-rpath -Xswiftc -use-ld=lld \
  -Xswiftc -gnone -Xlinker --no-export-dynamic $(if $(COMMIT),-Xlinker --defsym=crossread_commit_number=0x$(CHANGED)$(COMMIT))
VERSION := $(shell sed -n 's/.*static let number = "\(.*\)"/\1/p' Sources/crossread/ProgramVersion.swift)
COMMIT := $(shell git rev-parse --short=12 HEAD 2>/dev/null)
CHANGED := $(if $(COMMIT),$(shell test -z "$$(git status --porcelain --untracked-files=no)" || echo 1))
# What the static program has inside. The C library stays outside: its parts must be of one version.
INSIDE = ncursesw tinfo md expat z minizip sqlite3 stdc++
archive = $(shell clang -print-file-name=lib$(1).a)
STATIC = -Xlinker -e -Xlinker crossread_start -Xlinker -ltinfo \
  $(foreach name,$(INSIDE),-Xlinker '--remap-inputs=*/lib$(name).so=$(call archive,$(name))') \
  -Xlinker '--remap-inputs=*/libgcc_s.so=$(call archive,gcc_eh)'
# Optimised: the tests read and compare a lot, and take ten times as long otherwise. In a folder of
# their own, for their modules are built so that tests see inside them.
TESTS = -c release -Xswiftc -enable-testing -Xswiftc -gnone --scratch-path .build/tests
PROGRAM = .build/release/crossread
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: all static deb release systems spark-test help run test lint format bench library soak terminals monkey screens install uninstall clean

# What is being done, and for how long, where little is there yet.
define saying
@[ -e $(1) ] || echo "Building for the first time: some $(2) minutes on two cores, 1 GB of disk, and the network for two Swift packages."
endef

all: ## build the release program
	$(call saying,$(PROGRAM),5)
	@tools/check-room .build 3000
	@tools/install-dependencies build
	$(SWIFT) build $(RELEASE)

static: ## build .build/static/crossread, one file for any x86-64 Linux with glibc 2.36 or later
	@tools/check-room .build 3000
	@tools/install-dependencies build
	$(SWIFT) build $(RELEASE) $(STATIC)
	install -d .build/static
	install -s -m 755 $(PROGRAM) .build/static/crossread.new
	tools/lenient-loader .build/static/crossread.new
	tools/check-program .build/static/crossread.new 86 libc.so.6 libm.so.6 ld-linux-x86-64.so.2
	mv .build/static/crossread.new .build/static/crossread

$(PROGRAM):
	$(MAKE) all

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: all ## build and browse the two articles in seeds/
	$(PROGRAM) seeds

test: ## build and run every test, those in a real terminal (tmux) included
	$(call saying,.build/tests/release,15)
	@tools/check-room .build 3000
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

# Where `make install` puts things; zsh looks elsewhere for what a package brings.
ZSH ?= share/zsh/site-functions
UNITS = crossread-update.service crossread-update.timer

# Does not build what is built: as root there may be no Swift.
install: | $(PROGRAM) ## install program, manual page, completions and a timer (not enabled) below PREFIX
	install -d $(addprefix $(DESTDIR)$(PREFIX)/,bin share/man/man1 share/bash-completion/completions $(ZSH) \
	  share/fish/vendor_completions.d lib/systemd/user)
	@# A program that is there is replaced by a whole one only.
	install -s -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/.crossread.new && \
	  mv $(DESTDIR)$(PREFIX)/bin/.crossread.new $(DESTDIR)$(PREFIX)/bin/crossread || \
	  { rm -f $(DESTDIR)$(PREFIX)/bin/.crossread.new; echo "Nothing was installed; is the disk full?" >&2; exit 1; }
	install -m 644 docs/crossread.1 $(DESTDIR)$(PREFIX)/share/man/man1/crossread.1
	$(PROGRAM) --generate-completion-script bash | sed '1{/^#!/d}' >$(DESTDIR)$(PREFIX)/share/bash-completion/completions/crossread
	$(PROGRAM) --generate-completion-script zsh >$(DESTDIR)$(PREFIX)/$(ZSH)/_crossread
	$(PROGRAM) --generate-completion-script fish >$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/crossread.fish
	for unit in $(UNITS); do sed 's#@BINDIR@#$(PREFIX)/bin#' packaging/$$unit \
	  >$(DESTDIR)$(PREFIX)/lib/systemd/user/$$unit || exit; done

uninstall: ## remove what install put there
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/,bin/crossread share/man/man1/crossread.1 \
	  share/bash-completion/completions/crossread $(ZSH)/_crossread share/fish/vendor_completions.d/crossread.fish \
	  $(addprefix lib/systemd/user/,$(UNITS)))

deb: all ## make .build/crossread_VERSION_amd64.deb, which needs the libraries of this system or later ones
	rm -rf .build/deb
	$(MAKE) install DESTDIR=$(CURDIR)/.build/deb PREFIX=/usr ZSH=share/zsh/vendor-completions
	tools/make-package $(CURDIR)/.build/deb $(VERSION) $(CURDIR)/.build/crossread_$(VERSION)_amd64.deb

release: lint test ## build, test and check all that is released, from a checkout without changes, into .build/crossread-VERSION
	@test -n "$(COMMIT)" -a -z "$(CHANGED)" || { echo "Commit or stash first: a release is of one commit." >&2; exit 1; }
	$(MAKE) deb
	tools/check-claims .build/deb/usr/bin/crossread $(VERSION)
	if command -v lintian >/dev/null; then lintian --fail-on error .build/crossread_$(VERSION)_amd64.deb; fi
	$(MAKE) static
	CROSSREAD_PROGRAM=$(CURDIR)/.build/static/crossread $(SWIFT) test $(TESTS) --skip-build --disable-xctest --filter EndToEndTests
	tools/make-release $(VERSION) .build/crossread_$(VERSION)_amd64.deb .build/static/crossread .build/crossread-$(VERSION) \
	  $(foreach name,$(INSIDE) gcc_eh modest,lib$(name).a)

spark-test: static ## run the Spark job on two workers and the same by one process; SPARK= where to install it, COUNT= articles (10000)
	tools/spark/measure .build/static/crossread $(or $(SPARK),.build/spark) $(COUNT)

systems: static deb ## try both in bare roots of Debian and Ubuntu; ROOTS= where to make them; as root
	Tests/Systems/try .build/static/crossread .build/crossread_$(VERSION)_amd64.deb $(or $(ROOTS),.build/roots) $(SYSTEMS)

clean: ## remove everything that was built
	rm -rf .build Benchmarks/.build
