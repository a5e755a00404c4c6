#!/usr/bin/env python3
"""Runs every command that writes while one reading, writing, settling, cutting or renaming of a file fails with EIO, then another,
until each has failed: once alone, and once with all that follow, as on a disk that died. Needs gcc.

    io_errors.py DUCHA [EVERY [WORD ...]]        run in the folder of the project, for its examples

Of calls of one kind on files of one kind the first, the last and every EVERY-th fail, by default all; WORD chooses commands.

Whatever fails, the command does not crash, tells of it or has done everything; the ledger verifies, and holds either all that the
command would have written or nothing of it; and the command can be run again.
"""
import collections
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

from faults import CRASH, WORKS, count, entries, prepare, run

# What the C library does for itself, as behind fwrite, is not met.
SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static long seen;

static int fails(const char *call, const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  if (!folder || (path[0] == '/' && strncmp(path, folder, strlen(folder)))) return 0;
  long at = atol(getenv("FAULT_AT")), now = __atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST);
  if (!at || now == at) {
    char line[5000];
    int count = snprintf(line, sizeof line, "%s %s\n", call, path);
    int told = open(getenv("FAULT_TOLD"), O_WRONLY | O_CREAT | O_APPEND, 0600);
    syscall(SYS_write, told, line, (size_t)count);
    close(told);
  }
  if (!at || now < at || (now > at && !getenv("FAULT_STAYS"))) return 0;
  errno = EIO;
  return 1;
}

static int fails_at(const char *call, int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long count = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (count <= 0 || path[0] != '/') return 0;
  path[count] = 0;
  return fails(call, path);
}

