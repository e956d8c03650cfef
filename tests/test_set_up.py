"""What scripts/set-up leaves: an environment that works in any folder and locale."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_python_finds_us_by_a_way_that_every_locale_can_read() -> None:
    place = Path(sysconfig.get_path("purelib"))
    (file,) = place.glob("_editable_impl_medarbeider.pth")

    way = file.read_text("ascii")

    assert (place / way.strip()).resolve() == ROOT / "src"
    assert not Path(way).is_absolute()


@pytest.mark.parametrize("locale", ["nb_NO.UTF-8", "C", "POSIX", "en_US.ISO-8859-1"])
def test_letters_are_printed_and_read_whatever_the_locale(
    programme: Path, locale: str
) -> None:
    folder = programme.rename(programme.with_name("øst og vest"))
    (folder / "programme.yaml").write_text(
        (folder / "programme.yaml")
        .read_text("utf-8")
        .replace("people: 12", "participants: liste-æ.csv"),
        "utf-8",
    )
    (folder / "liste-æ.csv").write_text(
        "Navn;Enhet\nKåre Ås;Sør\nÅse Ek;Øst\n", "utf-8"
    )
    environment = {"PATH": os.environ["PATH"], "LC_ALL": locale, "LANG": locale}

    ran = subprocess.run(
        [sys.executable, "-m", "medarbeider", "pair-coaching", "øst og vest"],
        cwd=programme.parents[1],
        env=environment,
        capture_output=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr.decode()
    assert "Kåre Ås (Sør)   Åse Ek (Øst)" in ran.stdout.decode("utf-8")
