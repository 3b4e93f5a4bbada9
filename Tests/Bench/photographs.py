"""JPEG photographs, each with bytes of its own, made from a few pictures that are drawn once (cjpeg of Debian)."""

import random
import secrets
import subprocess
import threading


def drawn(width: int, height: int, quality: int, seed: int) -> bytes:
    """Bands of different shades with grain, as a photograph of a document has."""
    dice = random.Random(seed)
    grain = bytes(dice.randrange(0, 24) for _ in range(width * 3 + 512))
    rows = []
    for band in range(12):
        shade = dice.randrange(20, 190)
        lines = []
        for _ in range(8):
            offset, slope = dice.randrange(0, 512), dice.randrange(1, 40)
            lines.append(bytes(shade + grain[offset + at] + slope * at // (width * 3) for at in range(width * 3)))
        rows += [dice.choice(lines) for _ in range(height // 12)]
    picture = b"P6\n%d %d\n255\n" % (width, len(rows)) + b"".join(rows)
    return subprocess.run(["cjpeg", "-quality", str(quality)], input=picture, capture_output=True, check=True).stdout


class Album:
    """Photographs of a size, no two alike: a remark of random bytes stands in each, and fills it up to the size."""

    def __init__(self, size: int, width: int, height: int, pictures: int = 4):
        self.size = size
        self.pictures = []
        for number in range(pictures):
            quality = 92
            while True:
                made = drawn(width, height, quality, number)
                if len(made) <= size - 64 or quality <= 8:
                    break
                quality -= 6
            self.pictures.append(made)
        self._next = 0
        self._lock = threading.Lock()

    def take(self) -> bytes:
        with self._lock:
            self._next = (self._next + 1) % len(self.pictures)
            picture = self.pictures[self._next]
        missing = max(64, self.size - len(picture))
        parts = [picture[:2]]
        while missing > 0:
            length = min(missing, 65_000)
            parts.append(b"\xff\xfe" + (length + 2).to_bytes(2, "big") + secrets.token_bytes(length))
            missing -= length + 4
        return b"".join(parts) + picture[2:]
