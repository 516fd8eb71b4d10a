import { z } from 'zod'
import { CONNECTION_BASES } from '../../../app/index.ts'
import type { ConnectedAnswer, ConnectedRow } from '../../../contract/index.ts'
import { people } from './amounts.ts'
import { provenance } from './provenance.ts'
import { named } from './registry.ts'
import { standardBeside } from './standard.ts'

const row = named<ConnectedRow>()(
  'ConnectedRow',
  z.object({
    ags: z.string(),
    name: z.string(),
    people: people(),
    connected: people().nullable(),
    notConnected: people().nullable(),
    suppressed: people(),
    missing: z.number(),
    sharePercent: z.number().min(0).max(100).nullable(),
    basis: z.array(z.enum(CONNECTION_BASES)),
    sources: z.array(z.string()),
    asOf: z.array(z.string()),
  }),
)

export const connectedAnswer = named<ConnectedAnswer>()(
  'ConnectedAnswer',
  z.object({
    service: z.string(),
    ...provenance,
    people: people(),
    levels: z.array(z.object({ level: z.string(), total: row, municipalities: z.array(row), hasCells: z.boolean() })),
    standards: z.array(standardBeside),
  }),
)
