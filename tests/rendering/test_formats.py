"""What holds of every format, also of one that is new."""

from typing import get_args

from medarbeider.rendering.formats import format_names
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Family
from medarbeider.rendering.renderer import renderer
from medarbeider.workspace import bundled

LOOK = Look((bundled("templates"),), "#1f4e5f")


def test_every_format_prints_a_family_and_has_an_ending_of_its_own() -> None:
    every = {name: renderer(name, LOOK) for name in format_names()}
    assert every

    endings = [one.suffix for one in every.values()]
    families = {one.family for one in every.values()}
    assert len({*endings}) == len(endings)
    assert all(ending.startswith(".") for ending in endings)
    assert families == {*get_args(Family)}
    assert all(one.surroundings for one in every.values())
