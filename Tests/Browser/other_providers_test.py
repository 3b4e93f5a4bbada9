"""Signing in by another provider, in a browser: from the button to the cabinet, linked and unlinked, with and without scripts."""

import os

import pytest
from authlib_provider import AuthlibProvider, Client
from people import PASSWORD, fill, sign_out
from program import Program
from sites import name_provider

ANNA = "112-233-601 89"
BUTTON = "Войти через Госвход"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_somebody_links_her_account_signs_in_by_it_and_unlinks(chromium, scripts):
    program = Program()
    with AuthlibProvider(program.address) as provider:
        program.environment.update(name_provider(
            os.path.join(program.home, "providers"), "lib", provider.issuer, Client.client_id, Client.client_secret))
        with program:
            anna = chromium.window(program.address, scripts=scripts)
            anna.open("/sign-in")
            anna.check("sign-in-by-provider")
            anna.follow(BUTTON)
            anna.says("Первый вход через «Госвход»", "Лебедева Ада Сергеевна", "Кабинета ещё нет")
            anna.check("provider-new")
            anna.follow("Войти и связать")
            fill(anna, login=ANNA, password=PASSWORD)
            anna.press("Войти")
            anna.says("Связать кабинет с «Госвход»?")
            anna.check("provider-arrival")
            fill(anna, current_password=PASSWORD)
            anna.press("Связать")
            anna.says("Готово")
            anna.check("provider-linked")

            anna.open("/cabinet")
            sign_out(anna)
            anna.open("/sign-in")
            anna.follow(BUTTON)
            anna.page.wait_for_url("**/cabinet")

            anna.open("/cabinet/security")
            anna.says("Вход через другие службы", "связано")
            anna.check("security-providers")
            anna.page.get_by_role("link", name="Посмотреть или отвязать").click()
            anna.page.wait_for_url("**/providers/lib")
            anna.press("Отвязать")
            anna.says("Введите")
            anna.check("provider-unlink-refused")
            fill(anna, current_password=PASSWORD)
            anna.press("Отвязать")
            anna.says("Отвязано")
            anna.check("provider-unlinked")

            # From the cabinet: the way on begins at a page, as browsers want it after a form.
            fill(anna, current_password=PASSWORD)
            anna.press("Связать с «Госвход»")
            anna.page.wait_for_url("**?done=linked")

            provider.says_no = True
            other = chromium.window(program.address, scripts=scripts, width=360)
            other.open("/sign-in")
            other.follow(BUTTON)
            other.says("Вы отказались")
            other.check("sign-in-denied")
            other.open("/sign-in/by/lib/callback?code=x&state=y")
            other.says("Начните его ещё раз")
            other.close()
            anna.close()
        assert not provider.faults


def test_a_provider_that_is_down(chromium):
    program = Program()
    program.environment.update(name_provider(
        os.path.join(program.home, "providers"), "lib", "http://127.0.0.1:9", Client.client_id, Client.client_secret))
    with program:
        anna = chromium.window(program.address, width=360)
        anna.open("/sign-in/by/lib")
        anna.says("«Госвход» сейчас не отвечает")
        anna.faults.clear()  # a page of 503 is what is looked at here
        anna.check("provider-down")
        anna.follow("Войти другим способом")
        anna.page.wait_for_url("**/sign-in")
        anna.close()
