/** Topics of help: `help.<topic>` is the title, `help.<topic>-text` what helps. Each page names those that belong to it. */
export const HELP_TOPICS = [
  'begin',
  'cycle',
  'duties',
  'region',
  'search',
  'lagebild',
  'supply',
  'stops',
  'report',
  'municipality',
  'data',
  'catalogue',
  'balance',
  'costs',
  'keys',
  'keyboard',
  'print',
] as const
export type HelpTopic = (typeof HELP_TOPICS)[number]

/** Terms that readers meet: `term.<id>` is the word, `term.<id>-text` what it means here. */
export const HELP_TERMS = [
  'services',
  'region',
  'ring',
  'inside',
  'ags',
  'cell',
  'estimated',
  'suppressed',
  'missing',
  'reach',
  'threshold',
  'standard',
  'duty',
  'core',
  'catalogue',
  'proposal',
  'air-line',
  'working-day',
  'moment',
  'supply',
  'site',
  'central-place',
] as const
export type HelpTerm = (typeof HELP_TERMS)[number]
