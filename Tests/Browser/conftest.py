import re

import pytest
from browser import PICTURES, Browser


@pytest.fixture(scope="session")
def chromium():
    with Browser() as browser:
        yield browser


@pytest.fixture
def window(chromium, demo, request):
    """A fresh window on the demonstration; `window(scripts=False)`, `window(width=360)` for others."""
    opened = []

    def open_window(**how):
        opened.append(chromium.window(demo.address, **how))
        return opened[-1]

    yield open_window
    if getattr(request.node, "has_failed", False):
        show_what_was_seen(opened, request.node.name)
        for one in opened:
            one.context.close()
    else:
        for one in opened:
            one.close()


def show_what_was_seen(windows, test):
    """A failed test leaves a picture of every window, and what stood in it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for number, one in enumerate(windows, 1):
        path = PICTURES / f"failed-{re.sub('[^a-z0-9]+', '-', test)}-{number}.png"
        one.page.screenshot(path=path, full_page=True)
        print(f"window {number}: {one.page.url}, see {path.name}\n{one.page.locator('body').inner_text()[:1200]}\n")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when == "call" and report.failed:
        item.has_failed = True
    return report
