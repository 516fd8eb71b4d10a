import { type Example, fillPath, type Operation } from './operation.ts'

/** Address of the example call, without the server; null where the region has nothing that it could ask. */
export function exampleCall({ path, parameters, shown = [], needs }: Operation, at: Example): string | null {
  if (needs === 'timetable' && at.region.serviceDays === null) return null
  const inPath: Record<string, string> = {}
  const query = new URLSearchParams()
  for (const { name, in: place, required, example } of parameters) {
    if (!required && !shown.includes(name)) continue
    const value = example?.(at) ?? null
    if (value === null && required) return null
    if (value === null) continue
    if (place === 'path') inPath[name] = value
    if (place === 'query') query.set(name, value)
  }
  return `${fillPath(path, inPath)}${query.size > 0 ? `?${query}` : ''}`
}
