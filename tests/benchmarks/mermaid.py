"""Draw a map with the real Mermaid in a headless Chromium, and compare the words of its boxes with what was written.

Mermaid is no part of argmap: `npm install mermaid` in a folder of its own, and name its file:

    python tests/benchmarks/mermaid.py node_modules/mermaid/dist/mermaid.min.js MAP.yaml [PICTURE.png]
"""

import html
import json
import re
import shutil
import sys
import tempfile
from pathlib import Path

from selenium import webdriver

from argmap.check import Checker
from argmap.registry import Settings
from argmap.writers.mermaid import WRITER

PAGE = """<!doctype html><meta charset="utf-8"><body style="margin:0;font-family:sans-serif"><div id="place"></div>
<script src="{program}"></script><script>
window.alert = () => document.body.append("ALERT");
mermaid.initialize({{startOnLoad: false, securityLevel: "strict"}});
mermaid.render("chart", {text}).then(drawn => {{ place.innerHTML = drawn.svg; document.title = "drawn"; }},
  error => {{ document.title = "failed: " + error; }});
</script>"""
BOX = re.compile(r'^n\w+\["(.*)"\]:::\w+$|^n\w+\(\("(.*)"\)\):::\w+$', re.MULTILINE)


def words(text: str) -> str:
    """A text as a reader sees it: how blanks are laid out aside."""
    return "".join(text.replace("\u200b", "").split())


def main() -> int:
    program, path, *picture = sys.argv[1:]
    dossier = Checker().check(Path(path)).dossier
    assert dossier is not None, f"{path} cannot be read"
    text = WRITER.write(dossier, Settings(tell=print))[0].data.decode()
    labels = [one or other for one, other in BOX.findall(text)]
    expected = sorted(
        words(html.unescape(re.sub(r"#(\d+);", r"&#\1;", label.replace("<br/>", " ")))) for label in labels
    )
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1600,2400"):
        options.add_argument(argument)
    options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND")
    browser = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        data = json.dumps(text).replace("<", "\\u003c")
        page.write_text(PAGE.format(program=Path(program).resolve().as_uri(), text=data))
        browser.get(page.as_uri())
        while not browser.title:
            pass
        drawn = browser.execute_script("return [...document.querySelectorAll('.node')].map(n => n.textContent)")
        said, title = browser.find_element("tag name", "body").text, browser.title
        for name in picture:
            browser.save_screenshot(name)
        browser.quit()
    found = sorted(map(words, drawn))
    for label in sorted({*expected} ^ {*found}):
        print("differs:", label)
    print(title, f"{len(found)} boxes, {len(text)} characters")
    return int(title != "drawn" or found != expected or "ALERT" in said)


if __name__ == "__main__":
    sys.exit(main())
