"""Where a line may end: soft hyphens in very long German words, and never a dash at the start of a line.

Browsers without German hyphenation break such a word anywhere. First the joints of a compound (`joints.py`), for a word that
is none of ours the seams before and after common endings, and only in what is still too long for a phone the syllables.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from generator.language.joints import joints

SOFT = "\u00ad"
_INNER_CAPITAL = re.compile(r"(?<=[a-zäöüß]{3})(?=[A-ZÄÖÜ][a-zäöüß]{2})")
_WORD = re.compile(r"[^\W\d_]+")
FITS = 15
"""So many letters of a heading fit beside a hyphen on the narrowest phone, most often …"""
FITS_ALWAYS = 12
"""… and so many with wide letters and fonts, too: longer words may break where a right place is known."""
FITS_SMALL_TILE = 10
_MIN_LENGTH = 3
_SEAMS = re.compile(
    # After a linking syllable …
    r"(?<=schafts)(?=\w{4})|(?<=ungs)(?=\w{4})|(?<=heits)(?=\w{4})|(?<=keits)(?=\w{4})|(?<=tions)(?=\w{4})|(?<=täts)(?=\w{4})"
    r"|(?<=tages)(?=\w{4})|(?<=staats)(?=\w{4})|(?<=amts)(?=\w{4})"
    # … and before what compounds often end in.
    r"|(?<=\w{4})(?=(?:amt|ämter|angebot|arbeit|ausgabe|beauftragt|begleitung|beratung|bereitschaft|betreuung|bibliothek|dienst|förderung|fürsorge"
    r"|gemeinschaft|gruppe|haus|häuser|hilfe|initiative|kasse|konflikt|netzwerk|pflege|schule|stelle|telefon|treff"
    r"|untersuchung|verband|verein|vertretung|verwaltung|vorsorge|zentrum|zentren)\w*$)"
)
_ONSET = "schl|schm|schn|schr|schw|sch|str|spr|ch|ph|th|qu|st|sp|[bgkp]l|[bdgkpt]r|f[lr]|kn|zw|[bcdfghjklmnpqrstvwxz]"
_VOWEL = "[aeiouyäöü]"
_SYLLABLE = re.compile(
    # A new syllable takes as many consonants as a German word can begin with; „st“ and „sp“ only after another consonant.
    rf"(?<={_VOWEL})(?=(?!s[tp])(?:{_ONSET}|ß){_VOWEL})|(?<={_VOWEL}[bcdfghjklmnpqrstvwxzß])(?<!{_VOWEL}[cpt](?=h))(?=(?:{_ONSET}){_VOWEL})"
    rf"|(?<=[bcdfghjklmnpqrstvwxzß]{{2}})(?<![cpt](?=h))(?<!sc(?=h))(?<!s(?=[ctp]))(?<![bgkpf](?=[lr]))(?<![dt](?=r))(?=(?:{_ONSET}){_VOWEL})",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def soft(text: str, most: int = FITS) -> str:
    """The text with soft hyphens in words of more than `most` letters."""
    return _WORD.sub(lambda word: SOFT.join(_pieces(word[0], most)), text)


def _pieces(word: str, most: int) -> list[str]:
    if len(word) <= min(most, FITS_ALWAYS):
        return [word]
    # "TelefonSeelsorge" says itself where it is put together.
    whole = [part for parted in _INNER_CAPITAL.sub(SOFT, word).split(SOFT) for part in _joined(parted)]
    return [
        piece for part in whole for piece in ([part] if len(part) <= min(most, FITS_ALWAYS) else _seamed(part, most))
    ]


def _joined(word: str) -> list[str]:
    """The word at its joints."""
    ends = (0, *joints(word), len(word))
    return [word[start:end] for start, end in pairwise(ends)]


def _seamed(word: str, most: int) -> list[str]:
    """A word that is not known, as its endings and syllables let guess."""
    seams = _SEAMS.sub(SOFT, word).split(SOFT)
    return [piece for seam in seams for piece in ([seam] if len(seam) <= most else _syllables(seam))]


def _syllables(word: str) -> list[str]:
    """Pieces of at least three letters with a vowel; what has none we know stays whole."""
    pieces: list[str] = []
    open_piece = ""
    for syllable in _SYLLABLE.sub(SOFT, word).split(SOFT):
        open_piece += syllable
        if len(open_piece) >= _MIN_LENGTH and re.search(_VOWEL, open_piece, re.IGNORECASE):
            pieces.append(open_piece)
            open_piece = ""
    if open_piece and pieces:
        pieces[-1] += open_piece
    return pieces or [open_piece]


def hold_dashes(html: str) -> str:
    """A page whose dashes stay with the word before them; data for scripts is left as it is."""
    head, *rest = html.split("<script")
    held = [_held(head)]
    for part in rest:
        data, end, after = part.partition("</script>")
        held += ["<script", data, end, _held(after)]
    return "".join(held)


def _held(html: str) -> str:
    return html.replace(" – ", "\u00a0– ")
