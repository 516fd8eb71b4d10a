import type { SearchAnswer } from '../../src/contract/index.ts'
import { HOSTILE_NAME, LONG } from './exampleNames.ts'

/** What the parts of the shell are drawn from: as usual, with nothing, and with what people and files wrote. */
export const exampleHits: Readonly<Record<string, SearchAnswer>> = {
  usual: {
    typed: 'schule',
    total: 9,
    groups: [
      {
        kind: 'service',
        total: 8,
        hits: [
          {
            kind: 'service',
            title: 'Grundschule',
            detail: 'Schule der ersten vier Klassen.',
            path: '/lagebild',
            query: { region: 'beispiel', service: 'primary-school' },
          },
        ],
      },
      {
        kind: 'help',
        total: 1,
        hits: [{ kind: 'help', title: 'Standort', detail: '', path: '/hilfe', query: {}, anchor: 'wort-site' }],
      },
    ],
  },
  nothing: { typed: 'x', total: 0, groups: [] },
  hostile: {
    typed: HOSTILE_NAME,
    total: 1,
    groups: [
      {
        kind: 'facility',
        total: 1,
        hits: [
          { kind: 'facility', title: HOSTILE_NAME, detail: LONG, path: '/lagebild', query: { region: HOSTILE_NAME } },
        ],
      },
    ],
  },
}
