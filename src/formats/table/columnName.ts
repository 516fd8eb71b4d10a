/** A column's name without case, umlaut spelling, spaces and signs, so that `Anzahl Plätze` and `anzahl_plaetze` are one. Names in brackets are our own and stay. */
export function plainName(name: string): string {
  if (name.startsWith('[')) return name
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]/g, '')
}

/** For each meaning the first column that bears one of its names, −1 = none; a column has one meaning, the earlier meaning takes it. */
export function matchColumns<Meaning extends string>(
  header: readonly string[],
  names: Readonly<Record<Meaning, readonly string[]>>,
): Record<Meaning, number> {
  const plain = header.map(plainName)
  const taken = new Set<number>()
  const columns: Partial<Record<Meaning, number>> = {}
  for (const meaning of Object.keys(names) as Meaning[]) {
    const found = names[meaning].map((name) => plain.indexOf(name)).find((i) => i >= 0 && !taken.has(i)) ?? -1
    columns[meaning] = found
    if (found >= 0) taken.add(found)
  }
  return columns as Record<Meaning, number>
}
