"""Runs the command line as `python -m medarbeider`."""

from medarbeider.cli.app import main

main()
