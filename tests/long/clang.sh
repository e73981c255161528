#!/usr/bin/env bash
# Builds everything with clang 14, warnings as errors, and runs the short list of .clang-tidy over src. Installs clang-14 and
# clang-tidy-14 where it can. Some minutes. BUILD names another build directory, JOBS how many cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/install.sh long
build=${BUILD:-build-clang} jobs=${JOBS:-$(nproc)}
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=clang++-14 -DLINDUNG_BENCH=ON > /dev/null
ninja -j "$jobs" -C "$build"
find src -name '*.cpp' ! -name '*_test.cpp' -print0 | xargs -0 -P "$jobs" -n 4 clang-tidy-14 -p "$build" --quiet
