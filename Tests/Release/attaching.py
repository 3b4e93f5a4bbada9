"""A citizen of the demonstration who attaches files to a query, and reads them back."""

import os
import re

from program import Program
from visitor import Page, Visitor

PASSWORD = "окно-в-саду-7"
ADA = "112-233-601 89"


def pdf(size: int) -> bytes:
    """A document of that many bytes that nobody else has; it does not compress and is full of line ends."""
    return b"%PDF-1.4\n%" + os.urandom(size - 16) + b"\n%%EOF"


def signed_in(program: Program, login: str = ADA) -> Visitor:
    citizen = Visitor(program.address, timeout=120)
    page = citizen.get("/sign-in")
    page = citizen.send(page.form("/sign-in"), page, {"login": login, "password": PASSWORD})
    assert page.address.endswith("/cabinet"), page.address
    return citizen


def begun(citizen: Visitor, agency: str = "mvd", words: str = "Проверка файлов") -> Page:
    """A query's page of files."""
    page = citizen.get(f"/agencies/{agency}/query?region=74")
    page = citizen.send(page.form(f"/agencies/{agency}/query"), page, {"region": "74", "anew": "1"})
    assert page.status == 200 and "/drafts/" in page.address, f"{page.status} {page.address}"
    return citizen.send(page.form("/query"), page, {"query-subject": words, "query-text": "Текст: " + words})


def slot(page: Page) -> str:
    found = re.search(r'<input[^>]*type="file"[^>]*name="([^"]+)"|<input[^>]*name="([^"]+)"[^>]*type="file"', page.text)
    assert found, f"no place for a file on {page.address}"
    return found.group(1) or found.group(2)


def attach(citizen: Visitor, page: Page, content: bytes, name: str = "скан.pdf", stay: bool = False) -> Page:
    values = {"go": "stay"} if stay else {}
    return citizen.send(page.form("/files"), page, values, files={slot(page): (name, "application/pdf", content)})


def sent(citizen: Visitor, page: Page) -> str:
    """Sends what the check page shows; the answer is the application's address."""
    assert page.address.endswith("/check") and page.status == 200, f"{page.status} {page.address}"
    page = citizen.send(page.form("/submission"), page)
    found = re.search(r"/applications/[0-9A-Z-]+", page.address)
    assert page.status == 200 and found, f"{page.status} {page.address}"
    return found.group(0)


def originals(citizen: Visitor, path: str) -> list[bytes]:
    """The files of an application, as its page of answers links to them."""
    page = citizen.get(path + "/answers")
    assert page.status == 200, f"{page.status} {path}"
    links = sorted(set(re.findall(rf'href="({path}/files/[0-9a-f-]+)"', page.text)))
    answers = [citizen.get(link) for link in links]
    assert all(answer.status == 200 for answer in answers), [answer.status for answer in answers]
    return [answer.body for answer in answers]
