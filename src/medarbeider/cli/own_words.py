"""Help and wrong calls in the reader's language, in which Typer's own words are ours.

Typer writes them in English; what is not known here is told as it came.
"""

import re
from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from medarbeider.cli.speech import say

_HEADING = re.compile(r"^(Usage|Arguments|Options|Commands):", re.MULTILINE)
_IN_USAGE = re.compile(r"\[OPTIONS\]|COMMAND|\[ARGS\]")
_NUMBER = re.compile(r"Input should be a valid integer\b.*")


class SpokenCommand(TyperCommand):
    """A command whose help is in one language."""

    def get_usage(self, ctx: Any) -> str:  # noqa: ANN401 -- Typer's own
        """Return how it is called."""
        return _in_our_words(super().get_usage(ctx))

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 -- as above
        """Return its help."""
        return _in_our_words(super().get_help(ctx))

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 -- as above
        """Return the option that tells it."""
        return _told(super().get_help_option(ctx))


class SpokenGroup(TyperGroup):
    """Several commands, whose help is in one language."""

    def get_usage(self, ctx: Any) -> str:  # noqa: ANN401 -- as above
        """Return how they are called."""
        return _in_our_words(super().get_usage(ctx))

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 -- as above
        """Return their help."""
        return _in_our_words(super().get_help(ctx))

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 -- as above
        """Return the option that tells it."""
        return _told(super().get_help_option(ctx))

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 -- as above
        """Return the options, those that Typer adds in the reader's language too."""
        params: list[Any] = super().get_params(ctx)
        told = {
            "install_completion": say("Install completion for the current shell."),
            "show_completion": say(
                "Show completion for the current shell, to copy it or customize the"
                " installation."
            ),
        }
        for one in params:
            if one.name in told:
                one.help = told[one.name]
        return params


def _told(option: Any) -> Any:  # noqa: ANN401 -- as above
    if option is not None:
        option.help = say("Show this message and exit.")
    return option


def _in_our_words(text: str) -> str:
    headings = {
        "Usage": say("Usage"),
        "Arguments": say("Arguments"),
        "Options": say("Options"),
        "Commands": say("Commands"),
    }
    usage, line, rest = text.partition("\n")
    signs = {
        "[OPTIONS]": say("[OPTIONS]"),
        "COMMAND": say("COMMAND"),
        "[ARGS]": say("[ARGS]"),
    }
    if usage.startswith("Usage:"):
        usage = _IN_USAGE.sub(lambda found: signs[found[0]], usage)
    rest = rest.replace("[required]", say("[required]"))
    return _HEADING.sub(lambda found: f"{headings[found[1]]}:", usage + line + rest)


def about_wrong_call(error: TyperException) -> Iterator[str]:
    """Yield the lines that tell what is wrong with a call, and how it should be."""
    ctx = getattr(error, "ctx", None)
    said = error.format_message()
    if ctx is None:
        yield _error(said)
    elif said == ctx.get_help():  # a call without any words asks for help
        yield said
    else:
        yield ctx.get_usage()
        if ctx.command.get_help_option(ctx) is not None:
            option = ctx.help_option_names[0]
            yield say(
                "Try '{command} {option}' for help.",
                command=ctx.command_path,
                option=option,
            )
        yield ""
        yield _error(said)


def _error(said: str) -> str:
    return say("Error: {said}", said=_wrong(said))


def _wrong(said: str) -> str:
    """Return in the reader's language what Typer says."""
    sentences = {
        r"Invalid value for (?P<option>[^:]+): (?P<said>.*)": say(
            "Invalid value for {option}: {said}"
        ),
        r"Invalid value: (?P<said>.*)": say("Invalid value: {said}"),
        r"No such option: (?P<option>\S+) \(Possible options: (?P<known>.*)\)": say(
            "No such option: {option} (Possible options: {known})"
        ),
        r"No such option: (?P<option>.*)": say("No such option: {option}"),
        r"No such command (?P<name>.*)\. Did you mean (?P<known>.*)\?": say(
            "No such command {name}. Did you mean {known}?"
        ),
        r"No such command (?P<name>.*)\.": say("No such command {name}."),
        r"Missing command\.": say("Missing command."),
        r"Missing argument (?P<name>.*)\.": say("Missing argument {name}."),
        r"Missing option (?P<name>.*)\.": say("Missing option {name}."),
        r"Option (?P<name>.*) requires an argument\.": say(
            "Option {name} requires an argument."
        ),
        r"Option (?P<name>.*) requires (?P<n>\d+) arguments\.": say(
            "Option {name} requires {n} arguments."
        ),
        r"Option (?P<name>.*) does not take a value\.": say(
            "Option {name} does not take a value."
        ),
        r"Got unexpected extra argument\(s\) \((?P<given>.*)\)": say(
            "Got unexpected extra argument(s) ({given})"
        ),
    }
    for pattern, sentence in sentences.items():
        if found := re.fullmatch(pattern, said, re.DOTALL):
            told = found.groupdict()
            if "said" in told:
                told["said"] = _NUMBER.sub(say("is no whole number"), told["said"])
            return sentence.format(**told)
    return said
