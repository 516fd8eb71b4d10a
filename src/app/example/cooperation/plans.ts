import type { PlannedMunicipality } from '../places.ts'

const id = ({ ags }: PlannedMunicipality) => `gemeinde-${ags}`

/** Tasks of the work plans: one milestone is missed, one task waits for another project. */
export function planTasks(county: readonly PlannedMunicipality[]) {
  const village = county[6]!
  const shop = { project: 'dorfladen-auental', field: 'nahversorgung' }
  const bus = { project: 'rufbus-nord', field: 'mobilitaet' }
  return [
    {
      ...shop,
      id: 'satzungen',
      title: 'Mustersatzungen für Genossenschaft und Verein vergleichen',
      state: 'done',
      actor: 'dorfladenverein',
      start: '2026-09-01',
      due: '2026-10-15',
      done: '2026-10-12',
    },
    {
      ...shop,
      id: 'umsatzplan',
      title: 'Kosten und Umsätze für drei Jahre planen',
      state: 'doing',
      actor: 'dorfladenverein',
      start: '2026-10-01',
      due: '2026-11-10',
      hours: 40,
    },
    {
      ...shop,
      id: 'foerderantrag',
      title: 'Antrag bei LEADER eingereicht',
      state: 'open',
      isMilestone: true,
      actor: 'dorfladenverein',
      due: '2026-11-15',
      dependsOn: ['umsatzplan'],
    },
    {
      ...shop,
      id: 'bauzustand',
      title: 'Bauzustand des leeren Ladens prüfen lassen',
      state: 'open',
      actor: id(village),
      ags: village.ags,
      start: '2026-11-16',
      due: '2026-12-11',
      days: 10,
    },
    {
      ...shop,
      id: 'ueberlassung',
      title: 'Überlassungsvertrag entwerfen',
      state: 'open',
      actor: id(village),
      ags: village.ags,
      due: '2027-01-15',
      days: 14,
      dependsOn: ['bauzustand'],
    },
    {
      ...shop,
      id: 'gruendung',
      title: 'Gründungsversammlung',
      state: 'open',
      isMilestone: true,
      actor: 'dorfladenverein',
      due: '2027-02-20',
      dependsOn: ['ueberlassung', 'dorfladen-auental-2'],
    },
    {
      ...bus,
      id: 'zaehlung',
      title: 'Fahrgastzählung vom Herbst auswerten',
      state: 'doing',
      actor: 'verkehrsgesellschaft',
      start: '2026-11-02',
      due: '2026-12-15',
    },
    {
      ...bus,
      id: 'kosten-je-fahrt',
      title: 'Kosten je Fahrt mit denen des Linienbusses vergleichen',
      state: 'open',
      actor: 'verkehrsgesellschaft',
      days: 20,
      due: '2027-02-28',
      dependsOn: ['zaehlung'],
    },
    {
      ...bus,
      id: 'vorlage',
      title: 'Vorlage für die drei Räte schreiben',
      state: 'open',
      actor: 'koordination',
      days: 15,
      due: '2027-05-15',
      dependsOn: ['kosten-je-fahrt'],
    },
    {
      ...bus,
      id: 'zubringer',
      title: 'Fahrten zum Dorfladen Auental aufnehmen',
      state: 'waiting',
      actor: 'verkehrsgesellschaft',
      days: 30,
      dependsOn: ['gruendung'],
    },
    {
      project: 'bauhof-verbund',
      id: 'geraeteliste',
      title: 'Liste der Großgeräte je Gemeinde',
      state: 'done',
      actor: id(county[1]!),
      start: '2025-06-01',
      due: '2025-09-30',
      done: '2025-09-26',
    },
    {
      project: 'bauhof-verbund',
      id: 'hohenlinde',
      title: 'Entscheidung im Rat von Hohenlinde',
      state: 'waiting',
      isMilestone: true,
      actor: id(county[9]!),
      ags: county[9]!.ags,
      due: '2027-03-01',
      dependsOn: ['geraeteliste'],
    },
  ]
}

