import type { Context } from 'hono'

/** Whether a path belongs to the interface for programs; pages, their assets and icons do not. */
export const isForPrograms = (path: string): boolean => /^\/(api|regions|health|metrics)(\/|$)/.test(path)

/** Whether the address is that of a page, with its frame; not of a file or of an answer for programs. */
export function isPage(c: Context): boolean {
  const { pathname } = new URL(c.req.url)
  return !isForPrograms(pathname) && !/^\/(assets|favicon\.ico)(\/|$)/.test(pathname)
}

/** Whether a refusal is read by a program: no page was asked for, and no browser shows it. */
export const wantsJson = (c: Context): boolean => !isPage(c) && !(c.req.header('accept') ?? '').includes('text/html')
