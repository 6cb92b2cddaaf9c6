"""What content is, as frozen models; the one truth for schema, template and data format."""
