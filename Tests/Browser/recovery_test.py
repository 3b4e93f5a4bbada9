"""Coming back to an account: by e-mail, with and without a second factor, and by the counter."""

import re
import time
from types import SimpleNamespace

import authenticator
import pytest
from browser import Window
from desk import code_in, compares, finds
from people import PASSWORD, fill, message, sign_in, sign_in_at_work

NEW_PASSWORD = "под-лестницей-три-ежа"
ANNA = ("112-233-601 89", "anna@example.org")
SERGEY = ("112-233-604 92", "sergey@example.org")
OLGA = ("112-233-607 95", "olga@example.org")
PETR = ("112-233-608 96", "petr@example.org")
NADEZHDA = ("112-233-611 91", "nadezhda@example.org")
LEV = ("112-233-612 92", "lev@example.org")


def test_the_code_of_a_letter_leads_to_a_new_password(window):
    snils, email = ANNA
    old, visitor = window(), window()
    sign_in(old, snils)
    asks(visitor, email)
    code = message(window(), email, r"на странице восстановления код: (\d{4} \d{4})")
    fill(visitor, email=email, code="12")
    visitor.press("Далее")
    visitor.says("В коде из письма 8 цифр")
    fill(visitor, code="0000 0000" if code != "0000 0000" else "1111 1111")
    visitor.press("Далее")
    visitor.says("Код не подошёл: он введён с ошибкой, уже использован или устарел")
    assert visitor.page.input_value("main [name=email]") == email
    visitor.check("recovery-sent-errors")
    fill(visitor, code=code)
    visitor.press("Далее")
    sets_a_password(visitor)

    ended(old)
    visitor.open("/sign-in")
    fill(visitor, login=snils, password=PASSWORD)
    visitor.press("Войти")
    visitor.says("Войти не удалось")
    sign_in(visitor, snils, NEW_PASSWORD)
    is_told(visitor, window(), email)
    # The code is used up.
    other = window()
    other.open("/recovery/sent")
    fill(other, email=email, code=code)
    other.press("Далее")
    other.says("Код не подошёл")


def test_the_link_of_a_letter_leads_to_a_new_password_without_scripts(window):
    snils, email = SERGEY
    old, visitor = window(), window(scripts=False, width=360)
    sign_in(old, snils)
    asks(visitor, email)
    link = message(window(), email, r"(http\S+/recovery/new-password/\S+)")
    visitor.open(link)
    sets_a_password(visitor)
    ended(old)
    sign_in(visitor, snils, NEW_PASSWORD)
    is_told(visitor, window(), email)
    visitor.open(link)
    visitor.says("Ссылка больше не действует")
    visitor.check("recovery-link-over")


@pytest.mark.parametrize(
    "scripts,width,who", [(True, 1280, OLGA), (False, 360, PETR)], ids=["scripts", "no-scripts"])
def test_a_new_password_does_not_stand_in_for_the_second_factor(window, monkeypatch, scripts, width, who):
    snils, email = who
    citizen, visitor = window(scripts=scripts, width=width), window(scripts=scripts, width=width)
    sign_in(citizen, snils)
    secret, codes = turns_on_codes(citizen)
    asks(visitor, email)
    visitor.open(message(window(), email, r"(http\S+/recovery/new-password/\S+)"))
    sets_a_password(visitor)
    ended(citizen)

    enters_password(visitor, snils)
    visitor.says("Код для входа")
    visitor.check("recovered-second")
    visitor.open("/cabinet")
    assert "/sign-in" in visitor.page.url, "the new password alone opens nothing"
    enters_password(visitor, snils)
    # The code of this half minute may have been used up as the app was set up: this telephone's clock is fast.
    monkeypatch.setattr(authenticator, "time", SimpleNamespace(time=lambda: time.time() + 30))
    fill(visitor, code=authenticator.time_code(secret))
    visitor.press("Войти")
    visitor.page.wait_for_url("**/cabinet")
    is_told(visitor, window(), email)

    # Without the telephone a recovery code does, once.
    other = window(scripts=scripts, width=width)
    enters_password(other, snils)
    fill(other, code=codes[3])
    other.press("Войти")
    other.page.wait_for_url("**/cabinet")
    third = window(scripts=scripts, width=width)
    enters_password(third, snils)
    fill(third, code=codes[3])
    third.press("Войти")
    third.says("Код не подходит")


@pytest.mark.parametrize(
    "scripts,width,who", [(True, 1280, NADEZHDA), (False, 360, LEV)], ids=["scripts", "no-scripts"])
