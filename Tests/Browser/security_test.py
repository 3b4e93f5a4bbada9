"""Signing in and security in a browser: codes from an app, recovery codes, passkeys, sessions."""

import re

import pytest
from authenticator import time_code
from people import PASSWORD, fill, sign_in, sign_out

ANNA = "112-233-601 89"
BORIS = "112-233-602 90"
CLARA = "112-233-604 92"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_codes_from_an_app_are_turned_on_used_and_turned_off(window, scripts):
    citizen = window(scripts=scripts)
    sign_in(citizen, ANNA)
    page = citizen.open("/cabinet/security")
    citizen.check("security")
    citizen.follow("Включить")
    secret = re.search(r"[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}", citizen.text()).group().replace(" ", "")
    citizen.check("set-up")
    fill(citizen, code="000000", current_password=PASSWORD)
    citizen.press("Включить")
    citizen.says("Код не подходит")
    fill(citizen, code=time_code(secret), current_password=PASSWORD)
    citizen.press("Включить")
    codes = re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]", citizen.text())
    assert len(set(codes)) == 10, citizen.text()
    citizen.check("recovery-codes")
    citizen.follow("Я сохранил коды, дальше")

    # In another browser the password alone opens nothing; a recovery code stands in for a lost telephone.
    other = window(scripts=scripts)
    other.open("/sign-in")
    fill(other, login=ANNA, password=PASSWORD)
    other.press("Войти")
    other.says("Код для входа")
    other.check("second")
    fill(other, code="12")
    other.press("Войти")
    other.says("6 цифр")
    fill(other, code=codes[0].lower().replace("-", " "))
    other.press("Войти")
    other.page.wait_for_url("**/cabinet")
    other.open("/cabinet/security/history")
    other.says("Использован запасной код")
    other.check("history")

    # The first browser ends the other's session and turns the codes off.
    page = citizen.open("/cabinet/security")
    page.locator("main form[action$='/end'] button").first.click()
    citizen.says("Сеанс завершён")
    other.open("/cabinet")
    assert "/sign-in" in other.page.url
    page = citizen.open("/cabinet/security")
    citizen.follow("Выключить")
    citizen.check("turn-off")
    fill(citizen, code=codes[1], current_password=PASSWORD)
    citizen.press("Выключить")
    citizen.says("Код из приложения выключен")
    sign_out(citizen)
    sign_in(citizen, ANNA)


def authenticator(window) -> tuple:
    """A telephone of the browser's own: checks its owner and keeps passkeys."""
    session = window.page.context.new_cdp_session(window.page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True}})
    return session, made["authenticatorId"]


def test_a_passkey_signs_in_without_a_password(window):
    citizen = window()
    sign_in(citizen, BORIS)
    citizen.open("/cabinet/security/passkeys/new")
    session, device = authenticator(citizen)
    citizen.check("new-passkey")
    fill(citizen, name="Мой телефон", current_password="не тот пароль")
    citizen.press("Создать ключ")
    citizen.says("Пароль не подходит")
    fill(citizen, name="Мой телефон", current_password=PASSWORD)
    session.send("WebAuthn.clearCredentials", {"authenticatorId": device})
    citizen.press("Создать ключ")
    citizen.says("Ключ доступа добавлен", "Мой телефон")
    citizen.check("passkeys")
    assert len(session.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]) == 1

    sign_out(citizen)
    page = citizen.open("/sign-in")
    citizen.check("sign-in-passkey")
    citizen.press("Войти по ключу доступа")
    page.wait_for_url("**/cabinet")

    # A device that does not check its owner is not enough.
    sign_out(citizen)
    page = citizen.open("/sign-in")
    session.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": False})
    citizen.press("Войти по ключу доступа", leads=False)
    page.locator("main [data-passkey] [role=alert]").wait_for()
    citizen.says("Войти по ключу не удалось")
    session.send("WebAuthn.setUserVerified", {"authenticatorId": device, "isUserVerified": True})

    # A copy of it has a counter that goes back: it is refused, removed, and its owner told.
    credential = session.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"][0]
    credential["signCount"] = 40
    session.send("WebAuthn.clearCredentials", {"authenticatorId": device})
    session.send("WebAuthn.addCredential", {"authenticatorId": device, "credential": credential})
    citizen.press("Войти по ключу доступа")
    page.wait_for_url("**/cabinet")
    sign_out(citizen)
    credential["signCount"] = 5
    session.send("WebAuthn.clearCredentials", {"authenticatorId": device})
    session.send("WebAuthn.addCredential", {"authenticatorId": device, "credential": credential})
    page = citizen.open("/sign-in")
    citizen.press("Войти по ключу доступа")
    citizen.says("Войти по ключу не удалось")
    sign_in(citizen, BORIS)
    citizen.open("/cabinet/security/history")
    citizen.says("похоже на копию")
    citizen.open("/cabinet/security")
    assert "Мой телефон" not in citizen.text()


def test_a_passkey_is_removed_with_the_password(window):
    citizen = window()
    sign_in(citizen, CLARA)
    page = citizen.open("/cabinet/security/passkeys/new")
    authenticator(citizen)
    fill(citizen, name="Мой ключ", current_password=PASSWORD)
    citizen.press("Создать ключ")
    page.locator("main summary", has_text="Удалить ключ").click()
    page.fill("main [name^=password-]", "не тот пароль")
    citizen.press("Удалить ключ")
    citizen.says("Пароль не подходит", "Мой ключ")
    citizen.check("passkey-not-removed")
    page.fill("main [name^=password-]", PASSWORD)
    citizen.press("Удалить ключ")
    citizen.says("Ключ доступа удалён")
    assert "Мой ключ" not in citizen.text()


def test_without_scripts_nothing_of_passkeys_is_in_the_way(window):
    visitor = window(scripts=False)
    visitor.open("/sign-in")
    assert "Войти по ключу доступа" not in visitor.text()
    sign_in(visitor, BORIS)
    visitor.open("/cabinet/security/passkeys/new")
    visitor.says("не умеет ключи доступа")
    visitor.check("new-passkey-no-scripts")
