"""The folder of handouts: what is ours, what is not, and what goes."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from medarbeider.output import build_folder
from medarbeider.output.build_folder import Delivery, NewFile, deliver, foresee
from medarbeider.output.manifest import (
    Made,
    Manifest,
    digest,
    load_manifest,
    save_manifest,
)
from medarbeider.problems.problem import MedarbeiderError

ME = "hjemmetjenesten"
ONE = {"a/one.pdf": NewFile("f1", b"one")}


def test_what_is_delivered_is_known_again(tmp_path: Path) -> None:
    delivery = deliver(tmp_path, ME, ONE, {"a/one.pdf"})

    assert delivery == Delivery()
    manifest = load_manifest(tmp_path, ME)
    assert manifest.is_current(tmp_path, "a/one.pdf", "f1")
    assert not manifest.is_current(tmp_path, "a/one.pdf", "f2")


def test_what_is_no_longer_wanted_is_removed_with_its_empty_folder(
    tmp_path: Path,
) -> None:
    deliver(tmp_path, ME, ONE, {"a/one.pdf"})

    delivery = deliver(tmp_path, ME, {"b/two.pdf": NewFile("f", b"two")}, {"b/two.pdf"})

    assert delivery == Delivery(("a/one.pdf",), ())
    assert not (tmp_path / "a").exists()


def test_a_part_of_a_build_removes_nothing(tmp_path: Path) -> None:
    deliver(tmp_path, ME, ONE, {"a/one.pdf"})

    assert deliver(tmp_path, ME, {}, None) == Delivery()
    assert (tmp_path / "a" / "one.pdf").read_bytes() == b"one"


def test_a_file_that_somebody_changed_is_neither_overwritten_nor_removed(
    tmp_path: Path,
) -> None:
    deliver(tmp_path, ME, ONE, {"a/one.pdf"})
    (tmp_path / "a" / "one.pdf").write_bytes(b"with my notes")

    with pytest.raises(MedarbeiderError) as error:
        deliver(tmp_path, ME, {"a/one.pdf": NewFile("f2", b"new")}, {"a/one.pdf"})
    delivery = deliver(tmp_path, ME, {}, set())

    assert error.value.code == "changed-by-hand"
    assert delivery == Delivery((), ("a/one.pdf",))
    assert (tmp_path / "a" / "one.pdf").read_bytes() == b"with my notes"


def test_files_that_are_not_ours_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "mine.txt").write_text("mine")
    deliver(tmp_path, ME, ONE, {"a/one.pdf"})

    deliver(tmp_path, ME, {}, set())

    assert (tmp_path / "a" / "mine.txt").read_text() == "mine"


def test_a_build_that_was_cut_short_is_not_taken_for_changes(tmp_path: Path) -> None:
    deliver(tmp_path, ME, ONE, {"a/one.pdf"})
    old = load_manifest(tmp_path, ME).files["a/one.pdf"].digests[0]
    new = digest(b"two")
    save_manifest(tmp_path, Manifest(ME, {"a/one.pdf": Made("f2", (old, new))}))
    (tmp_path / "a" / "one.pdf").write_bytes(b"two")

    deliver(tmp_path, ME, {"a/one.pdf": NewFile("f3", b"three")}, {"a/one.pdf"})

    assert (tmp_path / "a" / "one.pdf").read_bytes() == b"three"


def test_a_build_that_was_killed_is_done_again(tmp_path: Path) -> None:
    deliver(tmp_path, ME, ONE, {"a/one.pdf"})
    code = (
        "import os, sys; from pathlib import Path;"
        "from medarbeider.output import build_folder as b\n"
        "b.write_whole = lambda file, content: os._exit(9)\n"
        "b.deliver(Path(sys.argv[1]), sys.argv[2],"
        " {'a/one.pdf': b.NewFile('f2', b'two')}, None)"
    )

    killed = subprocess.run([sys.executable, "-c", code, tmp_path, ME], check=False)

    assert killed.returncode == 9
    manifest = load_manifest(tmp_path, ME)
    assert manifest.is_ours(tmp_path, "a/one.pdf")
    assert not manifest.is_current(tmp_path, "a/one.pdf", "f1")
    assert not manifest.is_current(tmp_path, "a/one.pdf", "f2")
    (tmp_path / "a" / ".one.pdf.123.draft").write_bytes(b"half")
    deliver(tmp_path, ME, {"a/one.pdf": NewFile("f2", b"two")}, {"a/one.pdf"})
    assert load_manifest(tmp_path, ME).is_current(tmp_path, "a/one.pdf", "f2")
    assert [one.name for one in (tmp_path / "a").iterdir()] == ["one.pdf"]


def test_another_programmes_folder_is_refused(tmp_path: Path) -> None:
    deliver(tmp_path, ME, ONE, {"a/one.pdf"})

    with pytest.raises(MedarbeiderError) as error:
        deliver(tmp_path, "fylkesadministrasjonen", {}, set())

    assert error.value.code == "anothers-folder"
    assert (tmp_path / "a" / "one.pdf").read_bytes() == b"one"


@pytest.mark.parametrize("link", ["a", "a/one.pdf"])
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, link: str) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (out / link).parent.mkdir(parents=True)
    (out / link).symlink_to(elsewhere / "x" if "/" in link else elsewhere)

    with pytest.raises(MedarbeiderError) as error:
        deliver(out, ME, ONE, None)

    assert error.value.code == "leads-out-of-the-folder"
    assert list(elsewhere.iterdir()) == []


def test_what_would_happen_is_foreseen(tmp_path: Path) -> None:
    deliver(tmp_path, ME, ONE, {"a/one.pdf"})

    assert foresee(tmp_path, ME, (), set()) == Delivery(("a/one.pdf",), ())
    assert (tmp_path / "a" / "one.pdf").exists()
    (tmp_path / "a" / "one.pdf").write_bytes(b"with my notes")
    assert foresee(tmp_path, ME, (), set()) == Delivery((), ("a/one.pdf",))
    with pytest.raises(MedarbeiderError) as error:
        foresee(tmp_path, ME, {"a/one.pdf"}, None)
    assert error.value.code == "changed-by-hand"


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")

    with pytest.raises(MedarbeiderError) as error:
        deliver(file, ME, ONE, None)

    assert error.value.code == "unwritable"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "damaged-manifest"),
        ("[]", "damaged-manifest"),
        ('{"format": 1}', "damaged-manifest"),
        ('{"format": "x", "files": {}}', "newer-manifest"),
        ('{"format": 2, "files": {}}', "newer-manifest"),
        (
            '{"format": 1, "owner": "hjemmetjenesten", "files": {"a": 3}}',
            "damaged-manifest",
        ),
        ("\udcff", "damaged-manifest"),
    ],
)
def test_a_manifest_we_cannot_read_is_refused_and_left(
    tmp_path: Path, text: str, code: str
) -> None:
    file = tmp_path / "manifest.json"
    file.write_text(text, "utf-8", errors="surrogateescape")
    before = file.read_bytes()

    with pytest.raises(MedarbeiderError) as error:
        deliver(tmp_path, ME, ONE, None)

    assert error.value.code == code
    assert file.read_bytes() == before
    assert not (tmp_path / "a").exists()


def test_a_manifest_cannot_lead_out_of_its_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    victim = tmp_path / "victim.txt"
    victim.write_bytes(b"keep me")
    entry = {"fingerprint": "f", "digests": [digest(b"keep me")]}
    files = {"../victim.txt": entry, str(victim): entry}
    (out / "manifest.json").write_text(
        json.dumps({"format": 1, "owner": ME, "files": files})
    )

    deliver(out, ME, {}, set())

    assert victim.read_bytes() == b"keep me"


def test_another_build_is_waited_for_and_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_folder, "LONGEST_WAIT", 0.2)
    with FileLock(tmp_path / ".lock"):
        told: list[str] = []

        def attempt() -> None:
            try:
                deliver(tmp_path, ME, ONE, None)
            except MedarbeiderError as error:
                told.append(error.code)

        other = threading.Thread(target=attempt)
        other.start()
        other.join()

    assert told == ["another-build"]


def test_two_builds_at_once_both_get_done(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from medarbeider.output.build_folder import NewFile, deliver\n"
        "for n in range(10):\n"
        " name = f'{sys.argv[2]}/{n}.pdf'\n"
        " deliver(Path(sys.argv[1]), 'me', {name: NewFile('f', b'x')}, None)"
    )
    builds = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name])
        for name in ("a", "b")
    ]

    assert [build.wait() for build in builds] == [0, 0]
    assert len(load_manifest(tmp_path, "me").files) == 20


def _pipe(file: Path) -> None:
    os.mkfifo(file)


def _link_to_a_pipe(file: Path) -> None:
    os.mkfifo(file.with_suffix(".pipe"))  # not a device: a fault would replace it
    file.symlink_to(file.with_suffix(".pipe").name)


def _folder(file: Path) -> None:
    file.mkdir()


def _circle(file: Path) -> None:
    file.symlink_to(file.name)


@pytest.mark.parametrize("put", [_pipe, _link_to_a_pipe, _folder])
def test_a_manifest_that_is_no_file_is_told_and_nothing_waits(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    put(tmp_path / "manifest.json")

    with pytest.raises(MedarbeiderError) as error:
        deliver(tmp_path, ME, ONE, {"a/one.pdf"})

    assert error.value.code == "damaged-manifest"
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("put", [_pipe, _link_to_a_pipe, _folder])
def test_what_stands_in_the_place_of_a_paper_is_never_overwritten(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    (tmp_path / "a").mkdir()
    put(tmp_path / "a" / "one.pdf")

    with pytest.raises(MedarbeiderError) as error:
        deliver(tmp_path, ME, ONE, {"a/one.pdf"})

    assert error.value.code in {"changed-by-hand", "leads-out-of-the-folder"}
    assert not (tmp_path / "a" / "one.pdf").is_file()


def test_a_circle_of_links_in_the_place_of_a_paper_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    _circle(tmp_path / "a" / "one.pdf")

    with pytest.raises(MedarbeiderError) as error:
        deliver(tmp_path, ME, ONE, {"a/one.pdf"})

    assert error.value.code == "unwritable"
    assert (tmp_path / "a" / "one.pdf").is_symlink()
