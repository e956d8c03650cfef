"""One small whole file of each kind that we read; together they hold every key.

Tests and the fuzzer spoil them (`spoilt_files.py`). People and places are invented.
"""

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from docx import Document
from PIL import Image

from medarbeider.workspace import bundled

PROGRAMME = """\
format: 1
title: {nb: Sammen om det, nn: Saman om det}
language: nb
also_in: [nn]
client: {organisation: Eksempel kommune, unit: Hjemmetjenesten øst, colour: "#17495a"}
participants: participants.csv
people: 8
purpose: {nb: Ett lag, nn: Eitt lag}
goals: [Ett lag]
themes: [rolleforståelse]
facilitators: [Ingrid Eksempelsen]
groups: {size: 3, mix: unit}
pairs: {mix: role, rounds: 1}
rules:
  together: [[Kåre Ødegård, Linh Nguyen]]
  apart: [[Anne Brekke, Olena Kovalenko]]
  without: [Marit Solbakken]
  history: [i-fjor]
  seed: 7
  leaders:
    - {leader: Anne Brekke, of: [Per Prøvestad], since: 2027-08-01, also: yes}
    - {leader: Tove Tillitsen, unit: Øst}
    - {leader: Tove Tillitsen, instead_of: Marit Solbakken, since: 2027-08-01}
companions: [{name: Turid Eksempelsen, beside: Linh Nguyen}]
not_on: ["week 8: vinterferie", 2027-05-14]
work_groups:
  by: unit
  size: 4
  named: [{name: Nattlaget, people: [Kåre Ødegård, Anne Brekke, Emil Nordvik]}]
ten_factor:
  year: 2026
  invited: 24
  answers: 21
  means:
    {1: 4.3, 2: "4,2", 3: 4.1, 4: 4.2, 5: 3.9, 6: 4.3, 7: 3.7, 8: 4.4, 9: 4, 10: 4.7}
  earlier: {1: 4.2}
  earlier_year: 2024
  earlier_answers: 19
  benchmark: {2: 4.3}
  benchmark_name: Hele kommunen
sessions:
  - id: start
    title: Hvem er vi?
    date: 2027-01-14
    starts: 09:00
    ends: 11:30
    place: Kulturhuset, sal 2
    theme: rolleforståelse
    people: 4
    participants: [Kåre Ødegård, Linh Nguyen, Anne Brekke, Emil Nordvik]
    goals: [Vi vet hva vi kan forvente]
    bring: [Penn]
    again:
      - date: 2027-01-19
        starts: "12:00"
        ends: "14:30"
        place: Rådhuset
        people: 4
        participants: [Marit Solbakken, Olena Kovalenko, Per Prøvestad, Hege Øvrebø]
    activities:
      - {method: welcome, minutes: 10}
      - method: input
        title: Om roller
        about: Hva en rolle er
        points: [Hva en rolle er]
        minutes: 20 min
        who: Ingrid Eksempelsen
        material: [Tavle]
        notes: Vent litt
        protected: no
        droppable: yes
      - method: igp
        question: Hva kjennetegner oss?
        product: Tre kjennetegn
        phases: {individual: 5, group: {min: 15, ideal: 20, max: 25}, plenary: 10}
        groups: {size: 4, mix: none}
        steps: [Skriv hver for seg]
      - {method: break, at: "10:10", minutes: 15}
      - {method: coaching-pairs, minutes: {min: 20, ideal: 30, max: 36}}
      - {method: eget, minutes: 7}
      - {method: lantern, minutes: 5}
      - {method: evaluation, minutes: 7}
    between:
      individual:
        task: Prøv ett grep i uka.
        due: 2027-02-09
        minutes: 45
        steps: [Velg et grep]
      group: {task: Spør tre brukere., due: 9.2.2027, minutes: 20}
"""

