import { z } from 'zod'

/** A whole number of things. */
export const count = () => z.int().nonnegative()
/** People are estimates by cell and have fractions. */
export const people = () => z.number().nonnegative()
