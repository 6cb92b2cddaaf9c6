"""The same built site on hosts as people have them: nginx, Apache, Python's own server, a folder."""