NAME_LIST = """\
Navn;Enhet;Rolle;Nærmeste leder
Kåre Ødegård;Nord;Sykepleier;Marit Solbakken
Linh Nguyen;Nord;Assistent;Marit Solbakken
Anne Brekke;Sør;Sykepleier;
Marit Solbakken;Sør;Leder;
Olena Kovalenko;Øst;Assistent;Anne Brekke
Per Prøvestad;Øst;Assistent;
Emil Nordvik;Sør;Assistent;
Hege Øvrebø;Nord;Sykepleier;
"""

COACHING = """\
# Made by `medarbeider pair-coaching`; do not edit it by hand.
format: 1
folder: sammen
seed: 3
rounds:
  - session: start
    occasion: 1
    date: 2027-01-14
    kind: groups
    number: 1
    size: 4
    frozen: yes
    drawn: 2
    absent: [Linh Nguyen]
    extra: [Turid Åsland]
    outside: [Per Vik]
    groups: [[Kåre Ødegård, Anne Brekke, Turid Åsland]]
    relaxed: [{rule: met-before, people: [Kåre Ødegård, Anne Brekke], proven: yes}]
people:
  - {name: Kåre Ødegård, units: [Nord], leaders: [Marit Solbakken], perhaps: [Eli Nes],
     newer_than: [a1b2c3d4e5f6]}
gone: [{name: Per Vik, since: [Anne Brekke]}]
lines: [a1b2c3d4e5f6]
older_lines: [a1b2c3d4e5f6]
times:
  - session: start
    occasion: 1
    date: 2027-01-14
    starts: '09:00'
    frozen: yes
    people: [Kåre Ødegård, Anne Brekke]
...
"""

SETTINGS = """\
format: 1
organisation: Eksempel Prosess AS
contact: post@eksempel.example
footer: Eksempel Prosess AS
logo: logo.png
word_template: mal.docx
colours: {accent: "#17495a"}
font: {name: Vaar, regular: Vaar.ttf, bold: Vaar.ttf, italic: Vaar.ttf}
language: nb
"""

BRIEF = """\
title: Nytt lag
organisation: Eksempel kommune
unit: Avdeling øst
leaders:
  - Marit Eksempelsen
  - {leader: Ola Eksempelsen, since: 2027-02-01}
  - {leader: Eva Eksempelsen, unit: Natt, also: yes}
sector: eget
serves: {one: en kunde, the_one: kunden, indefinite: kunder, definite: kundene}
words: {use: [lag, vakt], avoid: [samhandling, {instead_of: brukere, say: kunder}]}
goals: [Vi hjelper hverandre, Vi sier fra]
why: Fordi vi må
works: Vi ler
notes: Husk kaken
decided: [{date: 2027-02-01, what: planen}]
busy: [uke 7]
bars: [named-feedback]
meets:
  - {what: et morgenmøte, minutes: 15, of: unit}
  - {what: fredagskaffen, of: all}
alone: no
group_size: 5
writes: no
language: nb
people: 12
themes:
  - samskaping
  - {name: eget, about: Om eget, case: Det var, success: Nå, gatherings: 1}
results:
  file: resultat.csv
  year: 2026
  invited: 22
  answered: 18
  factors: {}
  earlier: {6: 3.9, mestringsklima: "4,1"}
  earlier_year: 2024
  earlier_answered: 19
  comparison: {6: 4.2}
  comparison_name: Hele kommunen
order: interleaved
variant: 2
gatherings:
  - {date: 2027-01-14, starts: 09:00, ends: 12:00, people: 10, theme: samskaping,
     variant: 1,
     again: [{date: 2027-01-15, starts: 12:30, ends: 15:30, place: Loftet, people: 5}]}
  - {earliest: 2027-02-01, latest: 2027-03-01, weekdays: onsdag, length: eget}
  - {ready: factors-choice}
guests:
  - {name: Ida Nes, title: Slik gjør vi det, gathering: 1, at: 10:30, minutes: 40}
absent:
  - {gathering: 2, people: 1}
  - {gathering: 2, names: [Kari Eksempelsen]}
rooms:
  - {name: Kantina, lacks: [stillhet], gatherings: [2]}
length: eget
first: 2027-01-14
last: 2027-06-18
weekdays: [tirsdag, onsdag]
weeks: 5
least_weeks: 2
starts: 09:00
place: Kulturhuset
facilitators: [Ingrid Eksempelsen]
not_on: [uke 8]
"""

