"""Values → the frozen Compass, and every problem on the way."""
