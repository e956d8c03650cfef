"""Kinds of exercises that clients may bar: what the library says of its methods."""

from pathlib import Path

import pytest

from medarbeider.model.exercise_kind import ExerciseKind, RoomNeed
from medarbeider.model.method import Method
from medarbeider.problems.problem import InvalidSourceError
from medarbeider.proposing.outline import ALOUD
from medarbeider.reading.beginnings import read_theme
from medarbeider.reading.exercise_kinds import load_exercise_kinds, load_room_needs
from medarbeider.reading.library import load_method, shelf
from medarbeider.workspace import bundled

LIBRARY = bundled("library")
FILES = shelf([LIBRARY], "methods")
KINDS = {one.id: one for one in load_exercise_kinds([LIBRARY], FILES)}
NEEDS = {one.id: one for one in load_room_needs([LIBRARY], FILES)}
LEAST_LEFT = 4
"""Methods that the main part of gatherings may still take turns with."""


def _methods() -> list[Method]:
    return [load_method(file, [LIBRARY]).method for file in FILES.values()]


def _drawn() -> set[str]:
    """Return the methods that a theme draws as a gathering's main one."""
    themes = [read_theme(file, FILES) for file in shelf([LIBRARY], "themes").values()]
    first = {method for theme in themes for method in theme.methods}
    return first | {step.method for theme in themes for step in theme.steps}


def test_the_library_tells_of_eight_kinds() -> None:
    assert [*KINDS] == [
        "named-feedback",
        "own-cases",
        "role-play",
        "walking",
        "writing",
        "standing",
        "ranking",
        "in-the-round",
    ]


@pytest.mark.parametrize("kind", KINDS.values(), ids=[*KINDS])
def test_every_method_that_a_kind_names_is_there_and_named_once(
    kind: ExerciseKind,
) -> None:
    assert sorted(kind.methods) == sorted({*kind.methods} & {*FILES})


@pytest.mark.parametrize("kind", KINDS.values(), ids=[*KINDS])
def test_every_kind_leaves_methods_to_draw(kind: ExerciseKind) -> None:
    assert len(_drawn() - {*kind.methods}) >= LEAST_LEFT


@pytest.mark.parametrize("need", NEEDS.values(), ids=[*NEEDS])
def test_what_a_room_may_lack_leaves_methods_to_draw(need: RoomNeed) -> None:
    assert len(_drawn() - {*need.methods}) >= LEAST_LEFT
    assert sorted(need.methods) == sorted({*need.methods} & {*FILES})


def test_methods_with_paper_on_the_wall_need_a_wall() -> None:
    hung = {
        method.id
        for method in _methods()
        if any(
            one.startswith(("Ledig vegg", "Stort ark på veggen", "Langt papir på"))
            for one in method.material.nb
        )
    }

    assert len(hung) == 4
    assert hung <= {*NEEDS["walls"].methods}


def test_a_talk_without_a_screen_asks_for_none() -> None:
    material = NEEDS["screen"].without["input"]

    assert not [one for one in (*material.nb, *material.nn) if "skjerm" in one.lower()]


def test_a_workspace_adds_to_what_rooms_may_lack(tmp_path: Path) -> None:
    (tmp_path / "exercise-kinds.yaml").write_text(
        "kinds: []\nneeds:\n  - id: walls\n    name: {nb: vegg, nn: vegg, en: wall}\n"
        "    methods: [igp]\n"
        "    without: {log: {nb: [Et tre], nn: [Eit tre], en: [A tree]}}\n",
        "utf-8",
    )

    found = {one.id: one for one in load_room_needs([LIBRARY, tmp_path], FILES)}

    assert found["walls"].methods == (*NEEDS["walls"].methods, "igp")
    assert found["walls"].without["log"].nb == ("Et tre",)
    assert found["screen"] == NEEDS["screen"]


