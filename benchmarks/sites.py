"""A real site for a trial: gunicorn with its workers, and which process is what."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Site:
    """Gunicorn with its workers, as one command starts them."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.process = self.start()

    def start(self) -> subprocess.Popen:
        command = [sys.executable, "-m", "gunicorn", "parkdb.wsgi"]
        command += [
            "--bind",
            f"127.0.0.1:{self.port}",
            "--workers",
            "2",
            "--threads",
            "4",
        ]
        return subprocess.Popen(
            [*command, "--log-level", "critical"],
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
        )

    def keep_running(self) -> None:
        if self.process.poll() is not None:
            self.process = self.start()

    def list_processes(self) -> dict[str, list[int]]:
        """Return the processes by what they are; those of other sites are not ours."""
        parents = {pid: parent for pid, parent in read_parents() if is_ours(pid)}
        found: dict[str, list[int]] = {"gunicorn": [self.process.pid]}
        for pid, parent in parents.items():
            line = read_command(pid)
            is_worker = "run_workers" in line
            if parent == self.process.pid:
                found.setdefault("supervisor" if is_worker else "web", []).append(pid)
            elif is_worker and "run_workers" in read_command(parent):
                is_reader = "run_workers" in read_command(parents.get(parent, 0))
                found.setdefault("reader" if is_reader else "worker", []).append(pid)
        return found


def read_parents() -> list[tuple[int, int]]:
    pairs = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        pairs.append((int(path.parent.name), int(fields[1])))
    return pairs


def is_ours(pid: int) -> bool:
    """The folder of uploads is this trial's alone, and all its processes inherit it."""
    mark = f"PARKDB_MEDIA_ROOT={os.environ['PARKDB_MEDIA_ROOT']}\0"
    try:
        return mark.encode() in Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return False


def read_command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""
