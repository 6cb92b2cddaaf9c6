"""Lists for an office: what is missing, what is hard to read, whom to call."""
