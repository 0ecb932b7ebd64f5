"""How often each rule is right on annotated texts: comparing, pairing, tallies."""