def test_the_counter_gives_back_what_was_lost(window, scripts, width, who):
    """Mailbox, telephone and recovery codes are gone; the passport is not."""
    snils, email = who
    old, visitor, clerk = [window(scripts=scripts, width=width) for _ in range(3)]
    sign_in(old, snils)
    turns_on_codes(old)
    enters_password(visitor, snils, PASSWORD)
    visitor.says("Придите с паспортом в центр обслуживания")

    sign_in_at_work(clerk, "clerk.rostelecom-chelyabinsk", "/enrolment")
    finds(clerk, snils)
    clerk.page.locator("main summary", has_text="Вернуть доступ").click()
    clerk.check("enrolment-access")
    clerk.press("Напечатать код")
    clerk.says("Отметьте всё, что сверили")
    clerk.check("enrolment-access-errors")
    compares(clerk)
    clerk.press("Напечатать код")
    clerk.says("Код для возвращения доступа", "Код показан один раз", "Введите СНИЛС и этот код")
    clerk.check("enrolment-access-slip")
    code = code_in(clerk.text())
    old.open("/cabinet/notices")
    old.says("В центре выдан код для возвращения доступа")

    visitor.open("/recovery")
    visitor.follow("У меня есть код из центра")
    visitor.check("recovery-counter")
    fill(visitor, snils=ANNA[0], code=code)
    visitor.press("Далее")
    visitor.says("СНИЛС и код не подходят друг к другу")
    assert visitor.page.input_value("main [name=snils]") == ANNA[0]
    visitor.check("recovery-counter-errors")
    fill(visitor, snils=snils, code=code.lower().replace("-", " "))
    visitor.press("Далее")
    sets_a_password(visitor)
    ended(old)
    sign_in(visitor, snils, NEW_PASSWORD)
    visitor.open("/cabinet/notices")
    visitor.says("Пароль изменён")
    visitor.open("/cabinet/security/history")
    visitor.says(
        "Выдан код для возвращения доступа", "Введён код из центра", "Выключен код из приложения", "Новый пароль")
    visitor.check("history-counter")
    visitor.open("/recovery/counter")
    fill(visitor, snils=snils, code=code)
    visitor.press("Далее")
    visitor.says("СНИЛС и код не подходят друг к другу, или код больше не действует")


def test_a_stranger_learns_nothing(window):
    """Neither asking nor guessing tells whether an address is known."""
    pages = []
    for email in ("nobody@example.org", "zoya@example.org"):
        visitor = window()
        asks(visitor, email)
        asked = visitor.page.url, visitor.text()
        fill(visitor, email=email, code="1234 5678")
        visitor.press("Далее")
        pages.append((asked, visitor.page.url, visitor.text()))
    assert pages[0] == pages[1]
    mailbox = window()
    message(mailbox, "zoya@example.org", "(Кто-то, вероятно вы, попросил задать новый пароль)")
    mailbox.open("/demo/mailbox?q=nobody%40example.org")
    assert "Новый пароль" not in mailbox.text()


def asks(visitor: Window, email: str) -> None:
    visitor.open("/sign-in")
    visitor.follow("Забыли пароль?")
    visitor.check("recovery")
    fill(visitor, email="не адрес")
    visitor.press("Отправить письмо")
    assert visitor.page.input_value("main [name=email]") == "не адрес"
    visitor.check("recovery-errors")
    fill(visitor, email=email)
    visitor.press("Отправить письмо")
    visitor.says("Проверьте почту")
    visitor.check("recovery-sent")


def sets_a_password(visitor: Window) -> None:
    visitor.says("Новый пароль", "все открытые сеансы кабинета завершатся")
    visitor.check("new-password")
    fill(visitor, password="йцукен12345678", password_again="йцукен12345678")
    visitor.press("Сохранить пароль")
    visitor.says("легко подобрать")
    fill(visitor, password=NEW_PASSWORD, password_again=PASSWORD)
    visitor.press("Сохранить пароль")
    visitor.says("Пароли не совпали")
    visitor.check("new-password-errors")
    fill(visitor, password=NEW_PASSWORD, password_again=NEW_PASSWORD)
    visitor.press("Сохранить пароль")
    visitor.says("Новый пароль сохранён. Войдите с ним.")
    visitor.check("recovered")


def ended(old: Window) -> None:
    old.open("/cabinet")
    assert "/sign-in" in old.page.url, "the session from before goes on"


def is_told(citizen: Window, mailbox: Window, email: str) -> None:
    """By notice, by letter, and in what happened to the account."""
    citizen.open("/cabinet/notices")
    citizen.says("Пароль изменён")
    citizen.open("/cabinet/security/history")
    citizen.says("Запрошено восстановление пароля", "Новый пароль")
    citizen.check("history-recovered")
    message(mailbox, email, "(задан новый пароль, все прежние сеансы завершены)")


def enters_password(visitor: Window, login: str, password: str = NEW_PASSWORD) -> None:
    """The first half of signing in where there is a second."""
    visitor.open("/sign-in")
    fill(visitor, login=login, password=password)
    visitor.press("Войти")
    visitor.page.wait_for_url("**/sign-in/code")


def turns_on_codes(citizen: Window) -> tuple[str, list[str]]:
    """Sets up the app; answers its secret and the recovery codes."""
    citizen.open("/cabinet/security")
    citizen.follow("Включить")
    secret = re.search(r"[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}", citizen.text()).group().replace(" ", "")
    fill(citizen, code=authenticator.time_code(secret), current_password=PASSWORD)
    citizen.press("Включить")
    codes = re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]", citizen.text())
    citizen.follow("Я сохранил коды, дальше")
    return secret, codes
