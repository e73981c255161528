#!/usr/bin/env bash
# Fuzzes every reader for SECONDS each (600 when not said), two at a time, under ASan and UBSan. Needs clang-14. A finding lies in
# build-fuzz/findings/; put it into tests/fuzz/corpus/TARGET when it is mended.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
tools/install.sh test
command -v clang++-14 > /dev/null || { echo "fuzz.sh: install clang-14" >&2; exit 1; }
cmake -S . -B build-fuzz -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=clang++-14 -DLINDUNG_FUZZ=ON -DLINDUNG_TESTS=OFF \
  -DCMAKE_CXX_FLAGS=-fsanitize=fuzzer-no-link -DLINDUNG_SANITIZE=address,undefined > /dev/null
ninja -C build-fuzz > /dev/null
mkdir -p build-fuzz/findings
fuzz_one() {
  mkdir -p "build-fuzz/grown/$1"
  "$(find build-fuzz -name "$1_fuzz" -type f)" -max_total_time="$2" -timeout=20 -rss_limit_mb=3000 \
    -artifact_prefix="build-fuzz/findings/$1-" "build-fuzz/grown/$1" "tests/fuzz/corpus/$1" 2> "build-fuzz/$1.log" &&
    echo "$1: no finding in $2 s" || { echo "$1: see build-fuzz/$1.log"; return 1; }
}
export -f fuzz_one
ls tests/fuzz/corpus | xargs -P 2 -I TARGET bash -c "fuzz_one TARGET $seconds"
