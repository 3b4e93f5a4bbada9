"""Bytes of request bodies a second into the durable store, and the memory it takes."""

import secrets
import socket
import threading
import time
from pathlib import Path

from citizens import REGION, Citizen, multipart, sessions
from rig import Row, okno, seconds

MEGABYTES = 16


def document() -> bytes:
    """A PDF that is all picture: its bytes cannot be made smaller and need no preview."""
    body = secrets.token_bytes(MEGABYTES * 1_000_000)
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstream\n" + body + b"\nendstream\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def measure(folder: Path) -> list[Row]:
    duration, hands = seconds(15, 6), 4
    people = sessions(folder, hands)
    with okno(folder) as portal:
        citizens = [Citizen(portal.port, session) for session in people]
        for citizen in citizens:
            citizen.open(f"/agencies/sfr/query?region={REGION}")
        before, peak, ended = portal.resident(), [0.0], threading.Event()

        def watch() -> None:
            while not ended.wait(0.1):
                peak.append(portal.resident())

        watcher = threading.Thread(target=watch)
        watcher.start()
        taken = [0] * hands
        end = time.perf_counter() + duration
        began = time.perf_counter()

        def send(place: int) -> None:
            citizen, content = citizens[place], document()
            while time.perf_counter() < end:
                draft = citizen.post("/agencies/sfr/query", r"/drafts/", region=REGION, anew="1")
                citizen.post(draft + "/query", r"/drafts/", version="1", **{"query-subject": "В", "query-text": "Т"})
                taken[place] += whole(portal.port, citizen, draft, content)
                citizen.open(draft + "/deletion")
                citizen.post(draft + "/deletion", r"/cabinet")

        threads = [threading.Thread(target=send, args=(place,)) for place in range(hands)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.perf_counter() - began
        ended.set()
        watcher.join()
    return [
        Row("uploads", f"bodies of {MEGABYTES} MB into the durable store, {hands} connections", sum(taken) / took / 1e6,
            "MB/s", target=300, note="PDF; drafts are begun, filled and deleted between"),
        Row("uploads", "memory at most meanwhile", max(peak), "MiB", note=f"{before:.0f} MiB before"),
    ]


def whole(port: int, citizen: Citizen, draft: str, content: bytes) -> int:
    """Sends one form with the file, its bytes straight from memory into the socket."""
    body, kind = multipart({"csrf": citizen.csrf, "version": "2"}, "query-attachments", [content])
    body = body.replace(b"photo-0.jpg", b"paper-0.pdf", 1).replace(b"image/jpeg", b"application/pdf", 1)
    head = (f"POST {draft}/query-files/files HTTP/1.1\r\nHost: localhost\r\nCookie: okno={citizen.session}\r\n"
            f"Sec-Fetch-Site: same-origin\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n")
    with socket.create_connection(("127.0.0.1", port), timeout=60) as wire:
        wire.sendall(head.encode())
        wire.sendall(body)
        answer = b""
        while chunk := wire.recv(65_536):
            answer += chunk
    if not answer.startswith(b"HTTP/1.1 303"):
        raise RuntimeError(answer[:400].decode(errors="replace"))
    return len(body)
