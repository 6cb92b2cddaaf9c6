"""Protected addresses: what is secret, and finding it again however it is spelled (ADR 0024).

`known` reads secrets from entries and from a list outside the content, `found` looks for them, `quiet` keeps them out of messages.
"""

from generator.protect.kinds import Secret
from generator.protect.known import Held, held, listed
from generator.protect.quiet import quiet
from generator.protect.search import Secrets

__all__ = ["Held", "Secret", "Secrets", "held", "listed", "quiet"]
