"""`medarbeider new-programme` with results of 10-FAKTOR; every number is invented."""

# ruff: noqa: E501 -- a line that is told stands on one line

import json
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.planned import planned
from medarbeider.model.programme import Programme
from medarbeider.model.ten_factor import FACTORS, TenFactor
from medarbeider.reading.factor_matter import load_factor_matter
from medarbeider.reading.factor_words import load_factor_words
from medarbeider.reading.library import load_method, shelf
from medarbeider.workspace import bundled

Command = Callable[..., Any]

LIBRARY = (bundled("library"),)
METHODS = shelf(LIBRARY, "methods")
MATTER = load_factor_matter(LIBRARY, METHODS)
NAMES = {
    id_: load_method(file, LIBRARY).method.name.nb for id_, file in METHODS.items()
}

BRIEF = """\
organisation: Eksempel kommune
unit: Lia barnehage
first: 2027-01-14
"""
MEANS = ("4.3", "4.2", "4.1", "4.2", "3.9", "3.7", "3.7", "4.4", "4.6", "4.7")
TABLE = "Faktor;Snitt\n" + "".join(
    f"{number};{mean}\n" for number, mean in enumerate(MEANS, 1)
)
ALL = ", ".join(f"{number}: {mean}" for number, mean in enumerate(MEANS, 1))
TOLD = f"results: {{year: 2026, answered: 18, invited: 22, factors: {{{ALL}}}}}\n"
NOT_KNOWN = "how many answered is not told; the means steer what is proposed, and stand on no paper; write such as `answered: 18`, or a row `antall svar;18` in the table [answers-not-known]"
FOLDER = "medarbeiderskapsprogram-for-lia-barnehage"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, and the working folder."""
    (tmp_path / "programmes").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def make(command: Command, root: Path) -> Callable[..., Any]:
    """Make a programme of a brief's text, and files beside it."""

    def make(brief: str, **files: str) -> Any:  # noqa: ANN401 -- what a command gives
        (root / "brief.yaml").write_text(brief, "utf-8")
        for name, text in files.items():
            (root / f"{name}.csv").write_text(text, "utf-8")
        return command("new-programme", "--from", "brief.yaml")

    return make


def programme_of(root: Path) -> Programme:
    return planned(root / "programmes" / FOLDER).loaded.programme


def text_of(root: Path) -> str:
    return (root / "programmes" / FOLDER / "programme.yaml").read_text("utf-8")


def test_results_that_are_typed_become_the_programmes_own(
    make: Callable[..., Any], root: Path
) -> None:
    outcome = make(BRIEF + "themes: [samskaping]\n" + TOLD)

    assert outcome.status == 0, outcome.err
    assert programme_of(root).ten_factor == TenFactor(
        year=2026,
        invited=22,
        answers=18,
        means=dict(enumerate(map(Decimal, MEANS), 1)),
    )


def test_a_file_beside_the_brief_is_read_from_any_folder(
    command: Command, root: Path
) -> None:
    beside = root / "kunde"
    beside.mkdir()
    (beside / "brief.yaml").write_text(f"{BRIEF}results: resultat.csv\n", "utf-8")
    table = f"{TABLE}Antall svar;18\nÅr;2026\n"
    (beside / "resultat.csv").write_text(table, "utf-8")

    outcome = command("new-programme", "--from", beside / "brief.yaml")

    assert outcome.status == 0, outcome.err
    found = programme_of(root).ten_factor
    assert found is not None
    assert (found.answers, found.means[6]) == (18, Decimal("3.7"))


def test_what_the_table_lacks_is_told_in_the_brief(
    make: Callable[..., Any], root: Path
) -> None:
    outcome = make(
        f"{BRIEF}results:\n  file: svar.csv\n  answered: 18\n  year: 2026\n"
        "  comparison: {6: 4.2}\n  comparison_name: Kommunen\n",
        svar=TABLE,
    )

    assert outcome.status == 0, outcome.err
    found = programme_of(root).ten_factor
    assert found is not None
    assert (found.year, found.benchmark, found.benchmark_name) == (
        2026,
        {6: Decimal("4.2")},
        "Kommunen",
    )


