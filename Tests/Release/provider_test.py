"""People sign in to the started portal by another provider: by one made of a library that is not ours, and by another Okno."""

import os
import re
from types import SimpleNamespace

import pytest
from attaching import PASSWORD
from authlib_provider import AuthlibProvider, Client
from program import Program
from sites import led_on, name_provider, register_site, sign_in
from visitor import Visitor

ANNA, CLARA = "112-233-601 89", "112-233-604 92"
WAY = "/sign-in/by/lib"
PAGE = "/cabinet/security/providers/lib"


def portal(provider: AuthlibProvider, program: Program, **more) -> Program:
    program.environment.update(name_provider(
        os.path.join(program.home, "providers"), "lib", provider.issuer, Client.client_id, Client.client_secret, **more))
    return program


def link(visitor: Visitor, page: str):
    shown = visitor.get(page)
    shown = visitor.send(shown.form(page), shown, {"current-password": PASSWORD})
    return led_on(visitor, shown)


@pytest.mark.parametrize("algorithm", ["RS256", "ES256"])
def test_a_provider_of_a_library_is_linked_and_signed_in_by(algorithm):
    program = Program()
    with AuthlibProvider(program.address, algorithm=algorithm) as provider, portal(provider, program):
        anna = Visitor(program.address)
        assert sign_in(anna, "/sign-in", ANNA).address.endswith("/cabinet")
        page = link(anna, PAGE)
        assert page.address.endswith(PAGE + "?done=linked"), (page.address, provider.faults, page.text[:2000])
        assert not provider.faults

        again = Visitor(program.address)
        assert "Войти через Госвход" in again.get("/sign-in").text.replace("\xa0", " ")
        page = again.get(WAY)
        assert page.address.endswith("/cabinet") and "Анна" in page.text, page.address

        # Nothing that opens something stands in the log; of the provider's answers neither.
        log = program.log()
        for secret in [Client.client_secret, *provider.tokens, "person-17", "Лебедева"]:
            assert secret not in log

        # Signed out of both: the provider's page for it is where one lands.
        page = again.get(PAGE)
        page = again.send(page.form(PAGE + "/sign-out"), page)
        assert page.text == "bye" and page.address.startswith(provider.issuer + "/bye?client_id=portal")
        assert again.get("/cabinet").address.endswith("/sign-in")

        provider.says_no = True
        page = Visitor(program.address).get(WAY)
        assert page.address.endswith("/sign-in?outside=denied") and "Вы отказались" in page.text
        provider.says_no = False

        page = anna.get(PAGE)
        page = anna.send(page.form(PAGE + "/removal"), page, {"current-password": PASSWORD})
        assert page.address.endswith("?done=unlinked")
        assert Visitor(program.address).get(WAY).address.endswith(WAY + "/new")

    # The provider is gone: the portal says so and offers the password. What it knew of the provider it keeps for an hour.
    program = Program()
    provider = AuthlibProvider(program.address)
    with portal(provider, program):
        page = Visitor(program.address).get(WAY)
        assert page.status == 503 and "сейчас не отвечает" in page.text and "Войти другим способом" in page.text


def test_somebody_new_registers_and_is_confirmed_by_a_trusted_provider():
    program = Program()
    with AuthlibProvider(program.address) as provider, portal(
            provider, program, proved=["substantial"], trusted_for_proof=True):
        ada = Visitor(program.address)
        page = ada.get(WAY)
        assert page.address.endswith(WAY + "/new") and "Лебедева Ада Сергеевна" in page.text
        page = ada.send(page.form(WAY + "/registration"), page)
        page = ada.send(page.form("/register/location"), page, {"region": "26", "locality": "г. Нефтекумск"})
        for step in ("terms", "consent"):
            page = ada.send(page.form(f"/register/{step}"), page, {"agree": "yes"})
        page = ada.send(page.form("/register/delivery"), page, {"delivery": "centre"})
        form = page.form("/register/person")
        assert dict(form.values)["surname"] == "Лебедева" and dict(form.values)["birth-year"] == "1985"
        page = ada.send(form, page)
        page = ada.send(page.form("/register/password"), page, {
            "password": "на-крыше-белый-кот", "password-again": "на-крыше-белый-кот"})
        page = ada.send(page.form("/register/check"), page)
        assert page.address.endswith("/register/done"), page.text[:2000]
        assert "подтверждена" in ada.get("/cabinet/activation").text

        page = Visitor(program.address).get(WAY)
        assert page.address.endswith("/cabinet") and "Ада" in page.text


