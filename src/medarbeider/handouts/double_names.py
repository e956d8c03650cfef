"""Double first names written without a hyphen, such as `Tor Egil`.

Nothing in a name tells a second first name from a middle name. We know the beginnings
that double names usually have in Norway, and first names that usually follow them; a
name that is neither keeps its first word alone.
"""


def first_name(name: str) -> str:
    """Return the first name, of two words where it is known to be double.

    Only a name with a word to spare for the last name has a double first name.
    """
    words = name.split()
    lettered = [word for word in words if word[0].isalpha()]
    if len(lettered) > 2 and words[:2] == lettered[:2] and _is_double(*words[:2]):  # noqa: PLR2004 -- two first names and a last
        return " ".join(words[:2])
    return words[0] if words else name


def _is_double(first: str, second: str) -> bool:
    return (
        first.casefold() in _BEGINNINGS.split()
        and second.casefold() in _FOLLOWERS.split()
    )


_BEGINNINGS = """
alf ann anna anne arne aud berit bent bjørn britt brit carl christian eli elin
ellen else eva finn frank geir gro gunn hans hanne harald helge hilde ida inga inge
inger ingrid jan jens johan john jon jorunn kai kari karin karl kim kjell kjersti
knut kristin lars leif lill linn lise liv magne mai mari maria marie marit mary may
mette nils odd ola olav ole ove per petter randi roald rolf roy rune siv solveig
stein svein sven synnøve sverre terje thor tom tone tor tore toril torill trond
turid unn åse
"""
_FOLLOWERS = """
anders andreas ann anna anne anita arild arne arvid asbjørn aud beate bente berit
birger birgitte bjarne bjørn brit britt camilla cathrine cecilie charlotte christian
christin christine egil eilif einar eirik eivind eli elin elise elisabeth
ellen else emil erik erling espen eva even finn fredrik frode geir grete grethe gro
gunn gunnar halvor hanne harald hege heidi helen helene helge henning henrik hilde
håkon håvard inge inger ingrid iren irene ivar jacob jakob jan jarle johan johanne
john jonny jorunn jostein julie jørgen kari karin karine karl katrin katrine
kathrine kirsti kjersti kjetil klara kristian kristin kristine kåre lars leif lene
lill lillian linda linn lisbeth lise liv louise magne magnus margit margrete
margrethe mari maria marianne marie marit marius marte martha martin mary mathias
merete merethe mette mikal mikkel mona monica morten nils nina oddbjørn oddny oddvar
olav oskar ottar otto ove peder per petter pernille ragnar ragnhild randi reidar roald
roar robert roger rolf ronny rune sigmund signe sigrid sigurd sissel siv sofie
solveig steffen stein steinar sverre synnøve terje therese thomas tom tommy tone tor
tore torill trine trond trygve turid unni vegard vibeke vidar viggo wenche
øystein øyvind åge åse
"""
