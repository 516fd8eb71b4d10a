/** Lists of shares connected, municipal statistics, and facts of facilities: what their import has to say. */
export const regionDataMessages = {
  de: {
    'issue.connection-no-service':
      'In „{file}“ fehlt eine Spalte mit der Leistung (service, Leistung). Gefunden: {header}. Nennen Sie je Zeile die Leistung, etwa broadband oder Breitband.',
    'issue.connection-no-place':
      'In „{file}“ fehlt eine Spalte mit Gemeindeschlüsseln (ags) oder Gitterzellen (cell_id). Gefunden: {header}.',
    'issue.connection-no-share':
      'In „{file}“ fehlt der Anteil (share_percent, Anteil) oder das Paar connected und total. Gefunden: {header}.',
    'issue.connection-service-missing':
      'In „{file}“, Zeile {line}, ist keine Leistung genannt. Die Zeile wurde ausgelassen.',
    'issue.connection-service-unknown':
      'In „{file}“, Zeile {line}, steht „{service}“ nicht im Leistungskatalog. Die Zeile wurde ausgelassen. Möglich sind: {known}.',
    'issue.connection-service-unknown-near':
      'In „{file}“, Zeile {line}, steht „{service}“ nicht im Leistungskatalog. Die Zeile wurde ausgelassen. Ist „{nearest}“ gemeint?',
    'issue.connection-service-travelled':
      'In „{file}“, Zeile {line}: Zu „{service}“ fährt man, oder die Leistung kommt ins Haus; dafür zählt die Wegzeit und kein Anteil. Die Zeile wurde ausgelassen. Standorte gehören in eine Liste für --facilities.',
    'issue.connection-place-missing':
      'In „{file}“, Zeile {line}, ist weder eine Gemeinde noch eine Zelle genannt. Die Zeile wurde ausgelassen.',
    'issue.connection-ags-unknown':
      'In „{file}“, Zeile {line}, gehört der Schlüssel „{ags}“ zu keiner Gemeinde der Region. Die Zeile wurde ausgelassen. Prüfen Sie ihn auf Tippfehler und Gebietsreformen.',
    'issue.connection-county-row':
      'In „{file}“, Zeile {line}, steht mit „{ags}“ ein ganzer Kreis. Gebraucht werden Gemeinden (acht Stellen). Die Zeile wurde ausgelassen.',
    'issue.connection-cell-unknown':
      'In „{file}“, Zeile {line}, passt „{cell}“ nicht zu den Zellen der Region (Kantenlänge {metres, number} m). Die Zeile wurde ausgelassen. Nehmen Sie dasselbe Gitter wie für die Einwohner.',
    'issue.connection-share-unreadable':
      'In „{file}“, Zeile {line}, ist „{value}“ kein Anteil. Die Zeile wurde ausgelassen.',
    'issue.connection-share-out-of-range':
      'In „{file}“, Zeile {line}, liegt der Anteil „{value}“ nicht zwischen 0 und 100 Prozent. Die Zeile wurde ausgelassen.',
    'issue.connection-counts-contradict':
      'In „{file}“, Zeile {line}, können nicht {connected, number} von {total, number} angeschlossen sein. Die Zeile wurde ausgelassen.',
    'issue.connection-share-of-area':
      'In „{file}“, Zeile {line}, ist der Anteil einer an der Fläche: Er sagt nicht, wie viele Menschen versorgt sind. Die Zeile wurde ausgelassen. Fragen Sie nach Anteilen an Haushalten oder nach Werten je Gitterzelle.',
    'issue.connection-basis-unknown':
      'In „{file}“, Zeile {line}, ist die Bezugsgröße „{basis}“ unbekannt; möglich sind Menschen, Haushalte und Gebäude. Der Anteil gilt ohne Bezugsgröße.',
    'issue.connection-date-unreadable':
      'In „{file}“, Zeile {line}, ist „{date}“ kein Datum. Der Anteil gilt ohne Datum.',
    'issue.connection-twice':
      'In „{file}“, Zeile {line}, stehen „{service}“ und „{key}“ zum zweiten Mal (zuerst in Zeile {other}). Es gilt die erste Zeile.',
    'issue.connection-twice-later':
      'In „{file}“, Zeile {line}, stehen „{service}“ und „{key}“ zum zweiten Mal (zuerst in Zeile {other}), mit jüngerem Datum. Es gilt die jüngere Zeile.',
    'issue.connection-shares-tiny':
      'In „{file}“ ist kein Anteil größer als 1. Erwartet werden Prozente: 95 und nicht 0,95. Prüfen Sie die Spalte.',

    'issue.capacity-zero':
      'In „{file}“, Zeile {line}, ist die Kapazität 0. Sie gilt als null Plätze; ist sie unbekannt, lassen Sie die Zelle leer.',
    'issue.facility-price-unreadable':
      'In „{file}“, Zeile {line}, ist „{value}“ kein Preis in Euro. Der Preis wurde ausgelassen.',
    'issue.facility-price-absurd':
      'In „{file}“, Zeile {line}, ist der Preis „{value}“ unglaubwürdig. Er wurde ausgelassen.',
    'issue.facility-price-unit-unknown':
      'In „{file}“, Zeile {line}, ist unklar, wofür der Preis gilt („{unit}“). Er wurde ausgelassen. Möglich sind Besuch, Stunde, Tag, Monat, Jahr, Fahrt, Mahlzeit und Stück.',
    'issue.facility-date-unreadable':
      'In „{file}“, Zeile {line}, ist „{value}“ kein Tag, an dem geschlossen wird. Die Angabe wurde ausgelassen. Schreiben Sie 31.12.2027, 12/2027 oder 2027.',
    'issue.facility-birth-year-unreadable':
      'In „{file}“, Zeile {line}, ist „{value}“ kein Geburtsjahr. Die Angabe wurde ausgelassen.',
    'issue.facility-birth-years-coarsened':
      'Geburtsjahre aus „{file}“ werden nur auf fünf Jahre genau gespeichert ({count, number}): Die Dateien einer Region sind einsehbar, und das genaue Jahr verrät mehr über einen Menschen, als die Planung braucht.',
    'issue.facility-flag-unreadable':
      'In „{file}“, Zeile {line}, wurde ja oder nein erwartet, nicht „{value}“. Die Angabe wurde ausgelassen.',
    'issue.facility-hours-absurd':
      'In „{file}“, Zeile {line}, hat die Woche keine {value} Stunden (höchstens {most, number}). Die Angabe wurde ausgelassen.',
    'issue.facility-posts-absurd':
      'In „{file}“, Zeile {line}, sind {value} Vollzeitstellen unglaubwürdig (erlaubt sind 0 bis {most, number}). Die Angabe wurde ausgelassen.',
    'issue.facility-amount-unreadable':
      'In „{file}“, Zeile {line}, ist „{value}“ keine Zahl. Die Angabe wurde ausgelassen.',

    'issue.statistics-time-unreadable':
      'In „{file}“, Zeile {line}, ist „{time}“ kein Jahr und kein Datum. Die Zeile wurde ausgelassen.',
    'issue.indicator-unknown':
      'In „{file}“, Zeile {line}, ist die Kennzahl „{indicator}“ unbekannt. Die Zeile wurde ausgelassen. Bekannt sind: {known}.',
    'issue.indicator-unknown-near':
      'In „{file}“, Zeile {line}, ist die Kennzahl „{indicator}“ unbekannt. Die Zeile wurde ausgelassen. Ist „{nearest}“ gemeint?',
    'issue.indicator-unit-other':
      'In „{file}“, Zeile {line}, steht „{indicator}“ in einer anderen Einheit („{unit}“ statt „{expected}“). Der Wert wurde ausgelassen; rechnen Sie ihn um.',
    'issue.indicator-absurd':
      'In „{file}“, Zeile {line}, ist der Wert von „{indicator}“ für {ags} unglaubwürdig ({value, number}). Er gilt als fehlend.',
    'issue.indicator-twice':
      'In „{file}“, Zeile {line}, steht „{indicator}“ für {ags} und {time} ein zweites Mal mit anderem Wert. Es gilt der erste.',
    'issue.question-unknown-municipality':
      'Eine Gemeinde „{municipality}“ gibt es in dieser Region nicht. Es gibt zum Beispiel: {known}.',
    'cli.outlook-none': '{name}: keine Daten. Fragen Sie: {holder}.',
    'cli.outlook-suppressed': '{name}: geheim gehalten. Fragen Sie: {holder}.',
    'cli.outlook-value': '{name}: {value} {unit} ({time}).',
    'cli.outlook-value-median':
      '{name}: {value} {unit} ({time}); Mitte des Kreises {median} (bekannt von {known} der {of} Gemeinden).',
    'issue.indicator-ags-unknown':
      'In „{file}“, Zeile {line}, gehört der Schlüssel „{ags}“ zu keiner Gemeinde der Region. Seine Zeilen wurden ausgelassen.',
  },
  en: {
    'issue.connection-no-service':
      '“{file}” has no column with the service (service, Leistung). Found: {header}. Name the service in each row, for example broadband.',
    'issue.connection-no-place':
      '“{file}” has no column with municipal keys (ags) or grid cells (cell_id). Found: {header}.',
    'issue.connection-no-share':
      '“{file}” has neither the share (share_percent) nor the pair connected and total. Found: {header}.',
    'issue.connection-service-missing': 'In “{file}”, line {line} names no service. The row was left out.',
    'issue.connection-service-unknown':
      'In “{file}”, line {line}, “{service}” is not in the catalogue. The row was left out. Possible are: {known}.',
    'issue.connection-service-unknown-near':
      'In “{file}”, line {line}, “{service}” is not in the catalogue. The row was left out. Do you mean “{nearest}”?',
    'issue.connection-service-travelled':
      'In “{file}”, line {line}: people travel to “{service}”, or it comes to their house; there travel time counts and no share. The row was left out. Sites belong in a list for --facilities.',
    'issue.connection-place-missing':
      'In “{file}”, line {line} names neither a municipality nor a cell. The row was left out.',
    'issue.connection-ags-unknown':
      'In “{file}”, line {line}, the key “{ags}” belongs to no municipality of the region. The row was left out. Check it for slips and for reforms of boundaries.',
    'issue.connection-county-row':
      'In “{file}”, line {line}, “{ags}” is a whole county. Municipalities (eight digits) are needed. The row was left out.',
    'issue.connection-cell-unknown':
      'In “{file}”, line {line}, “{cell}” does not fit the cells of the region (side {metres, number} m). The row was left out. Use the same grid as for the residents.',
    'issue.connection-share-unreadable': 'In “{file}”, line {line}, “{value}” is no share. The row was left out.',
    'issue.connection-share-out-of-range':
      'In “{file}”, line {line}, the share “{value}” is not between 0 and 100 percent. The row was left out.',
    'issue.connection-counts-contradict':
      'In “{file}”, line {line}, {connected, number} of {total, number} cannot be connected. The row was left out.',
    'issue.connection-share-of-area':
      'In “{file}”, line {line}, the share is one of area: it does not say how many people are served. The row was left out. Ask for shares of households or for values by grid cell.',
    'issue.connection-basis-unknown':
      'In “{file}”, line {line}, the basis “{basis}” is unknown; possible are people, households and buildings. The share counts without a basis.',
    'issue.connection-date-unreadable':
      'In “{file}”, line {line}, “{date}” is no date. The share counts without a date.',
    'issue.connection-twice':
      'In “{file}”, line {line}, “{service}” and “{key}” stand a second time (first in line {other}). The first row counts.',
    'issue.connection-twice-later':
      'In “{file}”, line {line}, “{service}” and “{key}” stand a second time (first in line {other}), with a later date. The later row counts.',
    'issue.connection-shares-tiny':
      'In “{file}” no share is greater than 1. Percentages are expected: 95 and not 0.95. Check the column.',

    'issue.capacity-zero':
      'In “{file}”, line {line}, the capacity is 0. It counts as no places; if it is unknown, leave the cell empty.',
    'issue.facility-price-unreadable':
      'In “{file}”, line {line}, “{value}” is no price in euros. The price was left out.',
    'issue.facility-price-absurd': 'In “{file}”, line {line}, the price “{value}” is not credible. It was left out.',
    'issue.facility-price-unit-unknown':
      'In “{file}”, line {line}, it is unclear what the price is for (“{unit}”). It was left out. Possible are visit, hour, day, month, year, ride, meal and item.',
    'issue.facility-date-unreadable':
      'In “{file}”, line {line}, “{value}” is no day of closing. It was left out. Write 2027-12-31, 12/2027 or 2027.',
    'issue.facility-birth-year-unreadable': 'In “{file}”, line {line}, “{value}” is no year of birth. It was left out.',
    'issue.facility-birth-years-coarsened':
      'Years of birth of “{file}” are stored to five years only ({count, number}): the files of a region can be seen by others, and the exact year tells more of a person than planning needs.',
    'issue.facility-flag-unreadable':
      'In “{file}”, line {line}, yes or no was expected, not “{value}”. It was left out.',
    'issue.facility-hours-absurd':
      'In “{file}”, line {line}, the week has no {value} hours (at most {most, number}). It was left out.',
    'issue.facility-posts-absurd':
      'In “{file}”, line {line}, {value} full-time posts are not credible (0 to {most, number} are allowed). It was left out.',
    'issue.facility-amount-unreadable': 'In “{file}”, line {line}, “{value}” is no number. It was left out.',

    'issue.statistics-time-unreadable':
      'In “{file}”, line {line}, “{time}” is neither a year nor a date. The row was left out.',
    'issue.indicator-unknown':
      'In “{file}”, line {line}, the indicator “{indicator}” is unknown. The row was left out. Known are: {known}.',
    'issue.indicator-unknown-near':
      'In “{file}”, line {line}, the indicator “{indicator}” is unknown. The row was left out. Do you mean “{nearest}”?',
    'issue.indicator-unit-other':
      'In “{file}”, line {line}, “{indicator}” is in another unit (“{unit}” instead of “{expected}”). The value was left out; convert it.',
    'issue.indicator-absurd':
      'In “{file}”, line {line}, the value of “{indicator}” for {ags} is not credible ({value, number}). It counts as missing.',
    'issue.indicator-twice':
      'In “{file}”, line {line}, “{indicator}” for {ags} and {time} stands a second time with another value. The first counts.',
    'issue.question-unknown-municipality':
      'There is no municipality “{municipality}” in this region. There are, for example: {known}.',
    'cli.outlook-none': '{name}: no data. Ask: {holder}.',
    'cli.outlook-suppressed': '{name}: kept secret. Ask: {holder}.',
    'cli.outlook-value': '{name}: {value} {unit} ({time}).',
    'cli.outlook-value-median':
      '{name}: {value} {unit} ({time}); middle of the county {median} (known of {known} of {of} municipalities).',
    'issue.indicator-ags-unknown':
      'In “{file}”, line {line}, the key “{ags}” belongs to no municipality of the region. Its rows were left out.',
  },
}