def test_one_okno_signs_people_in_by_another():
    provider = Program()
    provider.environment["OKNO_PUBLIC_URL"] = issuer = f"http://127.0.0.1:{provider.port}"
    provider.environment["OKNO_HOST"] = "127.0.0.1"
    provider.address = issuer  # cookies know no ports: two names of this machine are two sites
    client = Program()
    page_of = "/cabinet/security/providers/okno"
    with provider:
        identifier, secret = register_site(provider, SimpleNamespace(
            address=client.address + "/sign-in/by/okno/callback", goodbye=client.address + "/"))
        client.environment.update(name_provider(
            os.path.join(client.home, "providers"), "okno", issuer, identifier, secret,
            proved=["urn:okno:level:confirmed"]))
        with client:
            anna = Visitor(client.address)
            page = anna.get("/sign-in/by/okno")
            assert page.address == issuer + "/sign-in"
            page = anna.send(page.form("/sign-in"), page, {"login": ANNA, "password": PASSWORD})
            page = anna.send(page.form("/oauth/authorize"), page, {"decision": "allow"})
            assert page.address == client.address + "/sign-in/by/okno/new", page.text[:2000]
            assert ANNA in page.text.replace("\xa0", " ") and "Орлова Анна" in page.text
            # She has an account here too: signs in to it once, and agrees.
            page = anna.get(page_of + "/arrival")
            assert page.address == client.address + "/sign-in"
            page = anna.send(page.form("/sign-in"), page, {"login": ANNA, "password": PASSWORD})
            page = anna.send(page.form(page_of + "/arrival"), page, {"current-password": PASSWORD})
            assert page.address.endswith("?done=linked"), page.text[:2000]

            # Elsewhere: the password there is enough for both.
            again = Visitor(client.address)
            page = again.get("/sign-in/by/okno")
            page = again.send(page.form("/sign-in"), page, {"login": ANNA, "password": PASSWORD})
            page = led_on(again, page)
            assert page.address == client.address + "/cabinet" and "Анна" in page.text

            # Out of both: the provider asks, and leads back to the first page here.
            page = again.get(page_of)
            page = again.send(page.form(page_of + "/sign-out"), page)
            assert page.address.startswith(issuer + "/oauth/logout?client_id="), page.address
            page = again.send(page.form("/oauth/logout"), page)
            assert page.address == client.address + "/"
            assert again.get("/cabinet").address == client.address + "/sign-in"
            assert again.get("/sign-in/by/okno").address == issuer + "/sign-in"

            # Refused there, back at the sign-in here.
            clara = Visitor(client.address)
            page = clara.get("/sign-in/by/okno")
            page = clara.send(page.form("/sign-in"), page, {"login": CLARA, "password": PASSWORD})
            page = clara.send(page.form("/oauth/authorize"), page, {"decision": "deny"})
            assert page.address == client.address + "/sign-in?outside=denied"

            # Whom the other one has proved to be Clara is not linked with Anna's account.
            page = clara.get("/sign-in/by/okno")
            page = clara.send(page.form("/oauth/authorize"), page, {"decision": "allow"})
            assert page.address.endswith("/new")
            page = clara.get(page_of + "/arrival")
            page = clara.send(page.form("/sign-in"), page, {"login": "112-233-602 90", "password": PASSWORD})
            page = clara.send(page.form(page_of + "/arrival"), page, {"current-password": PASSWORD})
            assert page.address.endswith("?done=stranger") and "другой СНИЛС" in page.text, page.address

            for program in (provider, client):
                assert secret not in program.log()


@pytest.mark.parametrize(("change", "words"), [
    ({"issuer": "http://example.ru"}, "issuer"), ({"labels": {}}, "labels"), ({"label": "ЕСИА"}, "label"),
    ({"scopes": ["profile"]}, "openid"), ({"trusted_for_proof": True}, "proved"),
    ({"claims": {"snilz": "x"}}, "snilz"), ({"secret_file": "nowhere"}, "secret_file"),
])
def test_a_wrong_description_is_refused_at_the_start(change, words):
    program = Program()
    try:
        program.environment.update(name_provider(
            os.path.join(program.home, "providers"), "esia", "https://esia.example", "portal", "s3cret", **change))
        with pytest.raises(AssertionError) as fault:
            program.start()
        told = str(fault.value)
        assert "OKNO_SIGN_IN_PROVIDERS: esia.json" in told and words in told and "s3cret" not in told, told
        assert re.search("ended with [1-9]", told)
    finally:
        program.remove()
