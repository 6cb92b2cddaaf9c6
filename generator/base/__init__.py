"""What knows no content: problems and rules as values, days, signs, files of a site."""
