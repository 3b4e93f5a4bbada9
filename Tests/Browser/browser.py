"""Chromium as the tests use it, and what every page has to keep to."""

import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURES = ROOT / ".build" / "screenshots"
WIDTHS = {360: 740, 1280: 900}
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]
AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}


class Browser:
    """Debian's Chromium. Every person in a test gets a window: cookies of their own, and a list of what went wrong."""

    def __enter__(self) -> "Browser":
        self._playwright = sync_playwright().start()
        self._chromium = self._playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        return self

    def __exit__(self, *_) -> None:
        self._chromium.close()
        self._playwright.stop()

    def window(self, address: str, scripts: bool = True, width: int = 1280) -> "Window":
        context = self._chromium.new_context(
            base_url=address, java_script_enabled=scripts, locale="ru-RU", timezone_id="Asia/Yekaterinburg",
            viewport={"width": width, "height": WIDTHS.get(width, 900)})
        context.set_default_timeout(15_000)
        return Window(context, scripts)


class Window:
    def __init__(self, context: BrowserContext, scripts: bool):
        self.context, self.scripts = context, scripts
        self.faults: list[str] = []
        self.page = context.new_page()
        self._watch(self.page)

    def _watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("console", lambda message: self._hear(message))
        page.on("response", lambda answer: self._see(answer))
        page.on("requestfailed", lambda request: self._lost(request))

    def _hear(self, message) -> None:
        # A page with errors of the person's answers with 4xx, which Chromium reports; `_see` judges the others.
        # Passkeys are ES256 and Ed25519, no RSA: Chromium warns of old devices that know nothing else.
        known = ("Failed to load resource", "publicKey.pubKeyCredParams is missing")
        if message.type in ("error", "warning") and not message.text.startswith(known):
            self.faults.append(f"console: {message.text}")

    def _see(self, answer) -> None:
        # A refused form is a page with words in it, also when a script sent the form.
        is_page = answer.request.resource_type == "document" or answer.status == 422
        if answer.status >= 500 or (answer.status >= 400 and not is_page):
            self.faults.append(f"{answer.status} {answer.request.method} {answer.url}")

    def _lost(self, request) -> None:
        # A visit that is left for another, and a download, end as "aborted".
        if request.failure and "ERR_ABORTED" not in request.failure:
            self.faults.append(f"{request.failure}: {request.url}")

    def open(self, path: str) -> Page:
        self.page.goto(path)
        return self.page

    def press(self, name: str, leads: bool = True) -> Page:
        """Presses the button of that name in the page's main part; waits for the page it leads to."""
        return self._click(self.page.locator("main").get_by_role("button", name=name, exact=True).first, leads)

    def follow(self, name: str) -> Page:
        """Follows the link of that name, wherever on the page."""
        return self._click(self.page.get_by_role("link", name=name, exact=True).first, True)

    def submit(self, action: str) -> Page:
        """Presses the button of the form whose address ends so, wherever on the page."""
        return self._click(self.page.locator(f"form[action$='{action}'] button:visible").first, True)

    def _click(self, target, leads: bool) -> Page:
        if leads:
            with self.page.expect_navigation():
                target.click()
        else:
            target.click()
        return self.page

    def text(self) -> str:
        """What the main part says, with ordinary spaces."""
        return self.page.locator("main").inner_text().replace("\u00a0", " ")

    def says(self, *words: str) -> None:
        """The main part says all of this."""
        text = self.text()
        for phrase in words:
            assert phrase in text, f"«{phrase}» is not on {self.page.url}:\n{text[:1500]}"

    def check(self, name: str) -> None:
        """The page as it now is keeps to the rules of every page, at both widths; its pictures are kept."""
        assert re.fullmatch(r"[a-z0-9-]+", name), name
        PICTURES.mkdir(parents=True, exist_ok=True)
        before = self.page.viewport_size
        for width, height in WIDTHS.items():
            self.page.set_viewport_size({"width": width, "height": height})
            suffix = f"{name}-{width}" + ("" if self.scripts else "-noscript")
            self.page.screenshot(path=PICTURES / f"{suffix}.png", full_page=True)
            page_check(self.page, f"{suffix} ({self.page.url})", with_axe=self.scripts)
        if before:
            self.page.set_viewport_size(before)
        assert not self.faults, f"{name}: " + "; ".join(self.faults)

    def close(self) -> None:
        self.context.close()
        assert not self.faults, "; ".join(self.faults)


def page_check(page: Page, name: str, with_axe: bool = True) -> None:
    """One heading, a title, a language, nothing wider than the window, no violation of WCAG 2.2 AA."""
    assert page.locator("h1").count() == 1, f"{name}: {page.locator('h1').count()} headings h1"
    assert page.title().strip(), f"{name}: no title"
    assert page.locator("html").get_attribute("lang") in ("ru", "en"), f"{name}: no language"
    wide = page.evaluate(
        """() => {
            const room = document.documentElement.clientWidth
            if (document.documentElement.scrollWidth <= room) return null
            const guilty = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 1)
            return document.documentElement.scrollWidth + ' > ' + room + ': '
                + guilty.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
        }""")
    assert wide is None, f"{name}: scrolls sideways, {wide}"
    if with_axe:
        found = Axe().run(page, options=AXE)
        violations = found.response["violations"]
        told = "\n".join(
            f"  {v['id']}: {v['help']}: " + " | ".join(str(node["target"]) + " " + node["html"][:160] for node in v["nodes"][:3])
            for v in violations)
        assert not violations, f"{name}:\n{told}"
