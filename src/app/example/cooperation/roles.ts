import type { PlannedMunicipality } from '../places.ts'

type County = readonly PlannedMunicipality[]

const id = (municipality: PlannedMunicipality) => `gemeinde-${municipality.ags}`
/** A year before the example's present nobody has to be asked again. */
const LATELY = '2026-09-14'

/** Who does what for four services of the first county: with a gap, a wish, an agreement that is not lived, and a doubled lead. */
export function serviceRoles(county: County) {
  const [auental, hainfeld, birkenried, kaltenborn] = [6, 8, 11, 12].map((role) => county[role])
  const role = (service: string, what: string, as: string, basis: string, more: object) => ({
    service,
    what,
    role: as,
    basis,
    confirmed: LATELY,
    ...more,
  })
  return [
    role('general-practitioner', 'Praxis in der Kreisstadt mit Sprechstunden für den Norden', 'provide', 'today', {
      actor: 'aerztenetz',
      level: 'county',
    }),
    role('general-practitioner', 'Hausärztliche Praxis am Ort', 'provide', 'today', {
      actor: null,
      ags: birkenried.ags,
      level: 'municipality',
    }),
    role('general-practitioner', 'Räume für eine Zweigpraxis stellen', 'support', 'wished', {
      actor: id(birkenried),
      ags: birkenried.ags,
      level: 'municipality',
    }),
    role('general-practitioner', 'Fahrdienst zur Praxis', 'support', 'today', {
      actor: 'landfrauen',
      ags: kaltenborn.ags,
      level: 'village',
      confirmed: '2025-10-02',
    }),
    role('general-practitioner', 'Runde Tische im Norden leiten', 'moderate', 'wished', {
      actor: 'koordination',
      level: 'joint',
    }),
    role('on-demand-transport', 'Aufgabenträger für den Nahverkehr', 'guarantee', 'today', {
      actor: 'landkreis',
      level: 'county',
      source: 'Nahverkehrsplan',
    }),
    role('on-demand-transport', 'Fährt den Rufbus Nord', 'provide', 'today', {
      actor: 'verkehrsgesellschaft',
      level: 'county',
      source: 'Vertrag bis Ende 2027',
    }),
    role('on-demand-transport', 'Fahrplan und Gebiete festlegen', 'steer', 'today', {
      actor: 'landkreis',
      level: 'county',
    }),
    role('on-demand-transport', 'Fahrplan und Gebiete festlegen', 'steer', 'today', {
      actor: 'verkehrsgesellschaft',
      level: 'county',
    }),
    role('drinking-water', 'Wasser gewinnen und verteilen', 'provide', 'today', {
      actor: 'wasserverband',
      level: 'joint',
      source: 'Verbandssatzung 1996',
    }),
    role('drinking-water', 'Versorgung im Verbandsgebiet', 'guarantee', 'today', {
      actor: 'wasserverband',
      level: 'joint',
    }),
    role('drinking-water', 'Eigene Brunnen und Netz', 'provide', 'today', {
      actor: id(hainfeld),
      ags: hainfeld.ags,
      level: 'municipality',
    }),
    role('drinking-water', 'Notversorgung durch die Verbindungsleitung', 'provide', 'agreed', {
      actor: 'landkreis',
      ags: kaltenborn.ags,
      level: 'joint',
      source: 'Beschluss der Verbandsversammlung',
    }),
    role('village-shop', 'Vorbereitung des Ladens', 'provide', 'wished', {
      actor: 'dorfladenverein',
      ags: auental.ags,
      level: 'village',
    }),
    role('village-shop', 'Leeren Laden überlassen', 'support', 'agreed', {
      actor: id(auental),
      ags: auental.ags,
      level: 'municipality',
    }),
    role('village-shop', 'Förderung vermitteln', 'enable', 'today', { actor: 'leader', level: 'joint' }),
  ].map((one, k) => ({ id: `rolle-${k + 1}`, ...one }))
}

export function initiatives(county: County) {
  const ids = (...roles: number[]) => roles.map((role) => id(county[role]))
  return [
    {
      id: 'mitfahrbank',
      name: 'Mitfahrbänke im Norden',
      keeper: 'landfrauen',
      places: ids(11, 12),
      ags: county[11].ags,
      kind: 'volunteer',
      state: 'active',
      services: ['on-demand-transport'],
      what: 'Wer auf der Bank sitzt, möchte in die Kreisstadt; wer vorbeifährt, hält an. Auch in der Nachbargemeinde.',
      seeks: 'eine dritte Bank am Ärztehaus',
      confirmed: '2026-05-03',
    },
    {
      id: 'reparaturtreff',
      name: 'Reparaturtreff im Bürgerhaus',
      keeper: 'jugendring',
      places: ids(0),
      ags: county[0].ags,
      kind: 'volunteer',
      state: 'active',
      services: ['social-place'],
      offers: 'Werkzeug zum Ausleihen',
      confirmed: '2026-09-19',
    },
    {
      id: 'nachbarschaftshilfe',
      name: 'Nachbarschaftshilfe Steinbachtal',
      keeper: 'seniorenbeirat',
      places: ids(10),
      ags: county[10].ags,
      kind: 'volunteer',
      state: 'active',
      services: ['neighbourhood-help', 'home-care'],
      seeks: 'zwei Fahrerinnen oder Fahrer für den Vormittag',
      confirmed: '2025-02-11',
    },
  ]
}

export function dependencies() {
  return [
    {
      id: 'auskunftssoftware',
      service: 'on-demand-transport',
      on: 'Auskunftssoftware eines einzigen Anbieters',
      type: 'software',
      contractEnds: '2027-12-31',
      noticeMonths: 6,
      exitCostCents: 4_500_000,
      substitute: 'none',
      confirmed: LATELY,
    },
    {
      id: 'landesmittel-rufbus',
      service: 'on-demand-transport',
      on: 'Landesmittel für den Rufbus',
      type: 'money',
      contractEnds: '2027-12-31',
      exitCostCents: 0,
      substitute: 'partly',
      substituteWords: 'Umlage der drei Gemeinden, ein Drittel',
      confirmed: LATELY,
    },
    {
      id: 'fernleitung',
      service: 'drinking-water',
      on: 'Fernleitung aus dem Nachbarkreis',
      type: 'grid',
      contractEnds: '2031-06-30',
      exitCostCents: null,
      substitute: 'partly',
      substituteWords: 'Brunnen Hainfeld, deckt ein Drittel',
      confirmed: '2025-08-20',
    },
    {
      id: 'rechenzentrum',
      service: 'citizens-office',
      on: 'Rechenzentrum des kommunalen Dienstleisters',
      type: 'software',
      contractEnds: '2029-12-31',
      exitCostCents: null,
      substitute: null,
      confirmed: LATELY,
    },
  ]
}
