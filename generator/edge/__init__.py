"""Who reads the clock, the arguments and the environment, who prints and who starts: here and nowhere deeper."""
