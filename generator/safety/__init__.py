"""What somebody may have to leave quickly, and what keeps silent about it: neutral addresses, titles and twins."""
