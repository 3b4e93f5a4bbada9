"""The first page, the choice of a region, the language and the version for weak sight (R1–R12, R49–R51)."""

import pytest


def region_in_header(window) -> str:
    return window.page.locator("header .head-region a").inner_text().strip()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_region_is_chosen_kept_and_changed_in_two_clicks(window, scripts):
    visitor = window(scripts=scripts)
    page = visitor.open("/")
    visitor.check("home")
    assert region_in_header(visitor) == "Выберите регион"

    visitor.follow("Выберите регион")
    visitor.check("region")
    visitor.press("Челябинская область")
    assert page.url.rstrip("/").endswith(str(page.url.split("/")[2])), f"not back on the first page: {page.url}"
    assert region_in_header(visitor) == "Челябинская область"

    visitor.open("/services")
    assert region_in_header(visitor) == "Челябинская область"
    visitor.check("services")

    visitor.follow("Челябинская область")
    visitor.press("Ставропольский край")
    assert page.url.endswith("/services")
    assert region_in_header(visitor) == "Ставропольский край"


def test_the_filter_of_regions_works_without_scripts(window):
    visitor = window(scripts=False)
    page = visitor.open("/region")
    page.locator("main input[name=q]").fill("калуж")
    visitor.press("Показать")
    regions = [text.strip() for text in page.locator("#regions li").all_inner_texts()]
    assert regions == ["Калужская область"]


def test_the_language_changes_and_stays(window):
    visitor = window()
    page = visitor.open("/")
    visitor.follow("English")
    assert page.locator("html").get_attribute("lang") == "en"
    visitor.check("home-en")
    visitor.open("/services")
    assert page.locator("html").get_attribute("lang") == "en"
    visitor.follow("Русский")
    assert page.locator("html").get_attribute("lang") == "ru"


def test_the_version_for_weak_sight_changes_and_stays(window):
    visitor = window()
    page = visitor.open("/")
    visitor.follow("Для слабовидящих")
    assert "contrast" in (page.locator("html").get_attribute("class") or "")
    visitor.check("home-contrast")
    visitor.follow("Белым по чёрному")
    visitor.open("/services")
    assert "contrast-dark" in (page.locator("html").get_attribute("class") or "")
    visitor.check("services-contrast-dark")
    visitor.follow("Обычный вид")
    assert not page.locator("html").get_attribute("class")


@pytest.mark.parametrize("path", ["terms", "privacy", "accessibility", "help", "centres", "agencies", "region"])
def test_every_public_page_keeps_to_the_rules(window, path):
    visitor = window()
    visitor.open("/" + path)
    visitor.check(path)


def test_a_page_that_is_not_there_says_so(window):
    visitor = window()
    answer = visitor.page.goto("/no-such-page")
    assert answer.status == 404
    visitor.check("not-found")


def test_the_whole_first_page_is_reached_by_keyboard(window):
    visitor = window()
    page = visitor.open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    reached = set()
    for _ in range(200):
        page.keyboard.press("Tab")
        place = page.evaluate("document.activeElement === document.body ? '' : document.activeElement.outerHTML.slice(0, 200)")
        if not place or place in reached and len(reached) > 3:
            break
        reached.add(place)
        seen = page.evaluate(
            """() => [null, '::after'].some(part => {
                const style = getComputedStyle(document.activeElement, part)
                return style.outlineStyle !== 'none' || style.boxShadow !== 'none' })""")
        assert seen, f"no sign of focus: {place}"
    links = page.locator("main a:visible, main button:visible, main input:visible").count()
    assert len(reached) >= links > 0
