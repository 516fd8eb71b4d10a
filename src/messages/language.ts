export type Language = 'de' | 'en'

export const LANGUAGES: readonly Language[] = ['de', 'en']
