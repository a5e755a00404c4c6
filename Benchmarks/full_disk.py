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

from faults import WORKS, count, entries, prepare, run

STEP = 4096


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
    with tempfile.TemporaryDirectory() as template:
        prepare(ducha, template, *sys.argv[2:3])
        for arguments, ledger in WORKS:
            full, found, wrong = fill(ducha, arguments, ledger, template)
            print(f"{' '.join(arguments):44} full {full:3} times, then {found} entries; wrong {len(wrong)}", flush=True)
            for words in wrong[:5]:
                print("    " + words)


main()
