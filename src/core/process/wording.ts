/** A text that is data (a template, a rule of a region), in both languages. */
export interface Wording {
  readonly de: string
  readonly en: string
}
