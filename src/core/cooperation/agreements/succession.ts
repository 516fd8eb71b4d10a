/** Somebody who takes part, as far as its end matters. */
export interface Dissolvable {
  readonly id: string
  /** ISO date; null = it exists. */
  readonly dissolved: string | null
  /** Who took its place; null = nobody. */
  readonly successor: string | null
}

/** Who stands in the place of an actor today, through any number of mergers. A circle ends where it closes. */
export function successorOf(id: string, actors: ReadonlyMap<string, Dissolvable>, today: string): string {
  const seen = new Set<string>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    const actor = actors.get(at)
    if (!actor || actor.dissolved === null || actor.dissolved > today || actor.successor === null) return at
    at = actor.successor
  }
  return id
}

/** A side of an agreement today, and whom it followed. */
export interface AgreementSide {
  readonly id: string
  /** Those named in the agreement for which it stands, itself included if it was named. */
  readonly named: readonly string[]
}

/** The sides of an agreement today, each once, in the order in which they were named. */
export function sidesOf(
  named: readonly string[],
  actors: ReadonlyMap<string, Dissolvable>,
  today: string,
): AgreementSide[] {
  const sides = Map.groupBy(new Set(named), (id) => successorOf(id, actors, today))
  return [...sides].map(([id, list]) => ({ id, named: list }))
}
