"""The story of the certificate (seed 0): from registration to a rated outcome, with and without scripts."""

import re

import pytest
from browser import Window
from people import attach, choose, fill, message, number_in_address, photograph, sign_in, sign_in_at_work, sign_out

OWN_PASSWORD = "на-крыше-белый-кот"


class Ada:
    def __init__(self, snils: str, email: str, phone: str):
        self.snils, self.email, self.phone = snils, email, phone


@pytest.mark.parametrize(
    "engine,scripts,ada",
    [
        ("sqlite", True, Ada("112-233-445 95", "ada@example.org", "+7 912 345-67-81")),
        ("sqlite", False, Ada("087-654-303 00", "ada.noscript@example.org", "+7 912 345-67-82")),
        ("postgres", True, Ada("112-233-445 95", "ada@example.org", "+7 912 345-67-81")),
    ],
    ids=["scripts", "no-scripts", "postgres"], indirect=["engine"])
def test_from_registration_to_a_rated_certificate(window, chromium, scripts, ada):
    citizen = window(scripts=scripts)
    number_of_registration = registers(citizen, ada)
    confirms_contacts(citizen, ada)
    activates(citizen, issue_code(window(scripts=scripts), ada, number_of_registration))
    signs_in_again(citizen, ada)

    number = applies(citizen, chromium)
    official = window(scripts=scripts)
    agency_number = "МВД-2026/117" if scripts else "МВД-2026/118"
    accepts(official, number, agency_number)
    citizen.open(f"/applications/{number}")
    citizen.says("Принято к рассмотрению", agency_number)
    citizen.check("application-accepted")

    makes_ready(official, number)
    citizen.open(f"/applications/{number}")
    citizen.says("каб. 11", "Паспорт")
    citizen.check("application-ready")

    hands_over(official, number)
    rates(citizen, number)
    reads_notices(citizen)
    finds_who_looked(citizen, number)
    a_stranger_finds_nothing(window(scripts=scripts), number)


def registers(citizen: Window, ada: Ada) -> str:
    page = citizen.open("/")
    citizen.follow("Личный кабинет")
    citizen.check("sign-in")
    citizen.follow("Зарегистрироваться")
    citizen.check("register-location")
    page.select_option("main [name=region]", label="Челябинская область")
    fill(citizen, locality="г. Челябинск")
    citizen.press("Далее")
    for step in ("register-terms", "register-consent"):
        citizen.check(step)
        citizen.press("Далее")
        citizen.check(step + "-errors")
        page.check("main [name=agree]")
        citizen.press("Далее")
    citizen.check("register-delivery")
    citizen.says("8 (800) 100-10-70")
    choose(citizen, delivery="centre")
    citizen.press("Далее")

    fill(citizen, surname="Лебедева", given="Ада", patronymic="Сергеевна", birth_day="27", birth_month="3",
         birth_year="1985", snils=ada.snils[:-1] + ("4" if ada.snils[-1] != "4" else "5"), email=ada.email, phone=ada.phone)
    choose(citizen, sex="female")
    citizen.press("Далее")
    citizen.says("контрольные цифры не сходятся")
    assert page.input_value("main [name=surname]") == "Лебедева"
    citizen.check("register-person-errors")
    fill(citizen, snils=ada.snils)
    citizen.press("Далее")

    citizen.check("register-password")
    fill(citizen, password=OWN_PASSWORD, password_again=OWN_PASSWORD)
    citizen.press("Далее")
    citizen.check("register-check")
    page.go_back()
    page.go_forward()
    citizen.press("Создать кабинет")
    citizen.check("register-done")
    found = re.search(r"\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}", citizen.text())
    assert found
    return found.group(0)


def confirms_contacts(citizen: Window, ada: Ada) -> None:
    code = message(citizen, ada.email, r"Код подтверждения:\s*(\d{4} \d{4})")
    sms = message(citizen, ada.phone, r"код (\d{6})")
    page = citizen.open("/register/done")
    page.locator("form[action$='/email/confirmation'] input:visible").fill(code)
    citizen.submit("/email/confirmation")
    page = citizen.open("/cabinet/profile")
    page = citizen.open("/register/done")
    page.locator("form[action$='/phone/confirmation'] input:visible").fill(sms)
    citizen.submit("/phone/confirmation")
    citizen.open("/cabinet/profile")
    citizen.check("profile")
    citizen.open("/cabinet/activation")
    citizen.check("activation")


def issue_code(clerk: Window, ada: Ada, number: str) -> str:
    sign_in_at_work(clerk, "clerk.rostelecom-chelyabinsk", "/enrolment")
    clerk.check("enrolment")
    fill(clerk, query=ada.snils)
    clerk.press("Найти")
    clerk.says(number)
    clerk.check("enrolment-registration")
    for box in clerk.page.locator("main [name=compared]").all():
        box.check()
    choose(clerk, document="passport")
    fill(clerk, series="7514", number="123456")
    clerk.press("Выдать код")
    clerk.check("enrolment-slip")
    found = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]\b", clerk.text())
    assert found, clerk.text()
    return found.group(0)


