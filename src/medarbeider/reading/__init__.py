"""Files to nouns, or every reason why not, each with its place."""
