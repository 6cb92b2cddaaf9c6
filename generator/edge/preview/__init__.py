"""The preview: pages drawn when a browser asks for them, news in the open page, what is wrong said in its place (ADR 0034)."""