def activates(citizen: Window, code: str) -> None:
    page = citizen.open("/cabinet/activation")
    wrong = ("2" if code[0] != "2" else "3") + code[1:]
    fill(citizen, code=wrong)
    citizen.press("Подтвердить личность")
    citizen.says("опечатка")
    citizen.check("activation-errors")
    fill(citizen, code=code.lower().replace("-", " "))
    citizen.press("Подтвердить личность")
    citizen.says("Личность подтверждена")
    citizen.check("activated")


def signs_in_again(citizen: Window, ada: Ada) -> None:
    sign_out(citizen)
    sign_in(citizen, ada.snils, OWN_PASSWORD)
    citizen.check("cabinet")


def applies(citizen: Window, chromium) -> str:
    page = citizen.open("/services/mvd-criminal-record?region=74")
    citizen.check("service-card")
    citizen.follow("Подать заявление")
    citizen.check("application-start")
    citizen.press("Начать заполнение")
    citizen.check("draft-applicant")
    citizen.press("Далее")
    citizen.check("draft-applicant-errors")
    fill(citizen, registration_address="454091, г. Челябинск, пр. Ленина, д. 1, кв. 2", passport_series="75 14",
         passport_number="123456", passport_issued_on_day="12", passport_issued_on_month="4",
         passport_issued_on_year="2015", passport_unit="740-026", passport_issued_by="ОУФМС России")
    citizen.press("Далее")
    choose(citizen, purpose="employment", delivery="office")
    citizen.check("draft-certificate")
    citizen.press("Далее")
    choose(citizen, changed_name="no")
    citizen.press("Далее")
    citizen.press("Далее")

    page.wait_for_url("**/documents")
    draft = page.url.rsplit("/", 1)[0]
    attach(citizen, "passport-identity-page", "IMG_0001.HEIC", bytes([0, 0, 0, 24]) + b"ftypheic" + bytes(4) + b"mif1heic", "image/heic")
    citizen.press("Загрузить файлы", leads=False)
    page.get_by_text("Форматы").first.wait_for()
    citizen.check("draft-documents-heic")
    attach(citizen, "passport-identity-page", "паспорт.jpg", photograph(chromium, "Паспорт: страница с фотографией"))
    attach(citizen, "passport-residence-page", "<b>прописка.jpg", photograph(chromium, "Паспорт: регистрация"))
    citizen.press("Далее")
    page.wait_for_url("**/check")
    citizen.open("/cabinet/drafts")
    citizen.check("drafts")
    page.goto(draft + "/check")
    citizen.says("<b>прописка.jpg")
    citizen.check("draft-check")
    citizen.press("Отправить заявление")
    page.wait_for_url("**/applications/**")
    number = number_in_address(citizen)
    citizen.check("application-sent")

    # The draft leads to what became of it, and sending again makes nothing new.
    page.goto(draft + "/check")
    assert number_in_address(citizen) == number
    for part in ("receipt", "answers"):
        citizen.open(f"/applications/{number}/{part}")
        citizen.check(f"application-{part}")
    return number


def accepts(official: Window, number: str, agency_number: str) -> None:
    sign_in_at_work(official, "official.federal-chelyabinsk", "/workplace")
    official.check("workplace")
    official.follow(number)
    official.check("workplace-application")
    preview = official.page.locator("main img").first
    if preview.count():
        # Drawn when somebody looks: it may still be on its way, and a broken one is no picture (`decode` refuses it).
        preview.scroll_into_view_if_needed()
        preview.evaluate("image => image.decode()")
        assert preview.evaluate("image => image.naturalWidth") > 0
    official.follow("Зарегистрировать и принять")
    official.check("workplace-acceptance")
    fill(official, number=agency_number)
    official.press("Зарегистрировать и принять")
    official.page.wait_for_url("**done=acceptance")


def makes_ready(official: Window, number: str) -> None:
    official.open(f"/workplace/applications/{number}/readiness")
    official.check("workplace-readiness")
    choose(official, outcome="0")
    official.press("Сообщить о готовности")
    official.page.wait_for_url("**done=readiness")


def hands_over(official: Window, number: str) -> None:
    official.open(f"/workplace/applications/{number}/handover")
    choose(official, receiver="applicant")
    official.press("Выдать результат")
    official.check("workplace-handover-errors")
    official.page.check("main [name=confirm]")
    official.press("Выдать результат")
    official.page.wait_for_url("**done=handover")
    official.check("workplace-finished")


def rates(citizen: Window, number: str) -> None:
    citizen.open(f"/applications/{number}")
    citizen.follow("Оценить услугу")
    citizen.check("review")
    for criterion in ("time", "queue", "courtesy", "comfort"):
        choose(citizen, **{criterion: "5"})
    choose(citizen, information="none")
    fill(citizen, text="Спасибо, всё понятно <script>alert(1)</script>")
    citizen.press("Отправить оценку")
    citizen.check("review-sent")


def reads_notices(citizen: Window) -> None:
    page = citizen.open("/cabinet/notices")
    citizen.says("Заявление отправлено", "Принято к рассмотрению", "Результат готов")
    citizen.check("notices")


def finds_who_looked(citizen: Window, number: str) -> None:
    page = citizen.open(f"/applications/{number}/readings")
    citizen.says("Ахметова")
    citizen.check("application-readings")


def a_stranger_finds_nothing(stranger: Window, number: str) -> None:
    sign_in(stranger, "112-233-604 92")
    assert stranger.page.goto(f"/applications/{number}").status == 404
    assert "Лебедева" not in stranger.page.content()
