"""What the file system refuses, in German: what it is, and what to do."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOSPC: "Auf dem Datenträger ist kein Platz mehr. Schaffen Sie Platz und rufen Sie den Befehl noch einmal auf.",
    errno.EDQUOT: "Ihr Platz auf dem Datenträger ist aufgebraucht. Schaffen Sie Platz und rufen Sie den Befehl noch einmal auf.",
    errno.EACCES: "Dafür fehlen die Rechte. Geben Sie sich das Recht zum Lesen und Schreiben, oder wählen Sie einen anderen Ordner.",
    errno.EPERM: "Das System erlaubt es nicht. Geben Sie sich das Recht dazu, oder wählen Sie einen anderen Ordner.",
    errno.EROFS: "Der Datenträger lässt sich nur lesen. Wählen Sie einen anderen Ordner.",
    errno.ENOTDIR: "Ein Teil des Weges dorthin ist kein Ordner, sondern eine Datei. Wählen Sie einen anderen Ordner.",
    errno.EISDIR: "Dort liegt ein Ordner, wo eine Datei hingehört. Benennen Sie ihn um, oder wählen Sie einen anderen Namen.",
    errno.EEXIST: "Dort liegt schon etwas anderes. Benennen Sie es um, oder wählen Sie einen anderen Namen.",
    errno.ENOENT: "Das gibt es nicht. Prüfen Sie den Namen.",
    errno.ENAMETOOLONG: "Der Name ist zu lang. Wählen Sie einen kürzeren.",
    errno.ELOOP: "Das ist eine Verknüpfung (symbolischer Link); durch sie wird nicht geschrieben. Nennen Sie das Ziel selbst.",
    errno.EMFILE: "Es sind zu viele Dateien zugleich offen. Schließen Sie andere Programme und versuchen Sie es noch einmal.",
    errno.EXDEV: "Dort ist ein anderer Datenträger eingehängt. Die fertige Seite muss auf einem liegen.",
    errno.EIO: "Der Datenträger ist nicht lesbar oder beschädigt. Prüfen Sie ihn.",
}


def german(error: OSError) -> str:
    """One or two sentences, with the place it is about."""
    place = error.filename2 or error.filename
    where = f"{place}: " if place else ""
    number = error.errno or 0
    return where + _REASONS.get(number, f"Das Dateisystem lässt es nicht zu (Nummer {number}). Prüfen Sie den Ordner.")
