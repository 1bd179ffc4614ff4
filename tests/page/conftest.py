"""Pages made of real maps, open in a browser that starts each test as new."""

import json
from pathlib import Path

import chromium
import pytest

from argmap.check import Checker
from argmap.page.whole import page
from argmap.registry import Settings


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The file of a map's page, made once for each map and settings."""
    folder, files = tmp_path_factory.mktemp("pages"), {}

    def make(map_path, **settings):
        key = str(map_path), *sorted(settings.items())
        if key not in files:
            dossier = Checker().check(Path(map_path)).dossier
            files[key] = folder / f"page-{len(files)}.html"
            files[key].write_bytes(page(dossier, Settings(**settings)).encode())
        return files[key]

    return make


class Reader:
    """Somebody with a page open."""

    def __init__(self, chrome):
        self.chrome = chrome
        self.run = chrome.execute_script
        self.address = ""

    def open(self, file, fragment=""):
        self.chrome.get("about:blank")
        self.chrome.get_log("browser")
        self.chrome.get_log("performance")
        self.address = file.as_uri()
        chromium.visit(self.chrome, f"{self.address}{fragment}")
        return self

    def screen(self, width, height, *, mobile=False):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile}
        self.chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def media(self, media="", **features):
        listed = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": listed})

    def scripts(self, *, run):
        self.chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not run})

    def find(self, selector):
        return self.chrome.find_element("css selector", selector)

    def shown(self, selector):
        """The elements of a selector that take up room on the screen."""
        script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).length"
        return self.run(script, selector)

    def keys(self, *keys):
        self.chrome.switch_to.active_element.send_keys(*keys)

    def focused(self):
        return self.run("return document.activeElement.id")

    def until(self, condition, *args):
        """Wait until a script gives something true, and give it."""
        from selenium.webdriver.support.ui import WebDriverWait

        return WebDriverWait(self.chrome, 10, 0.05).until(lambda chrome: chrome.execute_script(condition, *args))

    def complaints(self):
        return [entry["message"] for entry in self.chrome.get_log("browser")]

    def requests(self):
        """The addresses that were asked for since the page was opened, but for its own and what its policy stopped."""
        messages = [json.loads(entry["message"])["message"] for entry in self.chrome.get_log("performance")]
        events = [(each["method"], each["params"]) for each in messages]
        failed = [params for method, params in events if method == "Network.loadingFailed"]
        stopped = {params["requestId"] for params in failed if params.get("blockedReason") == "csp"}
        sent = [params for method, params in events if method == "Network.requestWillBeSent"]
        asked = [params["request"]["url"] for params in sent if params["requestId"] not in stopped]
        return [url for url in asked if url != self.address]


@pytest.fixture
def reader(browser):
    someone = Reader(browser)
    someone.screen(1280, 900)
    someone.media()
    someone.scripts(run=True)
    yield someone
    someone.scripts(run=True)
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    someone.media()
