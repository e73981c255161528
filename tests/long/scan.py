#!/usr/bin/env python3
"""Lets two scanners of Debian, wapiti and sqlmap, loose on the running server: its pages and every address with parameters, once as nobody
and once as a clerk who has logged in. Neither may report anything. A quarter of an hour. `scan.py BUILD`: where the program lies (build)."""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "bench" / "load"))
from load import Clerk, Server  # noqa: E402

# nikto, wapp and ssrf ask the internet; buster and brute_login_form guess names and passwords, which is no fault of the pages.
MODULES = ("backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss,xxe")
QUERIES = ["/api/review?group=posyandu&reason=NIK_FORM&state=open",
           "/api/selection?group=posyandu&village=2171061001&outcome=selected&text=siti", "/api/watch?horizon=60&kind=fund-ends", "/api/claims?all=true&person=P1",
           "/api/bills?stage=drafted&fund=apbd", "/api/notices?settled=false", "/api/coverage/report?month=2025-10&per=ward&denominator=people",
           "/api/journal?kind=roster.import&offset=0&limit=5", "/api/rosters/1/rows?verdict=held&reason=NIK_FORM",
           "/api/contribution?month=2025-10&income=1000000", "/api/rules?at=2025-01-01", "/api/people/P1*", "/api/rosters/1*/rows",
           "/api/enrolment/difference?month=2025-10&fund=apbd&side=missing",
           "/api/cards?village=2171061001&group=posyandu&state=made&text=siti&on=2025-10-01", "/api/minutes/1*/differences?kind=amount&month=2025-10"]
BODIES = [("/api/people/search", {"text": "budi", "village": "2171061001", "group": "posyandu"}),
          ("/api/public/status", {"city": "2171", "nik": "2171074501789001", "birth_date": "1978-01-05"}),
          ("/api/public/card", {"city": "2171", "nik": "2171074501789001", "birth_date": "1978-01-05", "name": "Siti Aminah"}),
          ("/api/login", {"login": "dewi", "password": "salah"})]


def wapiti(where, url, name, headers=()):
    out = where / f"wapiti-{name}.json"
    command = ["wapiti", "-u", url, "--scope", "domain", "-m", MODULES, "-d", "3", "-S", "normal", "--max-scan-time", "5", "--flush-session",
               "-f", "json", "-o", str(out), "--store-session", str(where), "-v", "0"]
    for address in QUERIES + [path for path, _ in BODIES]:
        command += ["-s", url.rstrip("/") + address.replace("*", "")]
    for header in [*headers, "X-Forwarded-Proto: https"]:
        command += ["-H", header]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900, check=True)
    report = json.loads(out.read_text())
    found = [f"wapiti, {name}: {kind}: {one['method']} {one['path']}: {one['info']}"
             for part in ("vulnerabilities", "anomalies") for kind, all_of in report[part].items() for one in all_of]
    print(f"wapiti, {name}: {len(found)} reports", flush=True)
    return found


def sqlmap(where, url, what, body=None, headers=()):
    command = ["sqlmap", "-u", url, "--batch", "--flush-session", "--level", "2", "--risk", "2", "--technique", "BEUST", "--output-dir", str(where),
               "--disable-coloring", "--ignore-code", "*", "--threads", "2", "--time-sec", "3"]
    if body is not None:
        command += ["--data", json.dumps(body), "--headers", "\n".join([*headers, "Content-Type: application/json"])]
    elif headers:
        command += ["--headers", "\n".join(headers)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=1200).stdout
    tested = "all tested parameters do not appear to be injectable" in told
    found = re.findall(r"^.*(?:is vulnerable|identified the following injection).*$", told, re.M)  # what its own second look confirms
    if not tested and not found:
        found = ["nothing was tested: " + " ".join(told.strip().splitlines()[-2:])]
    print(f"sqlmap, {what}: {len(found)} reports", flush=True)
    return [f"sqlmap, {what}: {line}" for line in found]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("build", nargs="?", type=pathlib.Path, default=PROJECT / "build", help="folder of the program (build)")
    lindung = arguments.parse_args().build.resolve() / "lindung"
    if not lindung.is_file():
        sys.exit(f"scan.py: {lindung} is missing; build it first (./run)")
    missing = [tool for tool in ("wapiti", "sqlmap") if not shutil.which(tool)]
    if missing:
        sys.exit(f"scan.py: {' and '.join(missing)} missing; install Debian's packages of these names")
    where = pathlib.Path(tempfile.mkdtemp(prefix="lindung-scan-"))
    found = []
    try:
        subprocess.run([lindung, "--quiet", "sample", "--scheme", PROJECT / "schemes" / "batam-2025.toml", "--rows", "800", "--out", where / "city"],
                       check=True, stdout=subprocess.DEVNULL)
        database = where / "city.db"
        subprocess.run([lindung, "--quiet", "--db", database, "process", where / "city"], stdout=subprocess.DEVNULL)
        with Server(lindung, database) as server:
            url = f"http://127.0.0.1:{server.port}/"
            clerk = [f"{name}: {value}" for name, value in Clerk(lindung, database, server.port).headers.items()]
            found += wapiti(where, url, "nobody")
            found += wapiti(where, url, "a clerk", clerk)
            for address in QUERIES:
                found += sqlmap(where, url.rstrip("/") + address, address.split("?")[0], headers=clerk)
            for address, body in BODIES:
                found += sqlmap(where, url.rstrip("/") + address, address, body, clerk if "search" in address else ())
    finally:
        shutil.rmtree(where, ignore_errors=True)
    print("\n".join(found) or "nothing reported")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
