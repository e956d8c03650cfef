"""How many copies of a paper to print."""

SPARE_PERCENT = 10
"""Spare copies (domain guide §9.1)."""


def spared(people: int) -> int:
    """Return a copy for each person, and spare ones."""
    return people + -(-people * SPARE_PERCENT // 100)
