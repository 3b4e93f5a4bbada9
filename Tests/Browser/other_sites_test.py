"""Signing in to a site of an agency by Okno, in a browser: a page of another origin is led to, with and without scripts."""

import re
import urllib.parse

import pytest
from callback import Callback
from people import PASSWORD, fill, sign_in_at_work, sign_out

CLARA = "112-233-604 92"
CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_somebody_signs_in_to_another_site_and_takes_it_back(window, scripts):
    with Callback() as site:
        admin = window(scripts=scripts)
        sign_in_at_work(admin, "admin", "/admin")
        admin.open("/admin/sites")
        admin.check("admin-sites")
        admin.follow("Добавить сайт")
        fill(admin, name="Школа № 5", redirects="http://example.ru/callback")
        admin.press("Добавить сайт")
        admin.says("Адрес начинается с https://")
        admin.check("admin-site-refused")
        fill(admin, redirects=site.address)
        admin.page.locator("main [name=scopes][value=snils]").check(force=True)
        admin.press("Добавить сайт")
        admin.says("client_secret")
        admin.check("admin-site-secret")
        identifier = re.search(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", admin.text()).group(0)
        admin.follow("К сайту")
        admin.check("admin-site")
        request = "/oauth/authorize?" + urllib.parse.urlencode({
            "response_type": "code", "client_id": identifier, "redirect_uri": site.address, "state": "s",
            "scope": "openid profile snils", "code_challenge": CHALLENGE, "code_challenge_method": "S256"})

        citizen = window(scripts=scripts, width=360)
        citizen.open(request)
        fill(citizen, login=CLARA, password=PASSWORD)
        citizen.press("Войти")
        citizen.says("Школа № 5")
        citizen.says(site.address.split("/callback")[0])
        citizen.check("site-consent")
        citizen.press("Разрешить и войти")
        citizen.page.wait_for_url(site.address + "&code=*")

        # Known already: after the password the way leads on by itself.
        citizen.open("/cabinet")
        sign_out(citizen)
        seen = len(site.seen)
        citizen.open(request)
        fill(citizen, login=CLARA, password=PASSWORD)
        citizen.press("Войти")
        citizen.page.wait_for_url(site.address + "&code=*")
        assert len(site.seen) > seen

        citizen.open("/cabinet/sites")
        citizen.says("Школа № 5")
        citizen.check("own-sites")
        citizen.page.locator("main form[action*='withdrawal'] button").first.click()
        citizen.says("Разрешение отозвано")
        citizen.open(request)
        citizen.says("просит")
        citizen.press("Отказаться")
        citizen.page.wait_for_url(site.address + "&error=access_denied*")
