"""A site of an agency signs people in by the started portal, with a client library that is not ours."""

import urllib.parse

import pytest
import requests
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session
from authlib.jose import JsonWebKey, jwt
from authlib.oidc.core import CodeIDToken

from attaching import PASSWORD
from callback import Callback
from program import Program
from sites import register_site
from visitor import Visitor

SNILS = "112-233-601 89"


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post"])
def test_a_library_signs_somebody_in(method):
    with Program() as program, Callback() as site:
        identifier, secret = register_site(program, site)
        metadata = requests.get(program.address + "/.well-known/openid-configuration", timeout=10).json()
        assert metadata["issuer"] == program.address
        assert method in metadata["token_endpoint_auth_methods_supported"]
        client = OAuth2Session(
            identifier, secret, scope="openid profile email snils", redirect_uri=site.address,
            code_challenge_method="S256", token_endpoint_auth_method=method)
        verifier = "v" * 64
        address, state = client.create_authorization_url(
            metadata["authorization_endpoint"], nonce="n-1", code_verifier=verifier)

        citizen = Visitor(program.address)
        page = citizen.get(address)
        assert urllib.parse.urlparse(page.address).path == "/sign-in"
        page = citizen.send(page.form("/sign-in"), page, {"login": SNILS, "password": PASSWORD})
        assert "Запись к врачу" in page.text and SNILS in page.text.replace("\xa0", " "), page.address
        page = citizen.send(page.form("/oauth/authorize"), page, {"decision": "allow"})
        assert page.text == "welcome"
        query = urllib.parse.parse_qs(urllib.parse.urlparse(site.last()).query)
        assert query["state"] == [state] and query["iss"] == [metadata["issuer"]] and query["tenant"] == ["1"]

        token = client.fetch_token(
            metadata["token_endpoint"], authorization_response=site.last(), state=state, code_verifier=verifier)
        keys = JsonWebKey.import_key_set(requests.get(metadata["jwks_uri"], timeout=10).json())
        claims = jwt.decode(
            token["id_token"], keys, claims_cls=CodeIDToken,
            claims_options={
                "iss": {"essential": True, "value": metadata["issuer"]},
                "aud": {"essential": True, "value": identifier},
                "acr": {"essential": True, "value": "urn:okno:level:confirmed"},
            },
            claims_params={"nonce": "n-1", "client_id": identifier, "access_token": token["access_token"]})
        claims.validate()
        assert claims.header["alg"] == "RS256" and claims["at_hash"] and claims["auth_time"]

        person = client.get(metadata["userinfo_endpoint"]).json()
        assert person["sub"] == claims["sub"] and person["snils"] == "11223360189"
        assert person["family_name"] and person["email_verified"] is True

        known = client.introspect_token(metadata["introspection_endpoint"], token=token["access_token"]).json()
        assert known["active"] is True and known["client_id"] == identifier and known["sub"] == claims["sub"]
        assert client.revoke_token(metadata["revocation_endpoint"], token=token["access_token"]).status_code == 200
        known = client.introspect_token(metadata["introspection_endpoint"], token=token["access_token"]).json()
        assert known == {"active": False}

        # The code once more: refused, as the library says it.
        with pytest.raises(AuthlibBaseError) as refused:
            client.fetch_token(
                metadata["token_endpoint"], authorization_response=site.last(), state=state, code_verifier=verifier)
        assert refused.value.error == "invalid_grant"

        # Out: asked first, and then led to the registered address.
        page = citizen.get(metadata["end_session_endpoint"] + "?" + urllib.parse.urlencode({
            "id_token_hint": token["id_token"], "post_logout_redirect_uri": site.goodbye, "state": "bye"}))
        page = citizen.send(page.form("/oauth/logout"), page)
        assert site.seen[-1] == "/bye?state=bye"
        assert "/sign-in" in citizen.get("/cabinet/sites").address

        # In again: it is remembered, and the page after the sign-in leads on by itself.
        page = citizen.get(address)
        page = citizen.send(page.form("/sign-in"), page, {"login": SNILS, "password": PASSWORD})
        assert page.headers["Refresh"].startswith("0; url=" + site.address + "&code="), page.address
        log = program.log()
        assert token["access_token"] not in log and secret not in log and query["code"][0] not in log
