/** Questions about reach that cannot be answered, and what spoils an answer. */
export const situationMessages = {
  de: {
    'issue.question-unknown-service':
      'Die Leistung „{service}“ steht nicht im Katalog. „reihum catalogue export“ nennt alle.',
    'issue.question-service-not-travelled':
      'Zu dieser Leistung ({service}) fährt niemand: Sie kommt über ein Netz oder digital. Hier zählt der Anteil der Angeschlossenen, nicht die Fahrzeit.',
    'issue.question-unknown-mode':
      'Das Verkehrsmittel „{mode}“ gibt es nicht. Möglich sind walk, bicycle, e-bike, car, transit und air-line.',
    'issue.question-transit-outbound':
      'Diese Leistung („{service}“) kommt zu den Menschen; ein Löschfahrzeug nimmt keinen Bus. Rechnen Sie mit car.',
    'issue.question-transit-nth':
      'Mit Bus und Bahn wird nur der am schnellsten erreichte Standort gerechnet, nicht eine Auswahl von {nth}.',
    'issue.question-no-timetable':
      'Diese Region hat keinen Fahrplan. Bauen Sie sie mit einer GTFS-Datei (--gtfs) oder wählen Sie ein anderes Verkehrsmittel.',
    'issue.question-window-order':
      'Von {from} bis {to} ist kein Zeitraum: Der Anfang liegt zwischen 00:00 und 24:00, das Ende danach. Nach Mitternacht wird weitergezählt (22:00–25:30).',
    'issue.question-window-length': 'Von {from} bis {to} ist zu lang: höchstens 24 Stunden.',
    'issue.question-timing': '„{timing}“ ist nicht möglich: depart (losgehen) oder arrive (da sein).',
    'issue.question-percentile': 'Das Perzentil „{percentile}“ wird nicht gerechnet. Möglich sind 5, 50 und 95.',
    'issue.question-date-unreadable': '„{value}“ ist kein Tag des Kalenders. Schreiben Sie ihn als JJJJ-MM-TT.',
    'issue.question-date-outside':
      'Am {date} gilt der Fahrplan nicht. Er reicht vom {first} bis zum {last}; wählen Sie einen Tag daraus.',
    'issue.question-unknown-ages':
      'Die Altersgruppe „{ages}“ gibt es nicht. Möglich sind all, users, 0-5, 6-9, 10-17, 18-64, 65-74 und 75+.',
    'issue.question-nth-out-of-range': 'Zur Auswahl können 1 bis {most} Standorte verlangt werden, nicht „{nth}“.',
    'issue.question-threshold-out-of-range':
      'Der Schwellenwert {threshold} ist nicht sinnvoll: größer als 0, höchstens {most}.',
    'issue.answer-no-network':
      'Für dieses Verkehrsmittel gibt es in der Region keine Wege. Bauen Sie die Region mit einem OpenStreetMap-Auszug (--osm) oder rechnen Sie mit der Luftlinie.',
    'issue.answer-no-site':
      'In der Region und ihrem Umland ist für diese Leistung kein Standort bekannt. Ergänzen Sie eine Einrichtungsliste (--facilities).',
    'issue.answer-fewer-sites':
      'Die Region hat nur {sites, plural, one {einen Standort} other {# Standorte}}, gefragt sind {nth} zur Auswahl.',
    'issue.answer-no-ring':
      'Das Umland fehlt: Am Rand werden nähere Standorte jenseits der Grenze nicht gesehen, die Zeiten dort sind eher zu lang.',
    'issue.answer-ring-partial':
      'Das Umland ist nur auf einem Teil des Randes erfasst: Wo es fehlt, sind die Zeiten am Rand eher zu lang.',
    'issue.answer-people-estimated':
      'Die Einwohnerzahlen je Zelle sind geschätzt: über Wohngebäude verteilte Gemeindesummen, keine Zählung.',
    'issue.answer-osm-unchecked':
      'Die Standorte stammen ungeprüft aus OpenStreetMap (für diese Leistung {reliability, select, very_good {sehr verlässlich} good {verlässlich} fair {teils lückenhaft} poor {lückenhaft} other {nicht geeignet}}). Eine amtliche Liste ersetzt sie.',
    'issue.answer-ages-missing':
      'Für diese Altersgruppe liegen keine Zahlen vor. Fragen Sie das Statistische Landesamt nach Altersgruppen auf dem Gitter.',
    'issue.answer-ages-partly':
      'Für {people, plural, one {einen Menschen} other {# Menschen}} ist das Alter geheim oder nicht erfasst; sie sind hier nicht gezählt.',
    'issue.answer-cells-not-snapped':
      '{cells, plural, one {Eine Zelle} other {# Zellen}} mit {people, plural, one {einem Menschen} other {# Menschen}} {cells, plural, one {liegt} other {liegen}} zu weit vom nächsten nutzbaren Weg und {cells, plural, one {gilt} other {gelten}} als nicht erreichbar.',
    'issue.answer-sites-not-snapped':
      '{sites, plural, one {Ein Standort liegt} other {# Standorte liegen}} zu weit vom nächsten nutzbaren Weg und {sites, plural, one {fehlt} other {fehlen}} in der Rechnung.',
    'issue.answer-no-trips-on-day':
      'Am {date} fährt nach diesem Fahrplan nichts; gerechnet sind nur Fußwege{offers, plural, =0 {} other { und Fahrten auf Bestellung}}.{count, plural, =0 {} other { Fahrten gibt es zum Beispiel am {days}.}}',
    'issue.answer-no-stop-near':
      'Keine bewohnte Zelle liegt in Gehweite einer Haltestelle dieses Fahrplans; gerechnet sind nur Fußwege. Passt der Fahrplan zur Region?',
    'issue.answer-walks-by-air-line':
      'Die Region hat keine Straßen. Fußwege sind als Luftlinie mal 1,3 geschätzt; mit einem OpenStreetMap-Auszug (--osm) werden sie genau.',
    'issue.answer-on-demand':
      '{cells, plural, one {Eine Zelle} other {# Zellen}} mit {people, plural, one {einem Menschen} other {# Menschen}} {cells, plural, one {hängt} other {hängen}} von einer Fahrt ab, die vorher bestellt werden muss. Die Bestellfrist zählt nicht mit, gewartet werden 10 Minuten.',
    'issue.answer-driving-only':
      'Gerechnet ist die reine Fahrzeit vom Standort zu den Menschen. Notrufabfrage und Ausrücken kommen hinzu und gehen von der Hilfsfrist ab.',
  },
  en: {
    'issue.question-unknown-service':
      'The service “{service}” is not in the catalogue. “reihum catalogue export” lists all.',
    'issue.question-service-not-travelled':
      'Nobody travels to this service ({service}): it comes over a network or digitally. What counts is the share connected, not travel time.',
    'issue.question-unknown-mode': 'There is no mode “{mode}”. Use walk, bicycle, e-bike, car, transit or air-line.',
    'issue.question-transit-outbound':
      'This service (“{service}”) comes to people; a fire engine takes no bus. Use car.',
    'issue.question-transit-nth':
      'By bus and train only the site that is reached fastest is computed, not a choice of {nth}.',
    'issue.question-no-timetable':
      'This region has no timetable. Build it with a GTFS file (--gtfs), or choose another mode.',
    'issue.question-window-order':
      'From {from} to {to} is no span: it begins between 00:00 and 24:00 and ends later. After midnight hours are counted on (22:00–25:30).',
    'issue.question-window-length': 'From {from} to {to} is too long: at most 24 hours.',
    'issue.question-timing': '“{timing}” is not possible: depart or arrive.',
    'issue.question-percentile': 'Percentile “{percentile}” is not computed. Use 5, 50 or 95.',
    'issue.question-date-unreadable': '“{value}” is no day of the calendar. Write it as YYYY-MM-DD.',
    'issue.question-date-outside':
      'The timetable does not hold on {date}. It runs from {first} to {last}; choose a day of it.',
    'issue.question-unknown-ages':
      'There is no age group “{ages}”. Use all, users, 0-5, 6-9, 10-17, 18-64, 65-74 or 75+.',
    'issue.question-nth-out-of-range': 'You can ask for the nearest up to the {most}th nearest site, not for “{nth}”.',
    'issue.question-threshold-out-of-range': 'The threshold {threshold} makes no sense: more than 0, at most {most}.',
    'issue.answer-no-network':
      'The region has no ways for this mode. Build it with an OpenStreetMap extract (--osm), or ask by air line.',
    'issue.answer-no-site':
      'No site of this service is known in the region and its ring. Add a facility list (--facilities).',
    'issue.answer-fewer-sites':
      'The region has only {sites, plural, one {one site} other {# sites}}; the question is about number {nth}.',
    'issue.answer-no-ring':
      'The ring around the county is missing: nearer sites across the border are not seen, times near it tend to be too long.',
    'issue.answer-ring-partial':
      'The ring covers only part of the border: where it is missing, times near the border tend to be too long.',
    'issue.answer-people-estimated':
      'People per cell are estimated: municipal totals spread over residential buildings, not counted.',
    'issue.answer-osm-unchecked':
      'The sites come unchecked from OpenStreetMap (for this service {reliability, select, very_good {very reliable} good {reliable} fair {partly incomplete} poor {incomplete} other {not suitable}}). An official list replaces them.',
    'issue.answer-ages-missing':
      'There are no figures for this age group. Ask the statistical office of the Land for age groups on the grid.',
    'issue.answer-ages-partly':
      'For {people, plural, one {one person} other {# people}} the age is secret or not recorded; they are not counted here.',
    'issue.answer-cells-not-snapped':
      '{cells, plural, one {One cell} other {# cells}} with {people, plural, one {one person} other {# people}} {cells, plural, one {lies too far from any usable way and counts} other {lie too far from any usable way and count}} as unreachable.',
    'issue.answer-sites-not-snapped':
      '{sites, plural, one {One site lies} other {# sites lie}} too far from any usable way and {sites, plural, one {is} other {are}} left out.',
    'issue.answer-no-trips-on-day':
      'Nothing runs on {date} by this timetable; only walks{offers, plural, =0 {} other { and rides on demand}} are computed.{count, plural, =0 {} other { Trips run for example on {days}.}}',
    'issue.answer-no-stop-near':
      'No inhabited cell is within walking distance of a stop of this timetable; only walks are computed. Does the timetable belong to the region?',
    'issue.answer-walks-by-air-line':
      'The region has no streets. Walks are estimated as the straight line times 1.3; an OpenStreetMap extract (--osm) makes them exact.',
    'issue.answer-on-demand':
      '{cells, plural, one {One cell} other {# cells}} with {people, plural, one {one person} other {# people}} {cells, plural, one {depends} other {depend}} on a ride that must be ordered. The time of notice is not added; the wait is taken as 10 minutes.',
    'issue.answer-driving-only':
      'This is driving time alone, from the site to people. Call handling and turn-out come on top and count against the response time.',
  },
} as const
