"""Clients that dribble, and ten times too many: does the next one still get his page?

As a program: slow.py PORT SECONDS CONNECTIONS, for the tests of the started program too.
"""

import asyncio
import json
import socket
import sys
import time

KINDS = ("headers", "body", "read")
PAGE = b"GET /services HTTP/1.1\r\nHost: localhost\r\n\r\n"


async def dribble(port: int, source: str, kind: str, until: float, counts: dict[str, int]) -> None:
    """One slow client: a byte a second, again on a new connection whenever it is cut off."""
    while time.monotonic() < until:
        writer = None
        try:
            reader, writer = await asyncio.open_connection(sock=await connected(port, source), limit=1024)
            counts["opened"] += 1
            if kind == "headers":
                writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
                await trickle(writer, reader, until)
            elif kind == "body":
                writer.write(b"POST /region HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                             b"Content-Type: application/x-www-form-urlencoded\r\n\r\nregion=")
                await trickle(writer, reader, until)
            else:
                # Many pages asked for at once, and hardly a byte of them taken.
                writer.write(PAGE * 30)
                while time.monotonic() < until:
                    if not await asyncio.wait_for(reader.read(16), 5):
                        break
                    await asyncio.sleep(1)
            counts["ended"] += 1
        except (OSError, asyncio.TimeoutError, asyncio.IncompleteReadError):
            counts["cut"] += 1
            await asyncio.sleep(0.5)
        finally:
            if writer:
                writer.close()


async def connected(port: int, source: str) -> socket.socket:
    wire = socket.socket()
    wire.setblocking(False)
    # A small window, so that what is not taken stays with the server.
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    wire.bind((source, 0))
    try:
        await asyncio.wait_for(asyncio.get_running_loop().sock_connect(wire, ("127.0.0.1", port)), 20)
    except BaseException:
        wire.close()
        raise
    return wire


async def trickle(writer, reader, until: float) -> None:
    while time.monotonic() < until:
        writer.write(b"a")
        await writer.drain()
        try:
            # Anything that comes back, also the end, means that the server has had enough.
            await asyncio.wait_for(reader.read(1), 1)
            return
        except asyncio.TimeoutError:
            continue


async def ask(port: int, timeout: float = 10) -> float | None:
    """How long the next visitor waits for his page, on a connection of his own; nil when he did not get it."""
    began = time.monotonic()
    writer = None
    try:
        reader, writer = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), timeout)
        writer.write(b"GET /services HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        answer = await asyncio.wait_for(reader.read(), timeout - (time.monotonic() - began))
        return time.monotonic() - began if answer.startswith(b"HTTP/1.1 200") and answer.endswith(b"</html>") else None
    except (OSError, asyncio.TimeoutError):
        return None
    finally:
        if writer:
            writer.close()


async def besiege(port: int, duration: float, connections: int) -> dict:
    until = time.monotonic() + duration
    counts = {"opened": 0, "ended": 0, "cut": 0}
    slow = [asyncio.create_task(dribble(port, f"127.0.0.{2 + place % 8}", KINDS[place % 3], until, counts))
            for place in range(connections)]
    await asyncio.sleep(min(3, duration / 4))
    times: list[float | None] = []
    while time.monotonic() < until:
        times.append(await ask(port))
        await asyncio.sleep(0.05)
    for task in slow:
        task.cancel()
    await asyncio.gather(*slow, return_exceptions=True)
    answered = sorted(found for found in times if found is not None)
    return {"asked": len(times), "answered": len(answered), **counts,
            "p50": answered[len(answered) // 2] if answered else None,
            "p99": answered[min(len(answered) - 1, int(len(answered) * 0.99))] if answered else None}


def measure(folder) -> list:
    from rig import QUICK, Row, okno, seconds
    connections, duration = (1000, 120) if not QUICK else (300, 20)
    with okno(folder) as portal:
        found = siege(portal.port, duration, connections)
        memory = portal.resident()
        rows = [
            Row("slow", f"share of pages answered beside {connections:,} clients that dribble for {duration} s",
                found["answered"] / max(1, found["asked"]), "of 1", target=1.0,
                note=f"{found['asked']} asked; the dribblers opened {found['opened']:,} connections; {memory:.0f} MiB"),
            Row("slow", "p99 of those pages, each on a new connection", (found["p99"] or 99) * 1000, "ms", target=2000,
                sense="<=", note=f"p50 {(found['p50'] or 99) * 1000:.0f} ms"),
        ]
    with okno(folder) as portal:
        rows += overload(portal, seconds(20, 8))
    return rows


def siege(port: int, duration: float, connections: int) -> dict:
    import resource
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, 8192)), hard))
    return asyncio.run(besiege(port, duration, connections))


def overload(portal, duration: float) -> list:
    """Ten times as many connections as one address may have: answers or 503 with Retry-After; then as before."""
    from rig import Row, wrk
    before = wrk(portal.address + "/services", duration=2, connections=32)
    flood = wrk(portal.address + "/services?region=74", duration=duration, connections=5120, threads=2, script="overload.lua")
    began = time.monotonic()
    recovered = None
    while time.monotonic() - began < 30:
        if (took := asyncio.run(ask(portal.port, 2))) is not None and took < 0.2:
            recovered = time.monotonic() - began
            break
    after = wrk(portal.address + "/services", duration=2, connections=32)
    said = flood.said
    return [
        Row("slow", "ten times too many connections (5,120 of one address): answers that are neither a page nor 503 with "
                    "Retry-After", said["other"], "answers", target=0, sense="<=",
            note=f"{said['pages']:,} pages, {said['refused']:,} × 503"),
        Row("slow", "from the flood's end to a page within 0.2 s", recovered if recovered is not None else 99, "s",
            target=10, sense="<=", note=f"{before.rate:,.0f} pages/s before, {after.rate:,.0f} after"),
    ]


if __name__ == "__main__":
    print(json.dumps(siege(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))))
