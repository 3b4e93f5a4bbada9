"""The main pages in Firefox ESR."""

import pytest
from browser import PICTURES
from firefox import Firefox

PAGES = {"home": "/", "region": "/region", "services": "/services", "help": "/help", "terms": "/terms"}


@pytest.fixture(scope="module")
def firefox():
    with Firefox() as browser:
        yield browser


@pytest.mark.parametrize("name", PAGES)
def test_a_main_page_is_drawn_in_firefox(firefox, demo, name):
    for width in (500, 1280):
        firefox.resize(width, 900)
        firefox.open(demo.address + PAGES[name])
        firefox.picture(PICTURES / f"firefox-{name}-{width}.png")
        seen = firefox.run(
            """const root = document.documentElement
            return {h1: document.querySelectorAll('h1').length, title: document.title,
                rules: [...document.styleSheets].map(s => s.cssRules.length),
                wide: root.scrollWidth - root.clientWidth, height: root.getBoundingClientRect().height}""")
        assert seen["h1"] == 1 and seen["title"], seen
        assert seen["rules"] and min(seen["rules"]) > 0, f"no style: {seen}"
        assert seen["wide"] <= 0, f"scrolls sideways at {width}: {seen}"
        assert seen["height"] > 400, seen
