"""An object store that speaks S3 and misbehaves on purpose: kept in memory, every signature checked by botocore.

    python faulty_s3.py --port 0 [--secret SECRET] : prints its port.

It refuses requests whose signature, Content-MD5 or payload hash is wrong, so that nothing passes by luck. While
`/control/faults?rate=0.4&seed=1` is on, requests fail in the ways in FAULTS; `/control/state` tells how often each came,
`/control/flip?key=…` spoils an object, and `/control/age?seconds=…` makes everything older.
"""

import argparse
import base64
import datetime
import hashlib
import json
import random
import re
import socket
import threading
import time
import unittest.mock
import urllib.parse
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from xml.sax.saxutils import escape

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

KEY = "OKNOTESTKEY"
REGION = "us-east-1"
# What may go wrong before, instead of, and after the deed.
FAULTS = ["500", "503", "429", "hang", "cut before", "cut after", "200 with error", "empty 200", "reset"]
READ_FAULTS = ["500", "503", "hang", "short", "shorter", "flipped", "cut before"]


class Store:
    def __init__(self, secret: str):
        self.secret = secret
        self.lock = threading.Lock()
        self.objects: dict[str, tuple[bytes, float]] = {}
        self.uploads: dict[str, tuple[str, float, dict[int, bytes]]] = {}
        self.rate = 0.0
        self.dice = random.Random(1)
        self.counts: dict[str, int] = {}
        self.refused: list[str] = []

    def fault(self, kinds: list[str]) -> str | None:
        with self.lock:
            if self.dice.random() >= self.rate:
                return None
            kind = self.dice.choice(kinds)
            self.counts[kind] = self.counts.get(kind, 0) + 1
            return kind


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    store: Store
    hang = 3.0

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path.startswith("/control/"):
            return self.control()
        self.serve(READ_FAULTS)

    def do_HEAD(self):
        self.serve(["500", "503", "cut before"])

    def do_PUT(self):
        self.serve(FAULTS)

    def do_POST(self):
        self.serve(FAULTS)

    def do_DELETE(self):
        self.serve(["500", "503", "cut after"])

    def control(self):
        parts = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(parts.query))
        store = self.store
        with store.lock:
            if parts.path == "/control/faults":
                store.rate, store.dice = float(query["rate"]), random.Random(int(query.get("seed", "1")))
            elif parts.path == "/control/flip":
                body, at = store.objects[query["key"]]
                place = len(body) // 2
                store.objects[query["key"]] = (body[:place] + bytes([body[place] ^ 1]) + body[place + 1:], at)
            elif parts.path == "/control/age":
                older = float(query["seconds"])
                store.objects = {key: (body, at - older) for key, (body, at) in store.objects.items()}
                store.uploads = {one: (key, at - older, got) for one, (key, at, got) in store.uploads.items()}
            state = {"objects": sorted(store.objects), "uploads": len(store.uploads), "faults": store.counts,
                     "refused": store.refused[:5]}
        self.answer(200, json.dumps(state).encode(), {"Content-Type": "application/json"})

    def serve(self, faults: list[str]) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        kind = self.store.fault(faults)
        if kind == "cut before":
            self.rfile.read(min(length, 1000))
            return self.cut()
        if kind == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
            return self.cut()
        body = self.rfile.read(length)
        if len(body) < length:
            return self.cut()
        wrong = self.wrong(body)
        if wrong:
            self.store.refused.append(wrong)
            return self.error(403, wrong)
        if kind == "hang":
            time.sleep(self.hang)
            return self.cut()
        if kind in ("500", "503", "429"):
            return self.error(int(kind), {"500": "InternalError", "503": "SlowDown", "429": "TooManyRequests"}[kind])
        if kind == "200 with error":
            return self.answer(200, b"<?xml version=\"1.0\"?>\n<Error><Code>InternalError</Code></Error>", {})
        if kind == "empty 200":
            return self.answer(200, b"", {})
        status, content, headers = self.act(body)
        if kind == "cut after":
            return self.cut()
        if kind == "flipped" and content:
            content = content[:-1] + bytes([content[-1] ^ 1])
        if kind == "short" and len(content) > 1:
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[:len(content) // 2])
            return self.cut()
        if kind == "shorter" and len(content) > 1:
            content = content[:len(content) // 2]
        self.answer(status, content, headers)

    def wrong(self, body: bytes) -> str | None:
        """Why the request is not as it has to be: its signature is made anew by botocore from what arrived."""
        given = self.headers.get("Authorization", "")
        signed = re.search(r"SignedHeaders=([^,]+)", given)
        payload = self.headers.get("x-amz-content-sha256", "")
        if not signed or payload != hashlib.sha256(body).hexdigest():
            return "XAmzContentSHA256Mismatch"
        md5 = self.headers.get("Content-MD5")
        if md5 and md5 != base64.b64encode(hashlib.md5(body).digest()).decode():
            return "BadDigest"
        checksum = self.headers.get("x-amz-checksum-sha256")
        if checksum and checksum != base64.b64encode(hashlib.sha256(body).digest()).decode():
            return "BadDigest"
        names = [name for name in signed.group(1).split(";") if name not in ("x-amz-date", "x-amz-content-sha256")]
        if "host" not in names:
            return "SignatureDoesNotMatch"
        request = AWSRequest(
            method=self.command, url=f"http://{self.headers['Host']}{self.path}", data=body,
            headers={name: self.headers[name] for name in names})
        stamp = datetime.datetime.strptime(self.headers["x-amz-date"], "%Y%m%dT%H%M%SZ")
        if abs((datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None) - stamp).total_seconds()) > 900:
            return "RequestTimeTooSkewed"
        signer = botocore.auth.S3SigV4Auth(Credentials(KEY, self.store.secret), "s3", REGION)
        with unittest.mock.patch.object(signer, "payload", return_value=payload), CLOCK:
            with unittest.mock.patch("botocore.auth.get_current_datetime", return_value=stamp):
                signer.add_auth(request)
        return None if request.headers["Authorization"] == given else "SignatureDoesNotMatch"

    def act(self, body: bytes) -> tuple[int, bytes, dict[str, str]]:
        parts = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(parts.query, keep_blank_values=True))
        pieces = urllib.parse.unquote(parts.path).lstrip("/").split("/", 1)
        key = pieces[1] if len(pieces) == 2 else ""
        store = self.store
        with store.lock:
            if not key:
                return self.list(query)
            if self.command == "PUT" and "partNumber" in query:
                if query["uploadId"] not in store.uploads:
                    return self.no("NoSuchUpload")
                store.uploads[query["uploadId"]][2][int(query["partNumber"])] = body
                return 200, b"", {"ETag": f'"{hashlib.md5(body).hexdigest()}"'}
            if self.command == "PUT":
                store.objects[key] = (body, time.time())
                return 200, b"", {"ETag": f'"{hashlib.md5(body).hexdigest()}"'}
            if self.command == "POST" and "uploads" in query:
                one = uuid.uuid4().hex + "+/=&"
                store.uploads[one] = (key, time.time(), {})
                return 200, (f"<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>{escape(key)}</Key>"
                             f"<UploadId>{escape(one)}</UploadId></InitiateMultipartUploadResult>").encode(), {}
            if self.command == "POST":
                return self.complete(key, query["uploadId"], body)
            if self.command == "DELETE":
                if "uploadId" in query:
                    if store.uploads.pop(query["uploadId"], None) is None:
                        return self.no("NoSuchUpload")
                else:
                    store.objects.pop(key, None)
                return 204, b"", {}
            if key not in store.objects:
                return self.no("NoSuchKey")
            return 200, store.objects[key][0], {}

    def complete(self, key: str, one: str, body: bytes) -> tuple[int, bytes, dict[str, str]]:
        if one not in self.store.uploads:
            return self.no("NoSuchUpload")
        _, _, parts = self.store.uploads[one]
        named = re.findall(rb"<PartNumber>(\d+)</PartNumber><ETag>\"([0-9a-f]+)\"</ETag>", body)
        for number, tag in named:
            if hashlib.md5(parts.get(int(number), b"")).hexdigest().encode() != tag:
                return 400, b"<Error><Code>InvalidPart</Code></Error>", {}
        if any(len(parts[int(number)]) < 5 * 1024 * 1024 for number, _ in named[:-1]):
            return 400, b"<Error><Code>EntityTooSmall</Code></Error>", {}
        self.store.objects[key] = (b"".join(parts[int(number)] for number, _ in named), time.time())
        del self.store.uploads[one]
        return 200, b"<CompleteMultipartUploadResult><ETag>x</ETag></CompleteMultipartUploadResult>", {}

    def list(self, query: dict[str, str]) -> tuple[int, bytes, dict[str, str]]:
        def moment(at: float) -> str:
            return datetime.datetime.fromtimestamp(at, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")

        prefix = query.get("prefix", "")
        if "uploads" in query:
            rows = "".join(f"<Upload><Key>{escape(key)}</Key><UploadId>{escape(one)}</UploadId>"
                           f"<Initiated>{moment(at)}</Initiated></Upload>"
                           for one, (key, at, _) in self.store.uploads.items() if key.startswith(prefix))
            return 200, f"<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>{rows}</ListMultipartUploadsResult>".encode(), {}
        keys = [key for key in sorted(self.store.objects) if key.startswith(prefix) and key > query.get("start-after", "")]
        # Small pages, so that paging is needed.
        page = keys[:min(int(query.get("max-keys", "1000")), 50)]
        rows = "".join(f"<Contents><Key>{escape(key)}</Key><LastModified>{moment(self.store.objects[key][1])}</LastModified></Contents>"
                       for key in page)
        more = str(len(page) < len(keys)).lower()
        return 200, f"<ListBucketResult><IsTruncated>{more}</IsTruncated>{rows}</ListBucketResult>".encode(), {}

    def no(self, code: str) -> tuple[int, bytes, dict[str, str]]:
        return 404, f"<Error><Code>{code}</Code></Error>".encode(), {}

    def error(self, status: int, code: str) -> None:
        self.answer(status, f"<?xml version=\"1.0\"?><Error><Code>{code}</Code></Error>".encode(), {})

    def answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def cut(self) -> None:
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


# botocore's clock is one for the process.
CLOCK = threading.Lock()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, *_):
        pass


def serve(secret: str, port: int = 0, hang: float = 3.0) -> Server:
    handler = type("Bound", (Handler,), {"store": Store(secret), "hang": hang})
    server = Server(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--secret", default="test/secret+1")
    parser.add_argument("--hang", type=float, default=3.0)
    options = parser.parse_args()
    running = serve(options.secret, options.port, options.hang)
    print(running.server_address[1], flush=True)
    threading.Event().wait()
