import { z } from 'zod'

/** What every computed answer rests on. */
export const provenance = {
  regionId: z.string(),
  regionVersion: z.string(),
  catalogueVersion: z.string(),
  methodVersion: z.string(),
}
