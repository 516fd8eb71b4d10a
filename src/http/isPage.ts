import type { Context } from 'hono'

const NO_PAGE = /^\/(assets|regions|api|health|favicon\.ico)(\/|$)/

/** Whether the address is that of a page, with its frame; not of a file or of an answer for programs. */
export const isPage = (c: Context): boolean => !NO_PAGE.test(new URL(c.req.url).pathname)
