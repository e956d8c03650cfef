"""What each document says, before it has any looks."""
