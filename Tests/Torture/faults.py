"""A library between a program and the kernel: its disk can be told to lie about fsync, or to fail at the n-th call."""

import errno
import mmap
import os
import struct
import subprocess
from pathlib import Path

SOURCE = Path(__file__).with_name("faults.c")
SKIP_WAL, SKIP_FOLDERS, SKIP_FILES = 1, 2, 4
ON_WRITE, ON_SYNC, ON_NAME, ON_ROOM = 1, 2, 4, 8
KINDS = {"write": ON_WRITE, "fsync": ON_SYNC, "rename or create": ON_NAME, "any": 15}
_LAYOUT = struct.Struct("7i")  # skips, kinds, wait, fails, error, skipped, failed: as faults.c has it


class Faults:
    """The library, compiled into `home`, for the program `name` whose files lie in `folder`."""

    def __init__(self, home: str, name: str, folder: str):
        library = os.path.join(home, "faults.so")
        if not os.path.exists(library):
            subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", library, str(SOURCE), "-ldl"], check=True)
        path = os.path.join(home, f"faults-{name}")
        with open(path, "wb") as control:
            control.write(bytes(_LAYOUT.size))
        os.chmod(path, 0o666)  # PostgreSQL runs as another user
        with open(path, "r+b") as control:
            self._page = mmap.mmap(control.fileno(), _LAYOUT.size)
        self.environment = {
            "LD_PRELOAD": library, "FAULTS_CONTROL": path, "FAULTS_FOLDER": os.path.realpath(folder)}

    def skip(self, which: int) -> None:
        """From now on these fsyncs are answered without being done."""
        self._set(skips=which)

    def fail(self, kinds: int, after: int, times: int, error: int = errno.EIO) -> None:
        """Lets `after` calls of these kinds through; then so many fail."""
        self._set(fails=0)
        self._set(kinds=kinds, wait=after, error=error, failed=0)
        self._set(fails=times)

    def heal(self) -> None:
        self._set(fails=0, kinds=0, wait=0, failed=0)

    @property
    def failed(self) -> int:
        return self._all()[6]

    @property
    def skipped(self) -> int:
        return self._all()[5]

    def _all(self) -> tuple[int, ...]:
        return _LAYOUT.unpack_from(self._page)

    def _set(self, **values: int) -> None:
        for at, name in enumerate(("skips", "kinds", "wait", "fails", "error", "skipped", "failed")):
            if name in values:
                struct.pack_into("i", self._page, 4 * at, values[name])