@pytest.mark.parametrize(
    ("key", "place"), [("methods: [ipg]", ":5:15"), ("without: {ipg: {}}", ":6:15")]
)
def test_a_method_that_is_none_is_told_where_a_room_needs_it(
    tmp_path: Path, key: str, place: str
) -> None:
    methods = "" if key.startswith("methods") else "    methods: []\n"
    file = tmp_path / "exercise-kinds.yaml"
    file.write_text(
        "kinds: []\nneeds:\n  - id: walls\n    name: {nb: vegg, nn: vegg, en: wall}\n"
        f"{methods}    {key}\n",
        "utf-8",
    )

    with pytest.raises(InvalidSourceError) as refused:
        load_room_needs([tmp_path], FILES)

    [problem] = refused.value.problems
    assert (str(problem.place), problem.code) == (f"{file}{place}", "unknown-method")


def _has_room_to_write(method: Method) -> bool:
    guide = method.guide
    return bool(
        {*method.wants} - {"pairs", "conversation-guide"}
        or (guide and (guide.notes or guide.tear_off))
    )


def test_a_method_with_a_paper_to_fill_in_is_one_of_writing() -> None:
    filled_in = {one.id for one in _methods() if _has_room_to_write(one)}
    assert len(filled_in) > 5

    assert filled_in - {*KINDS["writing"].methods} == set()


def test_who_walks_is_on_their_feet() -> None:
    assert {*KINDS["walking"].methods} <= {*KINDS["standing"].methods}


@pytest.mark.parametrize("kind", KINDS.values(), ids=[*KINDS])
def test_the_methods_without_writing_are_ruled_out_by_nothing(
    kind: ExerciseKind,
) -> None:
    aloud = {*ALOUD.values()}
    assert len(aloud) > 5

    assert {*kind.methods} & aloud == set()


OURS = """\
kinds:
  - id: walking
    name: {nb: På tur, nn: På tur, en: On a walk}
    methods: [listening-walk, walk-and-talk]
  - id: singing
    name: {nb: Å synge, nn: Å syngje, en: Singing}
    methods: [listening-walk]
"""


def test_a_workspace_adds_its_own_methods_and_kinds(tmp_path: Path) -> None:
    (tmp_path / "exercise-kinds.yaml").write_text(OURS, "utf-8")

    found = load_exercise_kinds([tmp_path, LIBRARY], [*FILES, "listening-walk"])
    told = {one.id: one for one in found}
    assert {*told} == {*KINDS, "singing"}
    assert told["singing"].methods == ("listening-walk",)
    assert told["walking"].name.nb == "På tur"
    assert told["walking"].methods == (
        "listening-walk",
        "walk-and-talk",
        "check-in-places",
        "gallery-walk",
        "impromptu-networking",
    )
    assert told["writing"] == KINDS["writing"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "walk-and-talk",
            "walk-and-tolk",
            [
                (
                    '4:31: method: "walk-and-tolk" is not in the library;'
                    ' did you mean "walk-and-talk"? [unknown-method]'
                ),
            ],
        ),
        (
            "id: singing",
            "id: walking",
            [
                (
                    "5:9: id: another kind has this id; make the two one kind"
                    " [exercise-kind-told-twice]"
                ),
            ],
        ),
        (
            "methods: [listening-walk]",
            "method: [listening-walk]",
            [
                "5:5: methods: is missing here [missing-key]",
                (
                    "7:5: method: is not a key that is known here;"
                    ' did you mean "methods"? [unknown-key]'
                ),
            ],
        ),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(
    tmp_path: Path, old: str, new: str, told: list[str]
) -> None:
    file = tmp_path / "exercise-kinds.yaml"
    file.write_text(OURS.replace(old, new, 1), "utf-8")

    with pytest.raises(InvalidSourceError) as stop:
        load_exercise_kinds([tmp_path], [*FILES, "listening-walk"])
    assert [one.told() for one in stop.value.problems] == [
        f"{file}:{one}" for one in told
    ]


def test_the_documentation_shows_a_file_and_names_every_kind(tmp_path: Path) -> None:
    page = (LIBRARY.parent / "docs" / "methods.md").read_text("utf-8")
    _, _, rest = page.partition("```yaml\nkinds:\n")
    shown, _, names = rest.partition("```\n")
    (tmp_path / "exercise-kinds.yaml").write_text(f"kinds:\n{shown}", "utf-8")

    [kind] = load_exercise_kinds([tmp_path], ["listening-walk"])
    assert kind.methods == ("listening-walk",)
    assert [one for one in KINDS if f"`{one}`" not in names] == []
