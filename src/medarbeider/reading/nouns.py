"""A source to a noun: Pydantic's errors become problems where they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from medarbeider.model.noun import Noun
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.text import MOST_TOLD
from medarbeider.reading.yaml_source import Address, YamlSource

_Noun = TypeVar("_Noun", bound=Noun)

CODES = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "literal_error": "unknown-value",
    "string_type": "not-text",
    "string_too_short": "empty-value",
    "string_too_long": "too-long",
    "too_long": "too-long",
    "tuple_type": "not-a-list",
    "too_short": "empty-list",
    "dataclass_exact_type": "not-days",
    "dict_type": "not-keys-and-values",
    "model_type": "not-keys-and-values",
    "model_attributes_type": "not-keys-and-values",
    "int_type": "not-a-whole-number",
    "bool_type": "not-yes-or-no",
    "time_type": "not-a-clock-time",
    "date_type": "not-a-date",
    "is_instance_of": "not-a-mean",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-big",
}
"""Our code for each of Pydantic's error types; our own laws carry their own code."""

IN_NORWEGIAN = {
    "tittel": "title",
    "språk": "language",
    "oppdragsgiver": "client",
    "oppdragsgjevar": "client",
    "kunde": "client",
    "organisasjon": "organisation",
    "virksomhet": "organisation",
    "enhet": "unit",
    "eining": "unit",
    "deltakere": "participants",
    "deltakarar": "participants",
    "antall": "people",
    "formål": "purpose",
    "føremål": "purpose",
    "mål": "goals",
    "tema": "themes",
    "temaer": "themes",
    "tolk": "companions",
    "tolker": "companions",
    "assistent": "companions",
    "støttepersoner": "companions",
    "støttepersonar": "companions",
    "prosessleder": "facilitators",
    "prosessleiar": "facilitators",
    "grupper": "groups",
    "arbeidsgrupper": "work_groups",
    "størrelse": "size",
    "ikke": "not_on",
    "ikkje": "not_on",
    "sperret": "not_on",
    "sperra": "not_on",
    "samlinger": "sessions",
    "samlingar": "sessions",
    "dato": "date",
    "starter": "starts",
    "startar": "starts",
    "slutter": "ends",
    "sluttar": "ends",
    "sted": "place",
    "stad": "place",
    "aktiviteter": "activities",
    "aktivitetar": "activities",
    "metode": "method",
    "spørsmål": "question",
    "minutter": "minutes",
    "minutt": "minutes",
    "faser": "phases",
    "fasar": "phases",
    "fase": "phases",
    "klokka": "at",
    "ansvarlig": "who",
    "ansvarleg": "who",
    "materiell": "material",
    "notat": "notes",
    "notater": "notes",
    "mellomarbeid": "between",
    "oppgave": "task",
    "oppgåve": "task",
    "frist": "due",
    "steg": "steps",
    "medbring": "bring",
    "gruppe": "group",
    "plenum": "plenary",
    "10-faktor": "ten_factor",
    "tifaktor": "ten_factor",
    "år": "year",
    "svar": "answers",
    "inviterte": "invited",
    "gjennomsnitt": "means",
    "snitt": "means",
    "forrige": "earlier",
    "avdeling": "unit",
    "seksjon": "unit",
    "rolle": "role",
    "leder": "leader",
    "leiar": "leader",
    "ledere": "leaders",
    "leiarar": "leaders",
    "fra": "since",
    "frå": "since",
    "fra og med": "since",
    "from": "since",
    "i stedet for": "instead_of",
    "i staden for": "instead_of",
    "også": "also",
    "ingen": "none",
    "pause": "break",
    "lunsj": "lunch",
    "innsjekk": "check-in",
    "utsjekk": "check-out",
    "avslutning": "check-out",
    "velkommen": "welcome",
    "foredrag": "input",
    "innlegg": "input",
    "logg": "log",
    "evaluering": "evaluation",
    "individuell": "individual",
    "logo": "logo",
    "farge": "colour",
    "color": "colour",
    "kontakt": "contact",
    "kontaktperson": "contact",
    "farger": "colours",
    "fargar": "colours",
    "colors": "colours",
    "location": "place",
    "start": "starts",
    "end": "ends",
    "duration": "minutes",
    "no": "nb",
    "norsk": "nb",
    "bokmål": "nb",
    "nynorsk": "nn",
    "engelsk": "en",
    "english": "en",
}
"""Keys and values that people may write instead of ours."""


