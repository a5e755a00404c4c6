#!/usr/bin/env python3
"""How fast a ledger of N tasks is, whole commands beside their peers: sqlite3, Taskwarrior, mawk, what C can do with
the same rows (Peers/office.c), a clerk's Python scripts (Peers/clerk.py).

    ledger.py DUCHA [N ...]        N defaults to 1000 10000 100000

Every N gets a ledger of its own, made from a seed: plans of forty tasks as text files, 200 units, about three units a task,
22 % without a date, six months of reports. Walls of shared machines drift, so ours and a peer's run in turn and the
median of the ratios counts. Peers that are not installed are left out.
"""
import csv
import importlib.util
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

DAY = "2024-07-01"
PEERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Peers")
MONTHS = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"]
PAIRS = 5
FIRST = "城东南西北安平青溪临江永和新兴太古石泉"
FIELDS = ["教育", "财政", "农业农村", "卫生健康", "交通运输", "水利", "民政", "司法", "统计", "审计"]
UNITS = ["县" + field + "局" for field in FIELDS] + [
    a + b + "镇人民政府" for a in FIRST for b in FIRST if a != b
][:190]


class Office:
    """A ledger under construction, and what peers are given of the same tasks."""

    def __init__(self, ducha, folder, tasks):
        self.ducha, self.folder, self.count = ducha, folder, tasks
        self.ledger = os.path.join(folder, "ledger.sqlite")
        self.random = random.Random(1)
        self.tasks = []

    def path(self, name):
        return os.path.join(self.folder, name)

    # What is read

    def write_plans(self):
        os.makedirs(self.path("plans"))
        for first in range(0, self.count, 40):
            number = first // 40 + 1
            lines = [f"安平县第{number}批重点任务行动方案", "", "为做好全县重点工作，制定本方案。", "一、重点任务"]
            for index in range(min(40, self.count - first)):
                lines.append(self.task(number, index))
            lines += ["", "安平县人民政府办公室", "2024年1月5日", ""]
            with open(self.path(f"plans/{number:05}.txt"), "w", encoding="utf-8") as file:
                file.write("\n".join(lines))

    def task(self, plan, index):
        pick = self.random.choice
        units = self.random.sample(UNITS, self.random.choice([2, 3, 4, 5]))
        due = None if self.random.random() < 0.22 else self.date()
        limit = f"{due[0]}年{due[1]}月{due[2]}日前" if due else "持续"
        title = f"推进第{plan}批第{index + 1}项重点工程建设"
        self.tasks.append((f"{plan}-{index + 1:02}", title, units, due))
        return (
            f"{index + 1}.{title}。{limit}{pick(['建成', '新增', '培育', '完成'])}示范点{self.random.randint(2, 90)}个。"
            f"（牵头单位：{units[0]}；配合单位：{'、'.join(units[1:])}）"
        )

    def date(self):
        return (self.random.choice([2024, 2024, 2025, 2026]), self.random.randint(4, 12), self.random.randint(1, 28))

    def write_reports(self):
        for number, month in enumerate(MONTHS):
            with open(self.path(f"{month}.csv"), "w", encoding="utf-8-sig", newline="") as file:
                rows = csv.writer(file)
                rows.writerow(["任务", "单位", "月份", "状态", "完成比例", "进展情况"])
                for task, _, units, _ in self.tasks:
                    done = number == 5 and self.random.random() < 0.8
                    share = 100 if done else min(99, (number + 1) * self.random.randint(10, 16))
                    rows.writerow([task, units[0], month, "已完成" if done else "推进中", share, f"{month}进展正常"])

    # What is measured

    def run(self, *arguments):
        environment = dict(os.environ, DUCHA_TODAY=DAY, DUCHA_ACTOR="张三")
        return measure([self.ducha, *arguments, "--ledger", self.ledger], environment)

    def c(self, *arguments):
        return measure([self.path("office"), *arguments])

    def clerk(self, *arguments):
        return measure([sys.executable, os.path.join(PEERS, "clerk.py"), *arguments])

    def sqlite(self, sql, database=None):
        return measure(["sqlite3", "-batch", "-list", "-separator", ",", database or self.ledger, sql])


def measure(command, environment=None, feed=None):
    """Runs a command; returns seconds and peak MiB."""
    start = time.perf_counter()
    with open(feed or os.devnull, "rb") as given, tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdin=given, stdout=out, stderr=subprocess.PIPE, env=environment)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit(f"{' '.join(command[:4])} failed: {errors.decode(errors='replace')[-500:]}")
        return seconds, usage.ru_maxrss / 1024


def beside(ours, theirs):
    """Runs two in turn; returns the medians and the median ratio."""
    pairs = [(ours(), theirs()) for _ in range(PAIRS)]
    return (
        statistics.median(a[0] for a, _ in pairs),
        statistics.median(b[0] for _, b in pairs),
        statistics.median(a[0] / b[0] for a, b in pairs),
        max(a[1] for a, _ in pairs),
    )


TABLE = []


