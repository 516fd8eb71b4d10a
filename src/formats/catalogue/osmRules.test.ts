import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileOsmRules, matchesRule } from '../../core/services/index.ts'
import { loadCatalogue } from './index.ts'

const { catalogue } = await loadCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
const servicesOf = compileOsmRules(catalogue.services)

type Tags = Record<string, string>
const SPECIALITY = 'healthcare:speciality'

/** Per service: objects that provide it, and objects that look like it and do not. */
const EXAMPLES: Readonly<Record<string, readonly [yes: readonly Tags[], no: readonly Tags[]]>> = {
  'general-practitioner': [
    [
      { amenity: 'doctors', [SPECIALITY]: 'general' },
      { healthcare: 'doctor', [SPECIALITY]: 'paediatrics; general' },
      { amenity: 'doctors', [SPECIALITY]: 'internal' },
    ],
    [{ amenity: 'doctors' }, { amenity: 'doctors', [SPECIALITY]: 'general_surgery' }, { amenity: 'veterinary' }],
  ],
  'doctor-unknown-speciality': [
    [{ amenity: 'doctors' }, { healthcare: 'doctor' }],
    [{ amenity: 'doctors', [SPECIALITY]: 'homeopathy' }, { amenity: 'dentist' }],
  ],
  paediatrician: [
    [{ amenity: 'doctors', [SPECIALITY]: 'paediatrics' }],
    [{ amenity: 'doctors', [SPECIALITY]: 'general' }],
  ],
  'medical-specialist': [
    [
      { amenity: 'doctors', [SPECIALITY]: 'gynaecology' },
      { healthcare: 'doctor', [SPECIALITY]: 'general;urology' },
    ],
    [{ amenity: 'doctors', [SPECIALITY]: 'general' }, { shop: 'optician' }],
  ],
  dentist: [[{ amenity: 'dentist' }, { healthcare: 'dentist' }], [{ craft: 'dental_technician' }]],
  pharmacy: [[{ amenity: 'pharmacy' }], [{ shop: 'chemist' }, { amenity: 'pharmacy', access: 'private' }]],
  hospital: [
    [
      { amenity: 'hospital', name: 'Kreiskrankenhaus' },
      { amenity: 'hospital', [SPECIALITY]: 'internal;surgery;psychiatry' },
    ],
    [
      { amenity: 'hospital', [SPECIALITY]: 'psychiatry' },
      { amenity: 'hospital', name: 'Rehaklinik Waldblick' },
      { amenity: 'veterinary', name: 'Tierklinik' },
    ],
  ],
  'maternity-care': [
    [{ amenity: 'hospital', [SPECIALITY]: 'internal;obstetrics' }, { healthcare: 'birthing_centre' }],
    [{ healthcare: 'midwife' }, { amenity: 'hospital' }],
  ],
  'out-of-hours-practice': [
    [{ amenity: 'clinic', name: 'Ärztliche Bereitschaftspraxis' }],
    [
      { amenity: 'doctors', name: 'Praxis am Markt' },
      { amenity: 'veterinary', name: 'Notfallpraxis' },
    ],
  ],
  'home-care': [[{ amenity: 'social_facility', social_facility: 'ambulatory_care' }], [{ amenity: 'social_facility' }]],
  'senior-day-care': [
    [
      { social_facility: 'day_care', 'social_facility:for': 'senior' },
      { social_facility: 'day_care', name: 'Tagespflege am Bach' },
    ],
    [{ social_facility: 'day_care', 'social_facility:for': 'child' }, { social_facility: 'nursing_home' }],
  ],
  'nursing-home': [
    [{ amenity: 'social_facility', social_facility: 'nursing_home' }, { amenity: 'nursing_home' }],
    [{ amenity: 'social_facility', social_facility: 'assisted_living' }],
  ],
  'social-counselling': [[{ amenity: 'social_facility', social_facility: 'outreach' }], [{ office: 'ngo' }]],
  'childcare-under-3': [
    [
      { amenity: 'kindergarten' },
      { amenity: 'childcare', name: 'Krippe Zwergenland' },
      { amenity: 'kindergarten', min_age: '1' },
    ],
    [
      { amenity: 'kindergarten', min_age: '3' },
      { amenity: 'childcare', name: 'Schülerhort' },
    ],
  ],
  kindergarten: [
    [
      { amenity: 'kindergarten', name: 'Kita Sonnenschein' },
      { amenity: 'kindergarten', name: 'Krippe und Kindergarten St. Anna' },
    ],
    [
      { amenity: 'kindergarten', name: 'Kinderkrippe Regenbogen' },
      { amenity: 'kindergarten', max_age: '3' },
      { amenity: 'school' },
    ],
  ],
  'after-school-care': [
    [
      { amenity: 'childcare', name: 'Hort der Grundschule' },
      { amenity: 'kindergarten', name: 'Schülerhort' },
    ],
    [{ amenity: 'kindergarten', name: 'Kita am Hortensienweg' }],
  ],
  'primary-school': [
    [
      { amenity: 'school', 'isced:level': '1' },
      { amenity: 'school', 'isced:level': '0-2' },
      { amenity: 'school', 'school:de': 'Grundschule' },
      { amenity: 'school', name: 'Grund- und Mittelschule' },
      { amenity: 'school', name: 'GS Altstadt' },
    ],
    [
      { amenity: 'school', 'isced:level': '2;3' },
      { amenity: 'school', name: 'Ehemalige Grundschule' },
      { amenity: 'school' },
      { highway: 'bus_stop', name: 'Grundschule' },
    ],
  ],
  'secondary-school': [
    [
      { amenity: 'school', 'isced:level': '2' },
      { amenity: 'school', 'isced:level': '1-3' },
      { amenity: 'school', name: 'Realschule am Fluss' },
      { amenity: 'school', 'school:de': 'Gymnasium' },
    ],
    [
      { amenity: 'school', name: 'Abendgymnasium' },
      { amenity: 'school', 'isced:level': '1' },
    ],
  ],
  'upper-secondary-school': [
    [
      { amenity: 'school', 'isced:level': '2;3' },
      { amenity: 'school', name: 'Goethe-Gymnasium' },
    ],
    [
      { amenity: 'school', name: 'Realschule' },
      { amenity: 'school', 'isced:level': '3', name: 'Berufliche Schule' },
    ],
  ],
  'school-unknown-type': [
    [{ amenity: 'school', name: 'Tiefburgschule' }, { amenity: 'school' }],
    [
      { amenity: 'school', name: 'Grundschule' },
      { amenity: 'school', name: 'Tiefburgschule', 'isced:level': '1' },
      { amenity: 'school', name: 'Gymnasium Nord' },
      { amenity: 'kindergarten' },
    ],
  ],
  'vocational-school': [
    [
      { amenity: 'school', name: 'Berufsbildende Schulen' },
      { amenity: 'college', name: 'BBS II' },
    ],
    [{ amenity: 'school', name: 'Grundschule' }],
  ],
  'adult-education': [
    [
      { amenity: 'community_centre', name: 'Volkshochschule' },
      { office: 'educational_institution', name: 'VHS Kreis' },
    ],
    [
      { highway: 'bus_stop', name: 'Volkshochschule' },
      { amenity: 'parking', name: 'VHS' },
    ],
  ],
  'music-school': [[{ amenity: 'music_school' }], [{ shop: 'musical_instrument' }]],
  supermarket: [
    [{ shop: 'supermarket', brand: 'Aldi Nord' }],
    [
      { shop: 'chemist' },
      { shop: 'kiosk' },
      { shop: 'convenience', brand: 'Aral' },
      { shop: 'supermarket', name: 'Dorfladen Otersen' },
    ],
  ],
  'village-shop': [
    [
      { shop: 'convenience', name: 'Laden Müller' },
      { shop: 'convenience', name: 'Michelles Espressoladen' },
      { shop: 'supermarket', name: 'Unser Dorfladen' },
      { shop: 'general' },
    ],
    [
      { shop: 'convenience', amenity: 'fuel' },
      { shop: 'convenience', brand: 'Shell' },
      { shop: 'convenience', name: 'Aral Store' },
      { shop: 'convenience', name: 'Tankstellenshop' },
      { shop: 'farm', name: 'Hofladen' },
      { shop: 'supermarket', name: 'Markt' },
      { shop: 'kiosk' },
    ],
  ],
  'bakery-butcher': [[{ shop: 'bakery' }, { shop: 'butcher' }], [{ shop: 'confectionery' }]],
  chemist: [[{ shop: 'chemist' }], [{ amenity: 'pharmacy' }]],
  'weekly-market': [[{ amenity: 'marketplace' }], [{ shop: 'supermarket' }]],
  'cash-and-bank': [
    [{ amenity: 'bank' }, { amenity: 'atm' }, { shop: 'mall', atm: 'yes' }],
    [{ amenity: 'atm', access: 'private' }],
  ],
  'postal-service': [
    [{ amenity: 'post_office' }, { shop: 'kiosk', post_office: 'post_partner' }],
    [{ amenity: 'post_box' }, { amenity: 'parcel_locker' }],
  ],
  'charging-point': [[{ amenity: 'charging_station' }], [{ amenity: 'charging_station', motorcar: 'no' }]],
  'fuel-station': [[{ amenity: 'fuel' }], [{ amenity: 'fuel', access: 'private' }]],
  taxi: [[{ amenity: 'taxi' }], [{ amenity: 'bus_station' }]],
  library: [[{ amenity: 'library' }], [{ amenity: 'public_bookcase' }, { amenity: 'library', access: 'private' }]],
  playground: [
    [{ leisure: 'playground' }, { leisure: 'playground', access: 'yes' }],
    [
      { leisure: 'playground', access: 'private' },
      { leisure: 'playground', access: 'customers' },
      { leisure: 'playground', name: 'Kita Regenbogen' },
    ],
  ],
  'sports-ground': [
    [
      { leisure: 'pitch', sport: 'soccer' },
      { leisure: 'sports_hall' },
      { leisure: 'sports_centre', sport: 'swimming;tennis' },
    ],
    [
      { leisure: 'pitch', sport: 'table_tennis' },
      { leisure: 'sports_centre', sport: 'swimming' },
    ],
  ],
  'swimming-pool': [
    [
      { leisure: 'sports_centre', sport: 'swimming' },
      { leisure: 'water_park', name: 'Freibad' },
      { leisure: 'swimming_pool', access: 'customers', name: 'Waldbad' },
    ],
    [
      { leisure: 'swimming_pool', access: 'private' },
      { leisure: 'swimming_pool', access: 'private', name: 'Waldbad' },
      { leisure: 'swimming_pool' },
      { leisure: 'swimming_pool', name: 'Pool' },
      { leisure: 'swimming_pool', access: 'yes' },
      { leisure: 'swimming_pool', access: 'yes', name: 'Nichtschwimmerbecken' },
      { leisure: 'sports_centre', sport: 'tennis' },
    ],
  ],
  'youth-work': [
    [
      { amenity: 'community_centre', 'community_centre:for': 'juvenile' },
      { amenity: 'community_centre', name: 'Jugendtreff Mühle' },
    ],
    [
      { amenity: 'community_centre', name: 'Bürgerhaus' },
      { tourism: 'hostel', name: 'Jugendherberge' },
    ],
  ],
  'village-hall': [
    [{ amenity: 'community_centre', community_centre: 'village_hall' }, { amenity: 'events_venue' }],
    [{ amenity: 'community_centre', 'community_centre:for': 'juvenile' }, { amenity: 'townhall' }],
  ],
  inn: [[{ amenity: 'pub' }, { amenity: 'restaurant' }], [{ amenity: 'fast_food' }]],
  'cultural-venue': [[{ amenity: 'theatre' }, { tourism: 'museum' }], [{ tourism: 'hotel' }]],
  'place-of-worship': [[{ amenity: 'place_of_worship' }], [{ building: 'church' }]],
  'park-nature': [[{ leisure: 'park' }], [{ leisure: 'park', access: 'private' }, { leisure: 'garden' }]],
  'fire-service': [
    [{ amenity: 'fire_station', name: 'Freiwillige Feuerwehr' }],
    [
      { amenity: 'fire_station', name: 'Feuerwehrmuseum' },
      { amenity: 'fire_station', name: 'Werkfeuerwehr' },
      { emergency: 'fire_hydrant' },
    ],
  ],
  ambulance: [
    [{ emergency: 'ambulance_station' }],
    [{ emergency: 'ambulance_station', name: 'Bergwacht' }, { emergency: 'phone' }],
  ],
  police: [[{ amenity: 'police' }], [{ amenity: 'police', name: 'Polizeimuseum' }]],
  'civil-protection-point': [
    [{ emergency: 'assembly_point' }, { amenity: 'fire_station', name: 'Notfalltreffpunkt Mitte' }],
    [{ emergency: 'siren' }, { emergency: 'assembly_point', access: 'private' }],
  ],
  'drinking-water': [[{ man_made: 'water_works' }], [{ amenity: 'drinking_water' }]],
  wastewater: [[{ man_made: 'wastewater_plant' }], [{ man_made: 'water_works' }]],
  'waste-recycling': [
    [{ amenity: 'recycling', recycling_type: 'centre' }],
    [{ amenity: 'recycling', recycling_type: 'container' }, { amenity: 'recycling' }],
  ],
  cemetery: [[{ landuse: 'cemetery' }, { amenity: 'grave_yard' }], [{ landuse: 'cemetery', cemetery: 'war_cemetery' }]],
  'citizens-office': [
    [{ amenity: 'townhall' }, { office: 'government', name: 'Bürgerbüro Mitte' }],
    [
      { office: 'government', name: 'Forstamt' },
      { amenity: 'townhall', name: 'Ehemaliges Rathaus' },
    ],
  ],
  'public-health-office': [
    [{ office: 'government', name: 'Gesundheitsamt' }],
    [{ office: 'government', name: 'Finanzamt' }],
  ],
  'job-and-social-office': [
    [{ office: 'government', name: 'Jobcenter' }],
    [{ office: 'employment_agency', name: 'Zeitarbeit' }],
  ],
}

