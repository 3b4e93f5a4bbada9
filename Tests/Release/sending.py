"""Queries to agencies as people send them over HTTP, ready to be sent by many at once, and compared afterwards."""

import hashlib
import http.client
import os
import re
import urllib.error
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from visitor import Form, Page, Visitor

PASSWORD = "окно-в-саду-7"
CITIZENS = ["112-233-601 89", "112-233-602 90", "112-233-603 91", "112-233-604 92", "112-233-607 95", "112-233-608 96"]


@dataclass
class Query:
    """A query ready to be sent, and what became of it as far as its sender knows."""

    sender: Visitor
    path: str
    words: str
    file: bytes
    page: Page
    form: Form
    acknowledged: set[str] = field(default_factory=set)

    def send(self) -> None:
        """Presses the button once; a redirect to the application is the acknowledgement."""
        try:
            answer = self.sender.send(self.form, self.page, follow=False)
        except (OSError, urllib.error.URLError, http.client.HTTPException):
            return  # The node was killed before it could answer: nothing was promised.
        if answer.status in (302, 303):
            found = re.match(r"/applications/([0-9A-Z-]+)", answer.headers.get("Location", ""))
            assert found, f"sent to {answer.headers.get('Location')}"
            self.acknowledged.add(found.group(1))
        else:
            assert answer.status >= 500, f"{answer.status} for {self.path}"

    @property
    def number(self) -> str:
        assert len(self.acknowledged) == 1, f"{self.words}: {self.acknowledged}"
        return next(iter(self.acknowledged))


def signed_in(address: str, count: int) -> list[Visitor]:
    citizens = []
    for snils in CITIZENS[:count]:
        citizen = Visitor(address)
        page = citizen.get("/sign-in")
        page = citizen.send(page.form("/sign-in"), page, {"login": snils, "password": PASSWORD})
        assert page.address.endswith("/cabinet"), f"{snils} could not sign in: {page.address}"
        citizens.append(citizen)
    return citizens


def filled(citizen: Visitor, agency: str, name: str) -> Query:
    """A query to an agency, filled to the last page, with a file that nobody else has."""
    words = f"Проверка {name} {os.urandom(4).hex()}"
    file = b"%PDF-1.4\n%" + os.urandom(40_000).hex().encode() + b"\n%%EOF\n"
    page = citizen.get(f"/agencies/{agency}/query?region=74")
    page = citizen.send(page.form(f"/agencies/{agency}/query"), page, {"region": "74", "anew": "1"})
    path = re.search(r"/drafts/[0-9a-f-]+", page.address)
    assert page.status == 200 and path, f"{page.status} {page.address}"
    page = citizen.send(page.form("/query"), page, {"query-subject": words, "query-text": "Текст: " + words})
    slot = re.search(r'<input[^>]*type="file"[^>]*name="([^"]+)"|<input[^>]*name="([^"]+)"[^>]*type="file"', page.text)
    assert slot, f"no place for a file on {page.address}"
    chosen = {slot.group(1) or slot.group(2): (f"{name}.pdf", "application/pdf", file)}
    page = citizen.send(page.form("/files"), page, files=chosen)
    assert page.address.endswith("/check") and page.status == 200, f"{page.status} {page.address}"
    return Query(citizen, path.group(0), words, file, page, page.form("/submission"))


def send_all(queries: list[Query]) -> None:
    """Everything at once, and every button pressed twice."""
    with ThreadPoolExecutor(2 * len(queries) + 1) as pool:
        for done in [pool.submit(query.send) for query in queries for _ in (1, 2)]:
            done.result()


def is_whole(query: Query) -> None:
    """The answers and the file are there as they were sent."""
    page = query.sender.get(f"/applications/{query.number}/answers")
    assert page.status == 200 and query.words in page.text, f"{query.number}: the copy is not that of {query.words}"
    link = re.search(rf'href="(/applications/{query.number}/files/[0-9a-f-]+)"', page.text)
    assert link, f"{query.number}: no file"
    kept = query.sender.get(link.group(1)).body
    assert hashlib.sha256(kept).digest() == hashlib.sha256(query.file).digest(), f"{query.number}: another file"
