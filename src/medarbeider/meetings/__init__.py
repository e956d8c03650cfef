"""Who meets whom: who is expected, what was held, what is drawn, and why not."""
