"""The texts of the rules, by what they are about: code, severity, English and German title, why, how to mend."""
