import type { ServiceChoice } from '../../src/contract/index.ts'
import type { PageRegion } from '../../src/web/components/index.ts'

export const exampleService: ServiceChoice = {
  id: 'pharmacy',
  aliases: ['apothecary'],
  name: { de: 'Apotheke', en: 'Pharmacy' },
  description: { de: 'Abgabe von Arzneimitteln mit Beratung.', en: 'Medicines, with advice.' },
  group: 'health',
  kind: 'visited',
  core: true,
  users: { fromAge: 15, toAge: 49, sex: 'female' },
  mode: 'car',
  thresholds: {
    walk: {
      value: 750,
      standard: {
        kind: 'monitor',
        metres: 1000,
        note: { de: 'Anteil im Umkreis von 1.000 m', en: 'Share within 1,000 m' },
        sources: ['Beispielquelle'],
        verified: false,
      },
    },
    bicycle: { value: 900, standard: null },
    'e-bike': { value: 900, standard: null },
    car: { value: 1200, standard: null },
    transit: { value: 1800, standard: null },
    'air-line': { value: 5000, standard: null },
  },
  osm: { reliability: 'good', note: { de: '', en: '' }, officialList: { de: 'Landesapothekerkammer', en: 'Chamber' } },
}

export const exampleRegion: PageRegion = {
  id: 'beispiel',
  name: 'Beispielkreis',
  version: '0123456789abcdef',
  builtAt: '2026-11-21T08:00:00.000Z',
  inputs: [
    {
      role: 'streets',
      file: 'a.osm.pbf',
      bytes: 1,
      sha256: '',
      licence: 'ODbL-1.0',
      attribution: '© OpenStreetMap contributors',
      dataDate: '2026-10-01',
    },
  ],
  example: true,
  serviceDays: { from: '2022-09-12', to: '2022-12-10' },
}
