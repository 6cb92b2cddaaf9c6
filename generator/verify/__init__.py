"""The built site against what was promised: nothing broken or empty ships."""

from generator.verify.site import Promise, vanished, verify

__all__ = ["Promise", "vanished", "verify"]
