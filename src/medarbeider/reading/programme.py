"""A programme's folder to the programme, its methods and its people."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from medarbeider.model.double_names import DoubleNames
from medarbeider.model.forms import NORWEGIAN, Forms
from medarbeider.model.method import Method
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem, gathering
from medarbeider.reading.days_of_programme import days_of
from medarbeider.reading.double_names import load_double_names
from medarbeider.reading.forms import load_forms
from medarbeider.reading.library import (
    LoadedMethod,
    load_method,
    shelf,
    unknown_method,
)
from medarbeider.reading.lists_beside import lists_beside
from medarbeider.reading.named_file import named_file
from medarbeider.reading.nouns import nearest, read_noun
from medarbeider.reading.programme_people import people_of
from medarbeider.reading.roster import LoadedRoster, load_roster
from medarbeider.reading.settings import LogoFile, logo_file
from medarbeider.reading.text import MOST_TOLD
from medarbeider.reading.translations import languages_of, source_in
from medarbeider.reading.yaml_source import (
    Address,
    Value,
    YamlSource,
    parse_yaml,
    read_yaml,
)

PROGRAMME_FILE = "programme.yaml"


@dataclass(frozen=True)
class LoadedProgramme:
    """A programme with what it refers to; `findings` are notices about its files.

    `programme` is in its main language; `translations` holds it in the others too.
    `listed` is the roster with how its file was read.
    `logo` is the client's. `forms` and `double_names` are the library's words: those
    of bokmål and nynorsk, and the first names of two words. They are read where there
    is a text in Norwegian, and where there is anybody to have a name.
    """

    programme: Programme
    methods: Mapping[str, Method]
    roster: Roster | None
    source: YamlSource
    findings: tuple[Problem, ...]
    translations: tuple[Programme, ...] = ()
    listed: LoadedRoster | None = None
    logo: LogoFile | None = None
    forms: Forms = field(default_factory=Forms)
    double_names: DoubleNames = field(default_factory=DoubleNames)

    @property
    def people(self) -> int:
        """How many take part: the name list's number, or the programme's own."""
        return len(self.roster) if self.roster else self.programme.people or 0

    def place(self, address: Address) -> Place:
        """Return where the value at *address* stands in the programme's file."""
        return self.source.place(address)


def load_programme(
    folder: Path,
    library: Sequence[Path],
    remembered: Mapping[str, Collection[str]] = MappingProxyType({}),
    content: bytes | None = None,
) -> LoadedProgramme:
    """Return the programme in *folder*, or raise with the problems of all its files.

    *library* is the folders that hold `methods/`, the first one first. Those
    *remembered* have been on the name list, together with others. *content* is what its
    file is to hold, where that is not what it holds.
    """
    file = folder / PROGRAMME_FILE
    source = read_yaml(file) if content is None else parse_yaml(file, content)
    problems: list[Problem] = []
    told = _in_each_language(source, problems)
    methods: dict[str, LoadedMethod] = {}
    with gathering(problems):
        methods = _methods(source, library)
    problems = [*{(one.place, one.about): one for one in problems}.values()]
    beside = _beside(folder, source, library, told, problems)
    double_names = DoubleNames()
    if _list_named(source) or remembered:
        with gathering(problems):
            double_names = load_double_names(library)
    if problems or not told:  # the first names are read for the list too
        once = {(one.place, one.code, one.about): one for one in problems}
        raise InvalidSourceError([*once.values()])
    people = people_of(told[0], beside.roster, source, remembered)
    if people.problems:
        raise InvalidSourceError(people.problems)
    findings = (
        *source.findings,
        *people.findings,
        *_lists_beside(folder, source, library, told[0], beside.roster),
        *(finding for one in methods.values() for finding in one.findings),
    )
    return LoadedProgramme(
        told[0],
        {id_: one.method for id_, one in methods.items()},
        people.roster.roster if people.roster else None,
        source,
        findings,
        tuple(told[1:]),
        people.roster,
        beside.logo,
        beside.forms,
        double_names,
    )


def _in_each_language(source: YamlSource, problems: list[Problem]) -> list[Programme]:
    """Return the programme in each of its languages, as far as it can be read."""
    told: list[Programme] = []
    for language in languages_of(source) or ("nb",):
        with gathering(problems):
            one = read_noun(Programme, source_in(source, language))
            told.append(one.model_copy(update={"language": language}))
    return told


@dataclass
class _Beside:
    """What stands in other files than the programme's own."""

    roster: LoadedRoster | None = None
    forms: Forms = field(default_factory=Forms)
    logo: LogoFile | None = None


def _beside(
    folder: Path,
    source: YamlSource,
    library: Sequence[Path],
    told: Sequence[Programme],
    problems: list[Problem],
) -> _Beside:
    """Return what other files hold; what is wrong with one is a problem more."""
    beside = _Beside()
    with gathering(problems):
        programme = told[0] if told else None
        beside.roster = _roster(folder, source, library, programme)
    if NORWEGIAN.intersection(languages_of(source)):
        with gathering(problems):
            beside.forms = load_forms(library)
    with gathering(problems):
        beside.logo = _logo(source, told)
    return beside


