"""The postal clerk's desk in a browser: letters marked by a scanner, which types digits and Enter."""

import re

from people import choose, fill, sign_in_at_work

SCANNING = "/enrolment/letters/scanning"


def printed_letter(clerk) -> str:
    """The number of a letter that was just printed, as its sheet shows it to a scanner."""
    page = clerk.open("/enrolment/letters?step=ordered")
    page.locator("main [name=letter]").first.check()
    clerk.press("Напечатать отмеченные")
    page = clerk.open("/enrolment/letters?step=printed")
    page.locator("main td a").last.click()
    return re.search(r"Письмо №\s+(\d{4} \d{4} \d{4})", clerk.text()).group(1).replace(" ", "")


def test_letters_are_marked_scan_after_scan(window):
    clerk = window()
    sign_in_at_work(clerk, "post", "/enrolment/letters")
    number = printed_letter(clerk)
    page = clerk.open("/enrolment/letters")
    clerk.follow("Отметить сканером")
    clerk.check("scanning")
    choose(clerk, step="posted")
    # Enter of the scanner sends the form; then the second number is asked for.
    page.fill("main [name=number]", number)
    with page.expect_navigation():
        page.press("main [name=number]", "Enter")
    clerk.says("Теперь отсканируйте номер отправления")
    clerk.check("scanning-second")
    # A keyboard in the Russian layout.
    fill(clerk, tracking="КК473124829ПИ")
    with page.expect_navigation():
        page.press("main [name=tracking]", "Enter")
    clerk.says("Передано на почту", "Сканируйте следующее")
    clerk.check("scanned")
    choose(clerk, step="returned")
    page.fill("main [name=number]", number)
    with page.expect_navigation():
        page.press("main [name=number]", "Enter")
    clerk.says("Вернулось", "Сканируйте следующее")
    # The choice stays: the next scan goes on at once.
    assert page.evaluate("document.activeElement.name") == "number"
    page.fill("main [name=number]", number)
    with page.expect_navigation():
        page.press("main [name=number]", "Enter")
    clerk.says("Отметить выбранное нельзя")
    clerk.check("scanning-refused")

    bare = window(scripts=False)
    sign_in_at_work(bare, "post", "/enrolment/letters")
    bare.open(SCANNING)
    bare.press("Отметить")
    bare.says("Выберите, что произошло")
    bare.check("scanning")
