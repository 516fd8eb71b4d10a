import { z } from 'zod'
import { SEARCH_KINDS } from '../../../contract/index.ts'
import { count } from './amounts.ts'
import { named } from './registry.ts'

export const searchAnswer = named<unknown>()(
  'SearchAnswer',
  z.object({
    typed: z.string(),
    total: count(),
    groups: z.array(
      z.object({
        kind: z.enum(SEARCH_KINDS),
        total: count(),
        hits: z.array(z.object({ title: z.string(), detail: z.string(), href: z.string() })),
      }),
    ),
  }),
)
