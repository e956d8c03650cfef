"""No phrase of ours is missing in any language, and none is left over."""

import ast
import functools
import importlib.util
import io
import string
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

SCRIPT = Path(__file__).parents[1] / "scripts" / "update_catalogues.py"
BOTH = [("handouts", "nb"), ("handouts", "nn"), ("terminal", "nb")]

BOKMAL = """
jeg ikke hva hvem hvordan hvorfor hvor noe mer uke navn dere fra gjøre selv deltaker
deltakere enhet leder samlingen oppgave minutter gjør kjøreplan sted forrige sier
enige lar ligge viktigste
"""
"""Words of bokmål that nynorsk has not."""

NYNORSK = """
eg ikkje kva kven korleis kvifor noko meir veke namn dykk frå gjere sjølv deltakar
deltakarar eining leiar samlinga oppgåve gjer køyreplan førre seier samde lèt liggje
viktigaste
"""
"""Words of nynorsk that bokmål has not."""


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_catalogues", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@functools.cache
def _in_code(domain: str) -> Catalog:
    found: Catalog = _script().phrases(domain)
    return found


def _catalogue(domain: str, language: str) -> Catalog:
    file = _script().LOCALE / language / f"{domain}.po"
    return read_po(io.BytesIO(file.read_bytes()), locale=language)


def _phrases(catalogue: Catalog) -> list[Message]:
    found = [message for message in catalogue if message.id]
    assert found
    return found


def _forms(phrase: object) -> tuple[str, ...]:
    return tuple(phrase) if isinstance(phrase, list | tuple) else (str(phrase),)


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(("domain", "language"), BOTH)
def test_the_catalogue_holds_the_phrases_of_the_code_and_no_others(
    domain: str, language: str
) -> None:
    in_code = {_forms(one.id) for one in _phrases(_in_code(domain))}
    translated = {_forms(one.id) for one in _phrases(_catalogue(domain, language))}

    assert translated == in_code


@pytest.mark.parametrize(("domain", "language"), BOTH)
def test_every_phrase_is_translated_with_the_same_values(
    domain: str, language: str
) -> None:
    for message in _phrases(_catalogue(domain, language)):
        told = _forms(message.string)
        assert all(told), message.id
        assert not message.fuzzy, message.id
        for text in told:
            assert _names(text) == _names(_forms(message.id)[-1]), message.id


@pytest.mark.parametrize(("language", "foreign"), [("nb", NYNORSK), ("nn", BOKMAL)])
def test_bokmal_and_nynorsk_are_not_mixed(language: str, foreign: str) -> None:
    for message in _phrases(_catalogue("handouts", language)):
        for text in _forms(message.string):
            words = {word.strip(".,:;?!()").casefold() for word in text.split()}
            assert words & set(foreign.split()) == set(), text


def test_no_phrase_stands_where_it_is_not_found() -> None:
    files = [*_script().CODE.rglob("*.py")]
    assert files

    hidden = [
        (file.name, ast.unparse(call))
        for file in files
        for text in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)  # whose inside is not looked through
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).rpartition(".")[2] in _script().KEYWORDS
        and any(isinstance(one, ast.Constant) for one in call.args)
    ]

    assert hidden == []
