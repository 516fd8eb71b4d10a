/**
 * Every way in which the server refuses. The messages hold `error.<code>.title` (what happened) and `error.<code>.remedy`
 * (what to do), in both languages.
 */
export const ERRORS = {
  'page-not-found': { status: 404 },
  'region-not-found': { status: 404 },
  'municipality-not-found': { status: 404 },
  'file-not-found': { status: 404 },
  'version-replaced': { status: 307 },
  'question-not-understood': { status: 400 },
  'answer-not-possible': { status: 422 },
  'method-not-allowed': { status: 405 },
  'host-not-allowed': { status: 421 },
  'region-not-readable': { status: 500 },
  'fault-of-the-program': { status: 500 },
} as const satisfies Record<string, { readonly status: number }>

export type ErrorCode = keyof typeof ERRORS