RESULTS = """\
# Oppdiktede tall
10-FAKTOR 2026;;;;
Antall svar;18;;;
Inviterte;22;;;
Svarprosent;82 %;;;
Nr;Faktor;Gjennomsnitt;Landet 2024;n
1;Indre motivasjon;4,3;;18
6;Rolleklarhet;3.7;;17
9;Mestringsklima (gruppa);4,18;;18
7;;-;;
Totalt;;4;;
"""

FACTOR_MATTER = """\
factors:
  - number: 6
    question: {nb: Hva er ditt?, nn: Kva er ditt?, en: What is yours?}
    methods: [eget, triz]
  - number: 9
    question: {nb: Hvem spør du?, nn: Kven spør du?, en: Whom do you ask?}
    methods: [triz]
"""

FACTOR_WORDS = """\
factors: [{number: 6, nb: Tydelighet, nn: Tydelegskap, en: [Clearness]}]
headings:
  number: [no]
  name: [emne]
  mean: [poeng]
  earlier: [før]
  comparison: [andre]
  answered: [svarte]
  invited: [spurte]
  rate: [andel]
  statement: [sats]
  year: [årgang]
bounds: [topp]
changes: [opp]
nothing: [blank]
too_few: [få]
totals: [alt]
statements: [man]
"""

METHOD = """\
id: eget
name: {nb: Navn, nn: Namn, en: Name}
kind: work
form: groups
purpose: {nb: Hvorfor, nn: Kvifor, en: Why}
phases:
  - id: first
    name: {nb: A, nn: A, en: A}
    form: groups
    minutes: {min: 3, ideal: 4, max: 6}
    per_member: 0
    per_group: 1
groups: {min: 3, ideal: 4, max: 8}
protected: no
aloud: no
material: {nb: ["{paper: eget-guide}"], nn: [Ark], en: [Paper]}
steps: {nb: [Først], nn: [Fyrst], en: [First]}
wants: [learning-log]
guide:
  title: {nb: Guide til eget, nn: Guide til eige, en: Our own guide}
  one_for: group
  lead: {nb: Les, nn: Les, en: Read}
  roles: [{name: {nb: Leder, nn: Leiar, en: Lead}, does: {nb: A, nn: A, en: A}}]
  steps:
    - phase: first
      does: {nb: Gjør, nn: Gjer, en: Do}
      asks: {nb: [Hva?], nn: [Kva?], en: [What?]}
  turns:
    number: 2
    steps: [{name: {nb: A, nn: A, en: A}, minutes: 2, does: {nb: B, nn: B, en: B}}]
  listening:
    talkers: 1
    tasks: [{name: {nb: A, nn: A, en: A}, asks: {nb: B, nn: B, en: B}}]
  notes: [{asks: {nb: Noter, nn: Noter, en: Note}, lines: 3}]
  confidential: yes
  rules: {nb: [Ingen råd], nn: [Ingen råd], en: [No advice]}
  tear_off:
    says: {nb: Riv, nn: Riv, en: Tear}
    prompts: [{asks: {nb: A, nn: A, en: A}}]
source: egen
"""

FORMER_METHOD = """\
id: lantern
name: {nb: Lykt, nn: Lykt, en: Lantern}
kind: work
form: trios
purpose: {nb: Hvorfor, nn: Kvifor, en: Why}
minutes: {min: 3, ideal: 5, max: 7}
steps: {nb: [Først], nn: [Fyrst], en: [First]}
handouts: [learning-log]
guide_of: with-guide
source: egen
"""

LENDING_METHOD = """\
id: with-guide
name: {nb: Navn, nn: Namn, en: Name}
kind: work
form: trios
purpose: {nb: Hvorfor, nn: Kvifor, en: Why}
minutes: 5
steps: {nb: [Først], nn: [Fyrst], en: [First]}
guide:
  title: {nb: Guide til lån, nn: Guide til lån, en: A guide to lend}
  one_for: trio
source: egen
"""

