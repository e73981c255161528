"""The web under load: the public question with a million people stored, a thousand times a second, beside nginx giving a static file of
the same size; then the same while somebody sends a roster of a million rows; and how much memory a long time of it takes."""
import contextlib
import csv
import http.client
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
CONNECTIONS = 40
NGINX = """
daemon off; pid {where}/nginx.pid; error_log {where}/nginx.log; worker_processes 2;
events {{ worker_connections 1024; }}
http {{ access_log off; client_body_temp_path {where}; proxy_temp_path {where}; fastcgi_temp_path {where}; uwsgi_temp_path {where};
  scgi_temp_path {where}; server {{ listen 127.0.0.1:{port}; root {where}/static; }} }}
"""


class Server:
    """`lindung serve` on a free port, ended with the block."""

    def __init__(self, lindung, database):
        self.child = subprocess.Popen([str(lindung), "--db", str(database), "--lang", "en", "serve", "--port", "0", "--behind-proxy"],
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(re.search(r":(\d+)", self.child.stdout.readline())[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.terminate()
        self.child.wait()

    def megabytes(self):
        status = pathlib.Path(f"/proc/{self.child.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024


class Clerk:
    """Somebody who has logged in, with a password of her own."""

    def __init__(self, lindung, database, port):
        self.port, self.headers = port, {}
        added = subprocess.run([str(lindung), "--db", str(database), "--json", "user", "add", "dewi", "--name", "Dewi", "--role", "clerk"],
                               capture_output=True, text=True)
        first = json.loads(added.stdout)["password"]
        self.take(self.call("POST", "/api/login", {"login": "dewi", "password": first}))
        self.take(self.call("POST", "/api/session/password", {"old": first, "new": "perahu biru di laut"}))

    def call(self, method, target, document=None, data=None, headers=None):
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        body = data if document is None else json.dumps(document)
        link.request(method, target, body, {"Content-Type": "application/json", **self.headers, **(headers or {})})
        reply = link.getresponse()
        text = reply.read()
        if reply.status >= 400:
            sys.exit(f"{method} {target}: {reply.status} {text[:300]!r}")
        return reply, json.loads(text or b"null")

    def take(self, answer):
        reply, document = answer
        self.headers = {"Cookie": reply.headers["Set-Cookie"].split(";")[0], "X-CSRF-Token": document["csrf"]}

    def send_roster(self, path):
        with open(path, "rb") as data:
            reply, _ = self.call("POST", "/api/rosters", data=data, headers={
                "X-File-Name": path.name, "Content-Type": "application/octet-stream", "Content-Length": str(path.stat().st_size)})
        return reply.headers["Location"]

    def state_of(self, job):
        return self.call("GET", job)[1]["state"]


@contextlib.contextmanager
def nginx(where, body):
    (where / "static").mkdir(exist_ok=True)
    (where / "static" / "answer.json").write_bytes(body)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (where / "nginx.conf").write_text(NGINX.format(where=where, port=port))
    child = subprocess.Popen(["nginx", "-c", str(where / "nginx.conf")], stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        yield port
    finally:
        child.terminate()
        child.wait()


def questions(roster, target):
    """Of every five questions one is about a NIK that nobody has, one gives a wrong birth date. Rows with a NIK that is none are left out."""
    with open(roster, newline="") as rows, open(target, "w") as out:
        for i, row in enumerate(csv.DictReader(rows)):
            nik, birth = row["nik"], row["tanggal_lahir"]
            if len(nik) != 16:
                continue
            if i % 5 == 3:
                nik = nik[:12] + "9999"
            if i % 5 == 4:
                birth = "1971-01-01"
            out.write(f"{nik},{birth}\n")


def ask(port, rate, seconds, file=None, asked=0):
    """What wrk says: requests, failed, p50_ms, p99_ms, p999_ms, max_ms. `asked` questions have been asked already: who and about whom is
    not repeated, since nobody may ask often."""
    environment = {**os.environ, "RATE": str(rate), "CONNECTIONS": str(CONNECTIONS), "ASKED": str(asked)}
    if file:
        environment["QUESTIONS"] = str(file)
    told = subprocess.run(["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(HERE / "questions.lua"), f"http://127.0.0.1:{port}"],
                          env=environment, capture_output=True, text=True)
    lines = [line for line in told.stdout.splitlines() if line.startswith("{")]
    if not lines:
        sys.exit(told.stdout + told.stderr)
    return json.loads(lines[-1])


def first_answer(port, file):
    nik, birth = open(file).readline().strip().split(",")
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    body = json.dumps({"city": "2171", "nik": nik, "birth_date": birth})
    link.request("POST", "/api/public/status", body, {"Content-Type": "application/json", "X-Forwarded-For": "10.255.0.1"})
    return link.getresponse().read()


def run(lindung, where, database, roster, more, seconds=20, rate=1000):
    """Prints the case. `roster` is what the database knows, `more` is sent while the public asks."""
    file = where / "questions.txt"
    questions(roster, file)
    with Server(lindung, database) as server:
        body = first_answer(server.port, file)  # makes the picture of the city
        with nginx(where, body) as static:
            warm = ask(server.port, rate, 3, file)["requests"]
            ours, peer = ask(server.port, rate, seconds, file, warm), ask(static, rate, seconds)
            print(f"status     {ours['requests'] / ours['seconds']:,.0f} questions a second, failed {ours['failed']}: p50 {ours['p50_ms']:.2f} ms,"
                  f" p99 {ours['p99_ms']:.2f} ms, {server.megabytes()} MB   nginx, a file of {len(body)} bytes: p50 {peer['p50_ms']:.2f} ms,"
                  f" p99 {peer['p99_ms']:.2f} ms   p99 ratio {ours['p99_ms'] / peer['p99_ms']:.1f}   load {os.getloadavg()[0]:.1f}", flush=True)
            clerk = Clerk(lindung, database, server.port)
            job = clerk.send_roster(more)
            worst, asked = 0.0, warm + ours["requests"]
            while clerk.state_of(job) in ("queued", "running"):
                told = ask(server.port, rate, 2, file, asked)
                worst, asked = max(worst, told["p99_ms"]), asked + told["requests"]
            print(f"status     while a roster of {more.stat().st_size >> 20} MB is taken in ({clerk.state_of(job)}): p99 {worst:.2f} ms in the worst"
                  f" two seconds, {server.megabytes()} MB", flush=True)


def soak(lindung, where, database, roster, minutes):
    """Prints what memory the server holds, minute by minute, while the public asks."""
    file = where / "questions.txt"
    questions(roster, file)
    with Server(lindung, database) as server:
        first_answer(server.port, file)
        held, asked = [], 0
        for minute in range(minutes):
            told = ask(server.port, 1000, 60, file, asked)
            asked += told["requests"]
            held.append(server.megabytes())
            print(f"soak       minute {minute + 1}: {told['requests']:,} questions, failed {told['failed']}, p99 {told['p99_ms']:.2f} ms, {held[-1]} MB",
                  flush=True)
        early, late = held[min(4, len(held) - 1)], held[-1]
        print(f"soak       {early} MB after five minutes, {late} MB at the end: {'flat' if late <= early * 1.05 + 5 else 'GROWING'}")
        return late <= early * 1.05 + 5
