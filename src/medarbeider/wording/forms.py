"""Words that are bokmål only, or nynorsk only: what a document must not mix.

From the domain guide §8, kept to words that cannot be taken for anything else
(`bruker` is a verb in both).
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

IN_NYNORSK: Mapping[str, str] = MappingProxyType(
    {
        "ikke": "ikkje",
        "hva": "kva",
        "hvem": "kven",
        "hvordan": "korleis",
        "hvorfor": "kvifor",
        "hvor": "kvar",
        "hvilken": "kva for ein",
        "hvilket": "kva for eit",
        "hvilke": "kva for",
        "hver": "kvar",
        "hvert": "kvart",
        "hverandre": "kvarandre",
        "jeg": "eg",
        "dere": "de",
        "deres": "dykkar",
        "noe": "noko",
        "noen": "nokon",
        "mer": "meir",
        "bare": "berre",
        "navn": "namn",
        "fra": "frå",
        "gjør": "gjer",
        "gjøre": "gjere",
        "selv": "sjølv",
        "sammen": "saman",
        "være": "vere",
        "kommer": "kjem",
        "forteller": "fortel",
        "skriver": "skriv",
        "snakker": "snakkar",
        "spørsmålene": "spørsmåla",
        "deltaker": "deltakar",
        "deltakere": "deltakarar",
        "deltakerne": "deltakarane",
        "kjøreplan": "køyreplan",
        "kollegaveiledning": "kollegarettleiing",
        "leder": "leiar",
        "ledere": "leiarar",
        "lederen": "leiaren",
        "tillitsvalgt": "tillitsvald",
        "verneombud": "verneombod",
        "enhet": "eining",
        "enheten": "eininga",
        "tjeneste": "teneste",
        "tjenester": "tenester",
        "tjenesten": "tenesta",
        "rolleforståelse": "rolleforståing",
        "helhetsforståelse": "heilskapsforståing",
        "brukere": "brukarar",
        "brukerne": "brukarane",
        "innbygger": "innbyggjar",
        "innbyggere": "innbyggjarar",
        "oppgave": "oppgåve",
        "oppgaver": "oppgåver",
        "oppgaven": "oppgåva",
        "ansvarlig": "ansvarleg",
        "fortrolig": "fortruleg",
        "virksomhet": "verksemd",
        "forpliktelse": "forplikting",
        "taushetsplikt": "teieplikt",
        "prosessleder": "prosessleiar",
        "ordstyrer": "ordstyrar",
        "medarbeider": "medarbeidar",
        "medarbeidere": "medarbeidarar",
        "medarbeiderskap": "medarbeidarskap",
    }
)
"""Bokmål words, and what they are in nynorsk."""

IN_BOKMAL: Mapping[str, str] = MappingProxyType(
    {
        **{
            nynorsk: bokmal
            for bokmal, nynorsk in IN_NYNORSK.items()
            if " " not in nynorsk and nynorsk not in {"de", "fortel", "skriv"}
        },
        "kvar": "hver",
        "ein": "en",
        "eit": "et",
        "ikkje": "ikke",
        "blei": "ble",
        "vart": "ble",
        "dykk": "dere",
        "nokre": "noen",
        "desse": "disse",
        "mykje": "mye",
        "seier": "sier",
        "brukar": "bruker",
    }
)
"""Nynorsk words, and what they are in bokmål."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def foreign_words(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield each word that belongs to the other form of Norwegian, and what to write.

    Words that begin with a capital inside a sentence may be names, and are left alone.
    """
    words = {"nn": IN_NYNORSK, "nb": IN_BOKMAL}.get(language, {})
    for found in _WORD.finditer(text):
        word = found[0]
        instead = words.get(word if found.start() else word.casefold())
        if instead and instead != word:
            yield word, instead
