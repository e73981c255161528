#!/usr/bin/env bash
# The whole suite under AddressSanitizer and UndefinedBehaviorSanitizer, then what uses threads under ThreadSanitizer. A quarter of an hour.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/install.sh test
cluster=$(mktemp -d /tmp/lindung-postgres.XXXXXX)
trap 'tests/postgres.sh stop "$cluster"; rm -rf "$cluster"' EXIT
LINDUNG_TEST_POSTGRES=$(tests/postgres.sh start "$cluster")
export LINDUNG_TEST_POSTGRES TSAN_OPTIONS="suppressions=$PWD/tests/long/tsan.supp"
export LSAN_OPTIONS="suppressions=$PWD/tests/long/lsan.supp:print_suppressions=0"
run() {  # sanitizers, what to run
  cmake -S . -B "build-$1" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DLINDUNG_SANITIZE="$2" > /dev/null
  ninja -C "build-$1" > /dev/null
  ctest --test-dir "build-$1" --output-on-failure -j 2 ${3:+-R "$3"}
}
run asan address,undefined
run tsan thread 'store|app|process|linkage|verification|roster|exchange'
