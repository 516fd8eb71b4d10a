import { toLonLat } from '../frame.ts'
import type { Places, PlannedMunicipality } from '../places.ts'

const id = (municipality: PlannedMunicipality) => `gemeinde-${municipality.ags}`

/** Social places and commons of the first county, each near the middle of its main village. */
export function socialPlaces(places: Places, county: readonly PlannedMunicipality[]) {
  const at = (role: number) => {
    const municipality = county[role]
    const main = places.settlements.find((one) => one.isMain && one.municipality.index === municipality.index)!
    const [lon, lat] = toLonLat(main.x + 60, main.y - 40)
    return { ags: municipality.ags, lon: round(lon), lat: round(lat) }
  }
  return [
    {
      id: 'reparaturtreff-ort',
      name: 'Reparaturtreff im Bürgerhaus',
      place: at(0),
      type: 'workshop',
      state: 'alive',
      what: 'Jeden zweiten Samstag wird gemeinsam repariert, was sonst weggeworfen würde.',
      keeper: 'jugendring',
      contact: 'Geschäftsstelle des Kreisjugendrings',
      opening: 'zweiter und vierter Samstag im Monat, 14 bis 17 Uhr',
      isAccessible: true,
      services: ['social-place'],
      features: ['third-place', 'encounter', 'joint-action', 'process'],
      prerequisites: {
        infrastructure: ['yes', 'Bürgerhaus mit Bus vor der Tür'],
        administration: ['yes', 'Schlüssel ohne Antrag'],
        people: ['partly', 'drei Menschen tragen es, Nachfolge offen'],
        time: ['yes', null],
        attention: ['partly', 'Kreiszeitung, noch kein Netzwerk'],
      },
      process: 'Aus einer Projektwoche der Schule entstanden. Als Nächstes: Werkzeug in die Dörfer verleihen.',
      isCommons: true,
      shared: 'Werkzeug und Ersatzteile',
      rules: 'Ausleihen kann, wer einmal mitgeholfen hat. Wer etwas beschädigt, repariert es mit.',
      surplus: 'Spenden gehen in neues Werkzeug; darüber entscheidet die Runde am Jahresende.',
      confirmed: '2026-09-19',
    },
    {
      id: 'dorfladen-ort',
      name: 'Dorfladen und Treff Auental',
      place: at(6),
      type: 'shop-cafe',
      state: 'beginning',
      what: 'Im leeren Markt soll ein Laden mit Tischen und Postannahme entstehen.',
      keeper: 'dorfladenverein',
      contact: 'Vorstand des Dorfladenvereins',
      services: ['village-shop', 'postal-service'],
      features: ['third-place', 'encounter', 'joint-action'],
      prerequisites: {
        infrastructure: ['yes', 'Laden gehört der Gemeinde'],
        administration: ['yes', 'symbolischer Mietzins vor dem Rat'],
        people: ['yes', '117 Zusagen für Anteile'],
        time: ['partly', 'LEADER fördert nur den Start'],
        attention: ['yes', 'LEADER-Region'],
      },
      process: 'Rechtsform klären, Anteile zeichnen, eröffnen.',
      links: ['reparaturtreff-ort'],
      confirmed: '2026-10-31',
    },
    {
      id: 'backhaus',
      name: 'Backhaus im Steinbachtal',
      place: at(10),
      type: 'other',
      state: 'alive',
      what: 'Einmal im Monat wird der Ofen geheizt; gebacken wird reihum.',
      links: ['dorfladen-ort'],
      keeper: id(county[10]),
      opening: 'erster Samstag im Monat',
      isAccessible: false,
      features: ['third-place', 'encounter', 'negotiation', 'joint-action', 'process'],
      prerequisites: {
        infrastructure: ['partly', 'kein Bus am Samstag'],
        administration: ['yes', null],
        people: ['yes', 'zwölf Familien'],
        time: ['yes', 'seit Generationen'],
        attention: ['no', null],
      },
      isCommons: true,
      shared: 'Ofen, Holz und Backtag',
      rules: 'Wer backt, bringt Holz mit und kehrt aus. Die Reihenfolge wird jedes Jahr neu gelost.',
      surplus: 'Verkauftes Brot bezahlt den Kaminkehrer; der Rest kommt in die Kasse der Jugendfeuerwehr.',
      confirmed: '2025-06-15',
    },
    {
      id: 'dorfgarten',
      name: 'Dorfgarten Kaltenborn',
      place: at(12),
      type: 'garden',
      state: 'idea',
      what: 'Brache hinter der Kirche, für Beete und Bänke vorgeschlagen.',
      keeper: 'landfrauen',
      features: ['encounter'],
      prerequisites: {
        infrastructure: ['no', 'kein Wasseranschluss'],
        administration: ['partly', null],
        people: ['partly', 'zwei Menschen'],
        time: [null, null],
        attention: [null, null],
      },
      isCommons: true,
      shared: 'Beete und Gießwasser',
      confirmed: '2026-07-02',
    },
  ]
}

/** A metre or so. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
