"""A programme's file to one for other people: its text as it stands, without names.

What is about the people of the first one is left out: name list, rules, companions, who
comes when, who is in which work group, the unit's result. So are barred days that are
past when the copy begins. A name that stands in a text becomes `NN`; a comment that
has so much as a part of a name, an address or a telephone number is left out whole,
since comments are notes to oneself. In a text these stay, and are told: a part of a
name may be a word.
"""

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from pydantic import TypeAdapter
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from medarbeider.model.barred import BarredDays, DaySpan
from medarbeider.model.values import Day
from medarbeider.problems.place import Position
from medarbeider.rendering.perhaps_somebody import (
    about_somebody,
    addresses,
    names_perhaps,
    parts_of,
)
from medarbeider.rendering.spans import (
    applied,
    comments_in,
    end_of,
    root_of,
    scalars,
    value_at,
    within,
)
from medarbeider.rendering.whole_names import has_name, unnamed

RESULTS = "# 10-FAKTOR: "
"""How a comment begins that tells what a unit's own result has steered."""

WHY = ("# Hvorfor: ", "# Kvifor: ", "# Why: ")
"""How comments begin that tell why this programme was proposed as it is."""

Keys = tuple[str, ...]
"""The keys that lead to a value; `*` stands for any entry of a list."""

Entries = Sequence[tuple[Node, Node]]
"""The first and the last node of each entry of a mapping or list."""

_NAMES: frozenset[Keys] = frozenset(
    {
        ("rules", "together"),
        ("rules", "apart"),
        ("rules", "without"),
        ("rules", "leaders", "*", "leader"),
        ("rules", "leaders", "*", "of"),
        ("rules", "leaders", "*", "instead_of"),
        ("companions", "*", "name"),
        ("companions", "*", "beside"),
        ("work_groups", "*", "people"),
        ("work_groups", "named", "*", "people"),
        ("sessions", "*", "participants"),
        ("sessions", "*", "again", "*", "participants"),
    }
)
"""Where nothing but people's names stand."""

_LEFT_OUT: frozenset[Keys] = frozenset(
    {
        ("rules", "together"),
        ("rules", "apart"),
        ("rules", "without"),
        ("rules", "leaders"),
        ("rules", "history"),
        ("companions",),
        ("work_groups", "named"),
        ("ten_factor",),
        ("sessions", "*", "participants"),
        ("sessions", "*", "again", "*", "participants"),
    }
)
_WORK_GROUPS, _BARRED = ("work_groups",), ("not_on",)
_CODES: Mapping[str, str] = {
    "ten_factor": "left-out-result",
    "work_groups": "left-out-groups",
    "not_on": "left-out-days",
}
"""The problem's code for what is left out, where it is not `left-out-people`."""

IN_THE_COPY = frozenset({"left-out-name", "perhaps-somebody"})
"""The codes of what is told where the copy has it."""

_HOW_MANY: frozenset[Keys] = frozenset({("participants",), ("people",)})
_OF_ANOTHER: frozenset[Keys] = frozenset(
    {("client", "logo"), ("client", "colour"), ("client", "contact"), ("not_on",)}
)
_CONTACT = ("client", "contact")
_DAYS = frozenset({"date", "due"})
_COMMAND = r"(medarbeider [\w-]+ ){old}(?![\w-])"
_DATE = TypeAdapter(Day)
_BARRED_DAYS = TypeAdapter(BarredDays)


@dataclass(frozen=True)
class Wanted:
    """What differs in the copy; `title` and `organisation` where they do.

    All dates move by `weeks`, and the copy begins on the day `first`. It has
    `participants`, the name of a list, or `people`.
    """

    unit: str
    weeks: int
    people: int
    title: str | None = None
    organisation: str | None = None
    participants: str | None = None
    folders: tuple[str, str] = ("", "")
    first: date = date.min


@dataclass(frozen=True)
class LeftOut:
    """What is not in the copy: a problem's code, the key, and where it stood.

    With one of `IN_THE_COPY` it is a place of the copy: there is `NN` now, or what may
    be about somebody is `given`, and has to be read by a person.
    """

    code: str
    key: str
    at: Position
    given: str = ""


