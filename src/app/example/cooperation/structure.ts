import type { PlannedMunicipality } from '../places.ts'

const id = (municipality: PlannedMunicipality) => `gemeinde-${municipality.ags}`
const ids = (county: readonly PlannedMunicipality[], ...roles: number[]) => roles.map((role) => id(county[role]))
const codes = (county: readonly PlannedMunicipality[], ...roles: number[]) => roles.map((role) => county[role].ags)

export function fields(county: readonly PlannedMunicipality[]) {
  const north = ids(county, 11, 12, 13)
  return [
    {
      id: 'kreisentwicklung',
      name: 'Kreisentwicklung gemeinsam steuern',
      isAcross: true,
      services: [],
      situation: 'Die Felder arbeiten nebeneinander; wer in zweien mitwirkt, trägt dieselben Zahlen zweimal zusammen.',
      aim: 'Einmal im Halbjahr sehen alle Felder gemeinsam, was einander hilft und was sich widerspricht.',
      step: 'planning',
      since: '2026-05-04',
      lead: 'koordination',
      partners: ['landkreis', ...county.map(id)],
      next: {
        what: 'Gemeinsamen Halbjahresblick auf alle Felder vorbereiten',
        owner: 'koordination',
        due: '2026-12-14',
      },
    },
    {
      id: 'gesundheit',
      name: 'Gesundheit und Pflege',
      services: ['general-practitioner', 'pharmacy', 'home-care', 'nursing-home'],
      situation:
        'Im Norden praktiziert seit 2024 niemand mehr. Die nächste Praxis liegt für viele mehr als eine halbe Stunde entfernt; ein Viertel der Menschen dort ist über 70.',
      step: 'ideas',
      since: '2026-06-15',
      lead: 'landkreis',
      partners: [...north, ...ids(county, 6, 7), 'aerztenetz', 'seniorenbeirat'],
      next: {
        what: 'Ideenwerkstatt zur hausärztlichen Versorgung im Norden auswerten',
        owner: 'koordination',
        due: '2026-12-10',
      },
    },
    {
      id: 'mobilitaet',
      name: 'Mobilität',
      services: ['public-transport-stop', 'school-transport'],
      situation: 'Werktags fährt der Bus morgens und mittags für die Schule, danach kaum noch.',
      aim: 'Aus jedem Ort des Nordens werktags dreimal am Tag zur Praxis und zum Einkauf und zurück.',
      review: '2027-06-30',
      step: 'implementation',
      since: '2026-02-01',
      lead: 'landkreis',
      partners: [...north, ...ids(county, 0, 8), 'verkehrsgesellschaft'],
      next: { what: 'Halbjahresbericht zum Rufbus Nord', owner: 'verkehrsgesellschaft', due: '2027-01-31' },
    },
    {
      id: 'bildung',
      name: 'Bildung und Betreuung',
      services: ['kindergarten', 'primary-school', 'after-school-care'],
      step: 'analysis',
      since: '2026-09-01',
      lead: id(county[5]),
      partners: ids(county, 5, 3, 8, 11),
      next: {
        ags: county[5].ags,
        what: 'Schülerzahlen bis 2034 für die Grundschulen Mühlgrund und Birkenried zusammenstellen',
        owner: id(county[5]),
        due: '2026-12-18',
      },
    },
    {
      id: 'nahversorgung',
      name: 'Nahversorgung und Soziale Orte',
      services: ['village-shop', 'supermarket', 'village-hall', 'social-place'],
      situation: 'In Auental hat der letzte Markt geschlossen.',
      aim: 'Wieder Waren des täglichen Bedarfs und ein Treffpunkt im Ort.',
      step: 'planning',
      since: '2026-04-20',
      lead: id(county[6]),
      partners: [...ids(county, 6, 7), 'dorfladenverein', 'landfrauen', 'leader'],
      next: {
        what: 'Genossenschaft oder Verein? Rechtsform für den Dorfladen Auental klären',
        owner: 'dorfladenverein',
        due: '2026-11-30',
      },
    },
    {
      id: 'sicherheit',
      name: 'Brandschutz und Rettung',
      services: ['fire-service', 'ambulance', 'civil-protection-point'],
      situation: 'Tagsüber sind im oberen Steinbachtal zu wenige Einsatzkräfte am Ort.',
      aim: 'Ein gemeinsamer Tagesalarm über die Gemeindegrenzen.',
      review: '2026-08-01',
      step: 'reflection',
      since: '2026-08-01',
      lead: id(county[10]),
      partners: [...ids(county, 2, 10), 'feuerwehrverband'],
      next: {
        what: 'Auswertung der Tagesalarmbereitschaft im oberen Steinbachtal',
        owner: 'feuerwehrverband',
        due: '2026-11-27',
      },
    },
    {
      id: 'wasser',
      name: 'Wasser und Abwasser',
      services: ['drinking-water', 'wastewater'],
      situation: 'Zwei Brunnen fallen in trockenen Sommern aus.',
      aim: 'Jede Gemeinde des Verbands hängt an zwei Quellen.',
      review: '2028-12-31',
      step: 'implementation',
      since: '2024-01-01',
      lead: 'wasserverband',
      partners: ids(county, 8, 11, 12),
      next: { what: 'Verbindungsleitung nach Kaltenborn in Betrieb nehmen', owner: 'wasserverband', due: '2027-05-31' },
    },
  ]
}

