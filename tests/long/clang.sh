#!/usr/bin/env bash
# Builds everything with clang 14, warnings as errors, and runs the short list of .clang-tidy over src. Needs clang-14 and clang-tidy-14. Some minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/install.sh test
cmake -S . -B build-clang -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=clang++-14 -DLINDUNG_BENCH=ON > /dev/null
ninja -C build-clang
find src -name '*.cpp' ! -name '*_test.cpp' -print0 | xargs -0 -P "$(nproc)" -n 4 clang-tidy-14 -p build-clang --quiet
