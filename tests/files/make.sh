#!/bin/sh
# Makes the spreadsheets of this folder from roster.fods with LibreOffice, so that the readers meet files that another program
# wrote. Run by hand when roster.fods changes; the results are kept beside it and the tests need no LibreOffice.
set -eu
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
for format in ods xls xlsx; do
  soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$format" roster.fods
done
