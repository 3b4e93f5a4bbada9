"""Confirmed on the spot: the visitor reads out a code that came to his telephone, and leaves with no slip."""

import pytest
from criminal_record_test import Ada, confirms_contacts, issue_code, registers
from people import fill, message


@pytest.mark.parametrize(
    "scripts,width,ada",
    [
        (True, 1280, Ada("300-000-001 28", "spot@example.org", "+7 912 345-67-71")),
        (False, 360, Ada("300-000-002 29", "spot.noscript@example.org", "+7 912 345-67-72")),
    ],
    ids=["scripts", "no-scripts"])
def test_a_code_read_out_confirms_at_once(window, scripts, width, ada):
    citizen, clerk = window(scripts=scripts), window(scripts=scripts, width=width)
    number = registers(citizen, ada)
    confirms_contacts(citizen, ada)
    issue_code(clerk, ada, number)
    clerk.says("Подтвердить сразу", "•")
    clerk.press("Отправить код")
    clerk.check("enrolment-slip-spoken")
    code = message(window(), ada.phone, r"Окно: (\d{6}) — назовите")
    fill(clerk, code="000000" if code != "000000" else "111111")
    clerk.press("Подтвердить личность")
    clerk.says("Код не подходит. Осталось попыток: 4")
    clerk.check("enrolment-slip-spoken-wrong")
    fill(clerk, code=code)
    clerk.press("Подтвердить личность")
    clerk.says("Личность подтверждена. Листок посетителю больше не нужен")
    clerk.check("enrolment-on-the-spot")
    citizen.open("/cabinet")
    citizen.says("Личность подтверждена")
    citizen.open("/cabinet/security/history")
    citizen.says("Личность подтверждена в центре")