@dataclass(frozen=True)
class CopiedProgramme:
    """The copy's text, and what was left out of it."""

    text: str
    left_out: tuple[LeftOut, ...]


def copied_programme(
    text: str, names: Iterable[str], wanted: Wanted
) -> CopiedProgramme:
    """Return a copy of a programme's *text*, one that can be read, without *names*.

    Names that the text itself tells in its rules and lists are left out as well.
    """
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    root = root_of(text)
    top = frozenset(key.value for key, _ in root.value)
    work = _Copying(text, {" ".join(name.split()) for name in names}, wanted, top)
    work.take_up(root, ())
    work.names.discard("")
    theirs = frozenset(work.names)
    work.names -= {name for name, _ in _names_in(value_at(root, "facilitators"))}
    work.change(root, ())
    work.look_at_comments(root)
    told = _without_names(applied(text, work.edits), work.names)
    perhaps = (
        *_facilitators_of_theirs(told.text, theirs),
        *_perhaps_somebody(told.text, work.names, wanted),
    )
    return CopiedProgramme(told.text, (*work.left_out, *told.left_out, *perhaps))


@dataclass
class _Copying:
    """Gathers what is to be changed; `edits` are spans of the text and what comes."""

    text: str
    names: set[str]
    wanted: Wanted
    top: frozenset[str]
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def take_up(self, node: Node, keys: Keys) -> None:
        """Take up the names that stand where only people are named."""
        for key, value in _entries(node, keys):
            if key in _NAMES:
                self.names.update(name for name, _ in _names_in(value))
            else:
                self.take_up(value, key)

    def change(self, node: Node, keys: Keys) -> None:
        """Gather the edits of a node and of what is in it."""
        match node:
            case SequenceNode() if keys == _BARRED:
                self._days(node)
            case SequenceNode():
                for one in node.value:
                    self.change(one, (*keys, "*"))
            case MappingNode():
                self._mapping(node, keys)

    def _mapping(self, node: MappingNode, keys: Keys) -> None:
        entries = node.value
        gone = [self._goes((*keys, key.value), value) for key, value in entries]
        for number, (key, value) in enumerate(entries):
            here = (*keys, key.value)
            if gone[number]:
                if here not in _HOW_MANY:
                    self._tell(here, key)
                self.edits.append((*self._span(node, entries, gone, number), ""))
            elif here in _HOW_MANY:
                self._say_instead(key, value, self._how_many())
            elif here == _WORK_GROUPS and _names_groups_alone(value):
                self._tell(here, key)
                self._say_instead(key, value, "work_groups: unit")
            elif new := self._new(here, value):
                self.edits.append(
                    (value.start_mark.index, end_of(value, self.text), new)
                )
            else:
                self.change(value, here)
        if keys == ("client",) and not any(key.value == "unit" for key, _ in entries):
            self._add_unit(node)

    def _days(self, node: SequenceNode) -> None:
        """Gather the edits of a list of barred days."""
        entries = [(one, one) for one in node.value]
        gone = [self._is_past(one) for one in node.value]
        for number, one in enumerate(node.value):
            if gone[number]:
                self._tell(_BARRED, one)
                self.edits.append((*self._span(node, entries, gone, number), ""))

    def _say_instead(self, key: Node, value: Node, said: str) -> None:
        self.edits.append((key.start_mark.index, end_of(value, self.text), said))

    def look_at_comments(self, root: MappingNode) -> None:
        """Leave out comments with a part of a name; let others name the new folder."""
        gone = [(start, end) for start, end, _ in self.edits]
        parts = parts_of(self.names)
        old, new = self.wanted.folders
        command = re.compile(_COMMAND.format(old=re.escape(old)))
        for start, comment in comments_in(self.text, root):
            end = start + len(comment)
            if any(first <= start < last for first, last in gone):
                continue
            code = self._goes_as(comment, parts)
            if comment.startswith(WHY):  # of a brief that does not come along
                self.edits.append((*_with_its_line(self.text, start, end), ""))
            elif code:
                self.left_out.append(_left(code, self.text, start))
                self.edits.append((*_with_its_line(self.text, start, end), ""))
            elif old:
                said = command.sub(rf"\g<1>{new}", comment)
                self.edits.append((start, end, said))

    def _goes_as(self, comment: str, parts: Collection[str]) -> str:
        """Return the code of what a comment is about that does not come along."""
        if comment.startswith(RESULTS):
            return "left-out-reason"
        named = about_somebody(comment, parts) or has_name(comment, self.names)
        return "left-out-comment" if named else ""

    def _goes(self, here: Keys, value: Node) -> bool:
        """Say whether an entry is left out, with all that is in it."""
        if here in _HOW_MANY:
            return here == ("people",) and "participants" in self.top
        if here in _LEFT_OUT or (here in _OF_ANOTHER and self.wanted.organisation):
            return True
        if here == _CONTACT and isinstance(value, ScalarNode):
            return has_name(value.value, self.names)
        if here[0] in _BARRED:
            return self._are_past(here, value)
        return here != _WORK_GROUPS and self._goes_whole(here, value)

    def _goes_whole(self, here: Keys, value: Node) -> bool:
        """Say whether nothing of a list or mapping is left when people are not."""
        if isinstance(value, SequenceNode) and here != ("facilitators",):
            return self._lists_people(value)
        if isinstance(value, MappingNode) and value.value:
            return all(self._goes((*here, key.value), one) for key, one in value.value)
        return False

    def _are_past(self, here: Keys, value: Node) -> bool:
        """Say whether the copy begins after all the days of an entry, or of all."""
        if here != _BARRED:
            return self._is_past(ScalarNode("", here[-1]))
        some = value.value if isinstance(value, SequenceNode) else [value]
        return bool(some) and all(self._is_past(one) for one in some)

    def _is_past(self, entry: Node) -> bool:
        """Say whether the copy begins after a barred day, or after several."""
        written = (
            [key.value for key, _ in entry.value]
            if isinstance(entry, MappingNode)
            else [entry.value]
        )
        barred = (one.days for one in _BARRED_DAYS.validate_python(tuple(written)))
        return all(
            isinstance(days, DaySpan) and days.last < self.wanted.first
            for days in barred
        )

    def _lists_people(self, value: SequenceNode) -> bool:
        is_plain = not any(isinstance(one, MappingNode) for one in within(value))
        return is_plain and any(
            " ".join(one.value.split()) in self.names for one in scalars(value)
        )

    def _tell(self, here: Keys, at: Node) -> None:
        code = "left-out-people"
        if here in _OF_ANOTHER and self.wanted.organisation:
            code = "left-out-look"
        elif here[0] in _CODES:
            code = _CODES[here[0]]
        mark = at.start_mark
        place = Position(mark.line + 1, mark.column + 1)
        self.left_out.append(LeftOut(code, here[-1], place))

    def _how_many(self) -> str:
        if self.wanted.participants:
            return f"participants: {_quoted(self.wanted.participants)}"
        return f"people: {self.wanted.people}"

    def _new(self, here: Keys, value: Node) -> str:
        """Return what stands in place of a value; nothing where it stays."""
        wanted = self.wanted
        told = {
            ("title",): wanted.title,
            ("client", "organisation"): wanted.organisation,
            ("client", "unit"): wanted.unit,
        }.get(here)
        if told:
            return _quoted(told)
        is_day = here[0] == "sessions" and here[-1] in _DAYS
        if is_day and isinstance(value, ScalarNode):
            day = _DATE.validate_python(value.value)
            return f"{day + timedelta(weeks=wanted.weeks)}"
        return ""

    def _add_unit(self, client: MappingNode) -> None:
        last = client.value[0][1]
        gap = ", "
        if not client.flow_style:
            gap = "\n" + " " * client.value[0][0].start_mark.column
        unit = f"{gap}unit: {_quoted(self.wanted.unit)}"
        self.edits.append((end_of(last, self.text), end_of(last, self.text), unit))

    def _span(
        self,
        node: CollectionNode,
        entries: Entries,
        gone: list[bool],
        number: int,
    ) -> tuple[int, int]:
        """Return where an entry stands, with what parts it from its neighbours."""
        first, last = entries[number]
        start, end = first.start_mark.index, end_of(last, self.text)
        line = self.text.rfind("\n", 0, start) + 1
        sign = "-" if isinstance(node, SequenceNode) else ""
        stands_alone = self.text[line:start].strip() == sign and not node.flow_style
        if stands_alone:
            after = self.text.find("\n", end)
            return line, len(self.text) if after < 0 else after + 1
        if number + 1 < len(entries):
            return start, entries[number + 1][0].start_mark.index
        kept = [at for at, is_gone in enumerate(gone[:number]) if not is_gone]
        return (end_of(entries[kept[-1]][1], self.text) if kept else start), end


