#!/usr/bin/env bash
# The demo's pages in the background: `start` serves demo-out/demo.db to this machine alone, at port 8080 or another that is free, and
# says where; `stop` ends what an earlier `start` began.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=demo-out

# The server that an earlier start began, if it still runs: a number may belong to another program by now.
server() {
  local pid
  pid=$(cat "$folder/server.pid" 2> /dev/null) || return 1
  [ "$(readlink "/proc/$pid/exe" | sed 's/ (deleted)$//')" = "$PWD/build/lindung" ] 2> /dev/null && echo "$pid"
}

stop() {
  local pid
  if pid=$(server); then
    kill "$pid"
    for _ in $(seq 100); do kill -0 "$pid" 2> /dev/null || break; sleep 0.1; done
  fi
  rm -f "$folder/server.pid"
}

# Waits until it has said its address, or has ended.
start_at() {
  setsid build/lindung --db "$folder/demo.db" --quiet serve --port "$1" > "$folder/server.out" 2> "$folder/server.err" < /dev/null &
  local pid=$!
  for _ in $(seq 300); do
    if grep -q '^http' "$folder/server.out"; then
      echo "$pid" > "$folder/server.pid"
      return 0
    fi
    kill -0 "$pid" 2> /dev/null || return 1
    sleep 0.1
  done
  return 1
}

case "${1:-}" in
  stop) stop ;;
  start)
    stop
    start_at 8080 || start_at 0 || { cat "$folder/server.err" >&2; exit 1; }
    printf '\nHalaman / pages: %s\n' "$(cat "$folder/server.out")"
    ;;
  *) echo "tools/demo_server.sh start|stop" >&2; exit 2 ;;
esac
