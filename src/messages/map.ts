/** Base map and map of the situation page. */
export const mapMessages = {
  de: {
    'progress.tiles': 'Hintergrundkarte wird gezeichnet',
    'issue.tile-thinned':
      'Die Kartenkachel {tile} wäre zu groß geworden. Kleine Gebäude und Wege fehlen in der Hintergrundkarte, nicht in den Berechnungen.',
  },
  en: {
    'progress.tiles': 'Drawing the base map',
    'issue.tile-thinned':
      'The map tile {tile} would have become too large. Small buildings and paths are missing from the base map, not from the calculations.',
  },
} as const
