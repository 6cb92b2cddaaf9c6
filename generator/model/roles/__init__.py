"""What role a field plays and where entries stand, said beside their declaration (ADR 0028)."""