def test_themes_are_proposed_from_the_factor_to_improve(
    make: Callable[..., Any], root: Path
) -> None:
    """The means of rolleklarhet and kompetanseutvikling are alike; the first is taken."""
    outcome = make(BRIEF + TOLD)

    assert outcome.status == 0, outcome.err
    assert programme_of(root).themes == ("Rolleforståelse", "Helhetsforståelse")
    about = [
        line for line in text_of(root).splitlines() if line.startswith("# 10-FAKTOR: ")
    ]
    assert about == [
        "# 10-FAKTOR: «Rolleforståelse» bygger opp under rolleklarhet, som er forslaget til faktor å utvikle.",
        "# 10-FAKTOR: «Helhetsforståelse» bygger opp under rolleklarhet, som er forslaget til faktor å utvikle.",
    ]


def test_themes_that_are_told_decide_between_factors_that_are_alike(
    make: Callable[..., Any], root: Path
) -> None:
    outcome = make(
        f"{BRIEF}themes: [digitalisering, overgangen til skolen]\nlanguage: nn\n{TOLD}"
    )

    assert outcome.status == 0, outcome.err
    folder = root / "programmes" / FOLDER.replace("medarbeider", "medarbeidar")
    text = (folder / "programme.yaml").read_text("utf-8")
    told = [line.strip() for line in text.splitlines() if "# 10-FAKTOR: " in line]
    assert told == [
        "# 10-FAKTOR: «Digitalisering» byggjer opp under relevant kompetanseutvikling, som er framlegget til faktor å utvikle.",
        "# 10-FAKTOR: Framlegg til faktor å utvikle: relevant kompetanseutvikling. Samanlikna med dei andre faktorane er det her de har mest å hente: 3,7, der dei andre har 4,2 i snitt.",
        "# 10-FAKTOR: Like nær, når skilnader på ein tidel ikkje tel: rolleklarleik. Av desse er det relevant kompetanseutvikling temaa byggjer mest opp under.",
        "# 10-FAKTOR: Framlegg til faktor å ta vare på: prososial motivasjon. Samanlikna med dei andre faktorane er det her de har mest å ta vare på: 4,7, der dei andre har 4,1 i snitt.",
        "# 10-FAKTOR: Like nær, når skilnader på ein tidel ikkje tel: meistringsklima. Det kan like gjerne bli ein av desse. Snittet for prososial motivasjon er det høgaste av desse.",
        "# 10-FAKTOR: Det er gruppa som vel dei to. Ein skilnad på 0,1 seier ingenting.",
    ]


def test_means_of_unknown_many_steer_and_stand_nowhere(
    make: Callable[..., Any], root: Path
) -> None:
    outcome = make(f"{BRIEF}results: svar.csv\n", svar=TABLE)

    assert outcome.status == 0, outcome.err
    assert outcome.told[0] == f"svar.csv: {NOT_KNOWN}"
    programme = programme_of(root)
    assert programme.ten_factor is None
    assert programme.themes == ("Rolleforståelse", "Helhetsforståelse")
    assert "3,7" not in text_of(root) + outcome.err
    assert "Forslag til faktor å utvikle: rolleklarhet." in text_of(root)


def test_a_table_with_factors_missing_steers_and_that_is_told(
    make: Callable[..., Any], root: Path
) -> None:
    outcome = make(
        f"{BRIEF}results: {{file: svar.csv, answered: 18, year: 2026}}\n",
        svar="Faktor;Snitt\n" + "".join(f"{at};4\n" for at in range(1, 9)) + "9;3,6\n",
    )

    assert outcome.status == 0, outcome.err
    assert outcome.told[0] == (
        "svar.csv: without a mean: 10 prososial motivasjon; the others steer what is"
        " proposed, and the result stands on no paper [factors-without-means]"
    )
    assert programme_of(root).ten_factor is None
    assert programme_of(root).themes[0] == "Mestringsklima"


def test_the_year_is_needed_on_paper(make: Callable[..., Any], root: Path) -> None:
    outcome = make(BRIEF + TOLD.replace("year: 2026, ", ""))

    assert outcome.told[0] == (
        "brief.yaml:4:10: the year of the survey is not told; the means steer what is"
        " proposed, and stand on no paper; write such as `year: 2026`, or a row"
        " `år;2026` in the table [year-not-known]"
    )
    assert programme_of(root).ten_factor is None


