"""Citizens whose sessions were opened before the measurement, and what they do over plain HTTP."""

import http.client
import re
import shutil
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rig import ROOT, WORK, run_okno

REGION = "74"
SERVICE = "bench-ten-answers"
STEP = "ten"
ANSWERS = "&".join(f"a{number}={urllib.parse.quote('Ответ ' + str(number))}" for number in range(1, 11))


def catalogue() -> str:
    """The services with one more, whose own form is one page of ten questions."""
    folder = WORK / "services"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "services", folder)
    text = (folder / "sfr-account-statement.yaml").read_text().replace("sfr-account-statement", SERVICE)
    fields = "".join(
        f"        - {{id: a{number}, kind: text, label: {{ru: Вопрос {number}, en: Question {number}}}, required: true, "
        f"max_length: 200}}\n" for number in range(1, 11))
    form = f"form:\n  steps:\n    - id: {STEP}\n      title: {{ru: Десять вопросов, en: Ten questions}}\n      fields:\n{fields}"
    (folder / f"{SERVICE}.yaml").write_text(text.replace("feedback:\n", form + "feedback:\n", 1))
    return str(folder)


def sessions(folder: Path | str, count: int, **environment: str) -> list[str]:
    """Cookies of so many different people."""
    found = run_okno("demo-sessions", "--data", str(folder), "--count", str(count), **environment).split()
    if len(found) < count:
        raise RuntimeError(f"only {len(found)} of {count} people are there: fill more")
    return found


class Citizen:
    """One person on one connection."""

    def __init__(self, port: int, session: str, source: str = "127.0.0.1"):
        self.session, self.csrf = session, ""
        self.wire = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=(source, 0))

    def send(self, method: str, path: str, body: bytes | None = None, kind: str = "") -> tuple[int, str, bytes]:
        headers = {"Cookie": "okno=" + self.session, "Sec-Fetch-Site": "same-origin"}
        if kind:
            headers["Content-Type"] = kind
        self.wire.request(method, path, body=body, headers=headers)
        answer = self.wire.getresponse()
        return answer.status, answer.headers.get("Location", ""), answer.read()

    def open(self, path: str) -> None:
        status, _, page = self.send("GET", path)
        found = re.search(rb'name="csrf" value="([0-9a-f]+)"', page)
        if status != 200 or not found:
            raise RuntimeError(f"{path}: {status}")
        self.csrf = found.group(1).decode()

    def post(self, path: str, expecting: str, **values: str) -> str:
        body = urllib.parse.urlencode({"csrf": self.csrf, **values}).encode()
        status, location, page = self.send("POST", path, body, "application/x-www-form-urlencoded")
        if not re.match(expecting, location):
            raise RuntimeError(f"POST {path}: {status} {location} {page[-300:]!r}")
        return location

    def upload(self, path: str, field: str, files: list[bytes], expecting: str, **values: str) -> None:
        body, kind = multipart({"csrf": self.csrf, **values}, field, files)
        status, location, _ = self.send("POST", path, body, kind)
        if not re.match(expecting, location):
            raise RuntimeError(f"POST {path}: {status} {location}")

    def query_with(self, photographs: list[bytes], agency: str = "sfr") -> str:
        """A query filled to its last page; answers its address."""
        if not self.csrf:
            self.open(f"/agencies/{agency}/query?region={REGION}")
        draft = self.post(f"/agencies/{agency}/query", r"/drafts/[0-9a-f-]+$", region=REGION, anew="1")
        self.post(draft + "/query", r"/drafts/", version="1", **{"query-subject": "Вопрос", "query-text": "Текст"})
        self.upload(draft + "/query-files/files", "query-attachments", photographs, r"/drafts/[0-9a-f-]+/check", version="2")
        return draft


def multipart(values: dict[str, str], field: str, files: list[bytes]) -> tuple[bytes, str]:
    boundary = "okno-bench-7f3a91c2"
    parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
             for name, value in values.items()]
    for number, content in enumerate(files):
        parts += [f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="photo-{number}.jpg"\r\n'
                  "Content-Type: image/jpeg\r\n\r\n".encode(), content, b"\r\n"]
    return b"".join(parts) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


def ready_drafts(port: int, people: list[str], photograph, at_once: int = 8) -> list[str]:
    """Lines «session csrf draft» of queries with two photographs each, ready to be sent."""
    def one(session: str) -> str:
        citizen = Citizen(port, session)
        draft = citizen.query_with([photograph(), photograph()])
        citizen.wire.close()
        return f"{session} {citizen.csrf} {draft}"

    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(one, people))
