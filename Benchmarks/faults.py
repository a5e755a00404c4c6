"""What the scripts that try faults have in common: a ledger to try them on, the commands that write, and how to look after."""
import contextlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys

# What a program that fell leaves on the screen.
CRASH = re.compile("Fatal error|Swift/|Crash|Thread 0|Backtrace")
ENVIRONMENT = dict(os.environ, DUCHA_TODAY="2024-08-02", DUCHA_ACTOR="张三")


def run(ducha, arguments, folder, **environment):
    done = subprocess.run(
        [ducha, *arguments], cwd=folder, env=dict(ENVIRONMENT, **environment), capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def entries(ducha, folder, name="ducha.sqlite"):
    """Returns how many entries a ledger has, or what `verify` says against it."""
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
    with contextlib.closing(sqlite3.connect(path)) as ledger:
        return ledger.execute("SELECT count(*) FROM entry").fetchone()[0]


def prepare(ducha, folder, plan=None):
    """Makes a ledger with plans, progress, evidence and forms that were sent, a backup and an older ledger beside it."""
    shutil.copy(plan or "Examples/青溪县数字经济五年行动方案.txt", os.path.join(folder, "方案.txt"))
    with open(os.path.join(folder, "照片.jpg"), "wb") as file:
        file.write(b"\xff\xd8" + bytes(range(256)) * 40)
    for arguments in [
        ["init"], ["import", "方案.txt"], ["evidence", "add", "1-01", "照片.jpg"], ["backup", "旧.sqlite"],
        ["progress", "1-01", "--percent", "40", "--text", "已选址"], ["dispatch", "--month", "2024-07", "--out", "下发"],
    ]:
        status, words = run(ducha, arguments, folder)
        if status > 1:
            sys.exit(f"{arguments}: {words}")
    with open(os.path.join(folder, "方案.txt")) as plan, open(os.path.join(folder, "第二份.txt"), "w") as second:
        second.write(plan.read().replace("五年行动方案", "三年行动方案"))
    with open(os.path.join(folder, "进展.csv"), "w") as file:
        file.write("任务,月份,状态,进展情况\n" + "".join(f"1-02,2024-07,推进中,第{n}项已办\n" for n in range(300)))
    with open("Tests/DuchaLedgerTests/Migrations/ledger1.sql") as sql:
        subprocess.run(["sqlite3", os.path.join(folder, "老.sqlite")], stdin=sql, check=True)


# Each command with the file in which its success shows.
WORKS = [
    (["import", "第二份.txt"], "ducha.sqlite"),
    (["progress", "--file", "进展.csv"], "ducha.sqlite"),
    (["bulletin", "issue", "--month", "2024-07", "--by", "李四"], "ducha.sqlite"),
    (["check", "--notify"], "ducha.sqlite"),
    (["overdue"], "ducha.sqlite"),
    (["backup", "新.sqlite"], "新.sqlite"),
    (["restore", "旧.sqlite", "--replace"], "ducha.sqlite"),
    (["tasks", "--ledger", "老.sqlite"], "老.sqlite"),
    (["export", "--out", "台账.jsonl"], "ducha.sqlite"),
    (["site", "--out", "站"], "ducha.sqlite"),
]
