"""A visitor without a browser: pages, forms and cookies over plain HTTP, for load that a browser would slow down."""

import html.parser
import http.cookiejar
import secrets
import urllib.error
import urllib.parse
import urllib.request


class Page:
    def __init__(self, status: int, address: str, body: bytes, headers):
        self.status, self.address, self.body, self.headers = status, address, body, headers
        self.text = body.decode("utf-8", "replace")

    @property
    def forms(self) -> list["Form"]:
        reader = _FormReader()
        reader.feed(self.text)
        return reader.forms

    def form(self, action: str) -> "Form":
        """The form whose action is, or ends with, the given one."""
        for form in self.forms:
            if form.action == action or form.action.split("?")[0].endswith(action):
                return form
        raise AssertionError(f"no form {action} on {self.address}; there are {[f.action for f in self.forms]}")


class Form:
    def __init__(self, action: str, method: str, multipart: bool):
        self.action, self.method, self.multipart = action, method, multipart
        self.values: list[tuple[str, str]] = []


class _FormReader(html.parser.HTMLParser):
    """Reads forms with what a browser would send untouched: hidden and typed values, ticked boxes, chosen options."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._select: str | None = None
        self._options: list[tuple[str, bool]] = []
        self._area: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag, attrs):
        at = {key: value if value is not None else "" for key, value in attrs}
        if tag == "form":
            multipart = at.get("enctype", "") == "multipart/form-data"
            self._form = Form(at.get("action", ""), at.get("method", "get").lower(), multipart)
            self.forms.append(self._form)
        if self._form is None:
            return
        if tag == "input" and "name" in at and "disabled" not in at:
            kind = at.get("type", "text").lower()
            if kind in ("submit", "button", "image", "file", "reset"):
                return
            if kind in ("checkbox", "radio") and "checked" not in at:
                return
            self._form.values.append((at["name"], at.get("value", "on" if kind == "checkbox" else "")))
        elif tag == "select" and "name" in at:
            self._select, self._options = at["name"], []
        elif tag == "option" and self._select:
            self._options.append((at.get("value", ""), "selected" in at))
        elif tag == "textarea" and "name" in at:
            self._area = (at["name"], [])

    def handle_data(self, data):
        if self._area:
            self._area[1].append(data)

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select" and self._select and self._form:
            chosen = [value for value, selected in self._options if selected] or [v for v, _ in self._options[:1]]
            self._form.values += [(self._select, value) for value in chosen[:1]]
            self._select = None
        elif tag == "textarea" and self._area and self._form:
            # The line end right after the tag is not part of the text (HTML, 13.2.6.4.7).
            self._form.values.append((self._area[0], "".join(self._area[1]).removeprefix("\n")))
            self._area = None


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Visitor:
    def __init__(self, address: str, timeout: float = 30):
        self.address, self.timeout = address, timeout
        self.cookies = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        self._strict = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies), _NoRedirect())

    def get(self, path: str) -> Page:
        return self._open(urllib.request.Request(urllib.parse.urljoin(self.address, path)))

    def send(self, form: Form, page: Page, values: dict[str, str] | None = None,
             files: dict[str, tuple[str, str, bytes]] | None = None, follow: bool = True) -> Page:
        """Sends a form as it stood on the page, with some values changed; follows the redirect as a browser does.

        files: field -> (file name, content type, bytes). follow: else the answer is the redirect itself.
        """
        changed = values or {}
        fields = [(name, value) for name, value in form.values if name not in changed] + list(changed.items())
        address = urllib.parse.urljoin(page.address, form.action or page.address)
        if form.method == "get":
            return self.get(address.split("?")[0] + "?" + urllib.parse.urlencode(fields))
        if files or form.multipart:
            body, kind = _multipart(fields, files or {})
        else:
            body, kind = urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"
        return self._open(urllib.request.Request(address, data=body, headers={"Content-Type": kind}), follow)

    def _open(self, request, follow: bool = True) -> Page:
        try:
            with (self._opener if follow else self._strict).open(request, timeout=self.timeout) as answer:
                return Page(answer.status, answer.url, answer.read(), answer.headers)
        except urllib.error.HTTPError as refusal:
            return Page(refusal.code, refusal.url, refusal.read(), refusal.headers)


def _multipart(fields, files) -> tuple[bytes, str]:
    boundary = "okno-" + secrets.token_hex(12)
    parts = []
    for name, value in fields:
        parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    for name, (file_name, kind, content) in files.items():
        head = (f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
                f"Content-Type: {kind}\r\n\r\n")
        parts.append(head.encode() + content + b"\r\n")
    parts.append(f"--{boundary}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"
