#!/usr/bin/env bash
# The whole suite under AddressSanitizer and UndefinedBehaviorSanitizer, then what uses threads under ThreadSanitizer, with a oneTBB that
# it can see into and with one city instead of four. Half an hour. `sanitizers.sh asan` or `sanitizers.sh tsan` does one of the two; BUILD
# names another place for the build directories, JOBS how many cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/install.sh long
tools/ui.sh
build=${BUILD:-build} jobs=${JOBS:-$(nproc)}
cluster=$(mktemp -d /tmp/lindung-postgres.XXXXXX)
trap 'tests/postgres.sh stop "$cluster"; rm -rf "$cluster"' EXIT
LINDUNG_TEST_POSTGRES=$(tests/postgres.sh start "$cluster")
export LINDUNG_TEST_POSTGRES
export LSAN_OPTIONS="suppressions=$PWD/tests/long/lsan.supp:print_suppressions=0"
run() {  # name, sanitizers, what to run
  cmake -S . -B "$build-$1" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS_RELWITHDEBINFO='-O1 -g1' \
    -DLINDUNG_SANITIZE="$2" > /dev/null
  ninja -j "$jobs" -C "$build-$1" > "$build-$1/ninja.log" || { tail -n 40 "$build-$1/ninja.log" >&2; exit 1; }
  ctest --test-dir "$build-$1" --output-on-failure -j 2 ${3:+-R "$3"}
}
case ${1:-both} in asan | both) run asan address,undefined ;; esac
case ${1:-both} in tsan | both)
  JOBS=$jobs tests/long/tsan_tbb.sh "$build-tsan-tbb"
  export TSAN_OPTIONS="suppressions=$PWD/tests/long/tsan.supp" LD_LIBRARY_PATH="$build-tsan-tbb"
  export LINDUNG_KILLS=4 LINDUNG_FLIPS=4 GTEST_FILTER='-*FourCities*batam:*FourCities*ambon:*FourCities*samarinda'
  [[ "$LD_LIBRARY_PATH" = /* ]] || LD_LIBRARY_PATH=$PWD/$LD_LIBRARY_PATH
  run tsan thread 'store|app|process|linkage|verification|roster|exchange|journal|selection|sample|web$'
  ;;
esac
