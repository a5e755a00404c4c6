#!/usr/bin/env python3
"""Takes copies of a ledger that is being written, tears them, and runs `verify`, `overdue`, `backup` and `progress` on each.

    torn_copies.py DUCHA [COUNT [SEED]]        run in the folder of the project, for its examples; 300 copies by default

Copies are cut, at a page or within one, begin as of one moment and end as of another, have some pages of another moment, or stand
beside a `-wal` of another moment, a piece of one, or none. No command may crash. `verify` calls a copy intact only if it is what the
ledger was at some moment, and changes no byte. Of a copy that does not verify no backup is made. Who reads or writes a part looks at
that part and the last entries: how often one went on in a copy that is damaged elsewhere is counted.
"""
import collections
import os
import random
import shutil
import sqlite3
import sys
import tempfile

from faults import CRASH, prepare, run

PAGE = 4096


def bytes_of(path):
    if not os.path.exists(path):
        return b""
    with open(path, "rb") as file:
        return file.read()


def moments(ducha, folder):
    """Writes into a ledger and returns the file and its log after each step; somebody who reads keeps the log from being emptied."""
    path = os.path.join(folder, "ducha.sqlite")
    taken, reader = [], None
    for step in range(40):
        if step % 5 == 0:
            if reader:
                reader.close()
            reader = sqlite3.connect(path, isolation_level=None)
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM entry").fetchone()
        text = f"第{step}次调度" * (step % 7 * 20 + 1)
        works = {11: ["import", "第二份.txt"], 17: ["check", "--notify"], 23: ["progress", "--file", "进展.csv"],
                 29: ["bulletin", "issue", "--month", "2024-07", "--by", "李四"]}
        work = works.get(step, ["progress", f"1-{step % 20 + 1:02}", "--text", text])
        status, words = run(ducha, work, folder)
        if status > 1:
            sys.exit(f"{work}: {words}")
        taken.append((bytes_of(path), bytes_of(path + "-wal")))
    reader.close()
    return taken


def hashes(file, log):
    """The hashes of all entries."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "k.sqlite")
        write(path, file, log)
        with sqlite3.connect(path) as database:
            return {row[0] for row in database.execute("SELECT hash FROM entry")}


def write(path, file, log):
    for name, content in ((path, file), (path + "-wal", log)):
        if content:
            with open(name, "wb") as target:
                target.write(content)


def tear(taken, kind):
    """Returns a torn copy and the log beside it."""
    early, late = sorted(random.sample(range(len(taken)), 2))
    (old, old_log), (new, new_log) = taken[early], taken[late]
    pages = len(new) // PAGE
    match kind:
        case "cut at a page":
            return new[:random.randrange(1, pages) * PAGE], random.choice([b"", new_log])
        case "cut within a page":
            return new[:random.randrange(100, len(new))], random.choice([b"", new_log])
        case "early, then late":
            place = random.randrange(1, pages) * PAGE
            return old[:place] + new[place:], random.choice([b"", new_log])
        case "late, then early":
            place = random.randrange(1, pages) * PAGE
            return new[:place] + old[place:], random.choice([b"", old_log, new_log])
        case "pages of another moment":
            copy = bytearray(new)
            for page in random.sample(range(len(old) // PAGE), random.randrange(1, 4)):
                copy[page * PAGE:(page + 1) * PAGE] = old[page * PAGE:(page + 1) * PAGE]
            return bytes(copy), new_log
        case "log left out":
            return new, b""
        case "log of another moment":
            return (old, new_log) if random.random() < 0.5 else (new, old_log)
        case "log cut":
            return new, new_log[:random.randrange(len(new_log) + 1)]


KINDS = ["cut at a page", "cut within a page", "early, then late", "late, then early", "pages of another moment",
         "log left out", "log of another moment", "log cut"]


def flaws(ducha, copy, evidence, known, counts):
    def fresh():
        folder = tempfile.mkdtemp(dir=place)
        shutil.copytree(evidence, os.path.join(folder, os.path.basename(evidence)))
        write(os.path.join(folder, "ducha.sqlite"), *copy)
        return folder

    with tempfile.TemporaryDirectory() as place:
        folder = fresh()
        status, words = run(ducha, ["verify"], folder)
        intact = status == 0
        counts["intact" if intact else "damaged"] += 1
        if CRASH.search(words) or status not in (0, 1, 2):
            yield f"verify crashed: {words[-300:]}"
        if intact and not any(hash in words for hash in known):
            yield f"called intact: {words}"
        if bytes_of(f"{folder}/ducha.sqlite") != copy[0] or bytes_of(f"{folder}/ducha.sqlite-wal") != copy[1]:
            yield "verify changed the file"
        for work in (["overdue"], ["backup", "备份.sqlite"], ["progress", "1-03", "--text", "再报"]):
            folder = fresh()
            status, words = run(ducha, work, folder)
            if CRASH.search(words) or status not in (0, 1, 2):
                yield f"{work[0]} crashed: {words[-300:]}"
            if intact and status > 1:
                yield f"{work[0]} refused of an intact one: {words}"
            if not intact and status == 2:
                counts[f"{work[0]} told"] += 1
            if not intact and status < 2:
                counts[f"{work[0]} went on"] += 1
                if work[0] == "backup":
                    yield f"{work[0]} of a damaged one went on: {words.strip()[-200:]}"
            if not intact and work[0] == "backup" and os.path.exists(f"{folder}/备份.sqlite"):
                yield "a backup was made"


def main():
    ducha = os.path.abspath(sys.argv[1])
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    random.seed(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    with tempfile.TemporaryDirectory() as folder:
        prepare(ducha, folder)
        taken = moments(ducha, folder)
        evidence, known = os.path.join(folder, "ducha.sqlite.evidence"), hashes(*taken[-1])
        counts, wrong = collections.Counter(), 0
        for index in range(number):
            kind = KINDS[index % len(KINDS)]
            for flaw in flaws(ducha, tear(taken, kind), evidence, known, counts):
                wrong += 1
                print(f"    {index} {kind}: {flaw}", flush=True)
    print(f"{number} copies: " + ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) + f"; wrong {wrong}")


main()
