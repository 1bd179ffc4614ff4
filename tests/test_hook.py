"""The hook file that other repositories use with pre-commit."""

import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent


def test_the_hook_runs_and_looks_at_maps_and_sources():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert hook["language"] == "python"
    assert hook["pass_filenames"] is False
    pattern = re.compile(hook["files"])
    assert [name for name in ("maps/a.yaml", "seeds/b.txt", "src/maps/x", "README.md") if pattern.search(name)] == [
        "maps/a.yaml",
        "seeds/b.txt",
    ]
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(hook["entry"].split(), cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout
