#!/usr/bin/env bash
# Fails when a C++ file is not formatted as .clang-format says. Mend: clang-format-14 -i FILE.
set -euo pipefail
cd "$(dirname "$0")/.."
find src tests bench tools \( -name node_modules -o -name build \) -prune -o \( -name '*.cpp' -o -name '*.h' \) -print0 |
  xargs -0 clang-format-14 --dry-run --Werror
