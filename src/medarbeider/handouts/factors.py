"""The ten factors of 10-FAKTOR: their names, and what they are about in our own words.

The survey's statements are never printed: people should not know them beforehand.
"""

from collections.abc import Iterator

from medarbeider.wording.wording import Wording


def factors(words: Wording) -> Iterator[tuple[str, str]]:
    """Yield the name of each factor and what it is about, in order of number."""
    yield words.say("Intrinsic motivation"), words.say("drive in the tasks themselves")
    yield (
        words.say("Self-efficacy"),
        words.say("trust in one's own competence for what comes"),
    )
    yield (
        words.say("Job autonomy"),
        words.say("room to think and act within one's role"),
    )
    yield words.say("Use of competence"), words.say("what people can is put to use")
    yield (
        words.say("Mastery-oriented leadership"),
        words.say("leadership that helps each to grow from where they stand"),
    )
    yield words.say("Role clarity"), words.say("knowing what is expected")
    yield (
        words.say("Relevant development"),
        words.say("training that fits the job and helps"),
    )
    yield (
        words.say("Willingness to be flexible"),
        words.say("will to adjust how one works"),
    )
    yield (
        words.say("Mastery climate"),
        words.say("sharing and cooperation rather than competition"),
    )
    yield (
        words.say("Prosocial motivation"),
        words.say("wish that the work is of use to others"),
    )
