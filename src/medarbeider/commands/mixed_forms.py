"""Where a programme's own texts mix bokmål and nynorsk."""

from collections.abc import Iterator

from medarbeider.model.forms import Forms
from medarbeider.model.mark import is_mark
from medarbeider.problems.problem import Problem
from medarbeider.reading.translations import languages_of, source_in
from medarbeider.reading.yaml_source import YamlSource, every_text
from medarbeider.wording.forms import foreign_words

_CODES = {"nn": "mixed-forms", "nb": "mixed-forms-nb"}
_NAMES = frozenset(
    {"client", "participants", "facilitators", "rules", "language", "also_in"}
)
"""Keys whose texts are names, or words of ours."""


def mixed_forms(source: YamlSource, forms: Forms) -> Iterator[Problem]:
    """Yield a finding for each word of the other form, once in each text."""
    for language in languages_of(source):
        told = source_in(source, language)
        for address, text in every_text(told.value):
            if address[0] in _NAMES or is_mark(text):
                continue
            for given, instead in dict(foreign_words(text, language, forms)).items():
                values = {"given": given, "instead": instead}
                yield Problem(told.place(address), _CODES[language], "", values)