def _names_groups_alone(value: Node) -> bool:
    """Say whether nothing of `work_groups` is left without the groups' people."""
    if isinstance(value, MappingNode):
        return bool(value.value) and all(key.value == "named" for key, _ in value.value)
    return isinstance(value, SequenceNode)


def _entries(node: Node, keys: Keys) -> Iterator[tuple[Keys, Node]]:
    if isinstance(node, MappingNode):
        yield from (((*keys, key.value), value) for key, value in node.value)
    elif isinstance(node, SequenceNode):
        yield from (((*keys, "*"), value) for value in node.value)


def _names_in(node: Node | None) -> Iterator[tuple[str, ScalarNode]]:
    """Yield the names in a value, with the node of each; a text has one a line."""
    for one in scalars(node):
        yield from ((" ".join(line.split()), one) for line in one.value.splitlines())


def _without_names(text: str, names: Collection[str]) -> CopiedProgramme:
    """Return the text with no name in its values, and where in it each was."""
    left_out: list[LeftOut] = []
    edits: list[tuple[int, int, str]] = []
    for one in scalars(root_of(text)):
        start, end = one.start_mark.index, end_of(one, text)
        said = text[start:end]
        new = unnamed(said, names)
        if new == said and has_name(one.value, names):  # written with escapes
            new = _quoted(unnamed(one.value, names))
        if new != said:
            edits.append((start, end, new))
            left_out.append(_left("left-out-name", text, start))
    return CopiedProgramme(applied(text, edits), tuple(left_out))


