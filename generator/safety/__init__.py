"""One room for safety: what somebody may have to leave quickly (`sensitive`), and what keeps silent about it (`neutral`, `twins`)."""
