import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Random name of an account, group, grant or session: 96 bits. */
export const newId = (): string => randomBytes(12).toString('hex')

/** What is stored of a token: whoever reads the database cannot use it. Tokens are random, so that no slow hash is needed. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export const isTokenLike = (token: string): boolean => /^[\w-]{43}$/.test(token)
