import { setImmediate } from 'node:timers/promises'
import { type Overview, overviewOf, type Situation } from '../../core/situation/index.ts'

const known = new WeakMap<Situation, Promise<Overview>>()

/**
 * The overview of a region, computed once for as long as it is loaded: a region that was built anew is loaded anew. Lets other work through between services.
 * Standards are those in force on the day on which the region was built, so that the same region gives the same report.
 */
export function keptOverview(
  situation: Situation,
  day: string,
  progress: (done: number) => void = () => {},
): Promise<Overview> {
  const kept = known.get(situation)
  if (kept) return kept
  const made = compute(situation, day, progress)
  known.set(situation, made)
  made.catch(() => known.delete(situation))
  return made
}

async function compute(situation: Situation, day: string, progress: (done: number) => void): Promise<Overview> {
  const steps = overviewOf(situation, day)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    progress(step.value)
    await setImmediate()
  }
}
