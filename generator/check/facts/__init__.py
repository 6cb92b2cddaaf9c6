"""Rules about facts: ages, places, days, numbers."""
