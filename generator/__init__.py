"""A district's content → its public guide.

    content/ → source (located values) → load (Compass) → index (derived views) → check (problems)
             → pages, search (bodies) → deliver (frames, folder) → verify (the built site)

`pipeline.run` walks this way up to the bodies; `cli` and `mkdocs_plugin` are the two ends that read
the clock, print and write. Nothing in between does, and no module knows a district.
"""
