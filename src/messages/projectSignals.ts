/** Messages of what is seen only with all projects side by side, and of the kinds of co-operation. */
export const projectSignalMessages = {
  de: {
    'vorhaben.signals': 'Was im Ganzen auffällt',
    'vorhaben.signals-lead':
      'Das sieht man erst, wenn man alle Vorhaben nebeneinander legt. Es sind Hinweise zum Nachfragen, keine Urteile.',
    'vorhaben.signal-islands': 'Vorhaben, die nichts voneinander wissen',
    'vorhaben.signal-islands-why':
      '{projects} haben dieselben Partner ({partners}) und dieselbe Finanzierung ({funding}), aber keine gemeinsame Aufgabe, kein gemeinsames Gremium und keinen Hinweis aufeinander.',
    'vorhaben.signal-islands-remedy':
      'Sprechen Sie in einer Sitzung über beide. Gehören sie zusammen, tragen Sie es im Vorhaben ein; sonst legen Sie sie zusammen oder lassen eines ruhen.',
    'vorhaben.signal-double-bodies': 'Gremien, die dasselbe tun könnten',
    'vorhaben.signal-double-bodies-why': 'In {bodies} sitzen im selben Handlungsfeld weitgehend dieselben ({members}).',
    'vorhaben.signal-double-bodies-remedy':
      'Laden Sie das ältere neu auf und lösen Sie das andere auf, oder tagen Sie gemeinsam.',
    'vorhaben.signal-aims': 'Ziele, die gegeneinander stehen',
    'vorhaben.signal-aims-why':
      '{projects} verfolgen Ziele, die nach Ihren Angaben nicht beide ganz zu erreichen sind.',
    'vorhaben.signal-aims-remedy':
      'Setzen Sie den Konflikt auf eine Tagesordnung. Ist er gelöst, nehmen Sie ihn aus dem Vorhaben heraus.',
    'vorhaben.signal-mostly': 'die Mehrheit',
    'vorhaben.signal-meet': 'Sitzung ansetzen',
    'vorhaben.signal-meeting': 'Gemeinsam über {projects}',
    'vorhaben.kinds': 'Welche Arten der Zusammenarbeit gibt es?',
    'vorhaben.kinds-lead':
      'Keine ist besser als die andere. Die Art entscheidet, wen man braucht und wie lange es dauert.',
    'vorhaben.kind-task': 'Auf eine Aufgabe gerichtet',
    'vorhaben.kind-task-text':
      'Ein bestimmter Dienst wird gemeinsam erledigt, etwa ein Bauhof oder ein Standesamt. Der Gewinn ist früh zu sehen.',
    'vorhaben.kind-strategy': 'Strategisch',
    'vorhaben.kind-strategy-text':
      'Man einigt sich auf Ziele für den ganzen Raum, etwa für Wohnen oder Mobilität. Es braucht Zeit, Räte und eine Stelle, die dranbleibt.',
    'vorhaben.kind-sectoral': 'In einem Fachgebiet',
    'vorhaben.kind-sectoral-text':
      'Fachleute eines Gebiets arbeiten zusammen. Das ist einfach zu beginnen, übersieht aber leicht, was nebenan geschieht.',
    'vorhaben.kind-integrated': 'Über Fachgebiete hinweg',
    'vorhaben.kind-integrated-text':
      'Mehrere Ämter und Felder gehören dazu. Mehr Absprachen, dafür passen die Lösungen zueinander.',
    'vorhaben.kind-bottom-up': 'Von unten',
    'vorhaben.kind-bottom-up-text':
      'Vereine, Ortsteile oder einzelne Gemeinden fangen an. Die Verwaltung kommt dazu und sichert ab.',
    'vorhaben.kind-top-down': 'Von oben',
    'vorhaben.kind-top-down-text':
      'Kreis, Land oder ein Förderprogramm stoßen an. Es geht schneller los, braucht aber eigene Gründe vor Ort, sonst endet es mit dem Geld.',
    'vorhaben.kinds-source': 'Einteilung nach Trapp 2019; die Sätze sind unsere.',
  },
  en: {
    'vorhaben.signals': 'What is seen in the whole',
    'vorhaben.signals-lead':
      'This is seen only with all projects side by side. They are hints to ask about, not verdicts.',
    'vorhaben.signal-islands': 'Projects that know nothing of each other',
    'vorhaben.signal-islands-why':
      '{projects} have the same partners ({partners}) and the same funding ({funding}), but no task, no body and no reference in common.',
    'vorhaben.signal-islands-remedy':
      'Speak of them in one meeting. If they belong together, enter it in the project; else merge them, or let one wait.',
    'vorhaben.signal-double-bodies': 'Bodies that might do the same',
    'vorhaben.signal-double-bodies-why': '{bodies} have mostly the same members in the same field ({members}).',
    'vorhaben.signal-double-bodies-remedy': 'Recharge the older one and dissolve the other, or meet together.',
    'vorhaben.signal-aims': 'Aims that stand against each other',
    'vorhaben.signal-aims-why': '{projects} pursue aims that, as entered, cannot both be reached in full.',
    'vorhaben.signal-aims-remedy': 'Put the conflict on an agenda. Once it is settled, take it out of the project.',
    'vorhaben.signal-mostly': 'most of them',
    'vorhaben.signal-meet': 'Arrange a meeting',
    'vorhaben.signal-meeting': 'Together about {projects}',
    'vorhaben.kinds': 'Which kinds of co-operation are there?',
    'vorhaben.kinds-lead': 'None is better than the other. The kind decides whom you need, and how long it takes.',
    'vorhaben.kind-task': 'Towards a task',
    'vorhaben.kind-task-text':
      'One service is provided together, such as a municipal depot or a registry office. The gain is seen early.',
    'vorhaben.kind-strategy': 'Strategic',
    'vorhaben.kind-strategy-text':
      'Aims for the whole area are agreed on, such as housing or mobility. It takes time, councils, and an office that keeps at it.',
    'vorhaben.kind-sectoral': 'In one sector',
    'vorhaben.kind-sectoral-text':
      'Experts of one sector work together. That is easy to begin, but easily misses what happens next door.',
    'vorhaben.kind-integrated': 'Across sectors',
    'vorhaben.kind-integrated-text':
      'Several departments and fields belong to it. More to agree on, but the solutions fit together.',
    'vorhaben.kind-bottom-up': 'Bottom-up',
    'vorhaben.kind-bottom-up-text':
      'Clubs, villages or single municipalities begin. The administration joins and secures it.',
    'vorhaben.kind-top-down': 'Top-down',
    'vorhaben.kind-top-down-text':
      'County, state or a funding programme give the impulse. It starts faster, but needs reasons of its own on site, or it ends with the money.',
    'vorhaben.kinds-source': 'Classification after Trapp 2019; the sentences are ours.',
  },
}
