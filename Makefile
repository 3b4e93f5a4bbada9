# The commands of the house. `make run` and `make test` install what they lack on Debian and need nothing prepared.
SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8080
FILTER ?= .
ENGINE ?= sqlite
# Without an index store a debug build is quicker; editors that want one build their own.
SWIFT_FLAGS := --disable-index-store

.PHONY: help run build test test-swift test-release test-browser check format screenshots bench torture cluster deb deb-test deploy-test

help: ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 20

run: build ## builds the portal and starts the demonstration on http://localhost:8080 (PORT=…)
	exec .build/debug/okno demo --port $(PORT)

build: ## builds the program
	tools/install-packages build
	swift build $(SWIFT_FLAGS) --product okno

test: ## builds and runs all tests: rules, operations, pages, the started program, a real browser
	tools/test

test-swift: ## the tests in Swift only (FILTER=DayTests, ENGINE=sqlite or postgres)
	tools/install-packages build $(if $(filter postgres,$(ENGINE)),test)
	swift build $(SWIFT_FLAGS) --build-tests
	tools/test-swift '$(ENGINE)' '$(FILTER)'

test-release: build ## the tests of the started program: kill, restart (FILTER=part of a name)
	tools/test-python Tests/Release '$(FILTER)'

test-browser: build ## the journeys in Chromium and Firefox (FILTER=part of a name)
	tools/test-python Tests/Browser '$(FILTER)'

check: ## formatting and the rules a machine can watch
	tools/check

screenshots: test-browser ## the pictures of docs/screenshots, made anew
	tools/screenshots

format: ## formats the Swift sources
	tools/format

bench: ## measures speed against its references (PART=pages, QUICK=1, WRITE=--write)
	tools/install-packages build bench
	swift build -c release $(SWIFT_FLAGS) --product okno
	swift build -c release $(SWIFT_FLAGS) --product BenchHello
	swift build -c release $(SWIFT_FLAGS) --product BenchCatalogue
	QUICK=$(QUICK) tools/bench $(PART) $(WRITE)

torture: ## kills, power cuts, broken disks, twins that must lose (as root; KIND=kills, ENGINE=postgres, N=rounds; else all)
	tools/install-packages build test
	swift build -c release $(SWIFT_FLAGS) --product okno
	KIND='$(KIND)' ENGINE='$(if $(filter file,$(origin ENGINE)),,$(ENGINE))' N='$(N)' tools/torture

FAULTS ?= 50
SEED ?= 1
LOAD ?= okno
LOCK ?= etcd
# MORE="replication=asynchronous kinds=cut-then-kill expect=loss": the twin that has to lose.
MORE ?=
cluster: build ## three databases and two nodes in network namespaces, FAULTS faults at random, what was lost (as root)
	Tests/Cluster/run faults=$(FAULTS) seed=$(SEED) load=$(LOAD) lock=$(LOCK) $(MORE)

deb: ## makes a Debian package of a release build, in .build/deb
	tools/install-packages build deb
	tools/deb

deb-test: ## proves the package in a bare Debian without Swift: install, start, upgrade, remove (as root; DEB=file)
	tools/install-packages build deb
	Tests/Deb/prove $(DEB)

deploy-test: build ## proves the files of deploy/: nginx with TLS before the portal, backup and restore on both engines (as root)
	tools/install-packages test deb
	Tests/Deb/nginx
	Tests/Deb/drill
