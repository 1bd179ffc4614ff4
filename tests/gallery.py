"""Makes the pictures of the README's gallery in maps/gallery/ with argmap's own commands: `python tests/gallery.py`.

The figures have the same bytes everywhere, and test_gallery.py compares them; the pixels of the page depend on
the fonts of the machine that made them.
"""

import base64
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import chromium

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

MAPS = Path(__file__).parent.parent / "maps"
GALLERY = MAPS / "gallery"
FIGURES = {
    "dark.svg": "military-value.yaml --theme dark",
    "print.svg": "military-value.yaml --theme print",
    "split.svg": "belarus.yaml --split --quotes first",
}
SCREEN = {"width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": False}
QUOTE = "#claim-manpower-quote-1"


def export(arguments: str, file: Path) -> None:
    command = [sys.executable, "-m", "argmap", "export", *arguments.split(), "--engine", "embedded", "-o", str(file)]
    subprocess.run(command, cwd=MAPS, check=True)


def draw(folder: Path) -> None:
    """Every figure of the gallery; a split map becomes several files."""
    for name, arguments in FIGURES.items():
        export(arguments, folder / name)


def photograph(chrome: "Chrome", page: Path) -> bytes:
    """The page as a reader sees it who has clicked a quote, as WebP without loss, which is half as large as PNG."""
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", SCREEN)
    chromium.visit(chrome, page.as_uri())
    chrome.find_element("css selector", f"{QUOTE} a").click()
    chrome.find_element("css selector", "mark.on")
    chrome.execute_script("scrollTo(0, 0)")
    picture = chrome.execute_cdp_cmd("Page.captureScreenshot", {"format": "webp", "quality": 100})
    chrome.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    return base64.b64decode(picture["data"])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        chrome = chromium.start(Path(folder, "browser"))
        if chrome is None:
            sys.exit("no chromium and chromedriver on the PATH")
        shutil.rmtree(GALLERY, ignore_errors=True)
        GALLERY.mkdir()
        draw(GALLERY)
        page = Path(folder, "page.html")
        export("military-value.yaml", page)
        (GALLERY / "page.webp").write_bytes(photograph(chrome, page))
        chrome.quit()


if __name__ == "__main__":
    main()
