"""Agendas, run sheets, worksheets and handouts for employeeship programmes."""

__version__ = "0.1.0"
