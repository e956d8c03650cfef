"""Every code that the program uses has words, and no words are left over."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

from medarbeider.problems.words import WORDS, Words
from medarbeider.reading.nouns import CODES

SOURCE = Path(__file__).parents[2] / "src" / "medarbeider"

CODE_STANDS_AT = {
    "MedarbeiderError": 0,
    "DayDoesNotFitError": 0,
    "broken_law": 0,
    "Problem": 1,
    "Finding": 1,
    "stop_at": 1,
    "blame": 1,
    "_blame": 1,
}
"""Where the code stands among the arguments of what takes one."""

NAMES_OF_CODES = {"code", "fault"}


def _modules() -> list[ast.Module]:
    files = [file for file in SOURCE.rglob("*.py") if file.name != "words.py"]
    assert len(files) > 50
    return [ast.parse(file.read_text("utf-8")) for file in files]


def _texts(node: ast.AST) -> Iterator[str]:
    """Yield the text that an expression may be: a constant, or one of two."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_texts(body), *_texts(orelse))
        case ast.BoolOp(values=values):
            yield from (text for value in values for text in _texts(value))
        case ast.Tuple(elts=[first, *_]):
            yield from _texts(first)


def _codes_in(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args):
            at = CODE_STANDS_AT.get(name, len(args))
            yield from (code for one in args[at : at + 1] for code in _texts(one))
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            yield from _texts(value) if name in NAMES_OF_CODES else ()
        case ast.Assign(targets=[ast.Tuple(elts=[ast.Name(id=name), *_])], value=value):
            yield from _texts(value) if name in NAMES_OF_CODES else ()


def _used_codes() -> set[str]:
    written = {
        code
        for module in _modules()
        for node in ast.walk(module)
        for code in _codes_in(node)
    }
    return (written | set(CODES.values())) - {""}


def test_every_code_that_is_used_has_words() -> None:
    used = _used_codes()
    assert len(used) > 90

    assert used - set(WORDS) == set()


def test_every_code_that_has_words_is_used() -> None:
    written = {
        node.value
        for module in _modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert set(WORDS) - written == set()


def test_a_code_is_small_words_with_hyphens() -> None:
    odd = {code for code in WORDS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)}

    assert odd == set()


def _names(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def _phrases(words: Words) -> tuple[str, ...]:
    return (words.wrong, words.fix, words.otherwise)


def test_words_are_one_line_without_a_full_stop() -> None:
    odd = {
        phrase
        for words in WORDS.values()
        for phrase in _phrases(words)
        if phrase != " ".join(phrase.split()) or phrase.endswith((".", ";", ":"))
    }

    assert odd == set()


def test_every_phrase_can_be_filled_in() -> None:
    for words in WORDS.values():
        for phrase in _phrases(words):
            values = {name: f"<{name}>" for name in _names(phrase)}
            filled = phrase.format(**values)
            assert all(value in filled for value in values.values())


def test_a_fix_waits_for_the_values_it_tells() -> None:
    odd = {
        code
        for code, words in WORDS.items()
        if not words.wrong
        or not set(words.fix_needs) <= _names(words.fix)
        or (words.otherwise and not words.fix_needs)
    }

    assert odd == set()
