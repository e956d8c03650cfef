"""The day: clock times, lengths, findings, the calendar, and a first outline."""
