"""The marks of a programme: the texts that only a person can write."""

from collections.abc import Iterator

from medarbeider.model.mark import hint, is_mark
from medarbeider.model.values import one_line
from medarbeider.problems.problem import Problem
from medarbeider.reading.programme import LoadedProgramme
from medarbeider.reading.yaml_source import Address, every_text


def marks(loaded: LoadedProgramme) -> Iterator[Problem]:
    """Yield each mark with its place, in the order of the file.

    `values["given"]` is the whole text, as it stands on paper.
    """
    for address, text in every_text(loaded.source.value):
        if is_mark(text):
            values = {"given": one_line(text), "hint": hint(text)}
            about = _about(loaded, address)
            yield Problem(loaded.place(address), "to-write", about, values)


def _about(loaded: LoadedProgramme, address: Address) -> str:
    """Return the gathering, if it is in one, and the key of a text."""
    keys = [part for part in address if isinstance(part, str)]
    key = keys[-1] if keys else ""
    match address:
        case ("sessions", int(number), *_):
            return f"{loaded.programme.sessions[number].id}: {key}"
    return key