def read_noun(noun: type[_Noun], source: YamlSource) -> _Noun:
    """Return the noun that *source* holds, or raise with all of its problems."""
    try:
        return noun.model_validate(source.value)
    except ValidationError as error:
        found = (
            _problem(noun, source, details)
            for details in error.errors()
            if not _follows_from_another(details)
        )
        raise InvalidSourceError(islice(found, MOST_TOLD)) from error


def _follows_from_another(details: ErrorDetails) -> bool:
    """Say whether one is told only since another was found.

    A list's entries that have problems are not counted; a value that is usually as
    another has none when that one has problems.
    """
    given = details["input"]
    counts_too_few = (
        details["type"] == "too_short"
        and isinstance(given, tuple)
        and details["ctx"]["actual_length"] < len(given)
    )
    return counts_too_few or details["type"] == "default_factory_not_called"


def _problem(noun: type[Noun], source: YamlSource, details: ErrorDetails) -> Problem:
    told = dict(details.get("ctx", {}))
    blame = told.pop("blame", ())
    address: Address = (*details["loc"], *blame)
    code = _code(details)
    if code == "empty-value" and address in source.commented_out:
        code = "value-is-a-comment"
    names = [part for part in address if isinstance(part, str) and part != "[key]"]
    name = names[-1] if names else ""
    values = {**told, **_fixes(noun, source, code, address, details)}
    at_key = code == "unknown-key" or "[key]" in address
    return Problem(source.place(address, at_key=at_key), code, name, values)


def _code(details: ErrorDetails) -> str:
    """Return our code; Pydantic has one error where we tell several things apart."""
    code = CODES.get(details["type"], details["type"])
    is_text = isinstance(details["input"], str)
    if details["type"] in CODES and details["input"] is None and code != "missing-key":
        return "empty-value"
    if code == "empty-list" and is_text:
        return "empty-value"
    if code == "empty-list" and details["input"]:
        return "too-few-entries"
    if code == "too-long" and not is_text:
        return "too-many-entries"
    if code == "string_pattern_mismatch":
        is_a_colour = "#" in details["ctx"]["pattern"]
        return "not-a-colour" if is_a_colour else "not-a-short-name"
    return code


def _fixes(
    noun: type[Noun],
    source: YamlSource,
    code: str,
    address: Address,
    details: ErrorDetails,
) -> dict[str, object]:
    if code == "unknown-key":
        known = _keys_at(noun, address[:-1])
        written = _value_at(source, address[:-1])
        taken = set(written) if isinstance(written, Mapping) else set()
        free = [key for key in known if key not in taken] or list(known)
        return {"nearest": nearest(str(address[-1]), free), "known": ", ".join(known)}
    if code == "unknown-value":
        expected = re.findall(r"'([^']*)'", details["ctx"]["expected"])
        given = details["input"] if isinstance(details["input"], str) else ""
        return {
            "given": given,
            "expected": ", ".join(expected),
            "nearest": nearest(given, expected),
        }
    return {}


def nearest(given: str, known: Sequence[str]) -> str:
    """Return the known word that *given* was most likely meant to be, or no text."""
    meant = IN_NORWEGIAN.get(given.casefold())
    if meant in known:
        return str(meant)
    lowered = {word.casefold(): word for word in known}
    close = get_close_matches(given.casefold(), lowered, 1, 0.6)
    return lowered[close[0]] if close else ""


def _value_at(source: YamlSource, address: Address) -> Any:  # noqa: ANN401 -- any depth
    value: Any = source.value
    for part in source.walk(address):
        value = value[part]
    return value


def _keys_at(noun: type[Noun], address: Address) -> tuple[str, ...]:
    """Return the keys that the noun at *address* below *noun* takes."""
    here = noun
    for part in address:
        field = here.model_fields.get(part) if isinstance(part, str) else None
        if field is not None:
            here = next(_nouns_in(field.annotation), here)
    return tuple(here.model_fields)


def _nouns_in(annotation: Any) -> Iterator[type[Noun]]:  # noqa: ANN401 -- a type hint
    if isinstance(annotation, type) and issubclass(annotation, Noun):
        yield annotation
    for part in get_args(annotation):
        yield from _nouns_in(part)
