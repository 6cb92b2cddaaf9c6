"""What several kinds of page show."""
