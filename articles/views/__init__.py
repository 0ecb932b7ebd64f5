"""Pages by which articles come in: single files, batches of them."""
