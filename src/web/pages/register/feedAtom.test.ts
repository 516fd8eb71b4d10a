import { describe, expect, it } from 'vitest'
import { words } from '../../../messages/index.ts'
import type { FeedRow } from './FeedPage.tsx'
import { renderAtom } from './feedAtom.ts'

const row = (given: Partial<FeedRow>): FeedRow => ({
  ...{ seq: 1, at: '2026-11-25T10:00:00.000Z', actor: 'ada', action: 'record.change', kind: 'contact', object: '7f3a' },
  ...{ municipality: null, title: null, erased: false, changes: null, path: null },
  ...given,
})

const titles = (...items: FeedRow[]) =>
  [
    ...renderAtom(
      {
        origin: 'http://localhost',
        region: { id: 'musterkreis', name: 'Musterkreis' },
        items,
        actors: new Map([
          ['ada', 'Ada'],
          ['bea', 'Bea'],
        ]),
        updated: '2026-11-25T10:00:00.000Z',
      },
      words('de'),
    ).matchAll(/<entry>.*?<title>(.*?)<\/title>/g),
  ].map(([, title]) => title)

describe('what happened, in words', () => {
  it('names things by their title and people by their name, nothing by a number', () => {
    expect(
      titles(
        row({ action: 'record.create', kind: 'question', title: 'Behalten Sie die Schule?' }),
        row({ action: 'role.grant', kind: 'account', object: 'bea' }),
        row({ action: 'job.done', kind: 'job' }),
        row({ action: 'catalogue.proposal', kind: 'catalogue', object: 'musterkreis/V-3' }),
        row({ erased: true }),
      ),
    ).toEqual([
      'angelegt: Frage Behalten Sie die Schule?',
      'Rolle vergeben: Konto Bea',
      'erledigt: Arbeit im Hintergrund',
      'vorgeschlagen: Änderung am Leistungskatalog V-3',
      'geändert: Ansprechstelle (Inhalt gelöscht)',
    ])
  })
})
