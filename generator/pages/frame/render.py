"""The one door to Jinja: templates are compiled once, everything is escaped, nothing may be missing.

Loaded when something is drawn: kinds of page, and so rules that ask which pages there are, do without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import cache, lru_cache, partial
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import (
    BytecodeCache,
    DictLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from generator import addresses
from generator.base.keeping import Stage, only_for
from generator.language.dialling import dial
from generator.language.hyphens import FITS_SMALL_TILE, hold_dashes, soft
from generator.language.number_marks import mark_numbers
from generator.language.phrase import Joined, Phrase
from generator.language.translator import GERMAN, Translator

PAGES = Path(__file__).parents[1]
TEMPLATES = (PAGES / "parts", PAGES / "data", PAGES)
"""Parts that several kinds share, by their name; those of a kind by `kinds/<kind>/<name>`."""


@cache
def _bytecode() -> BytecodeCache:
    return _Compiled()


class _Compiled(BytecodeCache):
    """Templates compiled once, although each language has an environment of its own."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key] = bucket.bytecode_to_string()


_escaped = lru_cache(maxsize=2**14)(escape)


def _shown(value: object) -> str:
    """`escape` without a copy of what is escaped already, which is half of all that templates show; most of the rest
    are the same addresses and numbers.
    """
    if type(value) is Markup:
        return value
    return _escaped(value) if isinstance(value, str) else escape(value)


class _Generator(CodeGenerator):
    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.shown(")


class _Context(Context):
    def call(self, function: Callable[..., Any], /, *values: Any, **named: Any) -> Any:
        """What a template calls. Of all that ours call, macros alone want to know where; Jinja asks each one every time."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        if type(function) is Macro:
            return function(self.eval_ctx, *values, **named)
        return function(*values, **named)


class _Environment(Environment):
    code_generator_class = _Generator
    context_class = _Context
    shown = staticmethod(_shown)
    getattr = staticmethod(getattr)  # type: ignore[assignment] # the one of Python, with nothing between
    """Values are objects. For a key of a mapping, templates write brackets."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._kept: dict[str, Template] = {}

    def get_template(self, name: str | Template, *_: object, **__: object) -> Template:
        """Each page asks for what its template leans on; nothing changes while we draw."""
        if isinstance(name, Template):
            return name
        if name not in self._kept:
            self._kept[name] = super().get_template(name)
        return self._kept[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Values for all templates, in one mapping: a chain of them would be walked for every template on every page."""
        return {**self.globals, **(d or {})}


class Templates:
    """The templates, speaking one language: in them `|say` and `|words` translate German text."""

    def __init__(self, speech: Translator) -> None:
        self._environment = _Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=_bytecode(),
        )
        self.speech = speech
        filters: dict[str, Callable[[str], str]] = {
            "say": speech.say,
            "say_soft": partial(speech.say, written=soft),
            "say_soft_small": partial(speech.say, written=partial(soft, most=FITS_SMALL_TILE)),
            "name": speech.proper,
            "words": speech.words,
        }
        self._environment.filters |= {"soft": soft, "dial": dial}
        self._environment.filters |= {name: _late(say) for name, say in filters.items()}
        self._environment.globals |= {"addresses": addresses, "speech": speech, "phrase": Phrase, "joined": Joined}

    def _template(self, name: str) -> Template:
        return self._environment.get_template(f"{name}.html.jinja")

    def render(self, name: str, /, **values: object) -> Markup:
        """Finished HTML of the template `name`; every value is escaped unless it is Markup."""
        first, *pieces = self._template(name).render(**values).split("\n<")
        direction = self.speech.direction
        return Markup("\n".join([_held(first, direction), *map(_holder(direction), pieces)]))  # noqa: S704 # the template has escaped it

    def macro(self, name: str, function: str, *values: object) -> Markup:
        """Finished HTML of one macro: quicker than a whole template for what is drawn thousands of times."""
        drawn: Markup = getattr(self._template(name).module, function)(*values)
        return drawn


@cache
def _holder(direction: str) -> Callable[[str], str]:
    """Keeps dashes and numbers of a piece of a page together, which gets back the `<` it was parted at.

    The pieces of cards and rows stand on many pages.
    """
    return only_for(Stage.LANGUAGE)(lru_cache(maxsize=2**14)(lambda piece: _held(f"<{piece}", direction)))


def _held(html: str, direction: str) -> str:
    return mark_numbers(hold_dashes(html), direction)


def _late(say: Callable[[str], str]) -> Callable[[Context, str], str]:
    """A filter that is only asked while a page is drawn: a constant would be said once, when the template is
    compiled, and all languages share what is compiled.
    """

    @pass_context
    def filter_(_: Context, text: str) -> str:
        return say(text)

    return filter_


@cache
def german() -> Templates:
    """The templates as they stand."""
    return Templates(GERMAN)


_Open = TypeVar("_Open")


class TemplateFaultError(Exception):
    """A template that cannot be drawn, said as Jinja says it."""


class Outline:
    """Templates whose blocks may stay open: of what such a block holds there, nothing is drawn."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._environment = Environment(loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined)
        self._environment.filters["url"] = _by_way

    def pieces(self, name: str, values: Mapping[str, object], blocks: Mapping[str, _Open]) -> list[str | _Open]:
        """The template in pieces: finished text, and in place of each of `blocks` its value.

        Values are told from text by what they are, so no text can pass for one. The filter `url` is `way` of `values`.
        """
        try:
            template = self._environment.get_template(name)
            context = template.new_context({**values})
            for block, value in blocks.items():
                context.blocks[block] = [partial(_stays_open, value)]  # type: ignore[list-item] # Jinja hands it on unseen
            yielded = list(template.root_render_func(context))
        except TemplateSyntaxError as error:
            raise TemplateFaultError(f"Zeile {error.lineno}: {error}") from error
        except TemplateError as error:
            raise TemplateFaultError(f"{error}") from error
        return [piece for is_text, run in groupby(yielded, _is_text) for piece in (["".join(run)] if is_text else run)]


def _stays_open(value: _Open, _: Context) -> Iterator[_Open]:
    yield value


def _is_text(piece: object) -> bool:
    return isinstance(piece, str)


@pass_context
def _by_way(context: Context, address: str) -> str:
    way: Callable[[str], str] = context["way"]
    return way(address)
