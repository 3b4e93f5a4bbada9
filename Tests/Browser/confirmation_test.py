"""Confirmed by a registered letter, whatever becomes of it, and by a post office."""

import re
import subprocess

from browser import Window
from criminal_record_test import Ada, activates, confirms_contacts, issue_code, registers
from desk import code_in, compares, finds
from people import choose, fill, message, sign_in, sign_in_at_work

IVAN = "ivan@example.org"
MARIA = "maria@example.org"
MARIAS_SNILS = "112-233-605 93"


def test_a_registered_letter_is_followed_to_its_code(window):
    citizen, post = window(), window()
    sign_in(citizen, IVAN)
    citizen.check("cabinet-letter-ordered")
    sees(citizen, "Письмо с кодом заказано", "ул. Волкова", "Заказано")
    citizen.check("activation-letter-ordered")
    number = re.search(r"\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}", citizen.text()).group(0)

    sign_in_at_work(post, "post", "/enrolment/letters")
    code = prints(post, number)
    sees(citizen, "Письмо напечатано, скоро его передадут на почту")
    posts(post, number, "rr 473 124 829 gb", slip="RR473124828GB")
    post.says("RR473124829GB", "Почтарёва")
    sees(citizen, "Письмо в пути", "RR473124829GB")
    post.press("Прибыло в отделение")
    sees(citizen, "Письмо ждёт вас на почте. Получите его с паспортом")
    citizen.check("activation-letter-arrived")
    post.press("Вручено")
    post.check("letter-handed-over")
    sees(citizen, "Код выдан. Введите его до", "Вручено")
    citizen.check("activation-letter-handed-over")
    activates(citizen, code)
    citizen.open("/cabinet/notices")
    citizen.says("Письмо с кодом передано на почту", "Письмо с кодом ждёт вас на почте", "Личность подтверждена")


def test_a_letter_that_came_back_is_worth_nothing(window):
    """Without scripts, on a telephone: the address was wrong, and there are other ways."""
    ada = Ada("300-000-003 30", "letter@example.org", "+7 912 345-67-73")
    citizen, post = window(scripts=False, width=360), window(scripts=False, width=360)
    number = registers(citizen, ada)
    confirms_contacts(citizen, ada)
    chooses_a_letter(citizen)

    sign_in_at_work(post, "post", "/enrolment/letters")
    code = prints(post, number)
    posts(post, number, "80080712345678")
    post.press("Вернулось")
    post.says("Вернулось к нам")
    post.check("letter-returned")
    message(window(), ada.email, "(Письмо с кодом вернулось)")
    sees(citizen, "Письмо вернулось. Проверьте адрес и закажите новое или придите в центр", "Где получить код лично")
    citizen.check("activation-letter-returned")
    fill(citizen, code=code)
    citizen.press("Подтвердить личность")
    citizen.check("activation-letter-returned-code")
    assert "Личность подтверждена" not in citizen.text()
    citizen.says("больше не действует")
    assert "Вам выдали новый код" not in citizen.text(), "there is no newer code that could be entered"

    # A new letter is one way; the code of a centre is the quicker one, and calls the letter back.
    citizen.press("Заказать новое письмо")
    citizen.says("Письмо с кодом заказано")
    code = issue_code(window(scripts=False), ada, number)
    post.open("/enrolment/letters?step=cancelled")
    post.says(number)
    activates(citizen, code)


def test_a_post_office_gives_the_code_at_once(window):
    citizen, clerk = window(), window()
    sign_in(citizen, MARIA)
    citizen.open("/cabinet/activation")
    citizen.follow("Получить код иначе")
    citizen.check("delivery")
    choose(citizen, delivery="postOffice")
    citizen.press("Сохранить способ")
    assert "Почты России" in citizen.page.locator("main h3").first.inner_text(), "the post office comes first"
    citizen.check("activation-post-office")

    sign_in_at_work(clerk, "clerk.russian-post-altai", "/enrolment")
    clerk.says("Почты России", "окно 7")
    finds(clerk, MARIAS_SNILS)
    clerk.says("Соколова", "нет")
    compares(clerk)
    clerk.press("Выдать код")
    clerk.says("Соколова Мария", "пр. Ленина, 54")
    clerk.check("enrolment-slip-post-office")
    code = code_in(clerk.text())
    citizen.open("/cabinet/activation")
    citizen.says("Код выдан. Введите его")
    activates(citizen, code)
    citizen.open("/cabinet/notices")
    citizen.says("Вам выдан код активации", "Почты России")


def sees(citizen: Window, *words: str) -> None:
    citizen.open("/cabinet/activation")
    citizen.says(*words)


def chooses_a_letter(citizen: Window) -> None:
    citizen.open("/cabinet/activation")
    citizen.follow("Получить код иначе")
    choose(citizen, delivery="letterToAddress")
    fill(citizen, address_index="45409", address_locality="г. Челябинск", address_street="пр. Ленина", address_house="")
    citizen.press("Сохранить способ")
    assert citizen.page.input_value("main [name=address-street]") == "пр. Ленина"
    citizen.check("delivery-errors")
    fill(citizen, address_index="454091", address_house="1", address_flat="2")
    citizen.press("Сохранить способ")
    citizen.says("Письмо с кодом заказано", "454091", "пр. Ленина")


def prints(post: Window, number: str) -> str:
    """Prints a batch of this one letter; answers the code that stands on its sheet."""
    post.open("/enrolment/letters")
    post.press("Напечатать отмеченные")
    post.says("Отметьте хотя бы одно письмо")
    post.check("letters-errors")
    post.page.locator(f"main [name=letter][aria-label='{number}']").check(force=True)
    post.press("Напечатать отмеченные")
    post.says("Письма можно печатать до", number)
    post.check("letters-batch")
    pdf = post.context.request.get(post.page.get_by_role("link", name="Открыть письма (PDF)").get_attribute("href"))
    assert pdf.status == 200 and pdf.headers["content-type"] == "application/pdf"
    assert pdf.headers["cache-control"] == "no-store"
    sheet = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf.body(), capture_output=True, check=True).stdout.decode()
    assert number in sheet and "Код активации" in sheet, sheet
    code = code_in(sheet)
    table = list_for_post(post)
    assert number in table and "Заказное" in table and code not in table, table
    assert code not in post.page.content(), "a code stands on paper only"
    return code


def list_for_post(post: Window) -> str:
    with post.page.expect_download() as download:
        post.page.get_by_role("link", name="Список для почты (CSV)").click()
    assert re.fullmatch(r"letters-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename)
    return download.value.path().read_text("utf-8-sig")


def posts(post: Window, number: str, tracking: str, slip: str = "123") -> None:
    """Finds the letter by the number of the registration and enters its tracking number, at the second try."""
    post.open("/enrolment/letters")
    fill(post, query=number)
    post.press("Найти письмо")
    fill(post, tracking=slip)
    post.press("Передано на почту")
    post.says("контрольная цифра не сходится" if len(slip) == 13 else "В номере отправления 14 цифр")
    assert post.page.input_value("main [name=tracking]") == slip
    assert post.page.get_attribute("main [name=tracking]", "aria-invalid") == "true"
    post.check("letter-tracking-errors")
    fill(post, tracking=tracking)
    post.press("Передано на почту")
    post.check("letter-posted")
