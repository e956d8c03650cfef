"""The rule for minutes: how slack and shortage are shared out, in whole minutes."""

from collections.abc import Sequence

from medarbeider.model.minutes import Minutes


def shared(amount: int, rooms: Sequence[int]) -> tuple[int, ...]:
    """Return *amount* shared out in proportion to *rooms*, none getting more than its.

    Whole minutes that are left over go where the fraction was largest, the earliest
    first (largest remainders). *amount* is at most the sum of *rooms*.
    """
    everything = sum(rooms)
    if amount == 0 or everything == 0:
        return (0,) * len(rooms)
    parts = [amount * room // everything for room in rooms]
    by_remainder = sorted(
        range(len(rooms)), key=lambda at: (-(amount * rooms[at] % everything), at)
    )
    for at in by_remainder[: amount - sum(parts)]:
        parts[at] += 1
    return tuple(parts)


def fitted(lengths: Sequence[Minutes], available: int) -> tuple[int, ...]:
    """Return minutes for each length that use *available*, or as much as they may.

    Ideal lengths are kept where they fit. A shortage is taken in proportion to what
    each may give (ideal − min), slack is given in proportion to what each may take
    (max − ideal). The result never leaves min–max, so that its sum differs from
    *available* when the lengths cannot reach it.
    """
    ideal = sum(one.ideal for one in lengths)
    if available < ideal:
        rooms = [one.ideal - one.min for one in lengths]
        taken = shared(min(ideal - available, sum(rooms)), rooms)
        return tuple(one.ideal - less for one, less in zip(lengths, taken, strict=True))
    rooms = [one.max - one.ideal for one in lengths]
    given = shared(min(available - ideal, sum(rooms)), rooms)
    return tuple(one.ideal + more for one, more in zip(lengths, given, strict=True))


def divided(minutes: int, lengths: Sequence[Minutes]) -> tuple[int, ...]:
    """Return *minutes* divided among lengths, always adding up to *minutes*.

    Within what the lengths may be they are fitted; outside of it they are divided in
    proportion to their ideals, at least a minute each. *minutes* is at least the
    number of lengths.
    """
    parts = fitted(lengths, minutes)
    if sum(parts) == minutes:
        return parts
    rest = minutes - len(lengths)
    weights = [one.ideal * 1440 for one in lengths]  # so that no part is cut short
    return tuple(1 + part for part in shared(rest, weights))
