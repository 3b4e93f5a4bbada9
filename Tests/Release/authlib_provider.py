"""A provider of OpenID Connect made of a library that is not ours: Authlib, on a server of Python's own."""

import http.server
import json
import threading
import time
import urllib.parse

from authlib.common.security import generate_token
from authlib.jose import JsonWebKey
from authlib.oauth2.rfc6749 import AuthorizationServer, JsonRequest, OAuth2Request, grants
from authlib.oauth2.rfc6749.requests import BasicOAuth2Payload
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import UserInfo
from authlib.oidc.core.grants import OpenIDCode as _OpenIDCode
from program import free_port

PERSON = {
    "sub": "person-17", "family_name": "Лебедева", "given_name": "Ада", "middle_name": "Сергеевна",
    "birthdate": "1985-03-27", "gender": "female", "snils": "112-233-445 95", "email": "ada@example.org",
}


class Client:
    client_id, client_secret = "portal", "s3cret-of-the-portal"

    def __init__(self, redirect: str):
        self.redirect = redirect

    def get_client_id(self):
        return self.client_id

    def get_default_redirect_uri(self):
        return self.redirect

    def get_allowed_scope(self, scope):
        return scope

    def check_redirect_uri(self, uri):
        return uri == self.redirect

    def check_client_secret(self, secret):
        return secret == self.client_secret

    def check_endpoint_auth_method(self, method, endpoint):
        return method in ("client_secret_basic", "client_secret_post")

    def check_response_type(self, kind):
        return kind == "code"

    def check_grant_type(self, kind):
        return kind == "authorization_code"


class Code:
    def __init__(self, **values):
        self.__dict__.update(values)

    def get_redirect_uri(self):
        return self.redirect_uri

    def get_scope(self):
        return self.scope

    def get_nonce(self):
        return self.nonce

    def get_auth_time(self):
        return self.auth_time

    def get_acr(self):
        return None

    def get_amr(self):
        return None


class CodeGrant(grants.AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ["client_secret_basic", "client_secret_post"]

    def save_authorization_code(self, code, request):
        payload = request.payload
        self.server.codes[code] = Code(
            code=code, client_id=request.client.client_id, redirect_uri=payload.redirect_uri, scope=payload.scope,
            nonce=payload.data.get("nonce"), auth_time=int(time.time()),
            code_challenge=payload.data.get("code_challenge"),
            code_challenge_method=payload.data.get("code_challenge_method"))
        return code

    def query_authorization_code(self, code, client):
        found = self.server.codes.get(code)
        return found if found and found.client_id == client.client_id else None

    def delete_authorization_code(self, code):
        self.server.codes.pop(code.code, None)

    def authenticate_user(self, code):
        return self.server.person


class OpenIDCode(_OpenIDCode):
    def __init__(self, provider):
        super().__init__(require_nonce=True)
        self.provider = provider

    def exists_nonce(self, nonce, request):
        return False

    def resolve_client_private_key(self, client):
        return self.provider.key

    def get_client_algorithm(self, client):
        return self.provider.algorithm

    def get_encode_header(self, client):
        return {"alg": self.provider.algorithm, "kid": "first"}

    def get_client_claims(self, client):
        return {"iss": self.provider.issuer, "exp": int(time.time()) + 300}

    def generate_user_info(self, user, scope):
        # Its own words of how sure it is, and of how the person signed in.
        return UserInfo(sub=user["sub"], acr=self.provider.level, amr=self.provider.methods)


class Server(AuthorizationServer):
    def __init__(self, provider):
        super().__init__(scopes_supported=["openid", "profile", "snils"])
        self.provider, self.codes, self.person = provider, {}, PERSON
        self.register_token_generator("default", self._token)
        self.register_grant(CodeGrant, [CodeChallenge(required=True), OpenIDCode(provider)])

    def _token(self, grant_type, client, user=None, scope=None, expires_in=None, include_refresh_token=True):
        return {"token_type": "Bearer", "access_token": generate_token(42), "expires_in": 300, "scope": scope}

    def query_client(self, client_id):
        return self.provider.client if client_id == Client.client_id else None

    def save_token(self, token, request):
        self.provider.tokens.add(token["access_token"])

    def send_signal(self, *_, **__):
        pass

    def create_oauth2_request(self, request):
        made = OAuth2Request(request["method"], request["uri"], headers=request["headers"])
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlparse(request["uri"]).query))
        made.payload = BasicOAuth2Payload({**query, **request["form"]})
        # The library looks for the secret here when it does not stand in the header.
        made._body = request["form"] or None
        return made

    def create_json_request(self, request):
        return JsonRequest(request["method"], request["uri"], headers=request["headers"])

    def handle_response(self, status, body, headers):
        return status, body, headers


