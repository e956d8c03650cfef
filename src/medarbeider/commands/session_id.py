"""A gathering as it was typed, to its id."""

from collections.abc import Sequence

from medarbeider.output.names import file_name


def session_id(given: str, ids: Sequence[str]) -> str:
    """Return the id that is meant: itself, its number, or how its folder spells it.

    An id goes before a number; what means none is returned as it is.
    """
    by_number = {str(number): one for number, one in enumerate(ids, 1)}
    by_folder = {file_name(one): one for one in ids}
    known = {**by_folder, **by_number, **{one: one for one in ids}}
    return known.get(given, given)
