"""What every room stands on and that knows no content: findings, their rules, days, distances."""