def _facilitators_of_theirs(text: str, names: Collection[str]) -> Iterator[LeftOut]:
    """Yield who runs the gatherings of the copy, and is one of the other people.

    They may run these too, so they stay.
    """
    for name, node in _names_in(value_at(root_of(text), "facilitators")):
        if has_name(name, names):
            left = _left("perhaps-somebody", text, node.start_mark.index)
            yield replace(left, given=name)


def _perhaps_somebody(
    text: str, names: Collection[str], wanted: Wanted
) -> Iterator[LeftOut]:
    """Yield where a value of the copy has what may be about one of the other people.

    The client, the facilitators and what was asked for are known to be others.
    """
    root = root_of(text)
    client = value_at(root, "client")
    contact = value_at(client, "contact") if isinstance(client, MappingNode) else None
    of_contact = [one.start_mark.index for one in scalars(contact)]
    named = [*scalars(value_at(root, "facilitators")), *scalars(client)]
    others = [
        *(one.value for one in named if one.start_mark.index not in of_contact),
        *filter(None, (wanted.unit, wanted.title, wanted.organisation)),
    ]
    parts = parts_of(names) - parts_of(others)
    for one in scalars(root):
        start, end = one.start_mark.index, end_of(one, text)
        given = [*names_perhaps(one.value, parts)]
        if start not in of_contact:
            given += addresses(one.value)
        if given:
            at = start + max(0, text[start:end].find(given[0]))
            left = _left("perhaps-somebody", text, at)
            yield replace(left, given=", ".join(dict.fromkeys(given)))


def _with_its_line(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a comment stands, with its line when that holds nothing else."""
    line = text.rfind("\n", 0, start) + 1
    before = len(text[:start].rstrip(" \t"))
    if before > line:
        return before, end
    return line, min(end + 1, len(text))


def _left(code: str, text: str, at: int) -> LeftOut:
    line = text.count("\n", 0, at)
    return LeftOut(code, "", Position(line + 1, at - text.rfind("\n", 0, at)))


def _quoted(text: str) -> str:
    """Return text in double quotes; JSON's quoting is YAML's."""
    return json.dumps(text, ensure_ascii=False)
