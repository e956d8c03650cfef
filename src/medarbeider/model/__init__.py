"""The nouns: frozen facts, closed to unknown fields."""