def test_an_option_names_the_table_and_themes_are_not_asked_for(
    command: Command, root: Path
) -> None:
    (root / "svar.csv").write_text(f"{TABLE}Antall svar;18\nÅr;2026\n", "utf-8")

    outcome = command(
        *("new-programme", "--organisation", "Eksempel kommune", "--json"),
        *("--unit", "Lia barnehage", "--first", "2027-01-14", "--results", "svar.csv"),
        *("--language", "en", "--gatherings", "1"),
    )

    told = json.loads(outcome.out)
    assert [(one["about"], one["rests_on"]) for one in told["reasons"]] == [
        *[("ten_factor", "results")] * 5,
        ("themes[0]", "results"),
    ]
    assert told["reasons"][-1]["text"] == (
        "“Role understanding” supports role clarity, which is proposed to improve."
    )


def test_the_last_survey_stands_with_its_year_and_answers_on_paper(
    command: Command, root: Path, make: Callable[..., Any]
) -> None:
    outcome = make(
        BRIEF + "themes: [rolleforståelse]\nresults:\n  year: 2026\n  answered: 18\n"
        "  factors: [4.2, 4.1, 4.0, 3.9, 4.2, 3.7, 4.1, 4.3, 3.8, 4.5]\n"
        "  earlier: {6: 3.9}\n  earlier_year: 2024\n  earlier_answered: 19\n"
    )

    programme = planned(Path(outcome.lines[0])).loaded.programme
    told = programme.ten_factor
    assert told
    assert (told.earlier_year, told.earlier_answers) == (2024, 19)
    built = command("build-handouts", FOLDER, "--format", "html", "--out", "ut")
    [paper] = [
        file for file in root.glob("ut/**/*faktor*.html") if "program" in str(file)
    ]
    text = paper.read_text("utf-8")
    assert built.status == 0, built.told
    assert ">2024</th>" in text
    assert "Svar forrige gang" in text
    assert ">19<" in text


def test_neither_results_nor_themes_is_too_little(make: Callable[..., Any]) -> None:
    outcome = make(BRIEF)

    assert outcome.told == ["brief.yaml:1:1: themes: is missing here [missing-key]"]


NAMED = "results: {answered: 18, factors: {%s}}\n"
NO_STATEMENT = "this is what people are asked in 10-FAKTOR, which is not to be shown; give only the means of the ten factors [a-statement]"
TOO_FEW = "answered: 2 answers are too few: a result is shown for 3 or more, so that nobody can be known; leave the result out, or use that of a larger unit [too-few-answers]"


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        (NAMED % "1: 4.2, rolleklarhet: 3,7", ['4:59: "3,7" is read as two things here, since a comma parts them; write 3.7, with a point, or put it in double quotes [comma-in-braces]']),
        (NAMED % "1: 4.2, 1 oppgavemotivasjon: 4", ["4:43: 1 indre motivasjon stands in row 4 too; keep one of them; of several units, give one [factor-told-twice]"]),
        (NAMED % "1: 4.2, 4 mestringsorientert ledelse: 4", ['4:43: 4 is "bruk av kompetanse", and "mestringsorientert ledelse" is 5; write the number or the name that is meant [number-and-name-differ]']),
        (NAMED % "1: 4.2, 11: 4", ["4:43: 11: is no factor of 10-FAKTOR; they are numbered 1–10 [no-such-factor]"]),
        (NAMED % "1: 4.2, rolleklarhe: 4", ['4:43: "rolleklarhe" is no factor of 10-FAKTOR; did you mean "6 rolleklarhet"? [no-factor-of-that-name]']),
        (NAMED % "1: 4.2, Jeg trives her: 4, 2: 4", [f"4:43: {NO_STATEMENT}"]),
        (NAMED % "1: 5.2, 2: høy, 3: 2026-02-04, 4: {a: b}", ["4:38: 5.2 cannot be; the answers go from 1 to 5 [mean-out-of-range]", '4:46: "høy" is not a mean; write one decimal, such as 4.1 [not-a-mean]', '4:54: "2026-02-04" is a date, which a spreadsheet has made of a mean; type 4,2 there, in a cell whose format is text [mean-is-a-date]', '4:69: "…" is not a mean; write one decimal, such as 4.1 [not-a-mean]']),
        (NAMED % "1: 4.2", ["4:1: fewer than two factors have a mean, so that nothing can be proposed; give the means that you have, or leave the results out [too-few-means]"]),
        ("results: {factors: [4.2, 4.1]}\n", ["4:11: a list has the means of all ten factors, in order; this has 2; write each with its factor, such as `6: 3.7` [not-ten-means]"]),
        ("results: {answered: 2, factors: {1: 4, 2: 4}}\n", [f"4:21: {TOO_FEW}"]),
        ("results: {answered: 23, invited: 22, factors: {1: 4, 2: 4}}\n", ["4:21: answered: is more than the 22 who were asked [more-answers-than-asked]"]),
        ("results: {year: 2026, factors: {1: 4, 2: 4}, earlier_year: 2026}\n", ["4:60: earlier_year: 2026 is not before the survey of 2026; write the year of the survey before it [earlier-is-later]"]),
        ("results: {factors: {1: 4, 2: 4}, earlier_answered: 2}\n", [f"4:52: earlier_{TOO_FEW}"]),
        ("results: {factors: {1: 4, 2: 4}, svar: 18}\n", ["4:34: svar: is not a key that is known here; known are file, year, invited, answered, factors, earlier, earlier_year, earlier_answered, comparison, comparison_name [unknown-key]"]),
        ("results: {file: ../svar.csv}\n", ['4:11: "../svar.csv" lies outside the folder; move the file into it [outside-the-folder]']),
        ("results: [4.2]\n", ["4:10: results: must hold keys and values; write `key: value` on lines of their own, with a space after the colon [not-keys-and-values]"]),
    ],
)  # fmt: skip
def test_what_is_wrong_in_typed_results_is_told_where_it_stands(
    make: Callable[..., Any], told: str, lines: list[str]
) -> None:
    outcome = make(BRIEF + told)

    assert outcome.status == 1
    assert outcome.told == [f"brief.yaml:{line}" for line in lines]