export function bodies(county: readonly PlannedMunicipality[]) {
  return [
    {
      id: 'ag-aerzte',
      name: 'Arbeitsgruppe Ärztliche Versorgung',
      field: 'gesundheit',
      state: 'dormant',
      lastMeeting: '2025-03-13',
      founded: '2022-10-05',
      members: ['landkreis', 'kreiskrankenhaus', 'aerztenetz', ...ids(county, 0, 11, 12, 13)],
      why: 'Nach dem Ende der Förderung fehlte eine Stelle, die einlädt; zwei Aufträge blieben ohne Zuständige.',
      openTasks: [
        'Räume für eine Zweigpraxis in Birkenried prüfen',
        'Gespräch mit der Kassenärztlichen Vereinigung vorbereiten',
      ],
    },
    {
      id: 'runde-hauptaemter',
      name: 'Runde der Hauptämter',
      field: null,
      state: 'active',
      lastMeeting: '2026-10-21',
      nextMeeting: '2026-12-02',
      rhythm: 'alle sechs Wochen, reihum',
      members: county.map(id),
    },
    {
      id: 'buergermeisterrunde',
      name: 'Bürgermeisterdienstbesprechung',
      field: null,
      state: 'active',
      lastMeeting: '2026-09-30',
      nextMeeting: '2026-12-16',
      members: ['landkreis', ...county.map(id)],
    },
    {
      id: 'lag-leader',
      name: 'Lokale Aktionsgruppe der LEADER-Region',
      field: 'nahversorgung',
      state: 'active',
      lastMeeting: '2026-10-08',
      nextMeeting: '2027-01-14',
      members: ['leader', 'landfrauen', 'jugendring', ...ids(county, 6, 7, 10)],
    },
    {
      id: 'beirat-demografie',
      name: 'Demografiebeirat',
      field: null,
      state: 'dormant',
      lastMeeting: '2021-11-18',
      founded: '2014-05-06',
      members: ['landkreis', 'seniorenbeirat', 'jugendring'],
      why: 'War Bedingung eines Förderkonzepts und tagte danach nicht mehr.',
      openTasks: [],
    },
  ]
}

/** The co-ordination unit of the county, and apart from it units of two town halls. */
export function units(county: readonly PlannedMunicipality[]) {
  return [
    {
      id: 'koordination',
      type: 'coordination',
      name: 'Koordinierungsstelle Daseinsvorsorge',
      formality: 'joint-post',
      host: 'landkreis',
      hoursPerWeek: 12,
      since: '2025-10-01',
      contact: 'Landratsamt, Stabsstelle',
    },
    {
      id: 'rathaus-0',
      type: 'town-hall',
      ags: county[0].ags,
      name: 'Stabsstelle Stadtentwicklung',
      hoursPerWeek: 20,
      contact: 'Hauptamt',
    },
    {
      id: 'rathaus-11',
      type: 'town-hall',
      ags: county[11].ags,
      name: 'Hauptamt, zuständig über die Ämter hinweg',
      hoursPerWeek: 4,
      contact: 'Hauptamt',
    },
  ]
}

