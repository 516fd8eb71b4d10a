/** Faults and remarks of the timetable import, `issue.<code>`; the file and line stand before the sentence. */
export const gtfsMessages = {
  de: {
    'progress.timetable': 'Fahrplan lesen',
    'issue.gtfs-not-a-feed':
      'In dieser Datei ist kein Fahrplan im GTFS-Format: Es fehlen stops.txt, trips.txt und stop_times.txt. Geben Sie die ZIP-Datei des Verkehrsverbunds unverändert an.',
    'issue.gtfs-file-missing':
      'Die Datei {file} fehlt im Fahrplan. Ohne sie kann er nicht gelesen werden. Laden Sie den Fahrplan neu herunter oder fragen Sie den Verkehrsverbund.',
    'issue.gtfs-file-empty': 'Die Datei {file} ist leer.',
    'issue.gtfs-columns-missing':
      'Es fehlen Spalten, ohne die die Datei nicht gelesen werden kann: {columns}. Prüfen Sie die Kopfzeile.',
    'issue.gtfs-broken-off':
      'Die Datei bricht ab oder ist beschädigt. {rows, plural, =0 {Nichts} one {Eine Zeile} other {# Zeilen}} davor {rows, plural, =0 {war lesbar} one {wurde übernommen} other {wurden übernommen}}. Laden Sie den Fahrplan neu herunter.',
    'issue.gtfs-open-quote':
      'Ein Anführungszeichen wird nicht geschlossen; die Zeile wurde ohne Rücksicht darauf gelesen.',
    'issue.gtfs-id-missing': 'In der Spalte {column} steht nichts; die Zeile wurde ausgelassen.',
    'issue.gtfs-id-repeated': 'Die Kennung „{id}“ kommt zweimal vor; die zweite Zeile wurde ausgelassen.',
    'issue.gtfs-no-stops': 'Die Datei enthält keine Haltestelle. Der Fahrplan kann nicht verwendet werden.',
    'issue.gtfs-no-positions':
      'Keine einzige Haltestelle hat eine brauchbare Lage. Erwartet werden Längen- und Breitengrade (WGS 84), keine Gauß-Krüger- oder UTM-Werte.',
    'issue.gtfs-all-swapped':
      'Länge und Breite waren bei allen {stops, plural, one {# Haltestelle} other {# Haltestellen}} vertauscht und wurden getauscht.',
    'issue.gtfs-stop-swapped':
      'Bei der Haltestelle „{name}“ ({id}) waren Länge und Breite vertauscht ({lon}, {lat}); sie wurden getauscht.',
    'issue.gtfs-stop-unplaced':
      'Die Haltestelle „{name}“ ({id}) hat keine brauchbare Lage (Länge {lon}, Breite {lat}); sie wird ausgelassen, Fahrten fahren ohne Halt an ihr vorbei.',
    'issue.gtfs-stop-placed-by-station':
      'Die Haltestelle „{name}“ ({id}) hat keine brauchbare Lage; verwendet wird die ihrer Station oder ihrer Steige.',
    'issue.gtfs-stop-out-of-place':
      'Die Haltestelle „{name}“ ({id}) liegt bei Länge {lon}, Breite {lat} so weit von ihren Nachbarn, dass jede Fahrt schneller als 400 km/h sein müsste. Sie wird ausgelassen. Bitten Sie den Verkehrsverbund, die Lage zu prüfen.',
    'issue.gtfs-parent-unknown':
      'Die Haltestelle „{id}“ gehört zu einer Station „{parent}“, die es nicht gibt; sie gilt als eigene Haltestelle.',
    'issue.gtfs-stop-unknown': 'Die Haltestelle „{id}“ steht nicht in stops.txt; die Zeile wurde ausgelassen.',
    'issue.gtfs-trip-unknown': 'Die Fahrt „{id}“ steht nicht in trips.txt; ihre Halte wurden ausgelassen.',
    'issue.gtfs-route-unknown':
      'Die Fahrt „{trip}“ gehört zu einer Linie „{id}“, die nicht in routes.txt steht; die Fahrt wurde ausgelassen.',
    'issue.gtfs-service-unknown':
      'Die Fahrt „{trip}“ gehört zu einem Verkehrstag „{id}“, der weder in calendar.txt noch in calendar_dates.txt steht; die Fahrt wurde ausgelassen.',
    'issue.gtfs-route-type': 'Die Linie „{id}“ hat eine unbekannte Art „{value}“; sie wird als Buslinie behandelt.',
    'issue.gtfs-time-invalid': '„{value}“ ist keine Uhrzeit; die Zeit gilt als nicht angegeben.',
    'issue.gtfs-times-missing':
      'Am Anfang oder Ende der Fahrt „{trip}“ {count, plural, one {hat ein Halt} other {haben # Halte}} keine Uhrzeit und {count, plural, one {wurde} other {wurden}} ausgelassen.',
    'issue.gtfs-times-interpolated':
      'An {count, plural, one {einem Halt} other {# Halten}} von {trips, plural, one {einer Fahrt} other {# Fahrten}} steht keine Uhrzeit; sie wurde nach der Entfernung zwischen den Nachbarhalten geschätzt.',
    'issue.gtfs-negative-dwell':
      'Die Fahrt „{trip}“ fährt {count, plural, one {an einem Halt} other {an # Halten}} ab, bevor sie ankommt; als Abfahrt gilt die Ankunft.',
    'issue.gtfs-past-midnight':
      'Die Zeiten der Fahrt „{trip}“ beginnen nach Mitternacht wieder bei 0 Uhr statt bei 24 Uhr; sie wurden um einen Tag verschoben.',
    'issue.gtfs-times-out-of-order':
      'Die Fahrt „{trip}“ käme hier an, bevor sie am Halt davor abgefahren ist; die Fahrt wurde ausgelassen.',
    'issue.gtfs-trip-one-stop':
      'Die Fahrt „{trip}“ hat {count, plural, =0 {keinen brauchbaren Halt} one {nur einen brauchbaren Halt} other {nur # brauchbare Halte an einem Ort}}; sie wurde ausgelassen.',
    'issue.gtfs-trip-without-times': 'Die Fahrt „{id}“ hat keine Zeiten in stop_times.txt; sie wurde ausgelassen.',
    'issue.gtfs-sequence-missing': 'Die Spalte stop_sequence fehlt; die Halte gelten in der Reihenfolge der Datei.',
    'issue.gtfs-sequence-repeated':
      'In der Fahrt „{trip}“ kommt die Haltfolge {sequence} zweimal vor; derselbe Halt zählt einmal, sonst gilt die Reihenfolge der Datei.',
    'issue.gtfs-no-calendar':
      'Weder calendar.txt noch calendar_dates.txt ist lesbar. Ohne sie ist nicht bekannt, an welchen Tagen gefahren wird; der Fahrplan kann nicht verwendet werden.',
    'issue.gtfs-no-service-days':
      'Keine der {trips, plural, one {# Fahrt} other {# Fahrten}} hat einen Verkehrstag. Der Fahrplan kann nicht verwendet werden; laden Sie eine gültige Fassung.',
    'issue.gtfs-trips-without-days':
      '{count, plural, one {Eine Fahrt hat} other {# Fahrten haben}} keinen einzigen Verkehrstag und {count, plural, one {wurde} other {wurden}} ausgelassen.',
    'issue.gtfs-no-trips':
      'Der Fahrplan enthält hier keine Fahrt mit mindestens zwei Halten. Prüfen Sie, ob er zu diesem Gebiet gehört.',
    'issue.gtfs-date-invalid':
      'Die Angabe „{date}“ mit Art „{kind}“ ist kein Verkehrstag (erwartet: JJJJMMTT und 1 oder 2); die Zeile wurde ausgelassen.',
    'issue.gtfs-span-invalid':
      'Der Zeitraum von „{from}“ bis „{to}“ ist nicht lesbar oder endet vor seinem Beginn; die Zeile wurde ausgelassen.',
    'issue.gtfs-span-cut': 'Der Zeitraum reicht bis {to}; er wurde auf zehn Jahre begrenzt.',
    'issue.gtfs-frequency-invalid':
      'Der Takt der Fahrt „{id}“ ist nicht lesbar (Beginn, Ende, Abstand); die Zeile wurde ausgelassen.',
    'issue.gtfs-transfer-type': 'Die Umsteigeart {value} ist unbekannt; die Zeile wurde ausgelassen.',
    'issue.gtfs-transfers-by-trip':
      '{count, plural, one {Eine Umsteigeregel gilt} other {# Umsteigeregeln gelten}} nur für einzelne Linien oder Fahrten und {count, plural, one {wird} other {werden}} nicht berücksichtigt.',
    'issue.gtfs-clipped':
      'Auf das Gebiet zugeschnitten: {trips, plural, =0 {keine Fahrt} one {eine Fahrt} other {# Fahrten}} mit mindestens zwei Halten darin; {rows, plural, one {ein Halt} other {# Halte}} außerhalb {rows, plural, one {bleibt} other {bleiben}} weg.',
    'issue.gtfs-on-demand':
      'Der Fahrplan enthält {count, plural, one {ein Angebot} other {# Angebote}} auf Bestellung (Rufbus). Haltestellen, Zeiten und Vorbestellfrist sind übernommen; in Reisezeiten gehen sie nicht ein, weil keine Fahrzeiten angegeben sind.',
    'issue.gtfs-flex-window':
      'Für die Bestellfahrt in „{place}“ ist keine Bedienzeit angegeben; die Zeile wurde ausgelassen.',
    'issue.gtfs-flex-empty': 'Die Bestellfahrt „{id}“ nennt weder Haltestellen noch ein Gebiet; sie wurde ausgelassen.',
    'issue.gtfs-zone-invalid': 'Das Gebiet „{id}“ hat keine Fläche; es wurde ausgelassen.',
    'issue.gtfs-zones-unreadable': 'Die Datei ist kein lesbares GeoJSON; Gebiete für Bestellfahrten fehlen.',
    'issue.gtfs-ids-prefixed':
      '{count, plural, one {Eine Kennung kommt} other {# Kennungen kommen}} in mehreren Fahrplänen für Verschiedenes vor und {count, plural, one {hat} other {haben}} die Nummer des Fahrplans vorangestellt bekommen.',
    'issue.gtfs-trips-shared':
      '{count, plural, one {Eine Fahrt steht} other {# Fahrten stehen}} auch in einem anderen Fahrplan und {count, plural, one {zählt} other {zählen}} nur einmal.',
    'issue.gtfs-dates-apart':
      'Dieser Fahrplan gilt vom {from} bis {to} und endet, bevor ein anderer am {other} beginnt: An keinem Tag sind alle zu sehen. Laden Sie Fassungen desselben Fahrplanjahrs.',
  },
  en: {
    'progress.timetable': 'Reading the timetable',
    'issue.gtfs-not-a-feed':
      'This file holds no timetable in GTFS format: stops.txt, trips.txt and stop_times.txt are missing. Give the zip file of the transport association unchanged.',
    'issue.gtfs-file-missing':
      'The file {file} is missing in the timetable, which cannot be read without it. Download it again or ask the transport association.',
    'issue.gtfs-file-empty': 'The file {file} is empty.',
    'issue.gtfs-columns-missing':
      'Columns are missing without which the file cannot be read: {columns}. Check the header line.',
    'issue.gtfs-broken-off':
      'The file breaks off or is damaged. {rows, plural, =0 {Nothing was readable} one {One row was kept} other {# rows were kept}}. Download the timetable again.',
    'issue.gtfs-open-quote': 'A quotation mark is never closed; the row was read without regard to it.',
    'issue.gtfs-id-missing': 'The column {column} is empty; the row was left out.',
    'issue.gtfs-id-repeated': 'The identifier “{id}” occurs twice; the second row was left out.',
    'issue.gtfs-no-stops': 'The file holds no stop. The timetable cannot be used.',
    'issue.gtfs-no-positions':
      'Not a single stop has a usable position. Degrees of longitude and latitude (WGS 84) are expected, not projected metres.',
    'issue.gtfs-all-swapped':
      'Longitude and latitude of all {stops, plural, one {# stop} other {# stops}} were exchanged and have been put right.',
    'issue.gtfs-stop-swapped':
      'Longitude and latitude of the stop “{name}” ({id}) were exchanged ({lon}, {lat}) and have been put right.',
    'issue.gtfs-stop-unplaced':
      'The stop “{name}” ({id}) has no usable position (longitude {lon}, latitude {lat}); it is left out, trips pass it without a call.',
    'issue.gtfs-stop-placed-by-station':
      'The stop “{name}” ({id}) has no usable position; that of its station or platforms is used.',
    'issue.gtfs-stop-out-of-place':
      'The stop “{name}” ({id}) lies at longitude {lon}, latitude {lat}, so far from its neighbours that every trip would have to run faster than 400 km/h. It is left out. Ask the transport association to check its position.',
    'issue.gtfs-parent-unknown':
      'The stop “{id}” belongs to a station “{parent}” that does not exist; it counts as a stop of its own.',
    'issue.gtfs-stop-unknown': 'The stop “{id}” is not in stops.txt; the row was left out.',
    'issue.gtfs-trip-unknown': 'The trip “{id}” is not in trips.txt; its calls were left out.',
    'issue.gtfs-route-unknown':
      'The trip “{trip}” belongs to a route “{id}” that is not in routes.txt; the trip was left out.',
    'issue.gtfs-service-unknown':
      'The trip “{trip}” belongs to a service “{id}” that is neither in calendar.txt nor in calendar_dates.txt; the trip was left out.',
    'issue.gtfs-route-type': 'The route “{id}” has an unknown type “{value}”; it is treated as a bus line.',
    'issue.gtfs-time-invalid': '“{value}” is not a time of day; the time counts as not given.',
    'issue.gtfs-times-missing':
      'At the beginning or end of the trip “{trip}” {count, plural, one {one call has} other {# calls have}} no time and {count, plural, one {was} other {were}} left out.',
    'issue.gtfs-times-interpolated':
      '{count, plural, one {One call} other {# calls}} of {trips, plural, one {one trip} other {# trips}} have no time; it was estimated from the distance between the neighbouring calls.',
    'issue.gtfs-negative-dwell':
      'The trip “{trip}” departs before it arrives {count, plural, one {at one call} other {at # calls}}; the arrival is taken as the departure.',
    'issue.gtfs-past-midnight':
      'The times of the trip “{trip}” begin again at 0 after midnight instead of going on with 24; they were moved by one day.',
    'issue.gtfs-times-out-of-order':
      'The trip “{trip}” would arrive here before it left the call before; the trip was left out.',
    'issue.gtfs-trip-one-stop':
      'The trip “{trip}” has {count, plural, =0 {no usable call} one {only one usable call} other {only # usable calls at one place}}; it was left out.',
    'issue.gtfs-trip-without-times': 'The trip “{id}” has no times in stop_times.txt; it was left out.',
    'issue.gtfs-sequence-missing': 'The column stop_sequence is missing; calls are taken in the order of the file.',
    'issue.gtfs-sequence-repeated':
      'In the trip “{trip}” the sequence {sequence} occurs twice; the same stop counts once, else the order of the file holds.',
    'issue.gtfs-no-calendar':
      'Neither calendar.txt nor calendar_dates.txt can be read. Without them nobody knows on which days anything runs; the timetable cannot be used.',
    'issue.gtfs-no-service-days':
      'None of the {trips, plural, one {# trip} other {# trips}} has a service day. The timetable cannot be used; load a valid version.',
    'issue.gtfs-trips-without-days':
      '{count, plural, one {One trip has} other {# trips have}} not a single service day and {count, plural, one {was} other {were}} left out.',
    'issue.gtfs-no-trips':
      'The timetable holds no trip with at least two calls here. Check whether it belongs to this area.',
    'issue.gtfs-date-invalid':
      '“{date}” with type “{kind}” is not a service day (expected: YYYYMMDD and 1 or 2); the row was left out.',
    'issue.gtfs-span-invalid':
      'The span from “{from}” to “{to}” cannot be read or ends before it begins; the row was left out.',
    'issue.gtfs-span-cut': 'The span lasts until {to}; it was limited to ten years.',
    'issue.gtfs-frequency-invalid':
      'The headway of the trip “{id}” cannot be read (start, end, interval); the row was left out.',
    'issue.gtfs-transfer-type': 'The transfer type {value} is unknown; the row was left out.',
    'issue.gtfs-transfers-by-trip':
      '{count, plural, one {One transfer rule holds} other {# transfer rules hold}} for single routes or trips only and {count, plural, one {is} other {are}} not regarded.',
    'issue.gtfs-clipped':
      'Clipped to the area: {trips, plural, =0 {no trip} one {one trip} other {# trips}} with at least two calls in it; {rows, plural, one {one call} other {# calls}} outside {rows, plural, one {is} other {are}} left out.',
    'issue.gtfs-on-demand':
      'The timetable holds {count, plural, one {one offer} other {# offers}} on demand. Stops, hours and notice are kept; they do not enter travel times because no running times are given.',
    'issue.gtfs-flex-window': 'The ride on demand in “{place}” states no hours; the row was left out.',
    'issue.gtfs-flex-empty': 'The ride on demand “{id}” names neither stops nor an area; it was left out.',
    'issue.gtfs-zone-invalid': 'The zone “{id}” has no area; it was left out.',
    'issue.gtfs-zones-unreadable': 'The file is not readable GeoJSON; zones of rides on demand are missing.',
    'issue.gtfs-ids-prefixed':
      '{count, plural, one {One identifier stands} other {# identifiers stand}} for different things in several timetables and got the number of the timetable in front.',
    'issue.gtfs-trips-shared':
      '{count, plural, one {One trip is} other {# trips are}} also in another timetable and {count, plural, one {counts} other {count}} only once.',
    'issue.gtfs-dates-apart':
      'This timetable is valid from {from} to {to} and ends before another begins on {other}: no day shows all of them. Load versions of the same timetable year.',
  },
} as const
