"""The words of other languages that negate, restrict or except, as *not*, *unless* and *without* do in English.

Words that mean something else in another of these languages are left out (Italian *mai*, Romanian *nu*, French *si*): a
text does not say its language, and a warning that is wrong too often is read no more.
"""

import re

from argmap.quotes.places import Place
from argmap.quotes.scripts import FIRST_SPACELESS

_WORDS = frozenset(
    # German, Dutch, Danish, Norwegian, Swedish
    "nicht kein keine keiner keines keinen keinem keinerlei nie niemals niemand niemandem niemanden nichts weder ohne "
    "kaum außer wenn falls sofern bestreitet bestritt bestritten dementiert dementierte leugnet leugnete "
    "niet geen nooit niemand niets zonder tenzij ikke ingen intet ingenting aldrig aldri uden uten inte inget inga "
    # French, Spanish, Portuguese, Italian
    "ne pas jamais rien aucun aucune nul nulle ni sans sauf hormis guère "
    "nunca jamás jamas nadie nada ninguno ninguna ningún ningun tampoco excepto não nem ninguém sem nenhum nenhuma "
    "non nessuno nessuna niente senza né "
    # Polish, Czech, Slovak, Croatian, Hungarian, Finnish, Turkish, Vietnamese, Indonesian
    "nie nikt nigdy żaden żadna żadne żadnych bez chyba jeśli nikdo nikdy žádný žádná žádné pokud nije nisu nema nikad "
    "nem senki soha nincs nélkül eivät değil yok hiç asla hariç không chẳng chưa đừng tidak bukan tanpa belum jangan "
    # Russian, Ukrainian, Belarusian, Bulgarian, Serbian
    "не нет ни никто никого никому ничто ничего никогда никакой никакая никакого никаких нельзя без если кроме "
    "вряд едва отрицает отрицал отрицала ні немає нема ніхто нікого ніщо нічого ніколи жоден жодна жодне жодного "
    "жодної жодних якщо крім навряд заперечує заперечив няма ніхто нічога ніколі калі акрамя никой нищо никога ако "
    "освен није нису нема "
    # Greek
    "δεν δε μην μη όχι ούτε κανείς κανένας καμία κανένα τίποτα ποτέ χωρίς αν εκτός "
    # Hindi
    "नहीं न मत बिना अगर".split()
)
_LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u094d])*"
_ELIDED = r"\bn'(?=[aeiouyhàâéèêëîïôœ])"
_SEMITIC = (
    r"(?<!\w)[ושכהב]?(?:לא|אין|אינו|אינה|אינם|בלי|ללא|מבלי|אלא|אם)(?!\w)"
    r"|(?<!\w)[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|غير|بدون|دون|إلا|إذا|نه|نیست|هیچ)(?!\w)"
)
_CHINESE = r"不(?![仅僅但])|没|沒|无|無|未(?![来來])|勿|非(?![常洲])|除非|如果"
_JAPANESE = "ない|なかっ|なく|ません|ずに|ざる"
_KOREAN = r"않|못|없|아니|(?<!\w)안(?= )"
_THAI = "ไม่|มิได้|ไร้|ห้าม"
_KANA = re.compile("[\u3040-\u30ff]")


def foreign_negations(text: str) -> list[Place]:
    """Where such words stand in a folded text, in order."""
    found = [match.span() for match in re.finditer(_LETTERS, text) if match[0].casefold() in _WORDS]
    if "n'" in text.casefold():
        found += [match.span() for match in re.finditer(_ELIDED, text, re.IGNORECASE)]
    if not text.isascii() and max(text) >= "\u0590":
        found += [match.span() for match in re.finditer(_SEMITIC, text)]
    if not text.isascii() and max(text) >= FIRST_SPACELESS:
        east = _JAPANESE if _KANA.search(text) else _CHINESE
        found += [match.span() for match in re.finditer(f"{east}|{_KOREAN}|{_THAI}", text)]
    return sorted(found)


def reversals(text: str) -> list[Place]:
    """Where words of any of these languages or of English reverse or restrict what a text says, in order."""
    from argmap.quotes.qualifiers import negations

    english = [(found.start, found.end) for found in negations(text, 0, len(text))]
    return sorted({*english, *foreign_negations(text)})
