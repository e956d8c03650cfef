"""The words of bokmål and nynorsk in every folder of the library, ready to look up."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from medarbeider.model.forms import Forms, FormWords
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.list_words import evened
from medarbeider.reading.words_file import words_of
from medarbeider.reading.yaml_source import YamlSource

FORMS_FILE = Path("languages", "forms.yaml")


def load_forms(library: Sequence[Path]) -> Forms:
    """Return the words of all files, or raise with what is wrong in them.

    The first file that has a word decides: a workspace's own library comes before ours.
    In one file, what is told one way only comes before what is told both ways.
    """
    to_nynorsk: dict[str, str] = {}
    to_bokmal: dict[str, str] = {}
    problems: list[Problem] = []
    for words, source in words_of(FormWords, library, FORMS_FILE):
        problems += _several_words(words, source)
        turned = {nynorsk: bokmal for bokmal, nynorsk in words.both_ways.items()}
        for known, told in (
            (to_nynorsk, (words.to_nynorsk, words.both_ways)),
            (to_bokmal, (words.to_bokmal, turned)),
        ):
            for one in told:
                for word, instead in one.items():
                    known.setdefault(evened(word), instead)
    if problems:
        raise InvalidSourceError(problems)
    return Forms(to_nynorsk, to_bokmal)


def _several_words(words: FormWords, source: YamlSource) -> Iterator[Problem]:
    """Yield where several words are to be found, which are looked up one at a time."""
    for key in FormWords.model_fields:
        told: Mapping[str, str] = getattr(words, key)
        for word, instead in told.items():
            if " " in word:
                place = source.place((key, word), at_key=True)
                yield Problem(place, "not-one-word", "", {"given": word})
            elif key == "both_ways" and " " in instead:
                place = source.place((key, word))
                yield Problem(place, "not-one-word-back", "", {"given": instead})
