#!/usr/bin/env bash
# Installs the Debian 12 packages and npm packages that lindung is built from. Does nothing, and needs no network, when all are there.
# `tools/install.sh test` adds what the tests need, `tools/install.sh long` what the long ones need too, `tools/install.sh peers` what the tools
# need that bench/linkage/peers runs. Works as root and as a user with sudo; when it cannot install, it says which packages are missing.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(g++ cmake ninja-build pkg-config ca-certificates nodejs
  libboost1.81-dev libboost-json1.81-dev libssl-dev libfmt-dev libexpected-dev libtbb-dev libicu-dev
  libsqlite3-dev libpq-dev libzip-dev libexpat1-dev libzstd-dev libxlsxwriter-dev
  libsodium-dev zlib1g-dev libqrencode-dev libzxingcore-dev libpng-dev libturbojpeg0-dev libfreexl-dev libtomlplusplus-dev libcli11-dev coinor-libcbc-dev
  libcairo2-dev libpango1.0-dev fonts-crosextra-carlito)
[[ "${1:-}" =~ ^(test|long)$ ]] && packages+=(libgtest-dev libgmock-dev postgresql-15 python3 clang-format-14 poppler-utils unzip chromium openssl zbar-tools)
[ "${1:-}" = long ] && packages+=(clang-14 clang-tidy-14 libclang-rt-14-dev llvm-14)  # llvm: names in the sanitizers' reports
# python3-scipy would take libboost1.81-dev away (it depends on 1.74): bench/linkage/peers says how it is only unpacked.
[ "${1:-}" = peers ] && packages+=(time python3-pandas python3-jellyfish python3-joblib python3-threadpoolctl python3-decorator liblbfgsb0)

missing=()
for package in "${packages[@]}"; do
  if [ "$package" = nodejs ] && command -v node > /dev/null; then continue; fi
  dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if { [ ! -e node_modules/idn-area-data/data/villages.csv ] || [ ! -e ui/node_modules/.of-lock ]; } && ! command -v npm > /dev/null; then missing+=(npm); fi
if [ ${#missing[@]} -gt 0 ]; then
  cannot() {
    echo "install.sh: cannot install what is missing ($1). Install these Debian packages, then try again: ${missing[*]}" >&2
    exit 1
  }
  as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo > /dev/null || cannot "not root, and no sudo"
    as_root=(sudo)
  fi
  echo "Installing: ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -qq || cannot "apt-get update failed"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null ||
    cannot "apt-get install failed"
fi
[ -e node_modules/idn-area-data/data/villages.csv ] || npm ci --ignore-scripts --no-audit --no-fund --silent
tools/ui.sh install
