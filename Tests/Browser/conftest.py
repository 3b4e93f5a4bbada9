import pytest
from browser import Browser


@pytest.fixture(scope="session")
def chromium():
    with Browser() as browser:
        yield browser


@pytest.fixture
def window(chromium, demo):
    """A fresh window on the demonstration; `window(scripts=False)`, `window(width=360)` for others."""
    opened = []

    def open_window(**how):
        opened.append(chromium.window(demo.address, **how))
        return opened[-1]

    yield open_window
    for one in opened:
        one.close()
