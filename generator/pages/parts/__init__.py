"""What several kinds of pages show."""
