"""A draft filled in by two, and one that becomes another's, in two windows."""

import re

import pytest
from people import choose, fill, sign_in

ANNA = "112-233-601 89"
DMITRY = "112-233-602 90"
APPLY = "/services/mvd-criminal-record/application?region=40"


def begin(window) -> str:
    """A new draft of the certificate; answers its address."""
    window.open(APPLY)
    if window.page.locator("main [name=subject][value=self]").count():
        choose(window, subject="self")
    is_first = window.page.get_by_text("Начать заполнение").count()
    window.press("Начать заполнение" if is_first else "Начать новое")
    return re.search(r"/drafts/[0-9a-f-]{36}", window.page.url).group(0)


def invite(owner, address: str, page: str, button: str) -> None:
    owner.open(f"{address}/{page}")
    owner.check(f"draft-{page}")
    owner.press(button)
    owner.says("Укажите СНИЛС человека")
    owner.check(f"draft-{page}-errors")
    fill(owner, snils=DMITRY, words="Посмотри, пожалуйста, вторую страницу")
    owner.press(button)
    owner.says("ждёт ответа", "Посмотри, пожалуйста")
    assert "Дмитрий" not in owner.text()
    owner.check(f"draft-{page}-offered")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_two_fill_in_and_the_owner_sends(window, scripts):
    anna, dmitry = window(scripts=scripts), window(scripts=scripts)
    sign_in(anna, ANNA)
    sign_in(dmitry, DMITRY)
    address = begin(anna)
    anna.says("Заполнить вместе", "Передать черновик")
    invite(anna, address, "together", "Пригласить")

    dmitry.open("/cabinet")
    dmitry.says("Черновики ждут вашего ответа: 1")
    dmitry.check("cabinet-with-a-draft-offer")
    dmitry.open("/cabinet/drafts")
    dmitry.check("drafts-with-an-offer")
    dmitry.follow(re.compile("Посмотреть и ответить"))
    dmitry.says("Посмотри, пожалуйста", "Страницы с паспортом и адресом владельца вы не увидите")
    dmitry.check("draft-offer")
    dmitry.press("Согласиться")
    dmitry.says("Черновик: Анна Орлова", "Отправит Анна Орлова")
    assert "Паспорт" not in dmitry.page.locator("main h2, main label").all_inner_texts()
    dmitry.check("draft-of-another")

    # Both have the same page before them.
    anna.open(f"{address}/certificate")
    anna.says("Вместе с вами заполняет: Дмитрий")
    dmitry.open(f"{address}/certificate")
    choose(dmitry, purpose="visa", delivery="electronic")
    dmitry.press("Далее")
    dmitry.says("Прежние имена")
    choose(anna, purpose="adoption", delivery="electronic")
    anna.press("Далее")
    anna.says("Эту страницу изменили дважды", "Ваш ответ: Для усыновления", "Сохранённый: Для визы")
    anna.check("draft-clash")
    anna.press("Сохранить выбранное")
    anna.says("Выберите, какой ответ оставить")
    anna.check("draft-clash-errors")
    choose(anna, **{"choice-purpose": "kept"})
    anna.press("Сохранить выбранное")
    anna.says("Прежние имена")

    dmitry.open("/cabinet/drafts")
    dmitry.says("Черновик: Анна Орлова", "Больше не помогать")
    dmitry.check("drafts-of-another")
    dmitry.open(f"{address}/check")
    dmitry.says("видно владельцу")
    dmitry.check("draft-check-of-another")
    anna.open(f"{address}/check")
    anna.says("Без вас черновик изменили", "«О справке»")
    anna.check("draft-check-with-news")
    anna.open(f"{address}/together")
    anna.says("последняя правка", "Кто что изменил")
    anna.check("draft-together-history")
    anna.page.locator("main a[href$='/end']").first.click()
    anna.says("Прекратить совместную работу?")
    anna.check("draft-together-end")
    anna.press("Прекратить")
    anna.says("Прекращено")
    dmitry.page.reload()
    dmitry.says("Такой страницы нет")
    dmitry.open("/cabinet/notices")
    dmitry.says("Совместная работа прекращена", "Вас просят помочь с черновиком")
    anna.open("/cabinet/notices")
    anna.says("Совместная работа прекращена", "Приглашение принято")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_draft_is_handed_over(window, scripts):
    anna, dmitry = window(scripts=scripts), window(scripts=scripts)
    sign_in(anna, ANNA)
    sign_in(dmitry, DMITRY)
    address = begin(anna)
    anna.open(f"{address}/certificate")
    choose(anna, purpose="visa", delivery="office")
    anna.press("Далее")
    anna.says("Прежние имена")
    invite(anna, address, "handover", "Предложить черновик")

    dmitry.open("/cabinet/drafts")
    dmitry.follow(re.compile("Посмотреть и ответить"))
    dmitry.says("Вам передают черновик", "с вашими паспортом и адресом")
    dmitry.check("draft-handover-offer")
    dmitry.press("Принять черновик")
    dmitry.open(f"{address}/applicant")
    dmitry.says("Ким Дмитрий")
    assert "Черновик: " not in dmitry.text()
    dmitry.open(f"{address}/check")
    dmitry.says("Для визы или выезда за границу")
    anna.open("/cabinet/drafts")
    anna.says("Переданные черновики", "Кому:")
    anna.check("drafts-given-away")
    anna.open(f"{address}/check")
    anna.says("Такой страницы нет")
    anna.open("/cabinet/notices")
    anna.says("Черновик передан")
