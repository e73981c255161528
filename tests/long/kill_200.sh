#!/usr/bin/env bash
# Kills `lindung process` at 200 instants, half of them on PostgreSQL, and compares each rerun with an undisturbed run; then changes 200 bytes
# of the database's file, one at a time. Some minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/install.sh test
LINDUNG_TESTS=ON tools/build.sh process_test lindung
cluster=$(mktemp -d /tmp/lindung-postgres.XXXXXX)
trap 'tests/postgres.sh stop "$cluster"; rm -rf "$cluster"' EXIT
LINDUNG_TEST_POSTGRES=$(tests/postgres.sh start "$cluster") LINDUNG_KILLS=200 LINDUNG_FLIPS=200 \
  build/process_test --gtest_filter='*KilledAtAnyInstant*:*AChangedByteOfTheFile*'
