"""How often the encoding of a short text is told: right, left open, wrong. Run by hand."""

from argmap.encoding import decode
from argmap.files import Unreadable

SAMPLES = {
    "cp1252 iso8859-15 mac-roman": [
        "Le ministre a déclaré hier que la réforme des retraites serait présentée en février, malgré tout.",
        "Die Bundesregierung prüft, ob zusätzliche Mittel für die Länder nötig sind.",
        "Il presidente ha detto che la città è più sicura, perché così vogliono i cittadini.",
        "He met her in a café in town and paid for everything.",
        "Hallitus päätti tänään, että äänestys järjestetään myöhemmin tässä kuussa.",
    ],
    "cp1250 iso8859-2": [
        "Prezydent Łukaszenka powiedział, że białoruskie wojska nie wezmą udziału w wojnie.",
        "Vláda dnes rozhodla, že Česko přijme další uprchlíky z Ukrajiny, řekl ministr.",
        "Predsednik vlade je včeraj dejal, da bo država še naprej podpirala žrtve poplav.",
    ],
    "cp1251 koi8-r iso8859-5 cp866": ["Лукашенко заявил, что белорусские войска не будут участвовать в войне."],
    "cp1253 iso8859-7": ["Ο πρόεδρος δήλωσε ότι ο στρατός δεν θα συμμετάσχει στον πόλεμο."],
    "cp1254 iso8859-9": ["Cumhurbaşkanı bugün yaptığı açıklamada ülkenin savaşa girmeyeceğini söyledi."],
    "cp1257": ["Prezidents vakar paziņoja, ka armija karā nepiedalīsies, un ka miers ir iespējams."],
    "cp932 euc_jp": ["大統領は昨日、軍は戦争に参加しないと述べた。"],
    "gb18030": ["总统昨天表示，军队不会参加战争。"],
    "big5": ["總統昨天表示，軍隊不會參加戰爭。"],
    "cp949": ["대통령은 어제 군대가 전쟁에 참가하지 않을 것이라고 말했다."],
}
SHARES = (1.0, 0.6, 0.4)

counts = {"right": 0, "open": 0, "wrong": 0}
for encodings, texts in SAMPLES.items():
    for encoding in encodings.split():
        for text in (text[: int(len(text) * share)] for text in texts for share in SHARES):
            data = text.encode(encoding)
            try:
                outcome = "right" if decode(data).text == text else "wrong"
            except Unreadable:
                outcome = "open"
            counts[outcome] += 1
            if outcome == "wrong":
                print(f"wrong: {encoding} {text!r} read as {decode(data).encoding}")
print(counts)
