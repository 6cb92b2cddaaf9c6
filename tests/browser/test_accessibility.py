"""What axe cannot see: width, size, keyboard, focus, print."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from generator.language.hyphens import soft

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("times", [1, 2, 4])
def test_numbers_to_dial_stay_in_their_tile_however_large_the_text(page: Page, host: str, times: int) -> None:
    """In an emergency nobody changes the size of the text first; four times as large one tile stands below the other."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{host}notfall/")
    size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    page.evaluate(f"document.documentElement.style.setProperty('font-size', '{size * times}px', 'important')")
    outside = page.locator("main .dial a").evaluate_all(
        """tiles => tiles.filter(tile => {
          const [number, around] = [tile.querySelector("bdi"), tile].map(e => e.getBoundingClientRect());
          return number.left < around.left || number.right > around.right;
        }).map(tile => tile.href)"""
    )
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    assert (outside, too_wide) == ([], 0)


@pytest.mark.parametrize(
    "address", ["angebote/jugendclub-probendorf/", "angebote/frauenhaus-musterkreis/", "angebote/online-beratung/"]
)
def test_an_offer_prints_on_one_sheet(page: Page, town_host: str, address: str) -> None:
    """Somebody takes it along: one side of A4, the number large, addresses of web pages spelled out."""
    page.goto(town_host + address)
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
    links = [link.get_attribute("href") or "" for link in page.locator(".term a[href^=http]").all()]
    page.emulate_media(media="print")

    assert len(paper) == 1
    assert [link for link in links if _letters(link) not in _letters(text)] == []
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.term-phone .call')).fontSize)") >= 22


def _letters(text: str) -> str:
    """Without what a line break on paper adds."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def test_leaving_quickly_never_covers_a_number(page: Page, host: str) -> None:
    """The way out stays at the top, across the whole width, and a number that gets the focus stands below it."""
    page.goto(host + "notfall/")
    covered = page.evaluate(
        """() => [...document.querySelectorAll('main a.call, main a.row-call')].filter(call => {
            call.scrollIntoView({ block: 'start' })
            return call.getBoundingClientRect().top < document.querySelector('.quick-exit-line').getBoundingClientRect().bottom
        }).length"""
    )
    bar = page.locator(".quick-exit-line").bounding_box()

    assert covered == 0
    assert bar is not None
    assert bar["y"] == 0


def test_menu_opens_where_it_is_touched(page: Page, host: str) -> None:
    """By finger, Enter and the space bar; its links come next by Tab; Escape closes it and leads back to the button."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(host)
    opener = page.get_by_role("button", name="Menü", exact=True)
    first = page.locator("#menu li a").first
    expect(first).to_be_hidden()
    opener.click()
    expect(first).to_be_in_viewport()
    opener.click()
    expect(first).to_be_hidden()
    opener.press(" ")
    expect(opener).to_have_attribute("aria-expanded", "true")
    while page.evaluate("!document.activeElement.closest('#menu')"):
        page.keyboard.press("Tab")
    expect(first).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(first).to_be_hidden()
    expect(page.get_by_role("contentinfo").get_by_role("link", name="Impressum")).to_be_visible()


def test_menu_says_what_it_is_and_leads_back_without_scripts(browser: Browser, host: str) -> None:
    """„Menü“ jumps to the list at the end of the page; it begins with its name and the way back up."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host)
    page.get_by_role("link", name="Menü", exact=True).click()
    expect(page.locator("#menu")).to_be_focused()
    expect(page.locator("#menu").get_by_role("heading", name="Menü", exact=True)).to_be_visible()

    page.locator("#menu").get_by_role("link", name="Zurück nach oben").click()
    expect(page.locator("h1")).to_be_in_viewport()
    context.close()


def test_text_is_large_enough(page: Page, town_host: str) -> None:
    """Nothing in the main part is under 16 px, running text is at least 18 px."""
    page.goto(town_host + "angebote/familientreff-musterstadt/")
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(e => [...e.childNodes].some(
            n => n.nodeType === 3 && n.textContent.trim()) && e.getClientRects().length)
            .map(e => parseFloat(getComputedStyle(e).fontSize))"""
    )

    assert min(sizes) >= 16
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 18


