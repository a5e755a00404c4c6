"""What a clerk's script does with Python's re: finds clauses, splits units, finds dates. Prints seconds, then tasks.

    clauses.py FILE...        the time of reading the files is not counted
"""
import re
import sys
import time

CLAUSE = re.compile(
    r"[（(〔\[【]([^（）()〔〕\[\]【】]*(?:（[^（）]*）[^（）()〔〕\[\]【】]*)*(?:责任|牵头|负责|配合)"
    r"[^（）()〔〕\[\]【】]*(?:（[^（）]*）[^（）()〔〕\[\]【】]*)*)[）)〕\]】]")
LABEL = re.compile(r"(?:责任单位|牵头单位|配合单位)[：:]|牵头|负责|配合|等按职责分工落实|等")
SEPARATOR = re.compile(r"[、，,；;]")
DATE = re.compile(r"(?:到|力争到)?(20\d\d)年(?:(\d{1,2})月)?(底前|底|前)?|每年|每季度|年底前")
FIGURE = re.compile(r"(超过|不少于|达到)?(\d+(?:\.\d+)?)(万?[家个条人次户项座%元亿]+)(以上)?")


def read(text):
    tasks = []
    for line in text.split("\n"):
        found = CLAUSE.search(line)
        if not found:
            continue
        words = line[: found.start()]
        units = [u for u in SEPARATOR.split(LABEL.sub("", found.group(1))) if u]
        tasks.append((words, units, DATE.findall(words), FIGURE.findall(words)))
    return tasks


texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
start = time.perf_counter()
count = sum(len(read(text)) for text in texts)
print(time.perf_counter() - start, count)
