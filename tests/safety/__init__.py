"""Safety: what is sensitive, and that nothing gives it away."""
