"""People of the stories and what they do again and again, in their own words."""

import re
import time
from urllib.parse import urlencode

from browser import Browser, Window

PASSWORD = "окно-в-саду-7"  # everybody's in the demonstration
FOUND = 20.0  # seconds a letter may be on its way


def sign_in(window: Window, login: str, password: str = PASSWORD) -> None:
    window.open("/sign-in")
    window.page.fill("[name=login]", login)
    window.page.fill("[name=password]", password)
    window.press("Войти")
    window.page.wait_for_url("**/cabinet**")


def sign_in_at_work(window: Window, login: str, desk: str) -> None:
    window.open("/staff/sign-in")
    window.page.fill("[name=login]", login)
    window.page.fill("[name=password]", PASSWORD)
    window.press("Войти")
    window.page.wait_for_url("**" + desk + "**")


def sign_out(window: Window) -> None:
    """By the button in the header, or in its menu where there is no room for it."""
    if not window.page.locator("form[action='/sign-out'] button:visible").count():
        window.page.locator("header summary:visible").click()
    window.submit("/sign-out")


def fill(window: Window, **values: str) -> None:
    """Fills fields by their names, `_` standing for `-`."""
    for name, value in values.items():
        window.page.fill(f"main [name={name.replace('_', '-')}]", value)


def choose(window: Window, **values: str) -> None:
    """Chooses among radio buttons by name and value; the buttons themselves may be hidden behind their labels."""
    for name, value in values.items():
        window.page.locator(f"main [name={name}][value='{value}']").check(force=True)


def message(window: Window, to: str, pattern: str) -> str:
    """What the newest message to the address says at the pattern's group, once it is there."""
    end = time.monotonic() + FOUND
    while True:
        page = window.open("/demo/mailbox?" + urlencode({"q": to}))
        for link in [a.get_attribute("href") for a in page.locator("main h2 a").all()]:
            page.goto(link)
            found = re.search(pattern, window.text())
            if found:
                return found.group(1)
        assert time.monotonic() < end, f"no message to {to} with {pattern}"
        time.sleep(0.3)


def photograph(chromium: Browser, words: str) -> bytes:
    """A JPEG with some words on it, as if somebody had photographed a page."""
    window = chromium.window("about:blank", width=800)
    window.page.set_content(f"<body style='background:#efe7d8;font:48px sans-serif'><p>{words}")
    picture = window.page.screenshot(type="jpeg")
    window.context.close()
    return picture


def attach(window: Window, slot: str, name: str, content: bytes, kind: str = "image/jpeg") -> None:
    window.page.set_input_files(f"main input[name={slot}]", {"name": name, "mimeType": kind, "buffer": content})


def number_in_address(window: Window) -> str:
    found = re.search(r"/applications/(\d\d-[0-9A-Z]{4}-[0-9A-Z]{4})", window.page.url)
    assert found, f"no number in {window.page.url}"
    return found.group(1)
