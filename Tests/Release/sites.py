"""Signing in, and sites and providers that a started portal is told of."""

import json
import re
import urllib.parse
from pathlib import Path

from attaching import PASSWORD
from program import Program
from visitor import Page, Visitor


def sign_in(visitor: Visitor, path: str, login: str):
    page = visitor.get(path)
    return visitor.send(page.form(path), page, {"login": login, "password": PASSWORD})


def register_site(program: Program, site) -> tuple[str, str]:
    """Registers a site that people come back to at `site.address` and `site.goodbye`; its id and its secret."""
    admin = Visitor(program.address)
    assert sign_in(admin, "/staff/sign-in", "admin").address.endswith("/admin")
    page = admin.get("/admin/sites/new")
    form = page.form("/admin/sites")
    form.values = [(name, value) for name, value in form.values if name != "scopes"]
    form.values += [("scopes", scope) for scope in ("profile", "email", "snils")]
    page = admin.send(
        form, page, {"name": "Запись к врачу", "redirects": site.address, "logout": site.goodbye})
    assert page.status == 200, page.text
    identifier = re.search(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", page.text).group(0)
    secret = re.search(r">([A-Za-z0-9_-]{43})<", page.text).group(1)
    return identifier, secret


def name_provider(folder: str, name: str, issuer: str, client: str, secret: str, /, **more) -> dict[str, str]:
    """Describes a provider as an installation does; the setting that names the folder."""
    Path(folder).mkdir(exist_ok=True)
    secret_file = Path(folder, name + ".secret")
    secret_file.touch(mode=0o600)
    secret_file.write_text(secret + "\n")
    Path(folder, name + ".json").write_text(json.dumps({
        "issuer": issuer, "client_id": client, "secret_file": secret_file.name,
        "label": {"ru": "Госвход", "en": "State sign-in"}, "scopes": ["openid", "profile", "snils"], **more}))
    return {"OKNO_SIGN_IN_PROVIDERS": folder}


def led_on(visitor: Visitor, page: Page) -> Page:
    """A page that leads on by itself (`Refresh`), as a browser follows it."""
    address = page.headers["Refresh"].removeprefix("0; url=")
    return visitor.get(urllib.parse.urljoin(page.address, address))
