"""The preview: pages drawn when a browser asks for them, and what is wrong said in its place (ADR 0034)."""
