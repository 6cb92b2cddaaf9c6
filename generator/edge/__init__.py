"""Who reads the clock and the arguments, prints and writes: here and nowhere deeper."""
