"""The catalogue as people use it: finding, understanding, asking whether one may, and keeping it in order."""

import re
import uuid

import pytest
from people import choose, fill, sign_in, sign_in_at_work

ADA = "112-233-601 89"

PAGES = {
    "card": "/services/gibdd-licence-replace?region=74",
    "card-local": "/services/municipal-plot-plan?region=26&municipality=neftekumsk",
    "card-hosted": "/services/fns-income-declaration?region=74",
    "list": "/services?region=74&level=federal&theme=transport&order=name",
    "life-events": "/life-events",
    "life-event": "/life-events/child-birth?region=74",
    "institution": "/agencies/region-health?region=74",
    "document": "/documents/military-card",
    "blank": "/forms/mvd-criminal-record",
    "found": "/search?region=74&q=%D0%BF%D0%BE%D1%81%D0%BF%D0%BE%D1%80%D1%82",
    "found-nothing": "/search?q=%D0%B0%D0%B1%D1%80%D0%B0%D0%BA%D0%B0%D0%B4%D0%B0%D0%B1%D1%80%D0%B0",
    "withdrawn": "/services/universal-electronic-card",
}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_the_catalogue_keeps_to_the_rules(window, name):
    visitor = window()
    visitor.open(PAGES[name])
    visitor.check("catalogue-" + name)


def test_suggestions_come_while_one_types_and_are_chosen_by_keyboard(window):
    visitor = window()
    page = visitor.open("/services?region=74")
    page.locator("main #q").press_sequentially("замена прав", delay=20)
    options = page.locator("main [role=option]")
    options.first.wait_for()
    assert "Замена водительского удостоверения" in options.first.inner_text()
    visitor.check("suggestions")
    page.keyboard.press("ArrowDown")
    assert options.first.get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    assert options.count() == 0
    page.locator("main #q").press_sequentially(" ", delay=20)
    options.first.wait_for()
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/services/gibdd-licence-replace" in page.url


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_what_was_answered_need_not_be_answered_again(window, scripts):
    citizen = window(scripts=scripts)
    sign_in(citizen, ADA)
    page = citizen.open("/services/gibdd-licence-replace/screening?region=74")
    citizen.press("Дальше")
    citizen.says("Выберите один из ответов")
    citizen.check("screening")
    for _ in range(6):
        radios = page.locator("main input[type=radio]")
        if not radios.count():
            break
        name = radios.first.get_attribute("name")
        values = [radio.get_attribute("value") for radio in radios.all()]
        value = next((wish for wish in ("lost", "no") if wish in values), values[0])
        choose(citizen, **{name: value})
        citizen.press("Дальше")
    citizen.says("Ваши ответы", "Скорее всего, да")
    citizen.check("screening-result")
    # The answers are in no address.
    assert "lost" not in page.url
    page.goto("/services/gibdd-licence-replace/application?region=74")
    page.locator("main form button.main, main form button[type=submit]").first.click()
    page.wait_for_url("**/drafts/**")
    # The first step that asks why has the answer already.
    for _ in range(6):
        answered = page.locator("main [name=reason][value=lost]")
        if answered.count():
            assert answered.is_checked()
            return
        citizen.press("Дальше") if page.locator("main button:text-is('Дальше')").count() else page.locator(
            "main form button.main").first.click()
        page.wait_for_load_state()
    raise AssertionError(f"nobody asked for the reason: {page.url}\n{citizen.text()[:800]}")


def test_an_administrator_teaches_the_search_a_word(window):
    administrator, visitor = window(), window()
    word = "ы" + uuid.uuid4().hex[:2].translate(str.maketrans("0123456789abcdef", "бвгджзклмнпрстфх")) + "шарабанище"
    visitor.open("/search?region=74&q=абракадабровый")
    sign_in_at_work(administrator, "admin", "/admin")
    page = administrator.open("/admin/catalogue/synonyms")
    administrator.check("synonyms")
    fill(administrator, q=word, lines=page.input_value("main [name=lines]") + f"\n{word} — апостиль")
    administrator.press("Проверить")
    administrator.says("не правило")
    lines = page.input_value("main [name=lines]")
    fill(administrator, lines=lines.replace(f"{word} —", f"{word} →"))
    administrator.press("Проверить")
    administrator.says("С этими правилами найдётся", "Апостиль МВД")
    administrator.press("Сохранить и опубликовать")
    administrator.says("Правила опубликованы и уже действуют")
    administrator.check("published-synonyms")
    administrator.open("/admin/catalogue")
    administrator.says("опубликована", "правка здесь")
    administrator.check("versions")
    page = visitor.open("/search?region=74&q=" + word)
    assert "Апостиль МВД" in page.locator("main .entries li").first.inner_text()
    administrator.follow("Версия 1")
    administrator.says("Отличия от опубликованной", "synonyms.yaml")
    administrator.check("version")
    administrator.open("/admin/catalogue/report")
    administrator.check("report")
    administrator.says("абракадабровый")


def test_an_old_address_leads_on(window):
    visitor = window()
    page = visitor.open("/services/pfr-pension")
    assert page.url.endswith("/services/sfr-pension")
    answer = page.goto("/services/no-such-service")
    assert answer.status == 404
    page.locator("main #q").fill("снилс")
    visitor.press("Найти")
    assert re.search(r"/search\?q=", page.url)
    visitor.says("СНИЛС")
