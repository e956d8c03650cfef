"""Runs pytest where the smallest example of a broken law is of no interest.

python scripts/first_found.py [PYTEST'S OPTIONS]
"""

import sys

import pytest


class FirstFound:
    """Has Hypothesis stop at the first example that breaks a law: shrinking is slow."""

    def pytest_configure(self) -> None:
        """Choose how every law is tried, as on a server: the same each time."""
        # not above: pytest wants to import it first
        from hypothesis import Phase, settings  # noqa: PLC0415 -- slow import

        usual, phases = settings.get_profile("ci"), (Phase.explicit, Phase.generate)
        settings.register_profile("first found", usual, phases=phases)
        settings.load_profile("first found")


if __name__ == "__main__":
    sys.exit(pytest.main(sys.argv[1:], plugins=[FirstFound()]))