def test_phone_buttons_are_large_enough_for_a_thumb(page: Page, town_host: str) -> None:
    """Calls are at least 44 px high."""
    for address in ("angebote/familientreff-musterstadt/", "notfall/", "alter/erwachsene/"):
        page.goto(town_host + address)
        heights = page.evaluate(
            "[...document.querySelectorAll('main a.call, main a.row-call')].map(e => Math.min(e.getBoundingClientRect().height, e.getBoundingClientRect().width))"
        )

        assert heights
        assert min(heights) >= 44


def test_keyboard_reaches_the_content_quickly(page: Page, host: str) -> None:
    """The skip link comes first and works; without it at most 12 stops lie before the content."""
    page.goto(host + "alter/3-bis-6/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhalt"

    page.reload()
    stops = 0
    while stops < 20:
        page.keyboard.press("Tab")
        stops += 1
        if page.evaluate("!!document.activeElement.closest('main')"):
            break
    assert stops <= 12


@pytest.mark.parametrize("path", ["alter/3-bis-6/", "angebote/", "en/alter/3-bis-6/"])
def test_a_second_skip_link_leads_to_the_first_offer(page: Page, host: str, path: str) -> None:
    page.goto(host + path)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".skip:focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("main a:focus")).to_have_attribute("href", re.compile("angebote/"))


def test_a_page_without_a_list_has_no_way_to_one(page: Page, host: str) -> None:
    page.goto(host + "impressum/")
    expect(page.locator(".skip")).to_have_count(1)


def test_focus_is_visible(page: Page, host: str) -> None:
    """Every stop shows an outline."""
    page.goto(host)
    for _ in range(15):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + ' ' + s.outlineWidth })()"
        )
        assert not outline.startswith("none"), page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        assert not outline.endswith(" 0px")


OVERLAPS = """selector => {
  const boxes = [...document.querySelectorAll(selector)].map((e) => e.getBoundingClientRect()).filter((box) => box.width);
  const meet = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  return {
    least: Math.min(...boxes.map((box) => Math.min(box.width, box.height))),
    meeting: boxes.filter((box, n) => boxes.slice(n + 1).some((other) => meet(box, other))).length,
    count: boxes.length,
  };
}"""


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("path", ["angebote/", "ort/", "anbieter/"])
def test_targets_of_a_list_from_a_to_z_do_not_overlap(browser: Browser, host: str, path: str, width: int) -> None:
    """WCAG 2.5.8: at least 24 px each, none upon another, and a jump list that is short to walk through."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(host + path)
    jump, names = page.evaluate(OVERLAPS, ".jump a"), page.evaluate(OVERLAPS, ".az a")
    page.close()
    assert (jump["meeting"], names["meeting"]) == (0, 0)
    assert jump["least"] >= 24
    assert names["least"] >= 24
    assert jump["count"] <= 30


def test_long_words_of_headings_divide_at_their_joints(browser: Browser, host: str) -> None:
    """At 320 px nothing runs over the edge; what is copied has no unseen signs."""
    context = browser.new_context(
        viewport={"width": 320, "height": 700}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(host + "thema/")
    page.evaluate(
        """text => { const h1 = document.querySelector('h1'); h1.textContent = text; getSelection().selectAllChildren(h1); }""",
        soft("Schwangerschaftskonfliktberatung und Familienferienstättenförderung"),
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    lines = page.evaluate(
        """() => { const node = document.querySelector('h1').firstChild; const range = document.createRange(); const lines = []; let last;
        [...node.data].forEach((letter, n) => { range.setStart(node, n); range.setEnd(node, n + 1); const box = [...range.getClientRects()].pop();
          if (!box || letter === '\\u00ad') return; if (last !== undefined && box.top > last + 5) lines.push(''); if (last === undefined) lines.push('');
          last = box.top; lines[lines.length - 1] += letter; }); return lines.map((line) => line.trim()); }"""
    )
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    joined = ["Schwanger", "schafts", "konflikt", "beratung", "und", "Familien", "ferien", "stätten", "förderung"]
    ends = {"".join(joined[:n]) for n in range(1, len(joined) + 1)}
    assert len(lines) >= 4
    assert all("".join("".join(lines[:n]).split()) in ends for n in range(1, len(lines) + 1)), lines
    assert copied == "Schwangerschaftskonfliktberatung und Familienferienstättenförderung"
