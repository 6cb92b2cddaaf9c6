"""What surrounds each page: its language, title, entrances, templates."""