describe('OSM rules of the catalogue', () => {
  it('have examples for every service with rules, and only for those', () => {
    const withRules = catalogue.services.filter((s) => s.osm.rules.length > 0).map((s) => s.id)
    expect(Object.keys(EXAMPLES).sort()).toEqual(withRules.sort())
  })

  it.each(Object.entries(EXAMPLES))('%s', (service, [yes, no]) => {
    for (const tags of yes) expect(servicesOf(tags), JSON.stringify(tags)).toContain(service)
    for (const tags of no) expect(servicesOf(tags), JSON.stringify(tags)).not.toContain(service)
    // Out of use, whatever else it says.
    for (const tags of yes) {
      expect(servicesOf({ ...tags, disused: 'yes' })).toEqual([])
      expect(servicesOf({ ...tags, opening_hours: 'closed' })).toEqual([])
    }
  })

  it('the compiled rules say the same as one rule after the other', () => {
    const pieces = Object.values(EXAMPLES)
      .flatMap(([yes, no]) => [...yes, ...no])
      .flatMap((tags) => Object.entries(tags))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 4 }), (entries) => {
        const tags = Object.fromEntries(entries)
        const slow = catalogue.services.filter((s) => s.osm.rules.some((r) => matchesRule(r, tags))).map((s) => s.id)
        expect(servicesOf(tags)).toEqual(slow)
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  it('a school has a type or is shown as one without, never lost and never both', () => {
    const types = [
      'primary-school',
      'secondary-school',
      'upper-secondary-school',
      'vocational-school',
      'adult-education',
    ]
    const names = [
      'Grundschule',
      'GS West',
      'Realschule',
      'Goethe-Gymnasium',
      'BBS II',
      'Volkshochschule',
      'Pestalozzischule',
      'Grund- und Hauptschule',
    ]
    for (const name of names) {
      const found = servicesOf({ amenity: 'school', name })
      expect(
        found.some((s) => types.includes(s)),
        name,
      ).toBe(!found.includes('school-unknown-type'))
    }
  })

  it('a lifecycle prefix is not the thing itself', () => {
    expect(servicesOf({ 'disused:amenity': 'pharmacy' })).toEqual([])
    expect(servicesOf({ amenity: 'pharmacy', 'was:shop': 'bakery' })).toEqual(['pharmacy'])
  })
})
