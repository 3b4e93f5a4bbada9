"""An authenticator app made by another hand than the portal's."""

import base64
import hmac
import struct
import time


def time_code(secret: str) -> str:
    """The code of this half minute for a secret in base 32 (RFC 6238)."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    mac = hmac.digest(base64.b32decode(secret), counter, "sha1")
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"