export function meetings(county: readonly PlannedMunicipality[]) {
  const village = id(county[6]!)
  return [
    {
      id: 'dorfladen-november',
      title: 'Projektrunde Dorfladen Auental',
      date: '2026-11-12',
      begin: '18:30',
      end: '20:15',
      place: 'Bürgerhaus',
      project: 'dorfladen-auental',
      invited: [village, 'dorfladenverein', 'leader', 'landfrauen'],
      present: [village, 'dorfladenverein', 'leader'],
      agenda: 'Stand der Zusagen\nUmsatzplan und Förderantrag\nRechtsform\nDer leere Laden: wer prüft was?',
      minutes:
        '117 von 250 Anteilen sind zugesagt.\nDer Umsatzplan wird nicht rechtzeitig fertig; der Antrag bei LEADER geht im nächsten Aufruf mit.\nDie Gemeinde ist bereit, den Laden zu einem symbolischen Mietzins zu überlassen, wenn der Bauzustand geprüft ist.',
    },
    {
      id: 'dorfladen-dezember',
      title: 'Projektrunde Dorfladen Auental',
      date: '2026-12-10',
      begin: '18:30',
      end: '20:00',
      place: 'Bürgerhaus',
      project: 'dorfladen-auental',
      invited: [village, 'dorfladenverein', 'leader', 'landfrauen'],
      agenda:
        'Rechtsform: was sagt der Prüfverband?\nErgebnis der Prüfung des Ladens\nWerbung um Anteile vor Weihnachten',
    },
    {
      id: 'rufbus-herbst',
      title: 'Lenkungsrunde Rufbus Nord',
      date: '2026-09-24',
      begin: '10:00',
      end: '11:30',
      place: 'Landratsamt, Sitzungszimmer 2',
      project: 'rufbus-nord',
      invited: ['landkreis', 'verkehrsgesellschaft', ...[11, 12, 13].map((role) => id(county[role]!))],
      present: ['landkreis', 'verkehrsgesellschaft', ...[11, 12].map((role) => id(county[role]!))],
      agenda: 'Halbjahresbericht\nBestellung am Telefon\nWas kommt nach der Förderung?',
      minutes:
        'Im Mittel fahren 61 Menschen je Woche mit, das Ziel sind 90.\nDie meisten bestellen am Telefon; morgens ist die Leitung oft besetzt.\nÜber die Zeit nach der Förderung wird im Juni 2027 entschieden, auf Grundlage der Kosten je Fahrt.',
    },
    {
      id: 'rufbus-winter',
      title: 'Lenkungsrunde Rufbus Nord',
      date: '2027-01-21',
      begin: '10:00',
      end: '11:30',
      place: 'Landratsamt, Sitzungszimmer 2',
      project: 'rufbus-nord',
      invited: ['landkreis', 'verkehrsgesellschaft', ...[11, 12, 13].map((role) => id(county[role]!))],
      agenda: 'Ergebnis der Fahrgastzählung\nZubringer zum Dorfladen',
    },
    {
      id: 'bauhof-sommer',
      title: 'Runde der Bauhofleitungen',
      date: '2026-06-18',
      begin: '09:00',
      place: 'Bauhof',
      project: 'bauhof-verbund',
      invited: [1, 4, 9].map((role) => id(county[role]!)),
      present: [1, 4].map((role) => id(county[role]!)),
      agenda: 'Großgeräte\nVertretung im Winterdienst',
      minutes:
        'Ohne Hohenlinde lohnt sich der gemeinsame Kauf der Kehrmaschine nicht. Die Runde wartet auf die Entscheidung.',
    },
  ]
}

