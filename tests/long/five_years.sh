#!/usr/bin/env bash
# Lives five years of more and larger invented cities through decree, enrolment, billing and reconciliation, each beside a plain recount. Some
# minutes. PEOPLE of each city, SEEDS: how many cities.
set -euo pipefail
cd "$(dirname "$0")/../.."
people=${1:-5000} seeds=${2:-20}
tools/install.sh test
LINDUNG_TESTS=ON tools/build.sh lindung_shell_app_test
LINDUNG_FIVE_YEARS="$people $seeds" build/lindung_shell_app_test --gtest_filter='FiveYears.*'
