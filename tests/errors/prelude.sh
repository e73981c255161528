# What the cases may use. Each case runs in a fresh directory; PROJECT is the source tree, LINDUNG the program.
city() { "$LINDUNG" --quiet --db a.db scheme open "$PROJECT/schemes/batam-2025.toml" > /dev/null; }
folder() {  # a folder for `process`: two people of one ward
  mkdir -p d/rosters && cp "$PROJECT/schemes/batam-2025.toml" d/scheme.toml
  printf 'NIK,NAMA,TGL LAHIR,KELOMPOK\n2171055405909000,Melati Karsa,1990-05-14,posyandu\n2171051203859001,Bayu Pranata,1985-03-12,posyandu\n' > d/rosters/a.csv
}
processed() { folder && "$LINDUNG" --quiet --db a.db process d > /dev/null; }
claimed() {  # the second of them was covered and has died; the first is his widow
  processed && "$LINDUNG" --quiet --db a.db mutate death --nik 2171051203859001 --date 2025-12-05 --on 2025-12-08 > /dev/null
  "$LINDUNG" --quiet --db a.db claim heir K1 --name "Melati Karsa" --relation spouse --on 2025-12-08 > /dev/null
}
assessed() { claimed && "$LINDUNG" --quiet --db a.db claim assess K1 --on 2025-12-09 > /dev/null || true; }
decreed() {  # both of them are listed, October to December 2025
  processed && "$LINDUNG" --quiet --db a.db decree issue --number 1/2025 --date 2025-09-20 --basis "Perwali 1/2025" --on 2025-09-20 > /dev/null
}
billed() {  # both are members of the carrier in October; sari drafted their bill of October
  decreed && printf 'nik,month,listed,registered,paid\n2171055405909000,2025-10,1,1,0\n2171051203859001,2025-10,1,1,0\n' > c.csv
  "$LINDUNG" --quiet --db a.db coverage import c.csv > /dev/null
  "$LINDUNG" --quiet --db a.db fund allot --fund grants --amount 200000 --paper "DPA 1/2025" --on 2025-10-01 > /dev/null
  "$LINDUNG" --quiet --db a.db --by sari bill draft --fund grants --month 2025-10 --on 2025-10-02 > /dev/null
}
paid() {  # and the treasury has paid it
  billed && "$LINDUNG" --quiet --db a.db --by dewi bill approve --bill T1 --on 2025-10-03 > /dev/null
  "$LINDUNG" --quiet --db a.db bill request --bill T1 --number SPP1 --date 2025-10-04 --code 251012345678 --on 2025-10-04 > /dev/null
  "$LINDUNG" --quiet --db a.db bill order --bill T1 --number SPM1 --date 2025-10-05 --on 2025-10-05 > /dev/null
  "$LINDUNG" --quiet --db a.db bill pay --bill T1 --number SP2D1 --date 2025-10-06 --amount 33600 --on 2025-10-06 > /dev/null || true
}
sent() {  # both of them were sent to the carrier; line 1 is Bayu Pranata
  decreed && "$LINDUNG" --quiet --db a.db enrol export --fund grants --month 2025-10 --phone 0778460 --email a@contoh.go.id --out b.xlsx --on 2025-09-29 > /dev/null
}
carded() {  # Bayu Pranata is a member and paid for from October to December; a key signs in 2025; his card is made
  sent
  "$LINDUNG" --quiet --db a.db enrol settle B1 --line 1 --kpj 23012345678 --start 2025-10-01 --reason surat --on 2025-10-01 > /dev/null || true
  printf 'nik,month,listed,registered,paid\n2171055405909000,2025-10,1,1,1\n2171051203859001,2025-10,1,1,1\n' > c.csv
  "$LINDUNG" --quiet --db a.db coverage import c.csv > /dev/null
  "$LINDUNG" --quiet --db a.db card key new --from 2025-01-01 --until 2025-12-31 --on 2025-10-01 > /dev/null
  "$LINDUNG" --quiet --db a.db card make --on 2025-10-02 > /dev/null
}
scheme() { folder && sed -i "$1" d/scheme.toml; }  # a scheme with a fault
sql() { python3 -c 'import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()' "$1" "$2"; }
archive() { python3 -c 'import sys, zipfile
z = zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED)
[z.writestr(name, "x") for name in sys.argv[2:]]' "$@"; }
ole() { python3 - "$1" "$2" << 'PY'
# A compound file (the container of old Office files) with one small stream of that name.
import struct, sys
path, name = sys.argv[1:]
sector = 512
header = struct.pack("<8s16sHHHHHHIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 1, 0, 0, 0xFFFFFFFE, 0,
                     0xFFFFFFFE, 0)
header += struct.pack("<I", 0) + b"\xff" * 4 * 108
fat = struct.pack("<III", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE) + b"\xff" * (sector - 12)
def entry(text, kind, child, start, size):
    raw = (text + "\0").encode("utf-16-le")
    return raw.ljust(64, b"\0") + struct.pack("<HBBIII16sIQQIQ", len(raw), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child, b"", 0, 0, 0, start, size)
directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry(name, 2, 0xFFFFFFFF, 2, 4096) + b"\0" * 256
open(path, "wb").write(header + fat + directory.ljust(sector, b"\0") + b"\0" * 4096)
PY
}
server_that_goes() {  # a PostgreSQL by the looks of it, which greets and then hangs up
  python3 - << 'PY' > /dev/null 2>&1 &
import socket, struct
def message(kind, body): return kind + struct.pack(">I", len(body) + 4) + body
s = socket.socket(socket.AF_UNIX)
s.bind(".s.PGSQL.5432")
s.listen()
s.settimeout(20)
c, _ = s.accept()
size, = struct.unpack(">I", c.recv(4))
c.recv(size - 4)
c.sendall(message(b"R", struct.pack(">I", 0)) + message(b"Z", b"I"))
c.recv(1)
c.close()
PY
  while [ ! -S .s.PGSQL.5432 ]; do sleep 0.05; done
}
