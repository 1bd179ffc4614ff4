"""Starts a headless Chromium that reaches no host, for tests and for the gallery."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

_QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --hide-scrollbars --window-size=1280,900"
)


def start(folder: Path) -> "Chrome | None":
    """A browser that keeps its own files in `folder`; None where none is installed."""
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if program is None or driver is None:
        return None
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = program
    for argument in (*_QUIET.split(), f"--user-data-dir={folder}"):
        options.add_argument(argument)
    options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = webdriver.Chrome(options, webdriver.ChromeService(driver))
    chrome.command_executor.client_config.timeout = 600  # the tests say themselves how long something may take
    return chrome


def visit(chrome: "Chrome", address: str) -> None:
    """Open an address and wait until it is all there, as the driver now and then comes back before."""
    from selenium.webdriver.support.ui import WebDriverWait

    chrome.get(address)
    there = "return document.readyState === 'complete' && location.href.split('#')[0] === arguments[0]"
    WebDriverWait(chrome, 30, 0.02).until(lambda chrome: chrome.execute_script(there, address.partition("#")[0]))
