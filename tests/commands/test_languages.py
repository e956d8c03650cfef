"""A programme whose papers are made in two languages at once."""

from collections.abc import Callable
from pathlib import Path

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.check import check

Made = Callable[..., Path]
HTML = Choice(kinds=("agenda",), formats=("html",))


def _in_two_languages(made: Made) -> Path:
    folder = made("also_in: nn\n")
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace(
        "title: Vi møtes", "title: {nb: Vi møtes, nn: Vi møtest}"
    )
    text = text.replace("[rolleforståelse]", "[samskaping]")
    file.write_text(text, "utf-8")
    return folder


def test_each_language_but_the_main_has_a_folder_of_its_own(made: Made) -> None:
    folder = _in_two_languages(made)

    report = build_handouts(folder, choice=HTML)

    paths = [one.file.relative_to(report.folder).as_posix() for one in report.written]
    assert paths == [
        "01-en/program.html",
        "02-to/program.html",
        "03-tre/program.html",
        "nn/01-en/program.html",
        "nn/02-to/program.html",
        "nn/03-tre/program.html",
    ]
    pages = [(report.folder / path).read_text("utf-8") for path in paths]
    assert ["Vi møtest" in page for page in pages] == [False] * 3 + [True] * 3
    assert ['lang="nn"' in page for page in pages] == [False] * 3 + [True] * 3
    assert ["torsdag" in page for page in pages] == [True] * 6


def test_a_language_that_is_wanted_no_more_loses_its_papers(made: Made) -> None:
    folder = _in_two_languages(made)
    build_handouts(folder, choice=Choice(formats=("html",)))
    file = folder / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace("also_in: nn\n", ""), "utf-8")

    report = build_handouts(folder, choice=Choice(formats=("html",)))

    assert report.written == ()
    assert {path.split("/")[0] for path in report.removed} == {"nn"}


def test_mixed_forms_are_told_where_they_stand(made: Made) -> None:
    folder = _in_two_languages(made)
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace(
        "{nb: Vi møtes, nn: Vi møtest}", "{nb: Korleis møtes vi, nn: Vi møter noen}", 1
    )
    file.write_text(text, "utf-8")

    told = [one.told() for one in check(folder).findings if "mixed" in one.code]

    assert told == [
        (
            f'{file}:11:17: "Korleis" is nynorsk, in a text that is in bokmål; write'
            ' "hvordan" [mixed-forms-nb]'
        ),
        (
            f'{file}:11:39: "noen" is bokmål, in a text that is in nynorsk; write'
            ' "nokon" [mixed-forms]'
        ),
    ]
