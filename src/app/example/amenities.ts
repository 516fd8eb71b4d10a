import type { Settlement } from './places.ts'
import type { Random } from './random.ts'

type Tags = Record<string, string>

/** Something to set up in a place. */
export interface Amenity {
  readonly tags: Tags
  /** Row of the official list; `extra` are further columns. */
  readonly official?: { readonly service: string; readonly capacity: number | null; readonly extra?: Tags }
  /** Width and depth of its own plot in metres; without one it moves into a house. */
  readonly plot?: readonly [number, number]
  /** 0 = in the centre, 1 = anywhere in the place. */
  readonly spread: number
  /** Residents of the house itself (nursing home). */
  readonly residents?: number
}

/** `size` is the number of residents at the full scale of the example, so that a small example keeps its facilities; `share` scales their capacities. */
export interface AmenityContext {
  readonly place: Settlement
  readonly size: number
  readonly share: number
  readonly random: Random
}

/** Everything that a place of this size and rank has, and what the example leaves out on purpose. */
export function listAmenities(context: AmenityContext): Amenity[] {
  return [
    ...publicLife(context),
    ...education(context),
    ...health(context),
    ...shops(context),
    ...safety(context),
    ...supply(context),
    ...leisure(context),
  ]
}

const per = (size: number, from: number, each: number) => (size < from ? 0 : Math.max(1, Math.round(size / each)))
const times = <T>(count: number, make: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => make(k))
/** „Grundschule Auental“, in towns with several „Grundschule Auental 2“. */
const named = (kind: string, place: Settlement, k: number) =>
  k === 0 ? `${kind} ${place.name}` : `${kind} ${place.name} ${k + 1}`

function publicLife({ place, size, random }: AmenityContext): Amenity[] {
  const list: Amenity[] = []
  const { rank } = place.municipality
  if (place.isMain)
    list.push({
      tags: { amenity: 'townhall', name: `Rathaus ${place.name}`, opening_hours: 'Mo-Fr 08:00-12:00; Th 14:00-18:00' },
      spread: 0,
    })
  list.push(
    ...times(per(size, 140, 2600), (k) => ({
      tags: { amenity: 'place_of_worship', religion: 'christian', building: 'church', name: named('Kirche', place, k) },
      plot: [26, 14] as const,
      spread: k === 0 ? 0.1 : 1,
    })),
    ...times(per(size, 220, 14_000), (k) => ({
      tags: { landuse: 'cemetery', name: named('Friedhof', place, k) },
      plot: [70, 50] as const,
      spread: 1,
    })),
  )
  if (size >= 2500) list.push({ tags: { amenity: 'community_centre', name: `Bürgerhaus ${place.name}` }, spread: 0.3 })
  else if (size >= 180 && random.chance(0.7)) {
    list.push({
      tags: {
        amenity: 'community_centre',
        community_centre: 'village_hall',
        name: `Dorfgemeinschaftshaus ${place.name}`,
      },
      plot: [28, 18],
      spread: 0.2,
    })
  }
  if (size >= 3000)
    list.push({
      tags: { amenity: 'community_centre', 'community_centre:for': 'juvenile', name: `Jugendzentrum ${place.name}` },
      spread: 0.7,
    })
  if (size >= 3000)
    list.push({
      tags: {
        amenity: 'library',
        name: `Stadtbücherei ${place.name}`,
        opening_hours: size > 6000 ? 'Tu-Fr 10:00-18:00; Sa 10:00-13:00' : 'Tu,Th 15:00-18:00',
      },
      spread: 0.2,
    })
  else if (place.isMain && size > 1000)
    list.push({
      tags: { amenity: 'library', name: `Gemeindebücherei ${place.name}`, opening_hours: 'We 16:00-18:00' },
      spread: 0.3,
    })
  if (place.isMain && (rank === 'middle' || rank === 'upper')) {
    list.push(
      { tags: { amenity: 'cinema', name: `Lichtspiele ${place.name}` }, spread: 0.4 },
      { tags: { tourism: 'museum', name: `Stadtmuseum ${place.name}` }, spread: 0.2 },
      { tags: { amenity: 'theatre', name: `Theater ${place.name}` }, spread: 0.4 },
      { tags: { office: 'government', government: 'administrative', name: 'Kreisverwaltung' }, spread: 0.3 },
    )
  }
  return list
}

