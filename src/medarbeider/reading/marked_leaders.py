"""Those whom a name list marks as leaders, by a yes, and whom they lead."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.names_in_cells import composed
from medarbeider.reading.table import Table
from medarbeider.reading.units_of_two import UnitsOfTwo


def who_says_yes(
    header: Header, people: Sequence[Listed], words: WordsOfLists
) -> tuple[Listed, ...]:
    """Return the people who are marked as leaders in any of their rows."""
    return tuple(
        person
        for person in people
        if any(
            words.answer(one.row.cell(index))
            for one in person.rows
            for index in header.columns.get("is_leader", ())
        )
    )


def with_marked_leaders(
    of: Sequence[Sequence[str]], people: Sequence[Listed], marked: Sequence[Listed]
) -> list[list[str]]:
    """Return the leaders of each, with those marked for their unit's people without.

    Who is marked herself gets none. A unit of two, which nobody leads as one, is led by
    those who lead either.
    """
    of_two = UnitsOfTwo.among((one.name, unit) for one in people for unit in one.units)
    leading: dict[str, list[str]] = defaultdict(list)
    for person in marked:
        for unit in person.units:
            for one in (unit, *of_two.parts(unit)):
                leading[evened(one)].append(person.name)
    names = {one.name for one in marked}

    def of_unit(unit: str) -> list[str]:
        parts = of_two.parts(unit)
        return leading.get(evened(unit), []) or [
            one for part in parts for one in leading.get(evened(part), [])
        ]

    return [
        [*some]
        if some or person.name in names
        else [*dict.fromkeys(one for unit in person.units for one in of_unit(unit))]
        for person, some in zip(people, of, strict=True)
    ]


def about_the_marked(
    table: Table,
    header: Header,
    people: Sequence[Listed],
    marked: Sequence[Listed],
    words: WordsOfLists,
) -> Iterator[Problem]:
    """Yield what is no answer in a column that marks leaders, and whom it marks."""
    if not header.columns.get("is_leader"):
        return
    for person in people:
        for one in person.rows:
            for index in header.columns["is_leader"]:
                cell = one.row.cell(index)
                if cell and words.answer(cell) is None and not words.is_nobody(cell):
                    values = {"given": composed(cell)}
                    yield Problem(table.place(one.row, index), "no-answer", "", values)
    place = table.place(header.rows[-1], header.columns["is_leader"][0])
    code = "marked-leaders" if marked else "no-marked-leaders"
    names = tuple(one.name for one in marked)
    yield Problem(place, code, values={"names": names})


def who_leads_nobody(
    table: Table,
    header: Header,
    marked: Sequence[Listed],
    of: Sequence[Sequence[str]],
) -> Iterator[Problem]:
    """Yield those who are marked as leaders and lead nobody."""
    led = Counter(leader for some in of for leader in some)
    for person in marked:
        if not led[person.name]:
            place = table.place(person.row, header.columns["is_leader"][0])
            values = {"given": person.name}
            yield Problem(place, "marked-leads-nobody", values=values)
