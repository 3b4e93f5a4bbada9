"""The desk of a centre in a browser: a visitor without an account, a refusal by fields, and the centre's own page."""

import re

import pytest
from people import choose, fill, message, sign_in, sign_in_at_work, sign_out

CLERK = "clerk.rostelecom-barnaul"
PASSWORD = "жёлтый фонарь над заливом"
FIELDS = "main form[action='/enrolment/newcomers'] "


def type_through(desk, *texts):
    """By the keyboard alone: each text goes to the field that has the focus, then on to the next."""
    for text in texts:
        desk.page.keyboard.press("Control+A")
        desk.page.keyboard.type(text)
        desk.page.keyboard.press("Tab")


def focused(desk) -> str:
    return desk.page.evaluate("document.activeElement.name || document.activeElement.textContent")


def test_a_visitor_is_registered_by_the_keyboard_alone(window):
    desk = window()
    sign_in_at_work(desk, CLERK, "/enrolment")
    fill(desk, query="112-233-445 95")
    desk.page.keyboard.press("Enter")
    desk.page.get_by_role("button", name="Зарегистрировать с этим СНИЛС").wait_for()
    desk.check("desk-unknown")
    desk.page.get_by_role("button", name="Зарегистрировать с этим СНИЛС").focus()
    with desk.page.expect_navigation():
        desk.page.keyboard.press("Enter")
    desk.check("newcomer")

    assert focused(desk) == "surname", "the first field has the focus"
    type_through(desk, "Лебедева", "Ада", "Сергеевна", "14", "3", "1990")
    assert focused(desk) == "sex"
    desk.page.keyboard.press("Space")  # the first of the two
    while focused(desk) != "email":
        desk.page.keyboard.press("Tab")
    type_through(desk, "ada.desk@example.org", "+7 913 555-66-77")
    # Sent too early: everything is said at once, nothing is lost.
    with desk.page.expect_navigation():
        desk.page.locator(FIELDS + "[name=surname]").press("Enter")
    desk.says("Отметьте всё, что сверили", "дайте его подписать")
    desk.check("newcomer-errors")
    assert desk.page.locator(FIELDS + "[name=given]").input_value() == "Ада"
    choose(desk, sex="female")

    # The statement opens beside the form, which stays as it is.
    with desk.context.expect_page() as opened:
        desk.page.locator("main").get_by_role("button", name="Заявление на подпись").press("Enter")
    paper = opened.value
    paper.wait_for_load_state()
    assert "Лебедева" in paper.locator("main").inner_text()
    paper.close()
    assert desk.page.locator(FIELDS + "[name=patronymic]").input_value() == "Сергеевна"

    for box in desk.page.locator(FIELDS + "[name=compared]").all():
        box.press("Space")
    desk.page.locator(FIELDS + "[name=series]").focus()
    type_through(desk, "7514", "123456")
    desk.page.locator(FIELDS + "[name=signed]").press("Space")
    with desk.page.expect_navigation():
        desk.page.locator(FIELDS + "[name=number]").press("Enter")
    desk.says("Посетитель зарегистрирован", "Придумайте пароль")
    desk.check("newcomer-slip")
    code = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]\b", desk.text()).group()

    ada = window(width=360)
    ada.open("/recovery/counter")
    fill(ada, snils="112-233-445 95", code=code)
    ada.press("Далее")
    fill(ada, password=PASSWORD, password_again=PASSWORD)
    ada.page.locator("main form button[type=submit]").first.click()
    ada.page.wait_for_url("**/sign-in**")
    sign_in(ada, "112-233-445 95", PASSWORD)
    # The letter has a code and no link to confirm by.
    confirmation = message(ada, "ada.desk@example.org", r"Код подтверждения: ([\d ]+)")
    ada.open("/cabinet/profile/email")
    fill(ada, code=confirmation)
    ada.press("Подтвердить")
    ada.page.wait_for_url("**done=email**")

    desk.open("/enrolment/journal")
    desk.says("зарегистрирован")
    desk.check("desk-journal")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_refusal_by_fields_is_corrected_and_seen(window, scripts):
    desk, maria = window(scripts=scripts), window(scripts=scripts)
    sign_in(maria, "maria@example.org")
    number = re.search(r"\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}", maria.open("/cabinet/activation").locator("main").inner_text())
    sign_in_at_work(desk, CLERK, "/enrolment")
    fill(desk, query=number.group())
    desk.press("Найти")
    if not desk.page.locator("main [name=reason]").is_visible():
        desk.page.locator("main summary", has_text="Отказать в выдаче").click()
    desk.page.select_option("main [name=reason]", "dataDiffers")
    desk.page.locator("main [name=fields][value=given]").check()
    desk.page.locator("main [name=fields][value=birthDate]").check()
    desk.check("desk-refusal")
    desk.press("Отказать")
    desk.says("Отказ записан")

    maria.open("/cabinet/activation")
    maria.says("имя, дата рождения")
    maria.open("/cabinet/profile/data")
    maria.says("В центре не совпало с документами", "Не совпало с документом. Проверьте.")
    maria.check("correction-marked")
    fill(maria, given="Марианна" if scripts else "Мария")
    maria.press("Сохранить")
    fill(desk, query=number.group())
    desk.press("Найти")
    desk.says("Исправлено с тех пор: имя", "Не исправлено: дата рождения")
    desk.check("desk-corrected")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_centre_is_set_up(window, scripts):
    admin, visitor = window(scripts=scripts), window(scripts=scripts)
    sign_in_at_work(admin, "admin", "/admin")
    admin.open("/admin/centres/adm-neftekumsk/settings")
    admin.check("centre-settings")
    fill(admin, hours_1="18:00-9:00", note="вход со двора")
    admin.press("Сохранить")
    admin.says("Начало должно быть раньше конца")
    admin.check("centre-settings-errors")
    fill(admin, hours_1="9:00-18:00", break_1="13:00-13:45", phone="8 (86558) 4-55-66")
    admin.press("Сохранить")
    admin.says("Сохранено", "обед 13:00–13:45", "Кто что менял", "Сотрудники центра")
    admin.check("centre-administered")
    visitor.open("/centres/adm-neftekumsk")
    visitor.says("вход со двора", "13:00–13:45", "Что здесь делают")
    visitor.check("centre-changed")
    admin.page.locator("main summary", has_text="Вернуть исходные").click()
    admin.press("Вернуть исходные")
    admin.says("Действуют сведения каталога")
    visitor.open("/centres/adm-neftekumsk")
    assert "вход со двора" not in visitor.text()
    sign_out(admin)
