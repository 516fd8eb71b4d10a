/**
 * Every way in which the server refuses. The messages hold `error.<code>.title` (what happened) and `error.<code>.remedy`
 * (what to do), in both languages.
 */
export const ERRORS = {
  'page-not-found': { status: 404 },
  'region-not-found': { status: 404 },
  'municipality-not-found': { status: 404 },
  'file-not-found': { status: 404 },
  'module-off': { status: 404 },
  'job-not-found': { status: 404 },
  'job-under-way': { status: 409 },
  'version-replaced': { status: 307 },
  'question-not-understood': { status: 400 },
  'answer-not-possible': { status: 422 },
  'method-not-allowed': { status: 405 },
  'host-not-allowed': { status: 421 },
  'region-not-readable': { status: 500 },
  'sign-in-needed': { status: 401 },
  'not-permitted': { status: 403 },
  'form-outdated': { status: 403 },
  'request-from-elsewhere': { status: 403 },
  'body-not-understood': { status: 400 },
  'body-too-large': { status: 413 },
  'content-type-not-accepted': { status: 415 },
  'too-many-attempts': { status: 429 },
  'person-not-found': { status: 404 },
  'group-not-found': { status: 404 },
  'link-not-valid': { status: 410 },
  'changed-meanwhile': { status: 409 },
  'already-there': { status: 409 },
  'store-full': { status: 507 },
  'store-unreachable': { status: 503 },
  'store-busy': { status: 503 },
  'store-read-only': { status: 503 },
  'store-not-usable': { status: 500 },
  'store-newer': { status: 500 },
  'fault-of-the-program': { status: 500 },
} as const satisfies Record<string, { readonly status: number }>

export type ErrorCode = keyof typeof ERRORS