def test_what_is_wrong_in_the_table_is_told_with_the_rest_of_the_brief(
    make: Callable[..., Any],
) -> None:
    outcome = make(
        BRIEF.replace("2027-01-14", "torsdag") + "results: svar.csv\n",
        svar="Faktor;Snitt\n1;høy\n2;4\n",
    )

    assert outcome.told == [
        "brief.yaml:3:8: first: is not a date; write it as 2027-01-14 [not-a-date]",
        'svar.csv:2:3: "høy" is not a mean; write one decimal, such as 4.1 [not-a-mean]',
    ]


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("answered: 17", "answered: the file of results says 18; let them say the same [file-says-otherwise]"),
        ("factors: {1: 4}", "these means stand in the file of results too; keep them in one place [means-in-file-too]"),
    ],
)  # fmt: skip
def test_brief_and_table_must_not_differ(
    make: Callable[..., Any], told: str, line: str
) -> None:
    outcome = make(
        f"{BRIEF}results: {{file: svar.csv, {told}}}\n",
        svar=f"{TABLE}Antall svar;18\n",
    )

    assert outcome.status == 1
    [found] = outcome.told
    assert found.removeprefix("brief.yaml:4:27: ").removeprefix("answered: ") == (
        line.removeprefix("answered: ")
    )


def test_a_table_that_is_not_there_is_told(command: Command, root: Path) -> None:
    outcome = command(
        *("new-programme", "--organisation", "X", "--first", "2027-01-14"),
        *("--results", "borte.csv"),
    )

    assert outcome.told == ["borte.csv: there is no such file [no-such-file]"]
    assert list((root / "programmes").iterdir()) == []


def test_a_programme_like_it_has_nothing_of_the_other_units_results(
    make: Callable[..., Any], command: Command, root: Path
) -> None:
    make(BRIEF + TOLD)

    outcome = command(
        *("new-programme", "--like", FOLDER, "--unit", "Vika barnehage"),
        *("--first", "2027-01-14", "--title", "Vika"),
    )

    assert outcome.status == 0, outcome.err
    text = (root / "programmes" / "vika" / "programme.yaml").read_text("utf-8")
    assert "10-FAKTOR" not in text
    left = [line.split(": ", 1)[1] for line in outcome.told if "left-out-r" in line]
    assert left == [
        "ten_factor: is the other unit's own result, and is left out; write this unit's when it has one [left-out-result]",
        *[
            "this comment is about the other unit's result, and is left out [left-out-reason]"
        ]
        * 2,
    ]


