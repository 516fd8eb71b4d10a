import { z } from 'zod'
import type { BothLanguages } from '../../../contract/index.ts'
import { named } from './registry.ts'

export const wording = named<BothLanguages>()('Wording', z.object({ de: z.string(), en: z.string() }))
