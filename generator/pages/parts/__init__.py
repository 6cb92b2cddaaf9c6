"""What pages of several kinds show."""
