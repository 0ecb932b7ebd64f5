"""Pictures of pages → their lines with place and confidence; an optional extra."""
