"""What methods want, and the documents that serve it."""

from typing import get_args

from medarbeider.handouts.catalogue import document
from medarbeider.handouts.documents import kinds
from medarbeider.model.method import FormerWant, Want, wants_meant


def test_whatever_a_method_can_want_is_served_by_one_document() -> None:
    served = [one for kind in kinds() if (one := document(kind).serves)]

    assert sorted(served) == sorted(get_args(Want))


def test_every_former_name_means_something_still() -> None:
    former = get_args(FormerWant)

    assert set(wants_meant(former)) == set(get_args(Want))
