#!/usr/bin/env python3
"""Many at once on one ledger: writers that report, readers that list; then whether all that was accepted is there.

    load.py DUCHA LEDGER [SECONDS]        LEDGER is copied first; 8 writers, 20 readers, SECONDS defaults to 600
"""
import collections
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

WRITERS, READERS = 8, 20
DAY = "2024-07-15"


class Load:
    def __init__(self, ducha, ledger, seconds):
        self.ducha, self.ledger, self.end = ducha, ledger, time.monotonic() + seconds
        self.lock = threading.Lock()
        self.waits = collections.defaultdict(list)
        self.accepted = 0
        self.errors = collections.Counter()
        self.plans = int(self.sqlite("SELECT count(*) FROM planEdition WHERE edition = 1"))
        self.before = int(self.sqlite("SELECT count(*) FROM progressReport"))

    def sqlite(self, sql):
        return subprocess.run(["sqlite3", self.ledger, sql], capture_output=True, text=True).stdout.strip()

    def run(self, kind, *arguments):
        environment = dict(os.environ, DUCHA_TODAY=DAY, DUCHA_ACTOR="张三")
        start = time.monotonic()
        done = subprocess.run(
            [self.ducha, *arguments, "--ledger", self.ledger], env=environment, capture_output=True, text=True)
        with self.lock:
            self.waits[kind].append(time.monotonic() - start)
            if done.returncode not in (0, 1):
                self.errors[f"{kind}: {done.stderr.strip()[-120:]}"] += 1
        return done.returncode == 0

    def write(self, number):
        picked = random.Random(number)
        count = 0
        while time.monotonic() < self.end:
            count += 1
            task = f"{picked.randint(1, self.plans)}-{picked.randint(1, 40):02}"
            if self.run("report", "progress", task, "--text", f"{number}号第{count}次", "--percent", "50"):
                with self.lock:
                    self.accepted += 1

    def read(self, number):
        picked = random.Random(number)
        while time.monotonic() < self.end:
            task = f"{picked.randint(1, self.plans)}-{picked.randint(1, 40):02}"
            picked.choice([
                lambda: self.run("overdue count", "overdue", "--count"),
                lambda: self.run("overdue list", "overdue"),
                lambda: self.run("story", "show", task),
            ])()
            time.sleep(picked.random())

    def report(self, seconds):
        for kind, waits in sorted(self.waits.items()):
            waits.sort()
            print(
                f"{kind:14} {len(waits):7} runs  {len(waits) / seconds:7.1f} a second  median {waits[len(waits) // 2]:6.3f} s"
                f"  99 % {waits[len(waits) * 99 // 100]:6.3f} s  worst {waits[-1]:6.3f} s")
        found = int(self.sqlite("SELECT count(*) FROM progressReport")) - self.before
        print(f"reports accepted {self.accepted}, in the ledger {found}, lost {self.accepted - found}")
        for words, count in self.errors.most_common():
            print(f"error {count} times: {words}")
        done = subprocess.run([self.ducha, "verify", "--ledger", self.ledger], capture_output=True, text=True)
        print(f"verify: {done.returncode} {re.sub(r'[0-9a-f]{60,}', '…', done.stdout.strip() or done.stderr.strip())}")


def main():
    ducha, given = os.path.abspath(sys.argv[1]), sys.argv[2]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 600
    with tempfile.TemporaryDirectory() as folder:
        ledger = os.path.join(folder, "ledger.sqlite")
        shutil.copy(given, ledger)
        load = Load(ducha, ledger, seconds)
        workers = [threading.Thread(target=load.write, args=(n,)) for n in range(WRITERS)]
        workers += [threading.Thread(target=load.read, args=(n + WRITERS,)) for n in range(READERS)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        load.report(seconds)


main()
