"""axe's word on every page of the bundled programmes, where it and Chromium are there.

`CI=true scripts/set-up dev` installs them both.
"""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import BuildReport, build_handouts

Built = Callable[[str], BuildReport]

AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>')
"""What keeps scripts out of a page, and axe too."""

HARNESS = """\
<!DOCTYPE html><html lang="en"><title>axe</title><body><script>
const pages = PAGES, axe = AXE, found = {};
async function look(name, text) {
  const frame = document.createElement("iframe");
  frame.style = "width: 1000px; height: 1400px";
  const loaded = new Promise(done => frame.onload = done);
  frame.srcdoc = text;
  document.body.append(frame);
  await loaded;
  frame.contentWindow.eval(axe);
  const rules = {runOnly: {type: "tag", values: TAGS}, resultTypes: ["violations"]};
  const told = await frame.contentWindow.axe.run(frame.contentDocument, rules);
  found[name] = told.violations.map(
    one => `${one.impact} ${one.id} ${one.nodes[0].target}: ${one.nodes.length}`);
  frame.remove();
}
async function all() {
  for (const [name, text] of Object.entries(pages)) await look(name, text);
  document.body.innerHTML = "<pre></pre>";
  document.querySelector("pre").textContent = JSON.stringify(found);
}
all();
</script></body></html>
"""


def _browser() -> str:
    """Return Chromium's name, or skip where something is missing."""
    found = next((one for one in BROWSERS if shutil.which(one)), None)
    if found is None or not AXE.is_file():
        pytest.skip("needs Chromium and axe-core")
    return found


def _looked_at(
    browser: str, pages: Mapping[str, str], folder: Path
) -> dict[str, list[str]]:
    """Return what axe finds in each page; all of them in one run of the browser."""
    parts = {"PAGES": pages, "AXE": AXE.read_text("utf-8"), "TAGS": TAGS}
    harness = folder / "axe.html"
    harness.write_text(
        re.sub(
            "PAGES|AXE|TAGS",
            lambda name: json.dumps(parts[name[0]]).replace("</", "<\\/"),
            HARNESS,
        ),
        "utf-8",
    )
    ran = subprocess.run(
        [
            browser,
            "--headless",
            "--no-sandbox",  # which needs rights that a container has not
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            f"--user-data-dir={folder / 'browser'}",
            "--virtual-time-budget=3600000",
            "--dump-dom",
            harness.as_uri(),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    told = re.search(r"<pre>(.*)</pre>", ran.stdout, re.DOTALL)
    assert told, ran.stderr
    found: dict[str, list[str]] = json.loads(html.unescape(told[1]))
    return found


@pytest.fixture
def pages(
    papers: Built, copied: Callable[[str], Path]
) -> Callable[[str, str], dict[str, str]]:
    """The pages of a programme in its own language or another, by their names."""

    def built(name: str, language: str) -> dict[str, str]:
        report = papers(name) if language == "own" else _in(language, copied(name))
        return {
            f"{one.session}/{one.file.name}": POLICY.sub(
                "", one.file.read_text("utf-8")
            )
            for one in report.built
            if one.format == "html"
        }

    return built


def _in(language: str, folder: Path) -> BuildReport:
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    changed = re.sub("(?m)^language: n[bn]$", f"language: {language}", text)
    file.write_text(changed, "utf-8")
    return build_handouts(folder, choice=Choice(formats=("html",)))


@pytest.mark.slow
@pytest.mark.axe
@pytest.mark.parametrize("language", ["own", "en"])
@pytest.mark.parametrize("name", ["hjemmetjenesten", "fylkesadministrasjonen"])
def test_axe_finds_nothing(
    pages: Callable[[str, str], dict[str, str]],
    name: str,
    language: str,
    tmp_path: Path,
) -> None:
    browser = _browser()
    looked_at = pages(name, language)
    assert looked_at

    found = _looked_at(browser, looked_at, tmp_path)

    assert found == {page: [] for page in looked_at}
