/** Remarks on streets, facilities and outlines out of OpenStreetMap. */
export const osmObjectMessages = {
  de: {
    'issue.osm-outline-incomplete': 'Der Umriss von {name} ist im Auszug nicht vollständig und wurde ausgelassen.',
    'issue.osm-restriction-unused':
      'Die Abbiegevorschrift {id} konnte nicht angewendet werden (über mehrere Wege, unvollständig oder mehrdeutig).',
    'issue.osm-facility-closed': 'Die Einrichtung {id} ({name}) ist als geschlossen eingetragen und wurde ausgelassen.',
    'issue.osm-facility-merged':
      'Die Einrichtung {id} ist doppelt eingetragen und zählt als {into} (Leistung {service}).',
    'issue.osm-facility-without-place': 'Die Einrichtung {id} hat im Auszug keine Lage und wurde ausgelassen.',
  },
  en: {
    'issue.osm-outline-incomplete': 'The outline of {name} is not complete in the extract and was left out.',
    'issue.osm-restriction-unused':
      'The turn restriction {id} could not be applied (over several ways, incomplete or ambiguous).',
    'issue.osm-facility-closed': 'The facility {id} ({name}) is marked as closed and was left out.',
    'issue.osm-facility-merged': 'The facility {id} stands twice and counts as {into} (service {service}).',
    'issue.osm-facility-without-place': 'The facility {id} has no position in the extract and was left out.',
  },
} as const
