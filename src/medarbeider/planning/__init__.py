"""The day: clock times, lengths, findings and the calendar."""
