"""The built site against what was promised: nothing broken or empty ships."""

from generator.verify.protected import leaks
from generator.verify.site import ExpectedSite, vanished, verify

__all__ = ["ExpectedSite", "leaks", "vanished", "verify"]
