"""The preview: state, watched folders, checks, server, and all of it in a real browser."""
