"""The words that name lists use: what their columns are called, and what is nobody."""

from typing import Literal, get_args

from medarbeider.model.noun import Noun
from medarbeider.model.values import Lines

Column = Literal[
    "name",
    "last_first_name",
    "first_name",
    "middle_name",
    "last_name",
    "unit",
    "other_unit",
    "role",
    "line_manager",
    "manager_first_name",
    "manager_last_name",
    "is_leader",
    "identifier",
    "percentage",
]
"""What a column of a name list may stand for."""

COLUMNS: tuple[Column, ...] = get_args(Column)
"""Every one of them."""

NAMES: tuple[Column, ...] = (
    "name",
    "last_first_name",
    "first_name",
    "middle_name",
    "last_name",
)
"""Those of a person's own name, whole or in parts."""


class Headings(Noun):
    """What each column may be called."""

    name: Lines = ()
    last_first_name: Lines = ()
    first_name: Lines = ()
    middle_name: Lines = ()
    last_name: Lines = ()
    unit: Lines = ()
    other_unit: Lines = ()
    role: Lines = ()
    line_manager: Lines = ()
    manager_first_name: Lines = ()
    manager_last_name: Lines = ()
    is_leader: Lines = ()
    identifier: Lines = ()
    percentage: Lines = ()


class ListWords(Noun):
    """The words of one file: headings, and what stands in place of a name."""

    headings: Headings = Headings()
    places: Lines = ()
    yes: Lines = ()
    no: Lines = ()
    nobody: Lines = ()
    no_names: Lines = ()
    empty_posts: Lines = ()
    telephones: Lines = ()
    examples: Lines = ()
    sums: Lines = ()
    notes: Lines = ()
    unit_words: Lines = ()
    titles: Lines = ()
    leader_titles: Lines = ()
    titles_of_no_leader: Lines = ()
    roles_for_a_time: Lines = ()
    roles_left: Lines = ()
    roles_being_left: Lines = ()
    roles_until: Lines = ()
    between_names: Lines = ()
    between_units: Lines = ()
    ditto: Lines = ()
    closings: Lines = ()
    beside_others: Lines = ()
    runs_gatherings: Lines = ()
    beside_the_programme: Lines = ()
    takes_part: Lines = ()
    remark_beginnings: Lines = ()
    remarks_on_coming: Lines = ()
    stands_in: Lines = ()
    another_time: Lines = ()
    also_roles: Lines = ()
    left_out: Lines = ()
    small_words: Lines = ()
    occupations: Lines = ()
    gone: Lines = ()
    gone_in_cells: Lines = ()
    elsewhere: Lines = ()
    away_for_a_time: Lines = ()
    hardly_comes: Lines = ()
    gone_alone: Lines = ()
    gone_headings: Lines = ()
    says_no: Lines = ()
    asks_who_comes: Lines = ()
    other_things: Lines = ()
    remarks: Lines = ()
    meeting_report: Lines = ()