THEME = """\
id: eget
name: {nb: Eget tema, nn: Eige tema, en: A theme of ours}
title: {nb: Tittel, nn: Tittel, en: Title}
goal: {nb: Mål, nn: Mål, en: Goal}
goal_else: {nb: Noe, nn: Noko, en: Something}
talk: {nb: Om tema, nn: Om tema, en: About it}
talk_points: {nb: [A], nn: [A], en: [A]}
questions: {nb: [Hva?, Hvem?], nn: [Kva?, Kven?], en: [What?, Who?]}
individual_task: {nb: Prøv, nn: Prøv, en: Try}
group_task: {nb: "Spør {users.one}", nn: Spør, en: Ask}
group_task_apart: {nb: Ring, nn: Ring, en: Call}
spoken_task: {nb: Si det, nn: Sei det, en: Say it}
leaders: {nb: Gi tid, nn: Gi tid, en: Give time}
leaders_question: {nb: Hva kan vi?, nn: Kva kan vi?, en: What can we?}
signs: {nb: [Vi ler], nn: [Vi ler], en: [We laugh]}
project: {nb: Tell, nn: Tel, en: Count}
purpose: {nb: Fordi, nn: Fordi, en: Because}
unnamed_task: {nb: Hør, nn: Høyr, en: Hear}
settles: no
weeks: 1
steps:
  - title: {nb: Videre, nn: Vidare, en: On}
    goal: {nb: Nå, nn: No, en: Now}
    goal_else: {nb: Snart, nn: Snart, en: Soon}
    goal_without: {nb: Sagt, nn: Sagt, en: Said}
    question: {nb: Hva nå?, nn: Kva no?, en: What now?}
    question_else: {nb: Og så?, nn: Og så?, en: And then?}
    individual_task: {nb: Øv, nn: Øv, en: Practise}
    group_task: {nb: Møt, nn: Møt, en: Meet}
    group_task_apart: {nb: Skriv, nn: Skriv, en: Write}
    spoken_task: {nb: Pek, nn: Peik, en: Point}
    leaders: {nb: Lytt, nn: Lytt, en: Listen}
    leaders_question: {nb: Hva hørte vi?, nn: Kva høyrde vi?, en: What did we hear?}
    unnamed_task: {nb: Se, nn: Sjå, en: See}
    settles: yes
    weeks: 2
    method: triz
    method_question: {nb: Hvordan?, nn: Korleis?, en: How?}
methods: [eget, triz]
factors: [1, 9]
source: egen
"""

