"""What a clerk does at the enrolment desk, and what a slip or a letter says, in words of the stories."""

import re

from browser import Window
from people import choose, fill


def finds(clerk: Window, snils: str) -> None:
    clerk.open("/enrolment")
    fill(clerk, query=snils)
    clerk.press("Найти")


def compares(clerk: Window, series: str = "7514", number: str = "123456") -> None:
    """Ticks all that is compared, and copies the passport's number."""
    for box in clerk.page.locator("main [name=compared]:visible").all():
        box.check()
    choose(clerk, document="passport")
    fill(clerk, series=series, number=number)


def code_in(text: str) -> str:
    """The code of eleven characters that stands in it."""
    found = re.search(r"\b[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]\b", text)
    assert found, text
    return found.group(0)
