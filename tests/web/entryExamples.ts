import type { Entry, RecordKind } from '../../src/core/process/index.ts'
import { HOSTILE_NAME } from './exampleNames.ts'

/** A field of every type, named by texts that exist. */
export const exampleKind: RecordKind = {
  id: 'example',
  labelKey: 'contact.kind',
  title: 'name',
  fields: [
    { id: 'name', labelKey: 'contact.name', type: 'text', required: true },
    { id: 'note', labelKey: 'contact.note', type: 'long-text' },
    { id: 'months', labelKey: 'region-settings.keep-contact', type: 'number', unit: 'months' },
    { id: 'since', labelKey: 'contact.confirmed', type: 'date' },
    {
      id: 'state',
      labelKey: 'processing.state',
      type: 'choice',
      options: ['proposal', 'adopted', 'ended'],
    },
    { id: 'open', labelKey: 'region-settings.open-for-guests', type: 'flag' },
    { id: 'site', labelKey: 'contact.municipality', type: 'place' },
    { id: 'topics', labelKey: 'contact.topics', type: 'list', of: { type: 'text' } },
    {
      id: 'off',
      labelKey: 'region-settings.modules-off',
      type: 'list',
      of: { type: 'choice', options: ['bericht', 'haltestelle'] },
    },
  ],
}

export const exampleEntries: Readonly<Record<string, Entry>> = {
  empty: { name: null },
  full: {
    name: 'Bauamt',
    note: 'Zeile 1\nZeile 2',
    months: 1.5,
    since: '2026-11-25',
    state: 'adopted',
    open: false,
    site: { ags: '06636001', lon: 9.87, lat: 51.2 },
    topics: ['Bus', 'a; b', 'mit "Zeichen"'],
    off: ['bericht'],
  },
  hostile: { name: HOSTILE_NAME, note: '<script>alert(1)</script>', topics: [HOSTILE_NAME] },
  'very long words': { name: 'Donaudampfschifffahrtsgesellschaftskapitänshausen'.repeat(4), note: 'x'.repeat(4000) },
}
