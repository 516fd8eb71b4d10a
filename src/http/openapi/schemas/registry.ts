import { z } from 'zod'

/** The shapes that have a name in the description, by that name. */
export const SHAPES = z.registry<{ id: string }>()

/** A shape with a name, checked against the type that the program gives. */
export const named =
  <T>() =>
  <S extends z.ZodType<T>>(id: string, schema: S): S => {
    SHAPES.add(schema, { id })
    return schema
  }
