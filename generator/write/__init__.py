"""Files → a folder or an archive: changed ones only, all or nothing, and nothing that is not ours."""
