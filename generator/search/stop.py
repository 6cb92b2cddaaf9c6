"""Words that say nothing about what somebody looks for. The browser reads them from the manifest."""

from __future__ import annotations

from generator.base.folding import words

_GERMAN = """
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bin
bis bist bitte brauche brauchen braucht da dabei dafür damit danach dann daran darauf das dass davon dazu dein deine
deinem deinen deiner dem den denen denn der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch
dort du durch ein eine einem einen einer eines einige er es etwas euch euer eure eurem euren für gab geben gegen gehe
gehen geht gern gerne gewesen gibt haben habe habt hallo hat hatte hätte hätten hier hin hinter ich ihm ihn ihnen ihr
ihre ihrem ihren ihrer im in ins irgendwo ist ja jede jedem jeden jeder jedes jemand jetzt kann kannst kein keine keinem
keinen keiner können könnte kriege kriegen lassen man manche mehr mein meine meinem meinen meiner meines mich mir mit
möchte möchten muss müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit selbst
sich sie sind so soll sollen sollte sondern sonst suche suchen tun über um und uns unser unsere unserem unseren
unserer unter vom von vor wann war waren warum was weil welche welchem welchen welcher welches wem wen wenn wer werde
werden wie wieder wieso will willst wir wird wirst wo woher wohin wollen wollte wurde wurden würde würden zu zum zur
zwischen bekomme bekommen bekommt finde finden findet gibts gehts mal gerade wende wenden weiß wissen mache machen macht
kommt komme kommen uns jahr jahre jahren eigentlich vielleicht schon immer nimmer nen ne mei net ned nich ham dürfen darf ganz viel viele eben halt nämlich ganze ganzen ganzer passt passen kümmern kümmert
"""
_OTHERS = """
a about an and are at be can could do does for from get have how i if is it me my need of on or our please should the
there to want we what when where which who with would you your they them she he him her his our us so very any some
every no has had am was were will shall may go going get got talk feel
а в во для до за и из как к когда кто мне мой моя моего моей мы на не нужен нужна нужно получить ищу о от по с со у что это я где если ли меня моему моей можно могу может куда чтобы наш наша нам нас его ее их
кому или же уже так очень есть был была было быть делать нет он она они
або від де для до з за зі і й його їй коли ми мене мені мій моя моєї моєму на не про та треба у хто це чи що як я є потрібна потрібно отримати шукаю якщо мої моїй моєму можна можу може щоб нам нас наш наша його її їх вже дуже бути був була
куди взяти вона він вони яка який яке
أن أنا إلى أين عن على في كيف لي ما مع من هل هو هي يا أريد أحتاج نحتاج أبحث إذا كان كانت هذا هذه نحن عندي لدي يوجد هناك أو و لا ماذا متى أذهب يمكن يمكنني
"""

STOP_WORDS: frozenset[str] = frozenset(words(_GERMAN + _OTHERS))

_ASIDE = """
öffnungszeit öffnungszeiten sprechzeit sprechzeiten geöffnet offen heute morgen telefonnummer adresse anschrift kontakt
kontaktdaten anfahrt email str nr plz opening hours open today address адреса години часы телефон сьогодні сегодня عنوان رقم اليوم
"""
ASIDE_WORDS: frozenset[str] = frozenset(words(_ASIDE))
"""What every page says of itself: beside other words it tells nothing („öffnungszeiten landratsamt“)."""