/** What the co-ordination unit does for its nine tasks, and what small municipalities owe this month. */
export function tasks(county: readonly PlannedMunicipality[]) {
  const own = (role: number, given: { what: string; due: string; field?: string }) => ({
    id: `gemeinde-${role}-${given.field ?? 'allgemein'}`,
    owner: id(county[role]),
    ags: county[role].ags,
    ...given,
  })
  const unit = (coordination: string, what: string, due: string) => ({
    id: `koordination-${coordination}`,
    owner: 'koordination',
    coordination,
    what,
    due,
  })
  return [
    unit('information', 'Rundbrief an alle Rathäuser', '2026-12-04'),
    unit('events', 'Ideenwerkstatt Mobilität im Norden einladen', '2027-01-22'),
    unit('plans', 'Zeitpläne der Vorhaben mit den Federführenden abgleichen', '2026-12-11'),
    unit('themes', 'Schwerpunkte für 2027 vorschlagen', '2027-01-15'),
    unit('advice', 'Nachbarkreis nach Erfahrungen mit dem Ärztehaus fragen', '2026-11-20'),
    unit('other-projects', 'Dorfladen und Rufbus zusammenbringen: Halt vor dem Laden', '2026-12-18'),
    unit('councils', 'Bericht für die Bürgermeisterdienstbesprechung', '2026-12-16'),
    unit('monitoring', 'Jahresbericht zur Zusammenarbeit entwerfen', '2027-02-26'),
    own(11, {
      what: 'Leerstehende Räume melden, die für eine Zweigpraxis taugen',
      due: '2026-12-04',
      field: 'gesundheit',
    }),
    own(12, {
      what: 'Leerstehende Räume melden, die für eine Zweigpraxis taugen',
      due: '2026-12-04',
      field: 'gesundheit',
    }),
    own(12, { what: 'Fahrtwünsche zum Rufbus aus den Ortsteilen sammeln', due: '2026-11-20', field: 'mobilitaet' }),
    own(13, { what: 'Fahrtwünsche zum Rufbus aus den Ortsteilen sammeln', due: '2026-11-20', field: 'mobilitaet' }),
  ]
}

/** What councils decide next, and what they decided. */
export function councilItems(county: readonly PlannedMunicipality[]) {
  return [
    {
      id: 'schulverbund',
      ags: county[5].ags,
      field: 'bildung',
      title: 'Soll ein Schulverbund mit Lindenhagen geprüft werden?',
      due: '2027-02-15',
      state: 'open',
    },
    {
      id: 'dorfladen',
      ags: county[6].ags,
      field: 'nahversorgung',
      title: 'Überlassung des leeren Ladens zu einem symbolischen Mietzins',
      due: '2026-12-08',
      state: 'open',
    },
    {
      id: 'rufbus-plan',
      field: 'mobilitaet',
      title: 'Plan für den Rufbus Nord',
      isPlan: true,
      due: '2025-12-10',
      state: 'accepted',
      decided: '2025-12-10',
    },
    {
      id: 'aerztehaus-absicht',
      ags: county[12].ags,
      field: 'gesundheit',
      title: 'Absichtserklärung für ein gemeinsames Ärztehaus im Norden',
      due: '2026-12-10',
      state: 'open',
    },
  ]
}

/** What was asked of municipalities; nobody has answered yet. */
export function questions(county: readonly PlannedMunicipality[]) {
  return [
    {
      id: 'ideen-gesundheit',
      field: 'gesundheit',
      title: 'Welche Idee aus der Werkstatt zur hausärztlichen Versorgung trägt Ihre Gemeinde mit?',
      text: 'Eine Antwort genügt; sie bindet niemanden.',
      choices: ['Zweigpraxis', 'Gemeinsames Ärztehaus', 'Fahrdienst', 'Keine davon'],
      municipalities: codes(county, 12, 13),
      due: '2026-12-07',
    },
    {
      id: 'schuelerzahlen',
      field: 'bildung',
      title: 'Wie viele Kinder erwarten Sie bis 2034 je Einschulungsjahr?',
      text: '',
      choices: [],
      municipalities: codes(county, 3),
      due: '2026-11-13',
    },
  ]
}
