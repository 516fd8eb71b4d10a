/** Base map and map of the situation page. The script of the page shows everything from `map.` on. */
export const mapMessages = {
  de: {
    'progress.tiles': 'Hintergrundkarte wird gezeichnet',
    'issue.tile-thinned':
      'Die Kartenkachel {tile} wäre zu groß geworden. Kleine Gebäude und Wege fehlen in der Hintergrundkarte, nicht in den Berechnungen.',
    'issue.tiles-without-nodes':
      'Für die Hintergrundkarte enthalten die OSM-Dateien im Ausschnitt der Region nichts. Ohne sie erscheinen Zellen und Grenzen auf leerem Grund.',
    'issue.page-worker-failed':
      'Die Karte konnte die Daten der Region nicht lesen ({reason}). Laden Sie die Seite neu; die Tabelle zeigt alle Zahlen auch ohne Karte.',

    'map.title': 'Karte: {measure, select, seconds {Zeit} other {Entfernung}} bis zum nächsten Standort',
    'map.help':
      'Pfeiltasten verschieben, Plus und Minus vergrößern und verkleinern. Die Zellen einer Gemeinde lassen sich unter der Karte der Reihe nach ansehen.',
    'map.loading': 'Daten der Region werden geladen: {loaded, number} von {total, number} MB',
    'map.computing': 'Wird berechnet …',
    'map.refused': 'Diese Frage lässt sich auf der Karte nicht beantworten. Warum, steht bei der Tabelle.',
    'map.no-webgl':
      'Dieser Browser kann die Hintergrundkarte nicht zeichnen (WebGL fehlt). Zellen, Grenzen und Standorte sind trotzdem zu sehen.',
    'map.no-worker': 'Dieser Browser kann nicht im Hintergrund rechnen. Die Tabelle zeigt alle Zahlen auch ohne Karte.',
    'map.tiles-building': 'Die Hintergrundkarte wird noch gezeichnet und erscheint von selbst.',
    'map.tiles-none': 'Zu dieser Region gibt es keine Hintergrundkarte. Die Berechnung ist davon nicht berührt.',
    'map.wheel-help': 'Zum Vergrößern Strg halten und scrollen',
    'map.touch-help': 'Karte mit zwei Fingern bewegen',
    'map.zoom-in': 'Vergrößern',
    'map.zoom-out': 'Verkleinern',
    'map.whole': 'Ganze Region zeigen',
    'map.scale-metres': '{length, number} m',
    'map.scale-kilometres': '{length, number} km',
    'map.attribution': '© OpenStreetMap-Mitwirkende',

    'legend.title':
      '{mode, select, walk {Minuten zu Fuß} bicycle {Minuten mit dem Fahrrad} ebike {Minuten mit dem E-Bike} car {Minuten mit dem Auto} transit {Minuten mit Bus und Bahn} other {Luftlinie}}',
    'legend.first': 'bis {to}',
    'legend.between': 'über {from} bis {to}',
    'legend.last': 'über {from}',
    'legend.unreachable': 'nicht erreichbar',
    'legend.no-site': 'kein Standort bekannt',
    'legend.people': 'Menschen',
    'legend.class': 'Farbe und Bereich',
    'legend.ring': 'Blasse Zellen liegen in der Umgebung: mitgerechnet, nicht mitgezählt.',
    'legend.site': 'Standort',
    'legend.stop': 'Haltestelle (näher herangeholt)',

    'step.municipality': 'Gemeinde auf der Karte',
    'step.all': 'Ganze Region',
    'step.previous': 'Vorige Zelle',
    'step.next': 'Nächste Zelle',
    'step.order': 'Zuerst die Zellen jenseits der Grenze mit den meisten Menschen.',
    'step.position': 'Zelle {position, number} von {count, number}',

    'cell.heading': 'Gewählte Zelle',
    'cell.none': 'Wählen Sie eine Zelle auf der Karte: Hier steht dann, woher ihr Wert kommt.',
    'cell.close': 'Auswahl aufheben',
    'cell.ring': 'in der Umgebung, wird nicht mitgezählt',
    'cell.people': '{people, plural, =0 {weniger als ein Mensch} one {ein Mensch} other {{people, number} Menschen}}',
    'cell.people-of':
      '{people, plural, =0 {weniger als ein Mensch} one {ein Mensch} other {{people, number} Menschen}} der gewählten Gruppe',
    'cell.people-unknown': 'Wie viele Menschen der gewählten Gruppe hier leben, ist nicht bekannt.',
    'cell.seconds':
      '{mode, select, walk {{minutes} Minuten zu Fuß} bicycle {{minutes} Minuten mit dem Fahrrad} ebike {{minutes} Minuten mit dem E-Bike} transit {{minutes} Minuten mit Bus und Bahn} other {{minutes} Minuten mit dem Auto}}',
    'cell.metres': '{metres} Luftlinie',
    'cell.site': '{direction, select, fromsite {von {site}} other {bis {site}}}',
    'cell.site-unnamed': 'Standort ohne Namen',
    'cell.within': 'innerhalb der Grenze von {limit}',
    'cell.beyond': 'jenseits der Grenze von {limit}',
    'cell.snapped': 'Die Mitte der Zelle liegt {metres} neben dem nächsten nutzbaren Weg; das ist im Wert enthalten.',
    'cell.not-snapped': 'Nicht erreichbar: Nahe der Zelle gibt es keinen Weg, der sich so nutzen lässt.',
    'cell.no-way': 'Nicht erreichbar: Von den Wegen dieser Zelle führt keine Verbindung zu einem Standort.',
    'cell.no-site': 'Nicht erreichbar: So viele Standorte gibt es in der Region und ihrer Umgebung nicht.',
    'cell.route': 'Weg: {metres}, {minutes} Minuten',
    'cell.step': '{name}: {metres}',
    'cell.step-unnamed': 'Weg ohne Namen',
    'cell.steps': 'Straßen auf dem Weg',
    'cell.loading': 'Der Weg wird gesucht …',
    'cell.minutes': '{minutes} min',
  },
  en: {
    'progress.tiles': 'Drawing the base map',
    'issue.tile-thinned':
      'The map tile {tile} would have become too large. Small buildings and paths are missing from the base map, not from the calculations.',
    'issue.tiles-without-nodes':
      'The OSM files hold nothing for the base map in the area of the region. Without it, cells and borders appear on an empty ground.',
    'issue.page-worker-failed':
      'The map could not read the data of the region ({reason}). Load the page again; the table shows all figures without the map, too.',

    'map.title': 'Map: {measure, select, seconds {time} other {distance}} to the nearest site',
    'map.help':
      'Arrow keys move the map, plus and minus zoom. Below the map you can step through the cells of a municipality.',
    'map.loading': 'Loading the data of the region: {loaded, number} of {total, number} MB',
    'map.computing': 'Calculating …',
    'map.refused': 'The map cannot answer this question. The reason is given with the table.',
    'map.no-webgl':
      'This browser cannot draw the base map (no WebGL). Cells, borders and sites are shown nevertheless.',
    'map.no-worker':
      'This browser cannot calculate in the background. The table shows all figures without the map, too.',
    'map.tiles-building': 'The base map is still being drawn and will appear by itself.',
    'map.tiles-none': 'This region has no base map. The calculation is not affected.',
    'map.wheel-help': 'Hold Ctrl and scroll to zoom',
    'map.touch-help': 'Move the map with two fingers',
    'map.zoom-in': 'Zoom in',
    'map.zoom-out': 'Zoom out',
    'map.whole': 'Show the whole region',
    'map.scale-metres': '{length, number} m',
    'map.scale-kilometres': '{length, number} km',
    'map.attribution': '© OpenStreetMap contributors',

    'legend.title':
      '{mode, select, walk {Minutes on foot} bicycle {Minutes by bicycle} ebike {Minutes by e-bike} car {Minutes by car} transit {Minutes by bus and train} other {As the crow flies}}',
    'legend.first': 'up to {to}',
    'legend.between': 'over {from} up to {to}',
    'legend.last': 'over {from}',
    'legend.unreachable': 'cannot be reached',
    'legend.no-site': 'no site known',
    'legend.people': 'People',
    'legend.class': 'Colour and range',
    'legend.ring': 'Pale cells lie in the surroundings: calculated with, not counted.',
    'legend.site': 'Site',
    'legend.stop': 'stop (when zoomed in)',

    'step.municipality': 'Municipality on the map',
    'step.all': 'Whole region',
    'step.previous': 'Previous cell',
    'step.next': 'Next cell',
    'step.order': 'Cells beyond the limit with most people first.',
    'step.position': 'Cell {position, number} of {count, number}',

    'cell.heading': 'Selected cell',
    'cell.none': 'Choose a cell on the map: this is where its value is explained.',
    'cell.close': 'Clear selection',
    'cell.ring': 'in the surroundings, not counted',
    'cell.people': '{people, plural, =0 {less than one person} one {one person} other {{people, number} people}}',
    'cell.people-of':
      '{people, plural, =0 {less than one person} one {one person} other {{people, number} people}} of the chosen group',
    'cell.people-unknown': 'How many people of the chosen group live here is not known.',
    'cell.seconds':
      '{mode, select, walk {{minutes} minutes on foot} bicycle {{minutes} minutes by bicycle} ebike {{minutes} minutes by e-bike} transit {{minutes} minutes by bus and train} other {{minutes} minutes by car}}',
    'cell.metres': '{metres} as the crow flies',
    'cell.site': '{direction, select, fromsite {from {site}} other {to {site}}}',
    'cell.site-unnamed': 'site without a name',
    'cell.within': 'within the limit of {limit}',
    'cell.beyond': 'beyond the limit of {limit}',
    'cell.snapped': 'The middle of the cell is {metres} away from the nearest usable way; the value includes that.',
    'cell.not-snapped': 'Cannot be reached: near the cell there is no way that can be used like this.',
    'cell.no-way': 'Cannot be reached: no connection leads from the ways of this cell to any site.',
    'cell.no-site': 'Cannot be reached: there are not that many sites in the region and its surroundings.',
    'cell.route': 'Route: {metres}, {minutes} minutes',
    'cell.step': '{name}: {metres}',
    'cell.step-unnamed': 'unnamed way',
    'cell.steps': 'Streets on the route',
    'cell.loading': 'Looking for the route …',
    'cell.minutes': '{minutes} min',
  },
} as const