ARC = """\
id: eget
name: {nb: Vår bue, nn: Vår boge, en: Our arc}
stages:
  - coaching: {nb: Hva først?, nn: Kva først?, en: What first?}
    sharing: {nb: Hva skjedde?, nn: Kva skjedde?, en: What happened?}
    closing: {nb: Hva nå?, nn: Kva no?, en: What now?}
  - coaching: {nb: Hva sist?, nn: Kva sist?, en: What last?}
    sharing: {nb: Hva ble det?, nn: Kva vart det?, en: What was it?}
    closing: {nb: Hva til slutt?, nn: Kva til slutt?, en: What at last?}
openings:
  small: [{title: {nb: A, nn: A, en: A}, question: {nb: B, nn: B, en: B}}]
  large:
    - method: check-in
      title: {nb: C, nn: C, en: C}
      question: {nb: D, nn: D, en: D}
thinking:
  - fits: [opening, deepening, practice, passing-on]
    title: {nb: Velg, nn: Vel, en: Choose}
    product: {nb: Ett punkt, nn: Eitt punkt, en: One point}
    unwritten: {nb: Et bilde, nn: Eit bilete, en: A picture}
unwritten:
  log: [{title: {nb: E, nn: E, en: E}, question: {nb: F, nn: F, en: F}}]
  evaluation: [{title: {nb: G, nn: G, en: G}, question: {nb: H, nn: H, en: H}}]
before:
  title: {nb: Før, nn: Før, en: Before}
  goal: {nb: "Til {what}", nn: "Til {what}", en: "Until {what}"}
  question: {nb: Hva vet vi?, nn: Kva veit vi?, en: What do we know?}
  individual_task: {nb: Vent, nn: Vent, en: Wait}
  group_task: {nb: Samle, nn: Samle, en: Gather}
  once_more:
    title: {nb: Ennå før, nn: Enno før, en: Still before}
    goal: {nb: "Ennå til {what}", nn: "Enno til {what}", en: "Still until {what}"}
    question: {nb: Hva nå?, nn: Kva no?, en: What now?}
    individual_task: {nb: Fortell, nn: Fortel, en: Tell}
    group_task: {nb: Velg, nn: Vel, en: Choose}
  walk: {nb: Hva er igjen?, nn: Kva er att?, en: What is left?}
  after: {nb: "{what} er klar", nn: "{what} er klar", en: "{what} is ready"}
bridge: {nb: Ta med, nn: Ta med, en: Bring}
works:
  title: {nb: Godt, nn: Godt, en: Well}
  question: {nb: "«{works}»", nn: "«{works}»", en: "“{works}”"}
overnight:
  sharing:
    title: {nb: Siden sist, nn: Sidan sist, en: Since then}
    question: {nb: Hva tenkte du?, nn: Kva tenkte du?, en: What did you think?}
  coaching: {nb: Hva nå?, nn: Kva no?, en: What now?}
at_own_meeting: {nb: "{each} for seg", nn: "{each} for seg", en: "{each} alone"}
to_write:
  goal: {nb: et mål, nn: eit mål, en: a goal}
  question: {nb: et spørsmål, nn: eit spørsmål, en: a question}
  individual_task: {nb: noe hver gjør, nn: noko kvar gjer, en: a thing each does}
  group_task: {nb: noe sammen, nn: noko saman, en: a thing together}
  about: {nb: hva, nn: kva, en: what}
  case: {nb: når, nn: når, en: when}
  success: {nb: hvordan, nn: korleis, en: how}
source: egen
"""

CASES = """\
id: eget
sectors:
  eget:
    example: {nb: Det hender, nn: Det hender, en: It happens}
    exercise: {nb: Hva nå da?, nn: Kva no då?, en: What then?}
    turns:
      - question: {nb: Hva hørte du?, nn: Kva høyrde du?, en: What did you hear?}
        individual_task: {nb: Lytt én gang., nn: Lytt éin gong., en: Listen once.}
        group_task: {nb: Lytt to og to., nn: Lytt to og to., en: Listen in pairs.}
  andre:
    example: {nb: Så skjer det, nn: Så skjer det, en: There it is}
    exercise: {nb: Hvem sier det?, nn: Kven seier det?, en: Who says it?}
source: egen
"""

WORDS = """\
id: egne
called: {eget: [vårt, vårt eget, det nære], andre: [fjernt, langt borte, der ute]}
source: egen
"""

_FORMS_OF_ONE = """\
  one: {nb: et barn, nn: eit barn, en: a child}
  the_one: {nb: barnet, nn: barnet, en: the child}
  indefinite: {nb: barn, nn: barn, en: children}
  definite: {nb: barna, nn: barna, en: the children}
"""

SECTOR = f"""\
id: eget
name: {{nb: Vår egen, nn: Vår eigen, en: Ours}}
users:
{_FORMS_OF_ONE}\
asked:
{_FORMS_OF_ONE}\
service: {{nb: huset, nn: huset, en: the house}}
meeting: {{nb: et møte, nn: eit møte, en: a meeting}}
handover: {{nb: ved vaktskiftet, nn: ved vaktskiftet, en: at the change}}
case: {{nb: en vanlig dag, nn: ein vanleg dag, en: an ordinary day}}
closed: [uke 29]
each_unit: {{nb: hvert hus, nn: kvart hus, en: each house}}
source: egen
"""

