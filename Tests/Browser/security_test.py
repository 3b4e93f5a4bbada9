"""Signing in and security in a browser: codes from an app, recovery codes, passkeys, sessions."""

import re

import pytest
from authenticator import time_code
from people import PASSWORD, fill, sign_in, sign_in_at_work, sign_out

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
    citizen.press("Дальше")
    citizen.says("Пароль не подходит")
    # The device was not asked: nothing is left on it that the portal does not know.
    assert not session.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    fill(citizen, name="Мой телефон", current_password=PASSWORD)
    citizen.press("Дальше")
    citizen.says("Пароль верный")
    citizen.check("new-passkey-device")
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

    # A copy of it has a counter that goes back: it is refused, suspended until its owner looks, and he is told.
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
    citizen.says("Мой телефон", "отключён", "Похоже, у ключа есть копия")
    citizen.check("passkey-suspended")
    citizen.follow("Включить ключ снова")
    citizen.check("passkey-resumption")
    fill(citizen, current_password=PASSWORD)
    citizen.press("Включить ключ снова")
    citizen.says("Ключ доступа снова включён")
    sign_out(citizen)
    page = citizen.open("/sign-in")
    citizen.press("Войти по ключу доступа")
    page.wait_for_url("**/cabinet")


def test_a_passkey_is_removed_with_the_password(window):
    citizen = window()
    sign_in(citizen, CLARA)
    page = citizen.open("/cabinet/security/passkeys/new")
    authenticator(citizen)
    fill(citizen, name="Мой ключ", current_password=PASSWORD)
    citizen.press("Дальше")
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
    visitor.says("должны работать скрипты")
    fill(visitor, name="Мой ключ", current_password=PASSWORD)
    visitor.press("Дальше")
    visitor.says("не умеет ключи доступа")
    visitor.check("new-passkey-no-scripts")


def test_staff_confirm_their_password_by_a_passkey_and_an_administrator_resets_it(window):
    post = window()
    sign_in_at_work(post, "operator", "/support")
    page = post.open("/support")
    post.follow("Мой вход и безопасность")
    post.check("staff-security")
    post.follow("Добавить ключ доступа")
    session, device = authenticator(post)
    fill(post, name="Ключ на связке", current_password=PASSWORD)
    post.press("Дальше")
    post.press("Создать ключ")
    codes = re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]", post.text())
    assert len(set(codes)) == 10, post.text()
    post.follow("Я сохранил коды, дальше")
    post.says("Ключ на связке", "Осталось запасных кодов: 10")
    post.check("staff-passkeys")
    # The last one stays.
    page.locator("main summary", has_text="Удалить ключ").click()
    page.fill("main [name^=password-]", PASSWORD)
    post.press("Удалить ключ")
    post.says("последний второй фактор")
    sign_out(post)

    post.open("/staff/sign-in")
    fill(post, login="operator", password=PASSWORD)
    post.press("Войти")
    post.says("подтвердите вход ключом доступа")
    post.check("staff-second-passkey")
    post.press("Подтвердить ключом доступа")
    page.wait_for_url("**/support")
    # Another step is proved by the passkey as well: the recovery codes are renewed.
    post.open("/staff/security/codes")
    post.check("staff-codes")
    fill(post, current_password=PASSWORD)
    post.press("Подтвердить ключом доступа")
    assert not set(re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]", post.text())) & set(codes)

    # In another browser there is no passkey, only a recovery code; without scripts it says so.
    other = window(scripts=False)
    other.open("/staff/sign-in")
    fill(other, login="operator", password=PASSWORD)
    other.press("Войти")
    other.says("не умеет ключи доступа", "Запасной код")
    other.check("staff-second-passkey")

    chief = window()
    sign_in_at_work(chief, "admin", "/admin")
    chief.follow("operator")
    chief.check("staff-member-with-passkey")
    chief.press("Сбросить второй фактор")
    page = post.open("/support")
    assert "/staff/sign-in" in page.url
    sign_in_at_work(post, "operator", "/support")
    post.open("/staff/security")
    post.says("Второй фактор сброшен администратором")
    assert "Ключ на связке" not in post.text()


def test_a_new_password_is_judged_beside_its_field(window):
    citizen = window()
    sign_in(citizen, CLARA)
    page = citizen.open("/cabinet/profile/password")
    meter = page.locator(".meter")
    for typed, said in [
        ("коротко", "Ещё знаков нужно: 5"), ("qwertyuiop[]", "легко подобрать"), ("ыгьюукыгьюук", "Пароль"),
        ("лиловый трамвай у переправы", "Надёжный пароль"),
    ]:
        page.fill("main [name=password]", typed)
        meter.get_by_text(said).wait_for()
    citizen.check("password-meter")
    assert page.get_attribute("main [name=password]", "type") == "password"
    citizen.press("Показать пароль", leads=False)
    assert page.get_attribute("main [name=password]", "type") == "text"
    assert page.get_attribute("main [name=password-again]", "autocomplete") == "new-password"
    citizen.press("Скрыть пароль", leads=False)
    assert page.get_attribute("main [name=password]", "type") == "password"
    bare = window(scripts=False)
    sign_in(bare, CLARA)
    page = bare.open("/cabinet/profile/password")
    page.locator("main summary").click()
    bare.says("Не соседние клавиши")
    assert not page.get_by_role("button", name="Показать пароль").count()
    bare.check("password-meter")
