/** Remarks on streets, facilities and outlines out of OpenStreetMap. */
export const osmObjectMessages = {
  de: {
    'issue.osm-outline-incomplete': 'Der Umriss von {name} ist im Auszug nicht vollständig und wurde ausgelassen.',
    'issue.osm-outline-repeated': 'Der Umriss von {name} ({ags}) ist mehrfach gezeichnet; verwendet wird der größte.',
    'issue.osm-no-streets':
      'Die OpenStreetMap-Dateien enthalten in diesem Gebiet keine Straßen und Wege; Fahrzeiten lassen sich nicht berechnen. Prüfen Sie, ob der Auszug das Gebiet umfasst.',
    'issue.osm-restriction-via-way':
      '{count, plural, one {Eine Abbiegevorschrift führt} other {# Abbiegevorschriften führen}} über mehrere Wege statt über einen Knoten und {count, plural, one {wird} other {werden}} nicht beachtet; meist sind es Wendeverbote.',
    'issue.osm-restriction-conditional':
      '{count, plural, one {Eine Abbiegevorschrift gilt} other {# Abbiegevorschriften gelten}} nur zu bestimmten Zeiten und {count, plural, one {wird} other {werden}} nicht beachtet.',
    'issue.osm-restriction-broken':
      '{count, plural, one {Eine Abbiegevorschrift ist} other {# Abbiegevorschriften sind}} unvollständig oder mehrdeutig eingetragen und {count, plural, one {wird} other {werden}} nicht beachtet.',
    'issue.osm-facility-closed': 'Die Einrichtung {id} ({name}) ist als geschlossen eingetragen und wurde ausgelassen.',
    'issue.osm-facility-merged':
      'Die Einrichtung {id} ist doppelt eingetragen und zählt als {into} (Leistung {service}).',
    'issue.osm-facility-without-place': 'Die Einrichtung {id} hat im Auszug keine Lage und wurde ausgelassen.',
  },
  en: {
    'issue.osm-outline-incomplete': 'The outline of {name} is not complete in the extract and was left out.',
    'issue.osm-outline-repeated': 'The outline of {name} ({ags}) is drawn more than once; the largest is used.',
    'issue.osm-no-streets':
      'The OpenStreetMap files contain no streets and paths in this area; travel times cannot be computed. Check whether the extract covers the area.',
    'issue.osm-restriction-via-way':
      '{count, plural, one {One turn restriction leads} other {# turn restrictions lead}} over several ways instead of a node and {count, plural, one {is} other {are}} not observed; most of them forbid turning back.',
    'issue.osm-restriction-conditional':
      '{count, plural, one {One turn restriction holds} other {# turn restrictions hold}} at certain times only and {count, plural, one {is} other {are}} not observed.',
    'issue.osm-restriction-broken':
      '{count, plural, one {One turn restriction is} other {# turn restrictions are}} incomplete or ambiguous and {count, plural, one {is} other {are}} not observed.',
    'issue.osm-facility-closed': 'The facility {id} ({name}) is marked as closed and was left out.',
    'issue.osm-facility-merged': 'The facility {id} stands twice and counts as {into} (service {service}).',
    'issue.osm-facility-without-place': 'The facility {id} has no position in the extract and was left out.',
  },
} as const