BLUEPRINT = """\
id: eget
name: {nb: Egen dag, nn: Eigen dag, en: A day of ours}
starts: 08:30
minutes: 150
purpose: {nb: Vi lærer, nn: Vi lærer, en: We learn}
bring_first: {nb: Penn, nn: Penn, en: A pen}
bring: {nb: Logg, nn: Logg, en: A log}
later_goal: {nb: Vi har delt, nn: Vi har delt, en: We have shared}
later_individual_task: {nb: Velg, nn: Vel, en: Choose}
later_group_task: {nb: Fortell, nn: Fortel, en: Tell}
activities:
  - method: check-in
    when: first
    title: {nb: Inn, nn: Inn, en: In}
    question: {nb: Hva?, nn: Kva?, en: What?}
    product: {nb: Ett ord, nn: Eitt ord, en: One word}
    minutes: {min: 5, ideal: 10, max: 20}
  - {method: input, draws: talk, minutes: {min: 10, ideal: 20, max: 25}}
  - {method: igp, draws: question}
  - {method: break, after: 60, minutes: 15, droppable: yes, leave_out: 1}
  - {draws: method, minutes: {min: 10, ideal: 20, max: 45}}
  - {method: check-out, when: last, minutes: 8}
source: egen
"""

READY = """\
id: eget
name: {nb: Eget møte, nn: Eige møte, en: A meeting of ours}
theme: {nb: Vårt, nn: Vårt, en: Ours}
title: {nb: Hva nå?, nn: Kva no?, en: What now?}
goal: {nb: Vi har valgt, nn: Vi har valt, en: We have chosen}
starts: 13:00
minutes: 90
bring: {nb: Penn, nn: Penn, en: A pen}
talk: {nb: Nå, nn: No, en: Now}
talk_points: {nb: [Ett, To], nn: [Eitt, To], en: [One, Two]}
questions: {nb: [Hva?], nn: [Kva?], en: [What?]}
individual_task: {nb: Prøv, nn: Prøv, en: Try}
spoken_task: {nb: Si, nn: Sei, en: Say}
group_task: {nb: Snakk, nn: Snakk, en: Talk}
group_task_apart: {nb: Ring, nn: Ring, en: Call}
activities:
  - {method: input, draws: talk, minutes: 10}
  - {method: igp, draws: question}
  - {method: check-out, minutes: 8}
source: egen
"""

EXERCISE_KINDS = """\
kinds:
  - id: hopping
    name: {nb: Å hoppe, nn: Å hoppe, en: Hopping}
    methods: [eget, triz]
  - id: singing
    name: {nb: Å synge, nn: Å syngje, en: Singing}
    methods: []
needs:
  - id: quiet
    name: {nb: stillhet, nn: stille, en: quiet}
    methods: [triz]
    without: {eget: {nb: [Ørepropper], nn: [Øyreproppar], en: [Ear plugs]}}
"""

FORMS = """\
both_ways: {arbeid: arbeide, hjemme: heime, veileder: rettleiar, samtale: samtale}
to_nynorsk: {fremtid: framtid, hjelper: hjelpar}
to_bokmal: {leik: lek, heim: hjem, heimar: hjem}
"""

FIRST_NAMES = """\
beginnings: [pål, jo, gry, vår, mats]
followers: [even, emilie, mathea, noah, ada]
"""