export function resolutions() {
  const shop = { project: 'dorfladen-auental', meeting: 'dorfladen-november', date: '2026-11-12' }
  return [
    {
      id: 'dorfladen-absicht',
      text: 'Gemeinde und Verein erklären ihre Absicht, den Laden gemeinsam zu planen.',
      date: '2026-06-10',
      state: 'accepted',
      votes: '13 Ja, 2 Nein',
      project: 'dorfladen-auental',
      decides: 'intent',
    },
    {
      ...shop,
      id: 'dorfladen-form',
      text: 'Der Laden wird in der Form einer Genossenschaft weiter geplant.',
      state: 'withdrawn',
      votes: 'einstimmig',
      withdrawnOn: '2026-11-19',
      withdrawnWhy: 'Erst soll der Umsatzplan vorliegen; danach wird über die Form neu entschieden.',
    },
    {
      ...shop,
      id: 'dorfladen-bau',
      text: 'Die Gemeinde lässt den Bauzustand des leeren Ladens bis Mitte Dezember prüfen.',
      state: 'accepted',
      votes: 'einstimmig',
      task: 'bauzustand',
    },
    {
      ...shop,
      id: 'dorfladen-werben',
      text: 'Vor Weihnachten wird im Ort an drei Samstagen um Anteile geworben.',
      state: 'accepted',
      votes: 'einstimmig',
    },
    {
      id: 'rufbus-vereinbarung',
      text: 'Die drei Gemeinden und der Landkreis schließen die Vereinbarung über den Rufbus Nord.',
      date: '2025-12-11',
      state: 'accepted',
      votes: 'in allen Räten derselbe Text',
      project: 'rufbus-nord',
      decides: 'agreement',
    },
    {
      id: 'rufbus-telefon',
      text: 'Die Bestellung am Telefon wird vormittags mit einer zweiten Leitung erprobt.',
      date: '2026-09-24',
      state: 'accepted',
      votes: 'einstimmig',
      project: 'rufbus-nord',
      meeting: 'rufbus-herbst',
    },
  ]
}

export function documents() {
  return [
    {
      id: 'umfrage',
      title: 'Umfrage im Ort: Auswertung',
      date: '2026-07-04',
      shelf: 'Dorfladenverein, Ordner „Umfrage“',
      project: 'dorfladen-auental',
    },
    {
      id: 'halbjahresbericht',
      title: 'Halbjahresbericht Rufbus Nord',
      date: '2026-09-18',
      shelf: 'Verkehrsgesellschaft, Az. 14/2026',
      project: 'rufbus-nord',
      meeting: 'rufbus-herbst',
    },
    {
      id: 'geraete',
      title: 'Großgeräte der drei Bauhöfe',
      date: '2025-09-26',
      shelf: 'Laufwerk der Hauptämter, „Bauhof“',
      project: 'bauhof-verbund',
    },
  ]
}

/** Two projects of the north that know nothing of each other, one of them against the village shop. */
export function smallProjects(county: readonly PlannedMunicipality[]) {
  const north = [11, 12, 13].map((role) => id(county[role]!))
  const same = { partners: [...north, 'landfrauen'], funding: 'Landesprogramm Dorfentwicklung', costPerYearCents: null }
  return [
    {
      ...same,
      id: 'mitfahrbaenke',
      name: 'Mitfahrbänke im Norden',
      field: 'mobilitaet',
      step: 'implementation',
      phase: 'operation',
      orientation: 'task',
      scope: 'sectoral',
      direction: 'bottom-up',
      aim: 'An jedem Ortsrand eine Bank, von der man mitgenommen wird.',
      lead: 'landfrauen',
      start: '2025-04-01',
      end: null,
      review: '2027-04-01',
      milestones: [{ what: 'Zehn Bänke stehen', due: '2026-05-31', done: '2026-05-03' }],
      indicators: [],
    },
    {
      ...same,
      id: 'einkaufsfahrten',
      name: 'Gemeinsame Einkaufsfahrten',
      field: 'nahversorgung',
      step: 'ideas',
      phase: 'initiation',
      orientation: 'task',
      scope: 'sectoral',
      direction: 'bottom-up',
      occasion: 'Wer im Norden kein Auto hat, kommt mittags nicht zum Einkaufen und zurück.',
      aim: 'Einmal in der Woche mit dem Kleinbus zum großen Markt in die Kreisstadt.',
      lead: 'landfrauen',
      start: '2026-09-01',
      end: null,
      conflictsWith: ['dorfladen-auental'],
      conflict: 'Fahrten zum großen Markt nehmen dem Dorfladen Kundschaft.',
      milestones: [{ what: 'Probefahrt', due: '2026-12-05', done: null }],
      indicators: [],
    },
  ]
}
