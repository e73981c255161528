#!/usr/bin/env bash
# Fuzzes every reader for SECONDS each (600 when not said), two at a time, under ASan and UBSan. Installs clang-14 where it
# can. A finding lies in build-fuzz/findings/; put it into tests/fuzz/corpus/TARGET when it is mended. `fuzz.sh SECONDS TARGET...` fuzzes
# these only; BUILD names another build directory, JOBS how many cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
targets=("${@:2}")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(ls tests/fuzz/corpus)
tools/install.sh long
export BUILD=${BUILD:-build-fuzz}
jobs=${JOBS:-2}
cmake -S . -B "$BUILD" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=clang++-14 -DLINDUNG_FUZZ=ON -DLINDUNG_TESTS=OFF \
  -DCMAKE_CXX_FLAGS=-fsanitize=fuzzer-no-link -DLINDUNG_SANITIZE=address,undefined > /dev/null
ninja -j "${JOBS:-$(nproc)}" -C "$BUILD" "${targets[@]/%/_fuzz}" > "$BUILD/ninja.log" || { tail -n 40 "$BUILD/ninja.log" >&2; exit 1; }
mkdir -p "$BUILD/findings"
fuzz_one() {
  mkdir -p "$BUILD/grown/$1"
  "$(find "$BUILD" -name "$1_fuzz" -type f)" -max_total_time="$2" -timeout=20 -rss_limit_mb=3000 \
    -artifact_prefix="$BUILD/findings/$1-" "$BUILD/grown/$1" "tests/fuzz/corpus/$1" 2> "$BUILD/$1.log" &&
    echo "$1: no finding in $2 s" || { echo "$1: see $BUILD/$1.log"; return 1; }
}
export -f fuzz_one
printf '%s\n' "${targets[@]}" | xargs -P "$jobs" -I TARGET bash -c "fuzz_one TARGET $seconds"