class AuthlibProvider:
    """Everybody who comes is the one person; `says_no` refuses, `level` and `methods` are what it says of him."""

    def __init__(self, portal: str, name: str = "lib", algorithm: str = "RS256"):
        self.port = free_port()
        self.issuer = f"http://127.0.0.1:{self.port}"
        self.client = Client(f"{portal}/sign-in/by/{name}/callback")
        self.algorithm = algorithm
        kind = {"RS256": ("RSA", 2048), "ES256": ("EC", "P-256")}[algorithm]
        self.key = JsonWebKey.generate_key(*kind, {"kid": "first", "use": "sig"}, is_private=True)
        self.level, self.methods, self.says_no = "substantial", ["pwd"], False
        self.tokens: set[str] = set()
        self.faults: list[str] = []
        self.asked: list[str] = []
        self.oauth = Server(self)

    def answer(self, method: str, path: str, headers: dict, form: dict):
        address = urllib.parse.urlparse(path)
        request = {"method": method, "uri": self.issuer + path, "headers": headers, "form": form}
        if address.path == "/.well-known/openid-configuration":
            return 200, {
                "issuer": self.issuer, "authorization_endpoint": self.issuer + "/authorize",
                "token_endpoint": self.issuer + "/token", "jwks_uri": self.issuer + "/keys",
                "userinfo_endpoint": self.issuer + "/userinfo", "end_session_endpoint": self.issuer + "/bye",
                "response_types_supported": ["code"], "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": [self.algorithm]}, []
        if address.path == "/keys":
            return 200, {"keys": [self.key.as_dict(is_private=False)]}, []
        if address.path == "/authorize":
            grant = self.oauth.get_consent_grant(request, end_user=PERSON)
            return self.oauth.create_authorization_response(
                request, grant_user=None if self.says_no else PERSON, grant=grant)
        if address.path == "/token":
            return self.oauth.create_token_response(request)
        if address.path == "/userinfo":
            known = headers.get("Authorization", "").removeprefix("Bearer ") in self.tokens
            return (200, PERSON, []) if known else (401, {}, [])
        if address.path == "/bye":
            return 200, "bye", []
        return 404, {}, []

    def __enter__(self):
        provider = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self, form=None):
                provider.asked.append(self.path)
                try:
                    status, body, headers = provider.answer(
                        self.command, self.path, dict(self.headers.items()), form or {})
                except Exception as fault:  # shown by the test that fails of it
                    provider.faults.append(repr(fault))
                    status, body, headers = 500, {}, []
                bytes_ = (body if isinstance(body, str) else json.dumps(body)).encode()
                self.send_response(status)
                for name, value in headers:
                    if name.lower() != "content-type":
                        self.send_header(name, value)
                self.send_header("Content-Type", "text/plain" if isinstance(body, str) else "application/json")
                self.send_header("Content-Length", str(len(bytes_)))
                self.end_headers()
                self.wfile.write(bytes_)

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
                self.do_GET(dict(urllib.parse.parse_qsl(body)))

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