function education({ place, size, share, random }: AmenityContext): Amenity[] {
  const list: Amenity[] = []
  const { rank, role, inside } = place.municipality
  for (let k = 0; k < per(size, place.isMain ? 450 : 600, 2900); k++) {
    const places = Math.max(15, Math.round((size / per(size, place.isMain ? 450 : 600, 2900)) * 0.042 * share))
    list.push({
      tags: { amenity: 'kindergarten', name: named('Kindertagesstätte', place, k), min_age: size > 1500 ? '1' : '3' },
      official: { service: 'kindergarten', capacity: Math.ceil(places / 5) * 5 },
      plot: [44, 34],
      spread: 0.8,
    })
  }
  const schools = place.isMain && size >= 700 ? Math.max(1, Math.round(size / 4300)) : size >= 1400 ? 1 : 0
  for (let k = 0; k < schools; k++) {
    const catchment =
      place.isMain && k === 0
        ? Math.max(size, place.municipality.people / share) / Math.max(1, schools)
        : size / schools
    // The school of Mühlgrund (role 5) has lost pupils for years; Birkenried teaches two years in one class.
    const nearMinimum = inside && place.isMain && (role === 5 || role === 11)
    const pupils = nearMinimum
      ? role === 5
        ? 61
        : 47
      : Math.max(48, Math.round(catchment * 0.034 * random.between(0.9, 1.05)))
    const capacity = nearMinimum ? 100 : Math.ceil((pupils * 1.12) / 25) * 25
    list.push({
      tags: { amenity: 'school', 'isced:level': '1', 'school:de': 'Grundschule', name: named('Grundschule', place, k) },
      official: {
        service: 'primary-school',
        capacity: Math.max(25, Math.round(capacity * Math.min(1, share * 1.2))),
        extra: { pupils: String(Math.max(12, Math.round(pupils * Math.min(1, share)))) },
      },
      plot: [75, 55],
      spread: 0.9,
    })
  }
  if (!place.isMain || rank === 'none') return list
  const school = (level: string, kind: string, k: number): Amenity => ({
    tags: { amenity: 'school', 'isced:level': level, 'school:de': kind, name: named(kind, place, k) },
    plot: [110, 80],
    spread: 1,
  })
  if (rank === 'basic') list.push(school('2', 'Realschule', 0))
  else {
    const many = rank === 'upper' ? 3 : 1
    list.push(
      ...times(many, (k) => school('2;3', 'Gymnasium', k)),
      ...times(many, (k) => school('2', 'Gesamtschule', k)),
    )
    list.push({
      tags: { amenity: 'school', 'isced:level': '3', name: `Berufliche Schulen ${place.name}` },
      plot: [110, 80],
      spread: 1,
    })
    list.push({ tags: { office: 'educational_institution', name: `Volkshochschule ${place.name}` }, spread: 0.4 })
    list.push({ tags: { amenity: 'music_school', name: `Musikschule ${place.name}` }, spread: 0.6 })
  }
  return list
}

