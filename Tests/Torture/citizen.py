"""A person of the demonstration: signs in once, then applies again and again for the same certificate."""

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from ledger import Entry, Ledger
from photograph import photograph
from wire import SILENCE, Answer, Wire, fields, parts

PASSWORD = "окно-в-саду-7"
SERVICE = "mvd-criminal-record"
# Those of the demonstration whose identity is confirmed, and where they live.
PEOPLE = {f"112-233-{snils}": region for snils, region in (
    ("601 89", "74"), ("602 90", "40"), ("603 91", "40"), ("604 92", "40"), ("607 95", "61"), ("608 96", "22"),
    ("609 97", "40"), ("610 90", "40"), ("611 91", "74"), ("612 92", "26"))}
SLOTS = ("passport-identity-page", "passport-residence-page")
STEPS = (
    ("applicant", {
        "registration-address": "ул. Садовая, д. 7, кв. 12", "passport-series": "75 12", "passport-number": "345678",
        "passport-issued-on-day": "14", "passport-issued-on-month": "5", "passport-issued-on-year": "2016",
        "passport-unit": "740-002", "passport-issued-by": "Отделом УФМС России"}),
    ("certificate", {"purpose": "employment", "delivery": "office"}),
    ("names", {"changed_name": "no"}))


class Refused(Exception):
    """An answer that is not what was asked for."""

    def __init__(self, what: str, answer: Answer):
        super().__init__(f"{what}: {answer.status}")
        self.answer = answer

    @property
    def is_honest(self) -> bool:
        """It says in words that nothing was done and when to come again; or that nobody can know yet what was done."""
        if "Мы не знаем, принято ли отправленное" in self.answer.plain:
            return self.answer.status >= 500
        return self.answer.status == 503 and "Retry-After" in self.answer.headers and len(self.answer.plain) > 40


class Citizen:
    def __init__(self, login: str, region: str, at: int):
        self.login, self.region = login, region
        # Everybody comes from an address of his own, as people do.
        self.source = f"127.0.0.{10 + at}"
        self.cookie = self.csrf = ""
        self._lock = threading.Lock()

    def sign_in(self, port: int) -> None:
        wire = Wire(port, self.source)
        page = wire.send("GET", "/sign-in")
        visitor = _cookies(page)
        body, kind = fields({"csrf": _token(page), "login": self.login, "password": PASSWORD})
        answer = wire.send("POST", "/sign-in", _header(visitor), body, kind)
        if answer.status != 303 or not answer.path.startswith("/cabinet"):
            raise Refused(f"{self.login} could not sign in", answer)
        self.cookie = _header({**visitor, **_cookies(answer)})
        page = wire.send("GET", "/cabinet", self.cookie)
        if page.status != 200:
            raise Refused("the cabinet", page)
        self.csrf = _token(page)
        wire.close()

    def is_known(self, wire: Wire) -> bool:
        return wire.send("GET", "/cabinet", self.cookie).status == 200

    def get(self, wire: Wire, path: str) -> Answer:
        return wire.send("GET", path, self.cookie)

    def post(self, wire: Wire, path: str, values: dict[str, str], files=None) -> Answer:
        values = {"csrf": self.csrf, **values}
        body, kind = parts(values, files) if files else fields(values)
        return wire.send("POST", path, self.cookie, body, kind)

    # The way of an application, a step at a time. Raises Refused, or one of SILENCE.

    def begin(self, wire: Wire, entry: Entry) -> None:
        answer = self.post(wire, f"/services/{SERVICE}/application", {"region": self.region, "anew": "1"})
        found = re.fullmatch(r"/drafts/([0-9a-f-]+)", answer.path)
        if answer.status != 303 or not found:
            raise Refused("beginning", answer)
        entry.draft = found.group(1)

    def fill(self, wire: Wire, entry: Entry) -> None:
        for version, (step, values) in enumerate(STEPS, 1):
            answer = self.post(wire, f"/drafts/{entry.draft}/{step}", {"version": str(version), **values})
            if answer.status != 303:
                raise Refused(step, answer)

    def upload(self, wire: Wire, entry: Entry) -> None:
        files = {}
        for slot in SLOTS:
            taken = photograph()
            entry.keep(slot, taken)
            files[slot] = (f"{slot}.jpg", "image/jpeg", taken)
        path = f"/drafts/{entry.draft}/documents/files"
        answer = self.post(wire, path, {"version": str(len(STEPS) + 1)}, files)
        if answer.status != 303 or not answer.path.endswith("/check"):
            raise Refused("photographs", answer)
        entry.photographs_acknowledged = True

    def submit(self, wire: Wire, entry: Entry) -> str:
        """Presses the button once; the redirect to the application is the promise."""
        entry.sent = True
        answer = self.post(wire, f"/drafts/{entry.draft}/submission", {})
        found = re.fullmatch(r"/applications/([0-9A-Z-]+)", answer.path)
        if answer.status != 303 or not found:
            raise Refused("sending", answer)
        with self._lock:
            entry.numbers.add(found.group(1))
        return found.group(1)

    def drop(self, wire: Wire, draft: str) -> None:
        """A person may have so many drafts and no more."""
        answer = self.post(wire, f"/drafts/{draft}/deletion", {})
        if answer.status not in (303, 404):
            raise Refused("deletion", answer)

    def drafts(self, wire: Wire) -> set[str]:
        answer = self.get(wire, "/cabinet/drafts")
        if answer.status != 200:
            raise Refused("drafts", answer)
        return set(re.findall(r"/drafts/([0-9a-f]{8}-[0-9a-f-]{27})", answer.text))

    def files(self, wire: Wire, page: str, link: str) -> list[bytes]:
        """The content of every original that a page of his links to."""
        answer = self.get(wire, page)
        if answer.status != 200:
            raise Refused(page, answer)
        contents = []
        for address in sorted(set(re.findall(rf'href="({link}/files/[0-9a-f-]+)"', answer.text))):
            file = self.get(wire, address)
            if file.status != 200:
                raise Refused(address, file)
            contents.append(file.body)
        return contents


def patient(step):
    """Repeats what is refused with 503 for a while: a program may need a moment after a fault."""
    end = time.monotonic() + 20
    while True:
        try:
            return step()
        except Refused as refused:
            if not refused.is_honest or time.monotonic() > end:
                raise
            time.sleep(0.2)


def people(port: int, most: int = len(PEOPLE)) -> list[Citizen]:
    citizens = [Citizen(login, region, at) for at, (login, region) in enumerate(list(PEOPLE.items())[:most])]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda citizen: citizen.sign_in(port), citizens))
    return citizens


def _token(page: Answer) -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]+)"|value="([0-9a-f]+)" name="csrf"', page.text)
    if not found:
        raise Refused("a page without a form", page)
    return found.group(1) or found.group(2)


def _cookies(answer: Answer) -> dict[str, str]:
    pairs = (cookie.split(";")[0].split("=", 1) for cookie in answer.headers.get_all("Set-Cookie") or [])
    return {name: value for name, value in pairs if value}


def _header(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())
