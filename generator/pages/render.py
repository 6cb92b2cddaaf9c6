"""The one door to Jinja: templates are compiled once, everything is escaped, nothing may be missing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from generator.pages.hyphens import soft

TEMPLATES = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["soft"] = soft
    return environment


@cache
def _template(name: str) -> Template:
    return _environment().get_template(f"{name}.html.jinja")


def render(name: str, /, **values: object) -> Markup:
    """Finished HTML of the template `name`; every value is escaped unless it is Markup."""
    return Markup(_template(name).render(**values))  # noqa: S704 # the template has escaped it


def macro(name: str, function: str, *values: object) -> Markup:
    """Finished HTML of one macro: quicker than a whole template for what is drawn thousands of times."""
    drawn: Markup = getattr(_template(name).module, function)(*values)
    return drawn


def join(parts: list[Markup]) -> Markup:
    """Fragments put together."""
    return Markup("".join(parts))  # noqa: S704 # each of them is Markup; Markup's own join would look at each again
