import { LANGUAGES, type Language } from '../messages/index.ts'

/** `?lang=`, else what the browser prefers among our languages, else German. */
export function chooseLanguage(
  query: URLSearchParams,
  acceptLanguage: string | undefined,
): { language: Language; isExplicit: boolean } {
  const asked = LANGUAGES.find((one) => one === query.get('lang'))
  if (asked) return { language: asked, isExplicit: true }
  return { language: preferred(acceptLanguage ?? '') ?? 'de', isExplicit: false }
}

/** The best-weighted of our languages in an Accept-Language header: `en-GB,en;q=0.9,de;q=0.5`. */
function preferred(header: string): Language | undefined {
  let best: { language: Language; weight: number } | undefined
  for (const part of header.slice(0, 500).split(',')) {
    const [tag, ...parameters] = part.trim().toLowerCase().split(';')
    const language = LANGUAGES.find((one) => tag === one || tag.startsWith(`${one}-`))
    if (!language) continue
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
    const weight = q === undefined ? 1 : Number(q)
    if (weight > (best?.weight ?? 0)) best = { language, weight }
  }
  return best?.language
}