def _logo(source: YamlSource, told: Sequence[Programme]) -> LogoFile | None:
    """Return the client's logo, if there is one; it and the colour are for all papers.

    *told* is the programme in each of its languages.
    """
    for key in ("logo", "colour"):
        if len({getattr(one.client, key) for one in told}) > 1:
            place = source.place(("client", key))
            raise InvalidSourceError([Problem(place, "one-for-all-languages", key)])
    name = told[0].client.logo if told else _logo_named(source)
    return logo_file(source, ("client", "logo"), name)


def _roster(
    folder: Path,
    source: YamlSource,
    library: Sequence[Path],
    programme: Programme | None,
) -> LoadedRoster | None:
    """Return the name list that the source names, if it names one."""
    name = _list_named(source)
    if not name:
        return None
    place = source.place(("participants",))
    file, code = named_file(folder, name)
    if code:
        values = {"given": name, "nearest": _nearest_file(folder, name)}
        raise InvalidSourceError([Problem(place, code, "participants", values)])
    return load_roster(file, library, days_of(programme))


def _list_named(source: YamlSource) -> str:
    """Return what the source calls its name list; no text where it has none."""
    name = source.value.get("participants") if isinstance(source.value, Mapping) else ""
    return name if isinstance(name, str) and name.strip() else ""


def _logo_named(source: YamlSource) -> str | None:
    """Return what the source calls the logo, where the rest cannot be read."""
    client = source.value.get("client") if isinstance(source.value, Mapping) else None
    name = client.get("logo") if isinstance(client, Mapping) else None
    return name if isinstance(name, str) and name.strip() else None


def _lists_beside(
    folder: Path,
    source: YamlSource,
    library: Sequence[Path],
    programme: Programme,
    read: LoadedRoster | None,
) -> Iterator[Problem]:
    """Yield a finding for each list beside the one that is read, as it may be meant."""
    if read is None:
        return
    file, _ = named_file(folder, _list_named(source))
    place = source.place(("participants",))
    yield from lists_beside(file, place, library, days_of(programme), read)


def _nearest_file(folder: Path, name: str) -> str:
    lists = sorted(
        file.name
        for file in folder.iterdir()
        if file.suffix.casefold() in {".csv", ".xlsx"}
    )
    return nearest(name, lists) or (lists[0] if len(lists) == 1 else "")


def _methods(source: YamlSource, library: Sequence[Path]) -> dict[str, LoadedMethod]:
    """Return the methods that the source names, or raise for those that are not."""
    known = shelf(library, "methods")
    found: dict[str, LoadedMethod] = {}
    problems: list[Problem] = []
    for address, name, phases in _named_methods(source.value):
        if name not in known:
            place = source.place((*address, "method"))
            close = _nearest_method(name, known, library)
            problems.append(unknown_method(place, name, known, close))
            if len(problems) == MOST_TOLD:
                break
            continue
        with gathering(problems):
            if name not in found:
                found[name] = load_method(known[name], library)
            ids = [phase.id for phase in found[name].method.phases]
            problems += _phase_problems(source, (*address, "phases"), phases, ids)
    if problems:
        raise InvalidSourceError(dict.fromkeys(problems))
    return found


def _phase_problems(
    source: YamlSource, address: Address, written: Sequence[str], ids: Sequence[str]
) -> Iterator[Problem]:
    if written and not ids:
        yield Problem(source.place(address, at_key=True), "no-phases", "phases")
        return
    meant = {phase: nearest(phase, ids) for phase in written if phase not in ids}
    for phase, nearest_phase in meant.items():
        place = source.place((*address, phase), at_key=True)
        values = {"known": ", ".join(ids), "nearest": nearest_phase}
        yield Problem(place, "unknown-phase", phase, values)
    missing = [phase for phase in ids if phase not in {*written, *meant.values()}]
    if written and missing:
        values = {"missing": ", ".join(missing)}
        yield Problem(source.place(address), "phase-left-out", "phases", values)


def _nearest_method(
    name: str, known: Mapping[str, Path], library: Sequence[Path]
) -> str:
    """Return the id that was most likely meant, by ids or by names in any language."""
    if close := nearest(name, [*known]):
        return close
    called: dict[str, str] = {}
    for id_, file in known.items():
        with suppress(InvalidSourceError):  # told where that method is used
            phrase = load_method(file, library).method.name
            called |= dict.fromkeys((phrase.nb, phrase.nn, phrase.en), id_)
    return called.get(nearest(name, [*called]), "")


def _named_methods(value: Value) -> Iterator[tuple[Address, str, tuple[str, ...]]]:
    """Yield address, method and written phases of each activity that can be read."""
    sessions = value.get("sessions") if isinstance(value, Mapping) else None
    for number, session in enumerate(sessions if isinstance(sessions, tuple) else ()):
        activities = session.get("activities") if isinstance(session, Mapping) else None
        for at, activity in enumerate(
            activities if isinstance(activities, tuple) else ()
        ):
            if not isinstance(activity, Mapping):
                continue
            name, phases = activity.get("method"), activity.get("phases")
            if isinstance(name, str):
                written = tuple(phases) if isinstance(phases, Mapping) else ()
                yield ("sessions", number, "activities", at), name, written
