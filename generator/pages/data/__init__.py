"""Files for scripts and other programs, made from the same index as the pages."""