function health({ place, size, share, random }: AmenityContext): Amenity[] {
  const list: Amenity[] = []
  const { municipality } = place
  const { rank } = municipality
  // Seats of the whole municipality sit in its main place, one in large villages.
  const whole = municipality.people / share
  let seats = municipality.noDoctor ? 0 : place.isMain ? Math.round((whole / 1720) * 2) / 2 : size >= 1400 ? 1 : 0
  if (place.isMain && !municipality.noDoctor && whole >= 1150) seats = Math.max(1, seats)
  for (let k = 0; seats > 0; k++) {
    const here = Math.min(seats, seats >= 3 && random.chance(0.3) ? 3 : seats >= 2 && random.chance(0.55) ? 2 : 1)
    seats -= Math.max(0.5, here)
    const joint = here >= 2 ? 'Gemeinschaftspraxis' : 'Hausarztpraxis'
    list.push({
      // Some mappers leave the speciality out: such a practice counts as unknown in OSM, the official list knows it.
      tags: {
        amenity: 'doctors',
        healthcare: 'doctor',
        name: named(joint, place, k),
        ...(random.chance(0.75) ? { 'healthcare:speciality': 'general' } : {}),
      },
      official: { service: 'general-practitioner', capacity: Math.max(0.5, here) },
      spread: k === 0 ? 0.2 : 0.8,
    })
  }
  const specialist = (speciality: string, name: string, k: number): Amenity => ({
    tags: {
      amenity: 'doctors',
      healthcare: 'doctor',
      'healthcare:speciality': speciality,
      name: named(name, place, k),
    },
    spread: 0.5,
  })
  if (place.isMain && (rank === 'middle' || rank === 'upper')) {
    const many = rank === 'upper' ? 3 : 1
    list.push(...times(many, (k) => specialist('paediatrics', 'Kinder- und Jugendarztpraxis', k)))
    list.push(
      ...times(many, (k) => specialist('gynaecology', 'Frauenarztpraxis', k)),
      ...times(many, (k) => specialist('ophthalmology', 'Augenarztpraxis', k)),
    )
    list.push(...times(many, (k) => specialist('orthopaedics', 'Orthopädische Praxis', k)))
    if (rank === 'upper')
      list.push(
        ...times(2, (k) => specialist('dermatology', 'Hautarztpraxis', k)),
        ...times(2, (k) => specialist('neurology', 'Neurologische Praxis', k)),
      )
    const beds = rank === 'upper' ? 640 : 210
    list.push({
      tags: {
        amenity: 'hospital',
        healthcare: 'hospital',
        emergency: 'yes',
        name: rank === 'upper' ? `Klinikum ${place.name}` : `Kreiskrankenhaus ${place.name}`,
      },
      official: { service: 'hospital', capacity: Math.max(20, Math.round(beds * Math.min(1, share))) },
      plot: [130, 90],
      spread: 1,
    })
    list.push({
      tags: { amenity: 'social_facility', social_facility: 'ambulatory_care', name: `Sozialstation ${place.name}` },
      spread: 0.6,
    })
  }
  list.push(
    ...times(per(size, 1100, 1900), (k) => ({
      tags: { amenity: 'dentist', healthcare: 'dentist', name: named('Zahnarztpraxis', place, k) },
      spread: k === 0 ? 0.2 : 0.8,
    })),
  )
  const pharmacyNames = [
    'Markt-Apotheke',
    'Linden-Apotheke',
    'Adler-Apotheke',
    'Rats-Apotheke',
    'Stern-Apotheke',
    'Löwen-Apotheke',
  ]
  list.push(
    ...times(per(size, municipality.noDoctor ? 1300 : 1000, 4200), (k) => ({
      tags: { amenity: 'pharmacy', healthcare: 'pharmacy', name: pharmacyNames[k % 6] },
      spread: k === 0 ? 0.1 : 0.8,
    })),
  )
  list.push(
    ...times(per(size, 1500, 4700), (k) => {
      const beds = Math.max(8, Math.round(random.between(45, 85) * Math.min(1, share)))
      return {
        tags: {
          amenity: 'social_facility',
          social_facility: 'nursing_home',
          'social_facility:for': 'senior',
          name: named('Seniorenheim', place, k),
        },
        official: { service: 'nursing-home', capacity: beds },
        plot: [60, 36] as const,
        spread: 0.9,
        residents: Math.round(beds * 0.92),
      }
    }),
    ...times(per(size, 3500, 9000), (k) => ({
      tags: {
        amenity: 'social_facility',
        social_facility: 'day_care',
        'social_facility:for': 'senior',
        name: named('Tagespflege', place, k),
      },
      spread: 0.7,
    })),
  )
  return list
}