def row(count, work, seconds, peak, peer="", ratio=None, theirs=None):
    TABLE.append((count, work, seconds))
    before = [s for n, w, s in TABLE if w == work and n * 10 == count]
    growth = f"{math.log10(seconds / before[0]):5.2f}" if before else "     "
    beside_peer = f"{peer:12} {theirs:8.3f} s  ratio {ratio:8.3f}" if ratio is not None else ""
    print(f"{count:>9,}  {work:<34} {seconds:9.3f} s {peak:8.0f} MiB  growth {growth}  {beside_peer}", flush=True)


def overdue_sql(day):
    """What `ducha overdue --format csv` prints, asked of the same tables."""
    return f"""
      SELECT printf('%d-%02d', s.planId, s.taskNumber), title, group_concat(name, '、'), dueOn,
        CAST(julianday('{day}') - julianday(dueOn) AS INTEGER)
      FROM taskSpan AS s JOIN taskSpanLead AS l USING (planId, taskNumber, fromOn) JOIN unitAddition USING (unitId)
      WHERE throughOn = '9999-12-31' AND dueOn < '{day}' AND s.fromOn <= '{day}'
      GROUP BY dueOn, s.planId, s.taskNumber ORDER BY dueOn, s.planId, s.taskNumber"""


def build(office):
    """Documents and reports into a ledger, beside the same rows into a plain database."""
    count = office.count
    office.write_plans()
    office.write_reports()
    office.run("init")
    plans = sorted(os.listdir(office.path("plans")))
    seconds, peak = office.run("import", *[office.path("plans/" + name) for name in plans])
    plain = office.path("plain.sqlite")
    with open(office.path("tasks.csv"), "w", newline="") as tasks, open(office.path("links.csv"), "w", newline="") as links:
        tasks, links = csv.writer(tasks), csv.writer(links)
        for number, title, units, due in office.tasks:
            tasks.writerow([number, title, UNITS.index(units[0]), "%d-%02d-%02d" % due if due else ""])
            for unit in units:
                links.writerow([number, UNITS.index(unit)])
    load = f""".mode csv
      CREATE TABLE task(id TEXT PRIMARY KEY, title TEXT, lead INTEGER, due TEXT);
      CREATE TABLE link(task TEXT, unit INTEGER); BEGIN;
      .import {office.path('tasks.csv')} task
      .import {office.path('links.csv')} link
      CREATE INDEX byUnit ON link(unit); CREATE INDEX byDue ON task(due); COMMIT;"""
    theirs, _ = measure(["sqlite3", "-batch", plain, "-cmd", ".mode csv"], feed=script(office, load))
    row(count, "documents to ledger", seconds, peak, ".import", seconds / theirs, theirs)
    if compile_office(office):
        theirs, _ = office.c("load", office.path("tasks.csv"), office.path("links.csv"), office.path("loaded.sqlite"))
        row(count, "documents to ledger", seconds, peak, "C", seconds / theirs, theirs)
    seconds = peak = 0
    for month in MONTHS:
        took, used = office.run("progress", "--file", office.path(f"{month}.csv"))
        seconds, peak = seconds + took, max(peak, used)
    load = ".mode csv\nCREATE TABLE report(task TEXT, unit TEXT, month TEXT, status TEXT, percent REAL, text TEXT); BEGIN;\n"
    load += "".join(f".import --skip 1 {office.path(month + '.csv')} report\n" for month in MONTHS)
    load += "CREATE INDEX byTask ON report(task); COMMIT;"
    theirs, _ = measure(["sqlite3", "-batch", plain], feed=script(office, load))
    row(count, "six months of reports", seconds, peak, ".import", seconds / theirs, theirs)
    write_workbook(office)


def compile_office(office):
    """Makes the C peer; returns whether there is one."""
    source = os.path.join(PEERS, "office.c")
    libraries = ["-lsqlite3", "-lxlsxwriter"]
    return shutil.which("cc") and subprocess.run(["cc", "-O2", source, "-o", office.path("office"), *libraries]).returncode == 0


def script(office, text):
    path = office.path("script.sql")
    with open(path, "w") as file:
        file.write("\n".join(line.strip() for line in text.split("\n")))
    return path


