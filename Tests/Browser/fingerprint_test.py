"""The story of voluntary fingerprinting (seed 1): both sides look for a time until they agree, and the visit takes place."""

import pytest
from browser import Window
from people import attach, choose, fill, number_in_address, photograph, sign_in, sign_in_at_work

OFFICE = "official.ic-umvd-kaluga"


@pytest.mark.parametrize(
    "scripts,snils,agency_number",
    [(True, "112-233-604 92", "Д-2026/71"), (False, "112-233-603 91", "Д-2026/72")], ids=["scripts", "no-scripts"])
def test_a_counter_offer_of_time_ends_in_a_visit(window, chromium, scripts, snils, agency_number):
    citizen, official = window(scripts=scripts), window(scripts=scripts)
    sign_in(citizen, snils)
    number = applies(citizen, chromium)

    sign_in_at_work(official, OFFICE, "/workplace")
    accepts(official, number, agency_number)
    offered = offers_another_time(official, number)
    proposed = answers_with_a_third(citizen, number, offered)
    invites(official, number, proposed)
    citizen.open(f"/applications/{number}")
    citizen.says("Суворова", "каб. 4", proposed.split("T")[1])
    citizen.check("visit-agreed")

    if scripts:
        another_cannot_have_it(window(scripts=scripts), proposed)
    the_visit_takes_place(official, number)
    citizen.open(f"/applications/{number}")
    citizen.follow("Оценить услугу")


def applies(citizen: Window, chromium) -> str:
    """From the card to the number, proposing one of the first free times."""
    comes_to_the_choice_of_time(citizen)
    page = citizen.page
    citizen.check("draft-visit")
    page.locator("main [name=visit_time]:not([disabled])").nth(3).check(force=True)
    citizen.press("Далее")
    citizen.press("Далее")
    page.wait_for_url("**/documents")
    attach(citizen, "identity-document", "паспорт.jpg", photograph(chromium, "Паспорт"))
    citizen.press("Далее")
    page.wait_for_url("**/check")
    citizen.press("Отправить заявление")
    page.wait_for_url("**/applications/**")
    return number_in_address(citizen)


def comes_to_the_choice_of_time(citizen: Window) -> None:
    page = citizen.open("/services/mvd-fingerprint/application?region=40")
    citizen.press("Начать заполнение")
    if "/applicant" in page.url:
        fill(citizen, registration_address="248000, г. Калуга, ул. Ленина, д. 5", passport_series="2912",
             passport_number="654321", passport_issued_on_day="1", passport_issued_on_month="6",
             passport_issued_on_year="2021", passport_unit="400-012", passport_issued_by="ОУФМС России")
        citizen.press("Далее")
    choose(citizen, person="self", card_copy="no")
    citizen.press("Далее")
    page.wait_for_url("**/visit")


def accepts(official: Window, number: str, agency_number: str) -> None:
    official.open(f"/workplace/applications/{number}")
    official.follow("Зарегистрировать и принять")
    fill(official, number=agency_number)
    official.press("Зарегистрировать и принять")
    official.page.wait_for_url("**done=acceptance")


def offers_another_time(official: Window, number: str) -> str:
    official.follow("Предложить другое время")
    official.check("workplace-visit-offer")
    slot = official.page.locator("main [name=slot]:not([disabled])").nth(20)
    offered = slot.get_attribute("value")
    slot.check(force=True)
    fill(official, comment="В это время будет свободен сотрудник со сканером")
    official.press("Предложить другое время")
    official.page.wait_for_url("**done=visit-offer")
    return offered


def answers_with_a_third(citizen: Window, number: str, offered: str) -> str:
    citizen.open(f"/applications/{number}")
    citizen.says("другое время")
    page = citizen.open(f"/applications/{number}/visit")
    citizen.says(offered.split("T")[1], "со сканером")
    citizen.check("visit-offered")
    slot = page.locator("main [name=time]:not([disabled])").nth(40)
    proposed = slot.get_attribute("value")
    assert proposed != offered
    slot.check(force=True)
    citizen.submit(f"/applications/{number}/visit")
    citizen.says(proposed.split("T")[1])
    citizen.check("visit-proposed")
    return proposed


def invites(official: Window, number: str, proposed: str) -> None:
    official.open(f"/workplace/applications/{number}")
    official.says(proposed.split("T")[1])
    official.follow("Пригласить на предложенное время")
    official.check("workplace-invitation")
    official.press("Пригласить на предложенное время")
    official.page.wait_for_url("**done=invitation")
    official.says("Приём согласован")
    official.check("workplace-invited")


def another_cannot_have_it(other: Window, taken: str) -> None:
    """One place is never promised to two: the next applicant sees that it is taken."""
    sign_in(other, "112-233-612 92")
    comes_to_the_choice_of_time(other)
    assert other.page.locator(f"main [name=visit_time][value='{taken}']").is_disabled()


def the_visit_takes_place(official: Window, number: str) -> None:
    official.open(f"/workplace/applications/{number}")
    official.follow("Записать, как прошёл приём")
    official.check("workplace-visit")
    choose(official, came="yes", next="provided")
    choose(official, **{"original-identity-document": "matches"})
    # A birth certificate is asked for only where a child is registered.
    assert not official.page.locator("main [name=original-birth-certificate]").count()
    official.press("Записать, как прошёл приём")
    official.page.wait_for_url("**done=visit-outcome")
    official.check("workplace-visited")
