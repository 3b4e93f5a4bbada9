"""Photographs that differ in every pixel and cost nothing to make: baseline JPEGs of one channel, drawn from noise."""

import functools
import os

# A block of 8 × 8 pixels is 64 bits here: its mean (category 8: a code of four bits, a sign, seven bits), five of its
# waves (a code of two bits and eight bits each) and its end (two bits). Noise fills all that is not code.
_LEFT_OPEN = 0b0000_01111111_0011111111_0011111111_0011111111_0011111111_0011111111_00
_CODES = 0b1000_00000000_0100000000_0100000000_0100000000_0100000000_0100000000_00 | 0
_BRIGHTER = 1 << 59


def photograph(width: int = 800, height: int = 600) -> bytes:
    """A JPEG of its own; 800 × 600 has about 60 KB."""
    blocks = (width // 8) * (height // 8)
    open_bits, codes = _patterns(blocks)
    scan = (int.from_bytes(os.urandom(8 * blocks)) & open_bits | codes).to_bytes(8 * blocks)
    return _head(width // 8 * 8, height // 8 * 8) + scan.replace(b"\xff", b"\xff\x00") + b"\xff\xd9"


@functools.cache
def _patterns(blocks: int) -> tuple[int, int]:
    open_bits = int.from_bytes(_LEFT_OPEN.to_bytes(8) * blocks)
    # Brighter and darker in turn, so that the mean stays where it is.
    pair = (_CODES | _BRIGHTER).to_bytes(8) + _CODES.to_bytes(8)
    return open_bits, int.from_bytes((pair * (blocks // 2 + 1))[:8 * blocks])


def _head(width: int, height: int) -> bytes:
    def segment(marker: int, content: bytes) -> bytes:
        return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2) + content

    means = bytes([0x00]) + bytes([0, 0, 0, 9] + [0] * 12) + bytes(range(9))  # categories 0 to 8, four bits each
    waves = bytes([0x10]) + bytes([0, 2] + [0] * 14) + bytes([0x00, 0x08])  # 00 ends the block, 01 is eight bits
    return (
        b"\xff\xd8" + segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
        + segment(0xDB, bytes([0]) + bytes([1] * 64))
        + segment(0xC0, bytes([8]) + height.to_bytes(2) + width.to_bytes(2) + bytes([1, 1, 0x11, 0]))
        + segment(0xC4, means) + segment(0xC4, waves) + segment(0xDA, bytes([1, 1, 0x00, 0, 63, 0])))
