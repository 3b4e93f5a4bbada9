"""One's own data in a browser: what is kept, the archive, documents, contacts, the end of the account; the operator's
look at where one is."""

import io
import json
import re
import zipfile

import pytest
from people import PASSWORD, fill, sign_in, sign_in_at_work

ANNA = "112-233-601 89"
MARIA = "maria@example.org"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_everything_is_taken_along(window, scripts):
    anna = window(scripts=scripts)
    sign_in(anna, ANNA)
    anna.open("/cabinet/profile/records")
    anna.says("Что о вас хранится", "остаются у ведомства")
    anna.check("records")
    anna.follow("Скачать всё архивом")
    anna.check("archive")
    fill(anna, current_password="не тот пароль")
    anna.press("Скачать архив")
    anna.says("Пароль не подходит")
    anna.check("archive-refused")
    fill(anna, current_password=PASSWORD)
    with anna.page.expect_download() as waiting:
        anna.press("Скачать архив", leads=False)
    path = waiting.value.path()
    assert re.fullmatch(r"okno-\d{4}-\d\d-\d\d\.zip", waiting.value.suggested_filename)
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        assert archive.testzip() is None
        data = json.loads(archive.read("data.json"))
        page = archive.read("прочитать.html").decode()
    assert data["sections"]["person"][0]["snils"] == ANNA
    assert "Орлова" in page and "<script" not in page


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_documents_are_kept_and_looked_over(window, scripts):
    maria = window(scripts=scripts)
    sign_in(maria, MARIA)
    maria.open("/cabinet/profile/documents")
    maria.check("documents")
    maria.open("/cabinet/profile/documents/licence")
    fill(maria, licence_number="12", licence_on_day="1", licence_on_month="2", licence_on_year="2020",
         licence_until_day="1", licence_until_month="2", licence_until_year="2019")
    maria.press("Сохранить")
    maria.says("В удостоверении 10 знаков")
    assert maria.page.locator("[name=licence-until-year]").input_value() == "2019"
    maria.check("licence-errors")
    fill(maria, licence_number="99 12 345678", licence_until_year="2022")
    maria.press("Сохранить")
    maria.says("Сохранено", "срок вышел")
    maria.check("documents-over")


def test_the_end_of_an_account_can_be_called_off(window):
    maria = window()
    sign_in(maria, MARIA)
    maria.open("/cabinet/profile/ending")
    maria.says("через 14 дней")
    maria.check("ending")
    fill(maria, current_password=PASSWORD)
    maria.press("Удалить через 14 дней")
    maria.says("Пока можно передумать")
    maria.open("/cabinet")
    maria.check("cabinet-ending")
    maria.press("Не удалять")
    maria.says("Кабинет не будет удалён")


def test_an_operator_sees_where_the_caller_is(window):
    anna, desk = window(), window()
    sign_in(anna, ANNA)
    anna.open("/screen")
    anna.check("screen")
    anna.press("Получить код")
    code = re.search(r"\b(\d{3})\s(\d{3})\b", anna.text()).group()
    anna.check("screen-code")
    sign_in_at_work(desk, "operator", "/support")
    desk.open("/support/screen")
    desk.check("support-screen")
    fill(desk, code=code)
    desk.press("Показать")
    desk.says("ещё не открыл ни одной страницы")
    anna.open("/cabinet/profile/documents")
    assert "Оператор видит, на какой вы странице" in anna.page.locator("header").inner_text()
    anna.check("screen-shared")
    desk.follow("Обновить")
    desk.says("Документы и адреса", "/cabinet/profile/documents")
    desk.check("support-screen-seen")
    assert "112-233" not in desk.text()
