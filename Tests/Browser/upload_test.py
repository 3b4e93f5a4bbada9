"""A file that is too large: said before anything is sent where scripts run, and by the server where they do not."""

import os

import pytest

from people import attach, fill, sign_in

LIMIT = 20 * 1024 * 1024


def query(citizen) -> None:
    """A query's page of files."""
    sign_in(citizen, "112-233-601 89")
    page = citizen.open("/agencies/mvd/query?region=74")
    page.locator("main form[action$='/query'] button").last.click()
    page.wait_for_url("**/query")
    fill(citizen, query_subject="Большой файл", query_text="Приложен большой файл")
    page.locator("main form button[type=submit]:visible").first.click()
    page.wait_for_selector("main input[type=file]", state="attached")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_file_that_is_too_large_is_refused_beside_its_field(window, scripts):
    citizen = window(scripts=scripts)
    query(citizen)
    page = citizen.page
    slot = page.locator("main input[type=file]").first.get_attribute("name")
    sent = []
    page.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    attach(citizen, slot, "большой.pdf", b"%PDF-1.4\n" + os.urandom(LIMIT) + b"\n%%EOF", "application/pdf")
    if scripts:
        page.wait_for_selector(".file-preview .error")
        page.locator("main form[data-upload] button.button").first.click()
        assert page.locator(f"main input[name={slot}]").get_attribute("aria-invalid") == "true"
        assert sent == [], "it was sent although the server would refuse it"
        attach(citizen, slot, "малый.pdf", b"%PDF-1.4\n" + os.urandom(1000) + b"\n%%EOF", "application/pdf")
        assert page.locator(".file-preview .error").count() == 0
        page.locator("main form[data-upload] button.button").first.click()
        page.wait_for_url("**/check")
    else:
        page.locator("main form[data-upload] button.button").first.click()
        page.wait_for_selector("#errors")
        assert "слишком большой" in page.locator("main").inner_text()
        assert len(sent) == 1
