"""Confirmed by a qualified electronic signature, at once: OpenSSL signs the text, as the person's own program."""

from types import SimpleNamespace

import pytest
from browser import Window
from certificates import Centre, sign
from criminal_record_test import Ada, confirms_contacts, registers
from people import attach
from program import Program

LINK = "Есть квалифицированная электронная подпись? Подтвердите личность сейчас, никуда не ходя."


@pytest.fixture(scope="module")
def trust(tmp_path_factory):
    """The folder of the setting, and who issues certificates under its root."""
    folder, work = tmp_path_factory.mktemp("trust"), tmp_path_factory.mktemp("centres")
    for part in ("roots", "intermediates", "lists"):
        (folder / part).mkdir()
    root = Centre(work, "Root")
    middle = Centre(work, "Middle", under=root)
    (folder / "roots" / "root.pem").write_bytes(root.certificate.read_bytes())
    (folder / "intermediates" / "middle.pem").write_bytes(middle.certificate.read_bytes())
    for centre in (root, middle):
        centre.publish(folder / "lists")
    return SimpleNamespace(folder=folder, work=work, middle=middle)


@pytest.fixture(scope="module")
def demo(trust):
    with Program(environment={"OKNO_SIGNATURES": str(trust.folder)}) as program:
        yield program


def owner(snils: str, surname: str = "Лебедева", given: str = "Ада Сергеевна") -> dict[str, str]:
    return {"C": "RU", "SN": surname, "GN": given, "CN": f"{surname} {given}",
            "SNILS": "".join(filter(str.isdigit, snils))}


@pytest.mark.parametrize(
    "scripts,width,ada",
    [
        (True, 1280, Ada("300-000-001 28", "sign@example.org", "+7 912 345-67-71")),
        (False, 360, Ada("300-000-002 29", "sign.noscript@example.org", "+7 912 345-67-72")),
    ],
    ids=["scripts", "no-scripts"])
def test_a_signature_confirms_at_once(window, trust, scripts, width, ada):
    citizen = window(scripts=scripts, width=width)
    registers(citizen, ada)
    confirms_contacts(citizen, ada)
    text = takes_the_text(citizen)
    assert ada.snils not in text.decode() and "Лебедева" not in text.decode()
    brings(citizen, sign(trust.work, trust.middle.issue(owner(ada.snils)), text))
    citizen.says("Личность подтверждена")
    citizen.check("activated-by-signature")
    citizen.open("/cabinet/security/history")
    citizen.says("Проверена электронная подпись", "Повышен уровень")
    citizen.open("/cabinet/activation/signature")
    assert citizen.page.url.endswith("/cabinet/activation"), "nothing is left to be proved"


def test_what_is_wrong_with_a_signature_is_said_beside_the_field(window, trust):
    citizen, ada = window(), Ada("300-000-003 30", "sign.wrong@example.org", "+7 912 345-67-73")
    registers(citizen, ada)
    confirms_contacts(citizen, ada)
    text = takes_the_text(citizen)

    def refused(signature: bytes, words: str, picture: str) -> None:
        brings(citizen, signature)
        field = citizen.page.locator("main input[name=signature]")
        assert field.get_attribute("aria-invalid") == "true", citizen.text()
        assert citizen.page.evaluate("document.activeElement.id") == "errors", "what is wrong is read out first"
        described = field.get_attribute("aria-describedby").split()
        told = [citizen.page.locator(f"[id='{part}']").inner_text() for part in described]
        assert words in " ".join(told).replace("\u00a0", " "), told
        citizen.check("signature-" + picture)

    def signed(content: bytes = text, days: tuple[int, int] = (-30, 335), revoked: bool = False, **who: str) -> bytes:
        name = trust.middle.issue(owner(**{"snils": ada.snils, **who}), days)
        if revoked:
            trust.middle.revoke(name)
            trust.middle.publish(trust.folder / "lists")
        return sign(trust.work, name, content)

    other = "в сертификате другой человек: СНИЛС или имя не совпадают"
    refused(signed(snils="300-000-004 31"), other, "other-snils")
    refused(signed(given="Ада"), other, "other-name")
    refused(signed(days=(-400, -35)), "Срок сертификата закончился", "expired")
    refused(signed(days=(10, 300)), "Сертификат ещё не действует", "not-yet")
    refused(signed(revoked=True), "Сертификат отозван", "revoked")
    refused(signed(text + b" "), "Подписан другой текст", "other-text")
    refused(text, "Это не файл подписи", "no-signature")
    stranger = Centre(trust.work, "Stranger")
    forged = sign(trust.work, stranger.issue(owner(ada.snils)), text)
    refused(forged, "Сертификат выдан центром, которому портал не доверяет", "untrusted")
    citizen.open("/cabinet/activation")
    assert "Личность подтверждена" not in citizen.text()

    # A new text takes the place of the old one, and a right signature still confirms.
    citizen.open("/cabinet/activation/signature")
    citizen.press("Получить другой текст")
    refused(signed(), "Подписан другой текст", "old-text")
    brings(citizen, signed(downloads(citizen)))
    citizen.says("Личность подтверждена")


def takes_the_text(citizen: Window) -> bytes:
    citizen.open("/cabinet/activation")
    citizen.follow(LINK)
    citizen.says("Подписи по ГОСТ Р 34.10 эта установка пока не проверяет: только RSA и ECDSA")
    citizen.says("универсальной электронной карты")
    citizen.check("signature")
    citizen.press("Получить текст")
    citizen.check("signature-text")
    citizen.press("Проверить подпись")
    citizen.says("Выберите файл подписи")
    citizen.check("signature-missing")
    return downloads(citizen)


def downloads(citizen: Window) -> bytes:
    with citizen.page.expect_download() as download:
        citizen.page.get_by_role("link", name="Скачать okno.txt").click()
    assert download.value.suggested_filename == "okno.txt"
    return download.value.path().read_bytes()


def brings(citizen: Window, signature: bytes) -> None:
    attach(citizen, "signature", "okno.txt.sig", signature, "application/pkcs7-signature")
    citizen.press("Проверить подпись")
