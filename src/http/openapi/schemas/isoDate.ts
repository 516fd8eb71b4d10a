import { z } from 'zod'

/** ISO date. */
export const isoDate = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
