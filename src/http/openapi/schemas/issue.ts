import { z } from 'zod'
import { ERRORS, type ErrorCode, type Issue } from '../../../contract/index.ts'
import { named } from './registry.ts'

const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const issue = named<Issue>()(
  'Issue',
  z.object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    file: z.string().optional(),
    line: z.int().optional(),
    params: params.optional(),
  }),
)

const codes = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]

/** Every refusal. */
export const errorAnswer = named<unknown>()(
  'Error',
  z.object({
    error: z.object({
      code: z.enum(codes),
      message: z.string().min(1),
      remedy: z.string().min(1),
      issues: z.array(z.object({ code: z.string(), params: params.optional(), message: z.string().min(1) })),
    }),
  }),
)
