"""Good rounds, on plain numbers: first tries, search, symmetry, bounds, proof."""
