#!/usr/bin/env python3
"""Runs every command that writes on a disk that fills up after 0, 4, 8 … KiB more, until it has room enough. Needs root.

    full_disk.py DUCHA        run in the folder of the project, for its examples

Whenever the disk fills up, the command has to say so, the ledger has to verify, and it holds either all that the command
would have written or nothing of it.
"""
import os
import shutil
import subprocess
import sys
import tempfile

STEP = 4096
ENVIRONMENT = dict(os.environ, DUCHA_TODAY="2024-08-02", DUCHA_ACTOR="张三")


def run(ducha, arguments, folder):
    done = subprocess.run([ducha, *arguments], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def entries(ducha, folder, name="ducha.sqlite"):
    if not os.path.exists(os.path.join(folder, name)):
        return 0
    status, words = run(ducha, ["verify", "--ledger", name], folder)
    if status != 0 and "佐证" not in words:
        return f"verify: {words.strip()}"
    return count(folder, name)


def count(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return 0
    done = subprocess.run(["sqlite3", path, "SELECT count(*) FROM entry"], capture_output=True, text=True)
    return int(done.stdout)


def prepare(ducha, folder, plan, old):
    for arguments in [
        ["init"], ["import", plan], ["progress", "1-01", "--percent", "40", "--text", "已选址"],
        ["dispatch", "--month", "2024-07", "--out", "下发"], ["backup", "旧.sqlite"],
    ]:
        status, words = run(ducha, arguments, folder)
        if status > 1:
            sys.exit(f"{arguments}: {words}")
    with open(os.path.join(folder, "进展.csv"), "w") as file:
        file.write("任务,月份,状态,进展情况\n" + "".join(f"1-02,2024-07,推进中,第{n}项已办\n" for n in range(300)))
    with open(old) as sql:
        subprocess.run(["sqlite3", os.path.join(folder, "老.sqlite")], stdin=sql, check=True)


def works(plan):
    yield ["import", plan], "ducha.sqlite"
    yield ["progress", "--file", "进展.csv"], "ducha.sqlite"
    yield ["bulletin", "issue", "--month", "2024-07", "--by", "李四"], "ducha.sqlite"
    yield ["check", "--notify"], "ducha.sqlite"
    yield ["overdue"], "ducha.sqlite"
    yield ["backup", "新.sqlite"], "新.sqlite"
    yield ["restore", "旧.sqlite", "--replace"], "ducha.sqlite"
    yield ["tasks", "--ledger", "老.sqlite"], "老.sqlite"
    yield ["export", "--out", "台账.jsonl"], "ducha.sqlite"
    yield ["site", "--out", "站"], "ducha.sqlite"


def fill(ducha, arguments, ledger, template):
    """Returns how often the disk was too small before it was large enough, and what went wrong."""
    files = [os.path.join(root, name) for root, _, names in os.walk(template) for name in names]
    used = sum(os.path.getsize(file) // STEP * STEP + STEP for file in files)
    room, full, wrong, before = 0, 0, [], count(template, ledger)
    while True:
        with tempfile.TemporaryDirectory() as mount:
            size = used + room + 64 * STEP
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", mount], check=True)
            try:
                shutil.copytree(template, mount, dirs_exist_ok=True)
                free = os.statvfs(mount)
                # Whatever is free beyond the room is taken.
                with open(os.path.join(mount, "zu"), "wb") as file:
                    file.write(b"x" * max(0, free.f_bavail * free.f_frsize - room))
                status, words = run(ducha, arguments, mount)
                os.remove(os.path.join(mount, "zu"))
                # Whoever verifies has room again: an older ledger is brought up to date for it.
                with tempfile.TemporaryDirectory() as after:
                    shutil.copytree(mount, after, dirs_exist_ok=True)
                    found = entries(ducha, after, ledger)
                if isinstance(found, str):
                    wrong.append(f"{room}: {found}")
                elif status in (0, 1):
                    return full, found, wrong
                elif found != before and arguments[0] not in ("check",):
                    wrong.append(f"{room}: {before} entries became {found}")
                if not any(word in words for word in ("空间", "磁盘", "No space")):
                    wrong.append(f"{room}: {words.strip()[-100:]}")
                full += 1
            finally:
                subprocess.run(["umount", mount], check=True)
        room += STEP if room < 40 * STEP else room // 8 // STEP * STEP


def main():
    ducha = os.path.abspath(sys.argv[1])
    plan = os.path.abspath("Examples/青溪县数字经济五年行动方案.txt" if len(sys.argv) < 3 else sys.argv[2])
    old = os.path.abspath("Tests/DuchaLedgerTests/Migrations/ledger1.sql")
    with tempfile.TemporaryDirectory() as template:
        prepare(ducha, template, plan, old)
        second = os.path.join(template, "第二份.txt")
        with open(plan) as file:
            text = file.read()
        with open(second, "w") as file:
            file.write(text.replace("五年行动方案", "三年行动方案"))
        for arguments, ledger in works("第二份.txt"):
            full, found, wrong = fill(ducha, arguments, ledger, template)
            print(f"{' '.join(arguments):44} full {full:3} times, then {found} entries; wrong {len(wrong)}", flush=True)
            for words in wrong[:5]:
                print("    " + words)


main()
