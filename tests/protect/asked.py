"""The town with its list of protected addresses, and what is said of it."""

from __future__ import annotations

from dataclasses import replace

from generator.pipeline import Result, generate
from generator.protect import Secrets, listed
from tests.protected import LIST
from tests.support import TODAY, town_with

SECRETS = Secrets(listed(LIST.split("\n"))[0])
REFUGE = "organizations/frauen-helfen.yml"


def result_of(files: dict[str, str], *lines: str) -> Result:
    return generate(replace(town_with(files), protected=lines or tuple(LIST.split("\n"))), TODAY)


def codes_of(result: Result) -> list[str]:
    return [p.code for p in result.problems if p.code in ("K320", "K321", "K322", "K323", "K324")]
