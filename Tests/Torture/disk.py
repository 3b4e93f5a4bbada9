"""A disk of its own for a test: an ext4 image on a loop device whose power can be cut. Needs root."""

import errno
import fcntl
import os
import struct
import subprocess
import time

# ext4's EXT4_IOC_SHUTDOWN; 2: the journal is not flushed, so that what was not fsynced is gone as after a power cut.
_SHUTDOWN = 0x8004587D
_WITHOUT_FLUSH = 2


class NoDisk(Exception):
    """This machine does not let us mount."""


class Disk:
    def __init__(self, home: str, name: str, megabytes: int):
        if os.geteuid() != 0:
            raise NoDisk("loop mounts need root")
        self.image = os.path.join(home, name + ".img")
        self.path = os.path.join(home, name)
        os.makedirs(self.path)
        with open(self.image, "wb") as image:
            image.truncate(megabytes << 20)
        _run("mkfs.ext4", "-q", "-F", "-m", "0", self.image)
        self.is_mounted = False
        self.mount()
        os.chmod(self.path, 0o755)

    def mount(self) -> None:
        _run("mount", "-o", "loop", self.image, self.path)
        self.is_mounted = True

    def cut(self) -> None:
        """The power goes: from this moment nothing reaches the disk, and what is not there yet never will."""
        folder = os.open(self.path, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, _SHUTDOWN, struct.pack("I", _WITHOUT_FLUSH))
        finally:
            os.close(folder)

    def come_back(self) -> None:
        """After a cut, when nobody has a file open any more: the disk as it is found at the next start."""
        self.unmount()
        self.mount()

    def sync(self) -> None:
        _run("sync", "-f", self.path)

    def fill(self, but: int) -> None:
        """Leaves so many bytes free."""
        self.empty()
        with open(os.path.join(self.path, "filling"), "wb") as filling:
            for _ in range(50):  # others write meanwhile
                free = os.statvfs(self.path)
                more = free.f_bavail * free.f_bsize - but
                if more < 65_536:
                    return
                # Not all at once: ext4 needs some of the blocks for its own tables.
                piece = more if more < 1 << 20 else more * 15 // 16
                try:
                    os.posix_fallocate(filling.fileno(), os.fstat(filling.fileno()).st_size, piece)
                except OSError as full:
                    if full.errno != errno.ENOSPC:
                        raise

    def empty(self) -> None:
        try:
            os.unlink(os.path.join(self.path, "filling"))
        except FileNotFoundError:
            pass

    def unmount(self) -> None:
        for _ in range(100):
            if subprocess.run(["umount", self.path], capture_output=True).returncode == 0:
                self.is_mounted = False
                return
            time.sleep(0.05)
        _run("umount", self.path)

    def remove(self) -> None:
        if self.is_mounted:
            self.unmount()


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise NoDisk(f"{command[0]}: {done.stderr.strip()}")
