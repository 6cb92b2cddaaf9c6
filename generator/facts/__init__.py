"""An offer in words, the same for pages and paper."""
