"""The pure parts of the scripts, without a browser: all of tests/js/ in Node."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

from generator.deliver.assets import joined
from generator.language.interface.scripts import MODULES
from generator.write.directory import contents

ROOT = Path(__file__).resolve().parents[2]


def test_scripts_do_in_node_what_their_tests_say() -> None:
    node = shutil.which("node")
    assert node, "Node is missing: `make test` installs it, or `apt-get install nodejs`."
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests/js").glob("*.test.js"))
    done = subprocess.run([node, "--test", *files], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    failed = re.search(r"^# fail (\d+)$|^ℹ fail (\d+)$", done.stdout, re.MULTILINE)
    assert done.returncode == 0, f"node --test {' '.join(files)}\n{done.stdout}{done.stderr}"
    assert failed is not None
    assert len(files) > 1


def test_modules_joined_from_parts_run_as_they_are_shipped(tmp_path: Path) -> None:
    files = joined({f"assets/{path}": data for path, data in contents(ROOT / "site_overrides/assets").items()})
    (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    page = (
        "globalThis.document = { body: { dataset: {} }, getElementById: () => null, documentElement: { lang: 'de' } }; "
    )
    asked = {
        "search/search.js": "createCrisis, start",
        "search/search-core.js": "stem, createSearch",
        "search/slips.js": "unknownWord, beginningsLike",
    }
    assert asked.keys() == MODULES.keys()
    for module, names in asked.items():
        script = f"{page}const {{ {names} }} = await import('./assets/js/{module}'); console.log(...[{names}].map((one) => typeof one))"
        done = subprocess.run(
            ["node", "--input-type=module", "-e", script], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.stdout.split() == ["function", "function"], done.stderr


def test_the_lock_of_npm_names_no_registry_and_has_a_hash_for_each_package() -> None:
    """Where packages come from is set on each machine; what they are is set here."""
    text = (ROOT / "package-lock.json").read_text("utf-8")
    packages = {name: package for name, package in json.loads(text)["packages"].items() if name}
    assert packages
    assert [name for name, package in packages.items() if "resolved" in package or "integrity" not in package] == []
    assert "omit-lockfile-registry-resolved=true" in (ROOT / ".npmrc").read_text("utf-8")


def test_every_tool_of_npm_is_named_with_its_reason() -> None:
    named = (ROOT / "docs/dependencies.md").read_text("utf-8")
    tools = json.loads((ROOT / "package.json").read_text("utf-8"))
    assert "dependencies" not in tools
    assert [name for name in tools["devDependencies"] if name not in named] == []