def ask(office):
    """Questions to a finished ledger."""
    count = office.count
    seconds, peak = office.run("overdue", "--count")
    row(count, "first overdue count (makes spans)", seconds, peak)
    ours = lambda: office.run("overdue", "--format", "csv")
    for peer, theirs in peers(office):
        mine, other, ratio, peak = beside(ours, theirs)
        row(count, "overdue listing", mine, peak, peer, ratio, other)
    mine, other, ratio, peak = beside(
        lambda: office.run("overdue", "--count"),
        lambda: office.sqlite(
            f"SELECT count(*) FROM taskSpan WHERE throughOn = '9999-12-31' AND dueOn < '{DAY}' AND fromOn <= '{DAY}'"))
    row(count, "overdue count", mine, peak, "sqlite3", ratio, other)
    mine, other, ratio, peak = beside(lambda: office.run("overdue", "--format", "csv", "--as-of", "2024-05-15"), ours)
    row(count, "overdue on a past day", mine, peak, "today", ratio, other)
    number = [0]

    def report():
        number[0] += 1
        return office.run("progress", "1-01", "--unit", office.tasks[0][2][0], "--text", f"第{number[0]}次")

    def insert():
        return office.sqlite("INSERT INTO report VALUES('1-01','x','2024-07','推进中',40,'进展')", office.path("plain.sqlite"))

    mine, other, ratio, peak = beside(report, insert)
    row(count, "one report", mine, peak, "sqlite3", ratio, other)
    for work, arguments in [
        ("overdue after one report", ["overdue", "--count"]),
        ("check", ["check"]),
        ("tasks of one unit", ["tasks", "--unit", UNITS[0]]),
        ("all unit lists", ["lists", "--out", office.path("lists")]),
        ("bulletin draft", ["bulletin", "--month", "2024-06"]),
        ("verify", ["verify"]),
    ]:
        seconds, peak = office.run(*arguments)
        row(count, work, seconds, peak)


def hand_out(office):
    """Workbooks of all units, and the bulletin in Word."""
    count = office.count
    ours = lambda: office.run("dispatch", "--month", "2024-06", "--out", office.path(f"forms{time.perf_counter_ns()}"))
    if os.path.exists(office.path("office")):
        folder = office.path("workbooks")
        os.makedirs(folder)
        mine, other, ratio, peak = beside(ours, lambda: office.c("lists", office.path("loaded.sqlite"), folder))
        row(count, "workbooks of all units", mine, peak, "C", ratio, other)
    if not os.path.exists(office.path("tasks.xlsx")):
        return
    links, folder = office.path("links-named.csv"), office.path("pandas")
    mine, other, ratio, peak = beside(ours, lambda: office.clerk("lists", office.path("tasks.xlsx"), links, folder))
    row(count, "workbooks of all units", mine, peak, "pandas", ratio, other)
    word = office.path("bulletin.docx")
    ours = lambda: office.run("bulletin", "--month", "2024-06", "--out", word)
    seconds, peak = ours()
    if importlib.util.find_spec("docx"):
        office.clerk("words", word, office.path("words.json"))
        theirs = lambda: office.clerk("word", office.path("words.json"), office.path("words.docx"))
        mine, other, ratio, peak = beside(ours, theirs)
        row(count, "bulletin in Word", mine, peak, "python-docx", ratio, other)
    else:
        row(count, "bulletin in Word", seconds, peak)


def write_workbook(office):
    """Writes the tasks as the workbook a clerk would keep, if there is pandas to read it."""
    if not importlib.util.find_spec("pandas") or office.count > 100_000:
        return
    with open(office.path("links-named.csv"), "w", newline="", encoding="utf-8") as file:
        links = csv.writer(file)
        links.writerow(["id", "unit"])
        links.writerows((number, unit) for number, _, units, _ in office.tasks for unit in units)
    office.clerk("book", office.path("tasks.csv"), office.path("tasks.xlsx"))


def peers(office):
    """Who else lists what is overdue, of the same tasks."""
    yield "sqlite3", lambda: office.sqlite(overdue_sql(DAY))
    todo = office.path("todo.txt")
    with open(todo, "w") as file:
        for number, title, units, due in office.tasks:
            file.write(f"{title} +{units[0]} id:{number}" + (" due:%d-%02d-%02d" % due if due else "") + "\n")
    if shutil.which("mawk"):
        awk = f"match($0, /due:[0-9-]+/) {{ d = substr($0, RSTART + 4, 10); if (d < \"{DAY}\") print d, $0 }}"
        yield "mawk | sort", lambda: measure(["sh", "-c", f"mawk '{awk}' {todo} | sort"])
    if shutil.which("task") and office.count <= 100_000:
        data = office.path("taskwarrior")
        os.makedirs(data)
        lines = office.path("tasks.json")
        with open(lines, "w") as file:
            for number, title, units, due in office.tasks:
                end = ', "due": "%d%02d%02dT000000Z"' % due if due else ""
                file.write(f'{{"description": "{title}", "project": "{units[0]}", "status": "pending"{end}}}\n')
        settings = ["task", "rc:/dev/null", f"rc.data.location={data}", "rc.confirmation=off", "rc.verbose=nothing"]
        measure(settings + ["import", lines])
        yield "Taskwarrior", lambda: measure(settings + ["rc.defaultwidth=200", "due.before:" + DAY, "overdue"])
    if os.path.exists(office.path("tasks.xlsx")):
        yield "pandas", lambda: office.clerk("overdue", office.path("tasks.xlsx"), DAY, office.path("overdue.xlsx"))


def main():
    ducha, counts = os.path.abspath(sys.argv[1]), [int(n) for n in sys.argv[2:]] or [1000, 10_000, 100_000]
    print(f"start alone: {statistics.median(measure([ducha, '--version'])[0] for _ in range(9)) * 1000:.1f} ms")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            office = Office(ducha, folder, count)
            build(office)
            ask(office)
            hand_out(office)


main()
