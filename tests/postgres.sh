#!/usr/bin/env bash
# A throw-away PostgreSQL for tests. `postgres.sh start DIR` makes a cluster in DIR and prints its URL; `postgres.sh stop DIR` ends
# it. It listens on a unix socket inside DIR only. As root it runs as the user postgres, since PostgreSQL refuses to run as root.
set -euo pipefail

action=${1:?start or stop}
dir=${2:?a directory}
bin=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "postgres.sh: no PostgreSQL server is installed (package postgresql-15)" >&2; exit 1; }

as_server() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

case $action in
  start)
    mkdir -p "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    cd "$dir"
    as_server "$bin/initdb" -D "$dir/data" -U postgres -A trust --locale=C.UTF-8 -E UTF8 > "$dir.initdb.log" 2>&1 ||
      { cat "$dir.initdb.log" >&2; exit 1; }
    rm -f "$dir.initdb.log"
    as_server "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 \
      -o "-c listen_addresses='' -k '$dir' -c shared_buffers=64MB -c max_wal_size=1GB" start > /dev/null ||
      { cat "$dir/log" >&2; exit 1; }
    echo "postgresql://postgres@/postgres?host=$dir"
    ;;
  stop)
    cd /
    [ ! -e "$dir/data/postmaster.pid" ] || as_server "$bin/pg_ctl" -D "$dir/data" -m fast -w stop > /dev/null
    ;;
  *) echo "postgres.sh: start or stop" >&2; exit 2 ;;
esac