function shops({ place, size, random }: AmenityContext): Amenity[] {
  const { municipality } = place
  const list: Amenity[] = []
  // The shop of Auental (role 6) closed two years ago.
  const closed = municipality.inside && municipality.role === 6 && place.isMain
  if (closed)
    list.push({
      tags: { 'disused:shop': 'supermarket', building: 'retail', name: `Nahkauf ${place.name} (geschlossen)` },
      plot: [42, 28],
      spread: 0.2,
    })
  const markets = ['Frischemarkt', 'Sparmarkt', 'Kaufmarkt', 'Landmarkt']
  if (!closed) {
    list.push(
      ...times(per(size, place.isMain ? 1000 : 1500, 2700), (k) => ({
        tags: { shop: 'supermarket', name: `${markets[k % 4]} ${place.name}`, opening_hours: 'Mo-Sa 07:00-20:00' },
        plot: [56, 36] as const,
        spread: k === 0 ? 0.5 : 1,
      })),
    )
    if (size >= 430 && size < (place.isMain ? 1000 : 1500) && random.chance(place.isMain ? 0.45 : 0.16)) {
      list.push({
        tags: {
          shop: 'convenience',
          name: `Dorfladen ${place.name}`,
          opening_hours: 'Mo-Fr 07:00-12:30; Mo,Tu,Th,Fr 15:00-18:00; Sa 07:00-12:00',
        },
        spread: 0.1,
      })
    }
  }
  const shop = (kind: string, name: string, from: number, each: number, spread = 0.4) =>
    times(per(size, from, each), (k) => ({ tags: { shop: kind, name: named(name, place, k) }, spread }))
  list.push(
    ...shop('bakery', 'Bäckerei', 750, 2300),
    ...shop('butcher', 'Fleischerei', 1300, 5200),
    ...shop('hairdresser', 'Friseursalon', 700, 2200),
    ...shop('chemist', 'Drogerie', 5200, 11_000),
    ...shop('clothes', 'Modehaus', 4200, 4000),
    ...shop('florist', 'Blumenladen', 2500, 6000),
    ...shop('doityourself', 'Baumarkt', 6000, 15_000, 1),
    ...shop('books', 'Buchhandlung', 6000, 12_000),
  )
  if (size > 250 && size < 1500 && random.chance(0.12))
    list.push({ tags: { shop: 'farm', name: `Hofladen ${place.name}` }, spread: 0.9 })
  list.push(
    ...times(per(size, 1100, 5200), (k) => ({
      tags: {
        amenity: 'bank',
        atm: 'yes',
        name: k % 2 === 0 ? `Kreissparkasse ${place.name}` : `Volksbank ${place.name}`,
      },
      spread: 0.2,
    })),
    ...times(size >= 800 && size < 1100 ? 1 : per(size, 6000, 7000), () => ({ tags: { amenity: 'atm' }, spread: 0.3 })),
    ...times(place.isMain && size > 600 ? 1 : per(size, 2200, 8000), (k) => ({
      tags: { amenity: 'post_office', post_office: 'post_partner', name: named('Postfiliale', place, k) },
      spread: 0.3,
    })),
    ...times(per(size, 1200, 4000), () => ({ tags: { amenity: 'parcel_locker' }, spread: 0.8 })),
    ...times(per(size, 90, 1200), () => ({ tags: { amenity: 'post_box' }, spread: 0.7 })),
  )
  return list
}

function safety({ place, size, random }: AmenityContext): Amenity[] {
  const { municipality } = place
  const list: Amenity[] = []
  // In the Steinbachtal (role 10) only the main place at the mouth of the valley still has a brigade.
  const thin = municipality.inside && municipality.role === 10
  if (place.isMain || (size >= 110 && !thin && random.chance(0.85))) {
    const crew = size > 9000 ? 46 : size > 2500 ? 26 : size > 600 ? 20 : 14
    list.push({
      tags: { amenity: 'fire_station', building: 'fire_station', name: `Freiwillige Feuerwehr ${place.name}` },
      official: { service: 'fire-service', capacity: crew },
      plot: [24, 18],
      spread: 0.5,
    })
  }
  const { rank, role } = municipality
  if (place.isMain && (rank === 'middle' || rank === 'upper' || (rank === 'basic' && role !== 1))) {
    list.push({
      tags: { emergency: 'ambulance_station', name: `Rettungswache ${place.name}` },
      plot: [30, 20],
      spread: 0.9,
    })
  }
  if (place.isMain && rank !== 'none')
    list.push({
      tags: {
        amenity: 'police',
        name: rank === 'basic' ? `Polizeiposten ${place.name}` : `Polizeistation ${place.name}`,
      },
      spread: 0.5,
    })
  if (size >= 130) list.push({ tags: { emergency: 'siren' }, spread: 0.2 })
  if (place.isMain)
    list.push({ tags: { emergency: 'assembly_point', name: `Notfalltreffpunkt ${place.name}` }, spread: 0.3 })
  return list
}

