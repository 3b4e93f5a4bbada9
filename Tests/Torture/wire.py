"""Requests as a browser sends them, at a fraction of its cost: for clients that outpace a debug build."""

import http.client
import re
import secrets
import socket
import urllib.parse
from dataclasses import dataclass

# What a cut connection, a refused one or half an answer throws: no answer came, nothing was promised.
SILENCE = (OSError, http.client.HTTPException)


@dataclass
class Answer:
    status: int
    body: bytes
    headers: http.client.HTTPMessage

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def plain(self) -> str:
        """The words of the page's main part."""
        main = re.search(r"<main.*?</main>", self.text, re.S)
        return " ".join(re.sub(r"<[^>]*>", " ", main.group(0) if main else self.text).split())

    @property
    def path(self) -> str:
        """Where a redirect leads."""
        return urllib.parse.urlsplit(self.headers.get("Location", "")).path


class Wire:
    """One connection, kept open, from an address of its own. Not for two threads at once."""

    def __init__(self, port: int, source: str = "127.0.0.1", timeout: float = 30):
        self.port, self.source, self.timeout = port, source, timeout
        self._connection: http.client.HTTPConnection | None = None

    def send(self, method: str, path: str, cookie: str = "", body: bytes | None = None, kind: str = "") -> Answer:
        """One request, sent once: whether to repeat it is the caller's decision.

        Raises: one of SILENCE when no whole answer came.
        """
        headers = {"Host": f"localhost:{self.port}"}
        if cookie:
            headers["Cookie"] = cookie
        if kind:
            headers["Content-Type"] = kind
        connection = self.open()
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            read = Answer(answer.status, answer.read(), answer.headers)
        except BaseException:
            self.close()
            raise
        if answer.will_close:
            self.close()
        return read

    def open(self) -> http.client.HTTPConnection:
        if self._connection is None:
            self._connection = http.client.HTTPConnection(
                "127.0.0.1", self.port, timeout=self.timeout, source_address=(self.source, 0))
            self._connection.connect()
            self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._connection

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def fields(values: dict[str, str]) -> tuple[bytes, str]:
    """A form without files: body and content type."""
    return urllib.parse.urlencode(values).encode(), "application/x-www-form-urlencoded"


def parts(values: dict[str, str], files: dict[str, tuple[str, str, bytes]]) -> tuple[bytes, str]:
    """A form with files (field -> name, content type, bytes): body and content type."""
    boundary = "okno-" + secrets.token_hex(12)
    pieces = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in values.items()]
    for name, (file_name, kind, content) in files.items():
        pieces += [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
            f"Content-Type: {kind}\r\n\r\n".encode(), content, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    return b"".join(pieces), f"multipart/form-data; boundary={boundary}"
