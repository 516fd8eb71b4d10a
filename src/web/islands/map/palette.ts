import type { Theme } from './style.ts'

/**
 * Colours of the classes as the style sheet has them for legend and histogram (`--reach-1` … `--reach-5`, `--supply-1` …). Lightness runs one way from the nearest to the
 * farthest, so that they survive print in grey and every kind of colour blindness; hue turns at the limit (blue to orange, for metres green to
 * violet: never both on one page), so that “beyond” is seen at once.
 */
export function classColors(element: Element, classes: readonly string[]): string[] {
  const style = getComputedStyle(element)
  return classes.map((name) => style.getPropertyValue(`--${name}`).trim() || '#808080')
}

/** Lines drawn above the cells. */
export const INKS: Readonly<Record<Theme, Ink>> = {
  light: {
    unreachable: '#6b6b76',
    unreachableGround: '#ebebec',
    inside: '#2b2f36',
    ring: '#8b8d94',
    pointed: '#0b3d91',
    site: '#10141a',
    siteEdge: '#ffffff',
    route: '#0b3d91',
    routeEdge: '#ffffff',
    selected: '#0b3d91',
    text: '#1d2127',
    halo: 'rgb(255 255 255 / 0.88)',
  },
  dark: {
    unreachable: '#8d9097',
    unreachableGround: '#2a2c30',
    inside: '#cfd3da',
    ring: '#6b6f78',
    pointed: '#9cc0ff',
    site: '#ffffff',
    siteEdge: '#14171b',
    route: '#ffffff',
    routeEdge: '#14171b',
    selected: '#ffffff',
    text: '#f2f4f7',
    halo: 'rgb(15 17 20 / 0.85)',
  },
}

export interface Ink {
  readonly unreachable: string
  readonly unreachableGround: string
  readonly inside: string
  readonly ring: string
  readonly pointed: string
  readonly site: string
  readonly siteEdge: string
  readonly route: string
  readonly routeEdge: string
  readonly selected: string
  readonly text: string
  readonly halo: string
}

/** How much of its colour a cell of the ring keeps. */
export const RING_ALPHA = 0.38
