import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { TilesInfo } from '../../../contract/index.ts'

export type Theme = 'light' | 'dark'

/** Tones of the ground: quiet, because colour belongs to the cells above. */
const TONES = {
  light: {
    ground: '#f7f6f2',
    forest: '#e4eadc',
    green: '#eef2e4',
    settlement: '#ecebe6',
    industry: '#e8e6e8',
    water: '#cbdde8',
    building: '#dedbd5',
    road: '#ffffff',
    roadEdge: '#d9d6cf',
    path: '#d8d3c8',
    rail: '#b4b2ae',
    border: '#9b98a0',
    text: '#5a5a5a',
    halo: '#ffffff',
  },
  dark: {
    ground: '#17191c',
    forest: '#1a211d',
    green: '#1a1e1b',
    settlement: '#202327',
    industry: '#222127',
    water: '#13232f',
    building: '#2a2d32',
    road: '#363a40',
    roadEdge: '#24272b',
    path: '#2c2f34',
    rail: '#4b4e54',
    border: '#666a75',
    text: '#aeb4bc',
    halo: '#17191c',
  },
} as const

/** The page's own typeface; glyphs are drawn by the browser because the style names none to load. */
const FONT = ['Fira Sans', 'sans-serif']

/** Base map of a region from its own tiles. Names of places are not in it: they are drawn above the cells. */
export function baseStyle(theme: Theme, tiles: { url: string; info: TilesInfo } | null): StyleSpecification {
  const tone = TONES[theme]
  const ground: LayerSpecification = { id: 'ground', type: 'background', paint: { 'background-color': tone.ground } }
  // New colours at once: paper does not wait for a transition.
  const common = { version: 8, transition: { duration: 0, delay: 0 } } as const
  if (!tiles) return { ...common, sources: {}, layers: [ground] }
  return {
    ...common,
    sources: {
      base: {
        type: 'vector',
        tiles: [tiles.url],
        minzoom: tiles.info.minZoom,
        maxzoom: tiles.info.maxZoom,
        bounds: [...tiles.info.bounds],
      },
    },
    layers: [ground, ...areas(theme), ...lines(theme), ...names(theme)],
  }
}

function areas(theme: Theme): LayerSpecification[] {
  const tone = TONES[theme]
  const land = (id: string, classes: string[], color: string): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'base',
    'source-layer': 'land',
    filter: ['in', ['get', 'class'], ['literal', classes]],
    paint: { 'fill-color': color, 'fill-antialias': false },
  })
  return [
    land('settlement', ['residential', 'farmyard', 'institution'], tone.settlement),
    land('industry', ['industrial', 'commercial', 'quarry'], tone.industry),
    land('green', ['meadow', 'orchard', 'park', 'sports', 'cemetery', 'scrub', 'wetland'], tone.green),
    land('forest', ['forest'], tone.forest),
    {
      id: 'water',
      type: 'fill',
      source: 'base',
      'source-layer': 'water',
      paint: { 'fill-color': tone.water },
    },
    {
      id: 'building',
      type: 'fill',
      source: 'base',
      'source-layer': 'building',
      minzoom: 13,
      paint: { 'fill-color': tone.building },
    },
  ]
}

/** Width in pixels at zoom 8, 12 and 16. */
const WIDTHS: Readonly<Record<string, readonly [number, number, number]>> = {
  motorway: [1.6, 3.2, 12],
  trunk: [1.3, 2.8, 11],
  primary: [1, 2.4, 10],
  secondary: [0.7, 2, 9],
  tertiary: [0.5, 1.6, 8],
  minor: [0.3, 1, 6.5],
  service: [0.2, 0.6, 3.5],
}

function lines(theme: Theme): LayerSpecification[] {
  const tone = TONES[theme]
  const line = (
    id: string,
    sourceLayer: string,
    classes: string[] | null,
    color: string,
    widths: readonly [number, number, number],
    dashes?: number[],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'base',
    'source-layer': sourceLayer,
    ...(classes ? { filter: ['in', ['get', 'class'], ['literal', classes]] as never } : {}),
    layout: dashes ? {} : { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 8, widths[0], 12, widths[1], 16, widths[2]],
      ...(dashes ? { 'line-dasharray': dashes } : {}),
    },
  })
  const ways = Object.entries(WIDTHS).reverse()
  const classesOf = (name: string) => (/^(motorway|trunk)$/.test(name) ? [name, `${name}-link`] : [name])
  return [
    line('waterway', 'waterway', null, tone.water, [0.6, 1.2, 4]),
    line('path', 'road', ['path', 'track', 'pedestrian'], tone.path, [0.2, 0.5, 1.6], [2, 1.5]),
    ...ways.map(([name, [a, b, c]]) =>
      line(`${name}-edge`, 'road', classesOf(name), tone.roadEdge, [a + 0.8, b + 1.2, c + 1.6]),
    ),
    ...ways.map(([name, widths]) => line(name, 'road', classesOf(name), tone.road, widths)),
    line('rail', 'rail', ['rail', 'tram'], tone.rail, [0.6, 1, 2.2]),
    line('border', 'boundary', ['state', 'country', 'county'], tone.border, [0.8, 1.2, 2], [4, 2, 1, 2]),
  ]
}

function names(theme: Theme): LayerSpecification[] {
  const tone = TONES[theme]
  const paint = { 'text-color': tone.text, 'text-halo-color': tone.halo, 'text-halo-width': 1.2 }
  return [
    {
      id: 'road-name',
      type: 'symbol',
      source: 'base',
      'source-layer': 'road',
      minzoom: 14,
      filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-max-angle': 30,
      },
      paint,
    },
    {
      id: 'water-name',
      type: 'symbol',
      source: 'base',
      'source-layer': 'waterway',
      minzoom: 13,
      filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'symbol-spacing': 400,
      },
      paint,
    },
  ]
}