function supply({ place, size, random }: AmenityContext): Amenity[] {
  const list: Amenity[] = [
    ...times(per(size, 1400, 5500), (k) => ({
      tags: { amenity: 'fuel', name: named('Tankstelle', place, k) },
      spread: 1,
    })),
    ...times(per(size, 800, 2200), () => ({
      tags: { amenity: 'charging_station', capacity: String(random.pick([2, 2, 4, 6])) },
      spread: 0.6,
    })),
    ...times(per(size, 250, 1100), () => ({
      tags: { amenity: 'recycling', recycling_type: 'container', 'recycling:glass_bottles': 'yes' },
      spread: 1,
    })),
  ]
  const { rank, role } = place.municipality
  if (place.isMain && (rank === 'middle' || rank === 'upper' || role === 1 || role === 3)) {
    list.push({
      tags: { amenity: 'recycling', recycling_type: 'centre', name: `Wertstoffhof ${place.name}` },
      plot: [60, 45],
      spread: 1,
    })
  }
  if (place.isMain && size > 900)
    list.push({ tags: { man_made: 'wastewater_plant', name: `Kläranlage ${place.name}` }, plot: [70, 50], spread: 1 })
  if (place.isMain && size > 500)
    list.push({ tags: { man_made: 'water_works', name: `Wasserwerk ${place.name}` }, plot: [22, 16], spread: 1 })
  return list
}

function leisure({ place, size, random }: AmenityContext): Amenity[] {
  const { rank, role } = place.municipality
  const list: Amenity[] = [
    ...times(per(size, 180, 950), () => ({ tags: { leisure: 'playground' }, plot: [24, 20] as const, spread: 0.9 })),
    ...times(per(size, 380, 3200), () => ({
      tags: { leisure: 'pitch', sport: 'soccer' },
      plot: [100, 64] as const,
      spread: 1,
    })),
    ...times(per(size, 2400, 7000), (k) => ({
      tags: { leisure: 'sports_centre', sport: 'multi', name: named('Sporthalle', place, k) },
      plot: [50, 32] as const,
      spread: 1,
    })),
  ]
  if (place.isMain && (rank === 'middle' || rank === 'upper')) {
    list.push({
      tags: { leisure: 'sports_centre', sport: 'swimming', name: `Hallenbad ${place.name}` },
      plot: [60, 44],
      spread: 1,
    })
  }
  if (place.isMain && role === 3)
    list.push({
      tags: { leisure: 'water_park', access: 'yes', name: `Freibad ${place.name}` },
      plot: [90, 60],
      spread: 1,
    })
  const inns = size < 1000 ? (size > 160 && random.chance(0.5) ? 1 : 0) : Math.round(size / 800)
  const innNames = [
    'Gasthaus zur Linde',
    'Gasthof Goldener Hirsch',
    'Wirtshaus am Bach',
    'Zur Post',
    'Krone',
    'Ratskeller',
    'Zum Anker',
    'Drei Eichen',
  ]
  list.push(
    ...times(inns, (k) => ({
      tags: { amenity: k % 3 === 0 ? 'pub' : 'restaurant', name: random.pick(innNames) },
      spread: 0.5,
    })),
  )
  list.push(
    ...times(per(size, 2600, 3500), (k) => ({ tags: { amenity: 'cafe', name: named('Café', place, k) }, spread: 0.2 })),
  )
  return list
}