#define CALL(result, name, takes, gives, place) \
  result name takes { \
    static result (*next) takes; \
    if (!next) next = (result (*) takes)dlsym(RTLD_NEXT, #name); \
    return place ? (result)-1 : next gives; \
  }

CALL(ssize_t, read, (int file, void *to, size_t count), (file, to, count), fails_at("read", file))
CALL(ssize_t, write, (int file, const void *from, size_t count), (file, from, count), fails_at("write", file))
CALL(ssize_t, pread, (int file, void *to, size_t count, off_t at), (file, to, count, at), fails_at("pread", file))
CALL(ssize_t, pread64, (int file, void *to, size_t count, off_t at), (file, to, count, at), fails_at("pread", file))
CALL(ssize_t, pwrite, (int file, const void *from, size_t count, off_t at), (file, from, count, at), fails_at("pwrite", file))
CALL(ssize_t, pwrite64, (int file, const void *from, size_t count, off_t at), (file, from, count, at), fails_at("pwrite", file))
CALL(int, fsync, (int file), (file), fails_at("fsync", file))
CALL(int, fdatasync, (int file), (file), fails_at("fdatasync", file))
CALL(int, ftruncate, (int file, off_t size), (file, size), fails_at("ftruncate", file))
CALL(int, ftruncate64, (int file, off_t size), (file, size), fails_at("ftruncate", file))
CALL(int, rename, (const char *old, const char *new), (old, new), fails("rename", new))
CALL(int, renameat, (int from, const char *old, int to, const char *new), (from, old, to, new), fails("rename", new))
CALL(int, renameat2, (int from, const char *old, int to, const char *new, unsigned flags), (from, old, to, new, flags),
     fails("rename", new))
CALL(int, link, (const char *old, const char *new), (old, new), fails("link", new))
"""
# What a command tells instead of success, and nothing of another language.
TOLD = re.compile("无法|不能|读写|出错|未能|失败|损坏|未通过|不可|不完整|没有写完")


def build(folder):
    shim = os.path.join(folder, "shim.so")
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O1", "-w", "-U_FILE_OFFSET_BITS", "-o", shim, "-x", "c", "-"], input=SHIM, text=True,
        check=True)
    return shim


def products(folder):
    """The files that commands make besides ledgers, without what a name or a text tells of a moment."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            if re.search(r"\.sqlite(-wal|-shm|-journal)?$|\.docx$|\.lock$", name):
                digest = ""
            else:
                with open(path, "rb") as file:
                    digest = hashlib.sha256(re.sub("时间：.*".encode(), b"", file.read())).hexdigest()
            short = os.path.relpath(path, folder)
            if not re.search(r"-(wal|shm|journal)$|\.lock$", short):
                found[re.sub(r"\d{8}-\d{6}|\d{8}T\d+|\d{2,}-\d{2}-\d{2}[ T\d-]*", "", short)] = digest
    return found


class Trial:
    """One command, failing at one call after another."""

    def __init__(self, ducha, shim, template, arguments, ledger):
        self.ducha, self.shim, self.template = ducha, shim, template
        self.arguments, self.ledger = arguments, ledger
        self.before = count(template, ledger)
        with tempfile.TemporaryDirectory() as place:
            folder, status, words, self.calls = self.run(place, 0)
            if status > 1:
                sys.exit(f"{arguments}: {words}")
            self.all, self.products = count(folder, ledger), products(folder)

    def run(self, place, at, stays=False):
        """Runs the command, its call of this number failing, or none; tells which call that was, or all of them."""
        folder, told = os.path.join(place, "台账"), os.path.join(place, "told")
        shutil.copytree(self.template, folder)
        faults = dict(LD_PRELOAD=self.shim, FAULT_FOLDER=folder, FAULT_AT=str(at), FAULT_TOLD=told)
        status, words = run(self.ducha, self.arguments, folder, **faults, **({"FAULT_STAYS": "1"} if stays else {}))
        if not os.path.exists(told):
            return folder, status, words, []
        with open(told) as file:
            # Names of drafts differ from run to run.
            return folder, status, words, re.sub("[0-9A-F-]{36}", "*", file.read().replace(folder + "/", "")).splitlines()

    def numbers(self, every):
        """The calls that fail."""
        places = collections.defaultdict(list)
        for number, call in enumerate(self.calls, 1):
            name, path = call.split(" ", 1)
            places[name, os.path.splitext(path)[1]].append(number)
        return sorted(set().union(*(numbers[::every] + numbers[-1:] for numbers in places.values())))

    def fail(self, at, stays):
        """Returns what went wrong when a call failed; `None` where the command did not come to it."""
        with tempfile.TemporaryDirectory() as place:
            folder, status, words, met = self.run(place, at, stays)
            return [f"{at}{' stays' if stays else ''} {met[0]}: {flaw}" for flaw in self.flaws(status, words, folder)] if met else None

    def flaws(self, status, words, folder):
        if status < 0 or status > 2 or CRASH.search(words):
            yield f"crash {status}: {words.strip()[-300:]}"
        if status == 2 and not TOLD.search(words):
            yield f"not told: {words.strip()[-200:]}"
        found = entries(self.ducha, folder, self.ledger)
        if isinstance(found, str):
            yield found
            return
        if status in (0, 1) and found != self.all:
            yield f"told as done ({status}) with {found} of {self.all} entries: {words.strip()[-200:]}"
        if status in (0, 1) and products(folder) != self.products and not TOLD.search(words):
            yield f"told as done ({status}) without {self.difference(folder)}"
        if found not in (self.before, self.all) and self.arguments[0] != "check":
            yield f"{self.before} entries became {found} of {self.all}"
        if status == 2 and found == self.all != self.before and self.arguments[0] != "check":
            yield f"everything is there: {words.strip()[-200:]}"
        if status == 2 and (found != self.all or self.all == self.before):
            yield from self.again(folder)

    def again(self, folder):
        status, words = run(self.ducha, self.arguments, folder)
        found = entries(self.ducha, folder, self.ledger)
        if status > 1:
            yield f"not again: {words.strip()[-200:]}"
        elif isinstance(found, str):
            yield f"again {found}"
        # A failed delivery has an entry of its own.
        elif found < self.all or found > self.all and self.arguments[0] != "check":
            yield f"again: {found} of {self.all} entries"
        elif products(folder) != self.products:
            yield f"again: left {self.difference(folder)}"

    def difference(self, folder):
        found = products(folder)
        return sorted(name for name in found.keys() | self.products.keys() if found.get(name) != self.products.get(name))[:4]


def main():
    ducha, every = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as tools, tempfile.TemporaryDirectory() as template:
        shim = build(tools)
        prepare(ducha, template)
        for arguments, ledger in WORKS:
            if sys.argv[3:] and not any(word in arguments for word in sys.argv[3:]):
                continue
            trial, tried, wrong = Trial(ducha, shim, template, arguments, ledger), 0, 0
            for at, stays in ((at, stays) for stays in (False, True) for at in trial.numbers(every)):
                if (flaws := trial.fail(at, stays)) is None:
                    continue
                tried += 1
                wrong += bool(flaws)
                for flaw in flaws:
                    print("    " + flaw, flush=True)
            print(f"{' '.join(arguments):44} {len(trial.calls):4} calls, failed {tried:4} times; wrong {wrong}", flush=True)


main()
