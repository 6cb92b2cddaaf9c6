"""German as people read it, and how a page says it in its own language."""