@pytest.mark.parametrize(
    "told",
    [TOLD, "results: svar.csv\n", "results: {file: svar.csv, year: 2026}\n"],
)
def test_the_brief_that_is_kept_gives_the_same_wherever_the_table_is(
    make: Callable[..., Any], command: Command, root: Path, told: str
) -> None:
    make(BRIEF + told, svar=TABLE + "Antall svar;18\n")
    folder = root / "programmes" / FOLDER
    kept = (folder / "brief.yaml").read_text("utf-8")
    (root / "svar.csv").unlink(missing_ok=True)
    made = text_of(root)
    folder.rename(root / "det-forrige")

    outcome = command("new-programme", "--from", root / "det-forrige" / "brief.yaml")

    assert outcome.status == 0, outcome.err
    assert text_of(root) == made
    assert "themes" not in kept
    assert (folder / "brief.yaml").read_text("utf-8") == kept


def _with_the_lowest(factor: int) -> str:
    means = ", ".join(f"{one}: {'3.4' if one == factor else '4.2'}" for one in FACTORS)
    return f"results: {{year: 2026, answered: 18, factors: {{{means}}}}}\n"


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize(
    "themes", ["", "themes: [skiftplanen, overgangen til skolen]\n"]
)
def test_a_question_and_a_method_rest_on_the_factor_to_improve(
    make: Callable[..., Any], root: Path, factor: int, themes: str
) -> None:
    outcome = make(f"{BRIEF}gatherings: 4\n{themes}{_with_the_lowest(factor)}")

    assert outcome.status == 0, outcome.err
    matter = MATTER[factor]
    programme = programme_of(root)
    used = [each for one in programme.sessions for each in one.activities]
    asked = [one.method for one in used if one.question == matter.question.nb]
    assert asked == ["coaching-pairs"]
    why = [line for line in text_of(root).splitlines() if "# Hvorfor: " in line]
    steered = [line for line in why if "som er forslaget til faktor å utvikle" in line]
    assert [line.split()[2] for line in steered].count("Spørsmålet") == 1
    assert [line.split()[2] for line in steered].count("Metoden,") == 1
    names = [NAMES[one.method] for one in used if one.method in matter.methods]
    [told] = [line for line in steered if "Metoden," in line]
    assert any(f"Metoden, {name}," in told for name in (*names[:1], NAMES[asked[0]]))


def test_no_question_on_a_factor_is_a_statement_of_the_survey() -> None:
    words = load_factor_words(LIBRARY)

    texts = [text for one in MATTER.values() for _, text in one.question]
    assert len(texts) == 3 * len(FACTORS)
    assert all(text.endswith("?") for text in texts)
    assert not {text.split()[0].casefold() for text in texts} & {*words.statements}


def test_a_method_that_is_barred_is_not_taken_for_the_factor(
    make: Callable[..., Any], root: Path
) -> None:
    brief = f"{BRIEF}themes: [læringskultur]\n{_with_the_lowest(4)}"
    make(brief)
    assert "troika" in [one.method for one in programme_of(root).sessions[0].activities]

    shutil.rmtree(root / "programmes" / FOLDER)
    make(f"{brief}bars: [own-cases]\n")
    used = [one.method for one in programme_of(root).sessions[0].activities]
    assert "troika" not in used


def test_where_all_means_are_alike_nothing_rests_on_a_factor(
    make: Callable[..., Any], root: Path
) -> None:
    means = ", ".join(f"{one}: 4.2" for one in FACTORS)
    make(f"{BRIEF}results: {{year: 2026, answered: 18, factors: {{{means}}}}}\n")

    programme = programme_of(root)
    asked = {each.question for one in programme.sessions for each in one.activities}
    assert not asked & {one.question.nb for one in MATTER.values()}


def test_a_house_has_its_own_question_for_a_factor(
    make: Callable[..., Any], root: Path
) -> None:
    file = root / "library" / "ten-factor" / "matter.yaml"
    file.parent.mkdir(parents=True)
    question = "{nb: Hva er ditt?, nn: Kva er ditt?, en: What is yours?}"
    told = f"factors: [{{number: 6, question: {question}, methods: [%s]}}]\n"
    file.write_text(told % "rolemap", "utf-8")
    refused = make(f"{BRIEF}{_with_the_lowest(6)}")
    assert refused.told[0].startswith(f"{file}:1:101: method: ")
    assert "role-map" in refused.told[0]

    file.write_text(told % "role-map", "utf-8")
    assert make(f"{BRIEF}{_with_the_lowest(6)}").status == 0
    assert "Hva er ditt?" in text_of(root)
