#!/usr/bin/env bash
# Makes docs/pictures/letter-*.png and plan-council.png, annex-*.png from invented people and example schemes. Needs a built program and poppler-utils.
set -euo pipefail
cd "$(dirname "$0")/.."
lindung=${LINDUNG:-build/lindung}
pictures=docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
from=(--office "Dinas Tenaga Kerja Kota Batam; Jalan Engku Putri 1, Batam Center; 0778 000111" --written 2026-11-21)
died=(--name "Rahmat Hidayat" --date 2026-11-02 --cause other)
long="MUHAMMAD ABDURRAHMAN WAHYUDININGRAT KUSUMAWARDHANA SASTRODIR"

letter() { "$lindung" --quiet letter "$1" "${@:3}" "${from[@]}" --out "$work/$2.pdf" > "$work/said"; }
letter rights rights --name "Rahmat Hidayat" --member-since 2026-11-01 --paid-until 2026-12-31
letter family family "${died[@]}" --member-since 2023-01-01 --children SD:4,TK:1 --heirs "Siti Aminah:istri; Dewi Lestari:anak; Bagus Pratama:anak"
letter refusal refusal "${died[@]}" --member-since 2026-10-01 --heirs "Siti Aminah:istri" --reason waiting
heirs="$long:istri"
for _ in 2 3 4 5 6 7 8; do heirs+="; $long:anak kandung"; done
letter family eight-heirs --name "$long" --date 2026-11-02 --cause accident --member-since 2023-01-01 --children SD:4,TK:1 --heirs "$heirs"
for name in rights family refusal eight-heirs; do
  pdftoppm -r 84 -png -singlefile "$work/$name.pdf" "$work/$name"
  cp "$work/$name.png" "$pictures/letter-$name.png"
done

cat > "$work/scenarios.toml" <<'END'
[[scenario]]
id = "keepers"
name = { id = "Marbot menjadi 5.000 orang", en = "5,000 mosque keepers" }
people = { mosque-keepers = 5_000 }
[[scenario]]
id = "cut"
name = { id = "Anggaran dipotong mulai Juli", en = "A budget cut in July" }
ceilings = { city-budget = 2_000_000_000 }
from = "2024-07"
[[scenario]]
id = "old-age"
name = { id = "Dengan tabungan hari tua (JHT)", en = "With old-age savings" }
programs = ["JKK", "JKM", "JHT"]
END
"$lindung" --quiet plan schemes/samarinda-2024.toml --scenarios "$work/scenarios.toml" --pdf "$work/plan.pdf" \
  --written 2024-02-10 --prepared-by "Dinas Tenaga Kerja Kota Samarinda" > "$work/said"
pdftoppm -r 84 -png -singlefile "$work/plan.pdf" "$work/plan"
cp "$work/plan.png" "$pictures/plan-council.png"

"$lindung" --quiet demo --city batam --dir "$work/demo" > "$work/said"
decree() { "$lindung" --quiet --db "$work/demo/batam.db" decree "$@" > "$work/said"; }
decree issue --number 188.45/231/2025 --date 2025-09-29 --basis "Peraturan Wali Kota Batam tentang perlindungan pekerja rentan" --basis "Inpres 2/2021"
decree annex 188.45/231/2025 --out "$work/annex.pdf"
last=$(pdfinfo "$work/annex.pdf" | awk '/^Pages/ {print $2}')
pdftoppm -r 84 -png -singlefile -f 1 -l 1 "$work/annex.pdf" "$work/annex-first"
pdftoppm -r 84 -png -singlefile -f "$last" -l "$last" "$work/annex.pdf" "$work/annex-last"
cp "$work"/annex-*.png "$pictures/"
