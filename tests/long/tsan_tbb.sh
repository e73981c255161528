#!/usr/bin/env bash
# Builds oneTBB, from the source of Debian's own package, so that ThreadSanitizer sees how it hands tasks from thread to thread. Without
# that every task seems to race with whoever gave it. `tsan_tbb.sh DIR` leaves DIR/libtbb.so.12; does nothing when it is there.
set -euo pipefail
dir=$(mkdir -p "$1" && cd "$1" && pwd)
[ ! -e "$dir/libtbb.so.12" ] || exit 0
cd "$dir"
mkdir -p apt/lists/partial apt/parts
sed 's/^Types: deb$/Types: deb-src/; s/^deb /deb-src /' /etc/apt/sources.list.d/debian.sources > apt/parts/debian.sources
options=(-qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$dir/apt/parts" -o "Dir::State::lists=$dir/apt/lists")
apt-get "${options[@]}" update && apt-get "${options[@]}" source --download-only onetbb 2> apt/log ||
  { cat apt/log >&2; echo "tsan_tbb.sh: the source package onetbb is missing; put onetbb_*.orig.tar.xz into $dir" >&2; ls onetbb_*.orig.tar.xz; }
rm -rf source build && mkdir source
tar -xf onetbb_*.orig.tar.xz -C source --strip-components=1
cmake -S source -B build -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DTBB_TEST=OFF -DTBBMALLOC_BUILD=OFF -DTBB_SANITIZE=thread -DTBB_STRICT=OFF > build.log
ninja -j "${JOBS:-$(nproc)}" -C build tbb >> build.log || { tail -n 40 build.log >&2; exit 1; }
cp -P "$(dirname "$(find build -name libtbb.so.12 | head -n 1)")"/libtbb.so* .
rm -rf source build apt
