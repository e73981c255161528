#!/usr/bin/env bash
# Builds the pages, then the named targets in build/ (all of them when none is named), the tests too unless LINDUNG_TESTS=OFF.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/ui.sh
tests=${LINDUNG_TESTS:-}
[ -n "$tests" ] || { [ -e /usr/include/gtest/gtest.h ] && tests=ON || tests=OFF; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DLINDUNG_TESTS="$tests" > "$log" 2>&1 || { cat "$log" >&2; exit 1; }
ninja -C build "$@" > "$log" 2>&1 || { cat "$log" >&2; exit 1; }