LIST_WORDS = """\
headings:
  name: [hvem]
  last_first_name: ["etternavn; fornavn"]
  first_name: [kallenavn]
  middle_name: [mellom]
  last_name: [slekt]
  unit: [virkeområde]
  other_unit: [annet virkeområde]
  role: [oppgaver]
  line_manager: [sjef]
  manager_first_name: [sjefens fornavn]
  manager_last_name: [sjefens etternavn]
  is_leader: [er sjef]
  identifier: [løpenummer]
  percentage: [andel]
yes: [jepp]
no: [nope]
nobody: [ingen her]
no_names: [veit]
empty_posts: [til overs]
telephones: [portvakt]
examples: [ola dunk]
sums: [alt i alt]
notes: [hentet]
unit_words: [tun]
titles: [barnevernspedagog]
between_names: [pluss]
between_units: [pluss]
ditto: [likeså]
closings: [ha det]
beside_others: [fører]
runs_gatherings: [toastmaster]
stands_in: [avløser]
also_roles: [hospitant]
left_out: [foruten]
small_words: [tja]
occupations: […smed]
leader_titles: […formann]
titles_of_no_leader: [torg…]
roles_for_a_time: [på prøve]
roles_left: [tidligere]
roles_being_left: [avtroppende]
roles_until: [til]
gone: [flyttet]
gone_in_cells: [alderspensjon]
elsewhere: [utlånt]
away_for_a_time: [kurs]
hardly_comes: [vara]
another_time: [en stund]
beside_the_programme: [referent]
takes_part: [deltaker]
remark_beginnings: [kommer]
remarks_on_coming: [samling]
gone_alone: [borte]
gone_headings: [siste vakt]
says_no: [helst ikke]
places: [bygg]
asks_who_comes: [blir med]
other_things: [skostørrelse]
remarks: [hilsner]
meeting_report: [møterapport]
"""

TEMPLATE = """\
{% extends "bundled/agenda.html.j2" %}
{% block title %}{{ document_title }}{% endblock %}
"""

STYLE = "h1 { color: var(--accent) }\n"

PROGRAMME_FOLDER = "programmes/sammen"

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        f"{PROGRAMME_FOLDER}/programme.yaml": PROGRAMME,
        f"{PROGRAMME_FOLDER}/participants.csv": NAME_LIST,
        f"{PROGRAMME_FOLDER}/coaching.yaml": COACHING,
        f"{PROGRAMME_FOLDER}/templates/agenda.html.j2": TEMPLATE,
        f"{PROGRAMME_FOLDER}/templates/styles/egen.css": STYLE,
        "programmes/i-fjor/coaching.yaml": COACHING.replace("sammen", "i-fjor"),
        "medarbeider.yaml": SETTINGS,
        "brief.yaml": BRIEF,
        "resultat.csv": RESULTS,
        "library/methods/eget.yaml": METHOD,
        "library/methods/lantern.yaml": FORMER_METHOD,
        "library/methods/with-guide.yaml": LENDING_METHOD,
        "library/themes/eget.yaml": THEME,
        "library/blueprints/eget.yaml": BLUEPRINT,
        "library/gatherings/eget.yaml": READY,
        "library/sectors/eget.yaml": SECTOR,
        "library/arcs/eget.yaml": ARC,
        "library/cases/eget.yaml": CASES,
        "library/words/egne.yaml": WORDS,
        "library/exercise-kinds.yaml": EXERCISE_KINDS,
        "library/languages/forms.yaml": FORMS,
        "library/ten-factor/matter.yaml": FACTOR_MATTER,
        "library/ten-factor/words.yaml": FACTOR_WORDS,
        "library/name-lists/first-names.yaml": FIRST_NAMES,
        "library/name-lists/words.yaml": LIST_WORDS,
    }
)
"""A workspace's text files, by their path in it."""


@cache
def whole_files() -> Mapping[str, bytes]:
    """Return all files of a workspace, by path: texts, logo, font and Word file."""
    made = {path: text.encode() for path, text in TEXTS.items()}
    font = bundled("templates") / "fonts" / "NotoSans-Regular.ttf"
    word_file = io.BytesIO()
    Document().save(word_file)
    made["logo.png"] = LOGO
    made["Vaar.ttf"] = font.read_bytes()
    made["mal.docx"] = word_file.getvalue()
    return MappingProxyType(made)


def _logo() -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (12, 8), (23, 73, 90)).save(picture, "PNG")
    return picture.getvalue()


LOGO = _logo()


def put(files: Mapping[str, bytes], workspace: Path) -> None:
    """Write files below a folder."""
    for path, content in files.items():
        file = workspace / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
