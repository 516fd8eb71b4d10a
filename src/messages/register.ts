/** Messages of registers: what is wrong with an entry, a column, or the definition of a kind. `label` is the name of the field. */
export const registerMessages = {
  de: {
    'issue.entry-missing': '„{label}“ fehlt. Tragen Sie es ein.',
    'issue.entry-wrong-form':
      '„{label}“: „{found}“ ist {wanted, select, number {keine Zahl. Schreiben Sie zum Beispiel 1.234,5} date {kein Tag. Schreiben Sie zum Beispiel 25.11.2026} time {keine Uhrzeit. Schreiben Sie zum Beispiel 14:30} flag {weder ja noch nein. Wählen Sie eines von beiden} reference {keine Kennung. Wählen Sie einen Eintrag aus der Liste} place {kein Ort. Nennen Sie eine Gemeinde oder Länge und Breite} list {keine Liste. Trennen Sie die Einträge mit Semikolon und schließen Sie jedes Anführungszeichen} choice {keine der Möglichkeiten. Wählen Sie eine aus der Liste} other {kein Text. Schreiben Sie ihn neu}}.',
    'issue.entry-too-long':
      '„{label}“ ist mit {length, number} Zeichen zu lang; möglich sind {most, number}. Kürzen Sie es.',
    'issue.entry-not-whole': '„{label}“: {value, number} ist keine ganze Zahl. Runden Sie sie.',
    'issue.entry-too-small': '„{label}“: {value, number} ist zu klein; möglich ist {least, number} oder mehr.',
    'issue.entry-too-large': '„{label}“: {value, number} ist zu groß; möglich ist höchstens {most, number}.',
    'issue.entry-too-early': '„{label}“: Der {date} ist zu früh; möglich ist der {first} oder später.',
    'issue.entry-too-late': '„{label}“: Der {date} ist zu spät; möglich ist höchstens der {last}.',
    'issue.entry-not-a-choice': '„{label}“: „{found}“ steht nicht zur Wahl. Möglich sind: {choices}.',
    'issue.entry-half-a-point': '„{label}“: Zu einem Punkt gehören Länge und Breite. Ergänzen Sie die fehlende Zahl.',
    'issue.entry-no-ags':
      '„{label}“: „{found}“ ist kein Gemeindeschlüssel. Er hat acht Ziffern (eine Gemeinde) oder fünf (ein Kreis), zum Beispiel 06636003.',
    'issue.entry-list-too-long':
      '„{label}“ hat {count, number} Einträge; möglich sind {most, number}. Teilen Sie die Liste auf.',
    'issue.entry-unknown-reference':
      '„{label}“: Den Eintrag „{id}“ gibt es nicht oder nicht mehr. Wählen Sie einen anderen.',
    'issue.entry-unknown-field':
      'Die Angabe „{field}“ gibt es hier nicht; sie wurde übergangen. Prüfen Sie die Schreibweise.',
    'issue.entry-unknown-column':
      'Die Spalte „{column}“ gehört nicht zu dieser Tabelle und wurde übergangen. Prüfen Sie die Überschrift.',
    'issue.entry-double-column': 'Die Spalte „{column}“ kommt mehrmals vor. Löschen Sie die überzähligen.',

    'issue.kind-without-fields': 'Die Art „{kind}“ hat keine Felder. Legen Sie mindestens eines an.',
    'issue.kind-unknown-title':
      'Die Art „{kind}“ nennt „{field}“ als Titel, hat dieses Feld aber nicht. Wählen Sie eines ihrer Felder.',
    'issue.kind-double-field': 'Die Art „{kind}“ hat das Feld „{field}“ zweimal. Geben Sie einem eine andere Kennung.',
    'issue.kind-bad-field-id':
      'Die Kennung „{field}“ (Art „{kind}“) ist nicht möglich. Erlaubt sind Buchstaben von a bis z, Ziffern und Bindestrich, zuerst ein kleiner Buchstabe.',
    'issue.kind-bad-options':
      'Das Feld „{field}“ (Art „{kind}“) hat nichts zur Wahl oder eine Möglichkeit zweimal. Berichtigen Sie die Liste.',
    'issue.kind-unknown-reference':
      'Das Feld „{field}“ (Art „{kind}“) verweist auf die Art „{to}“, die es nicht gibt. Prüfen Sie die Schreibweise.',
    'issue.kind-range-reversed':
      'Beim Feld „{field}“ (Art „{kind}“) liegt die obere Grenze unter der unteren. Vertauschen Sie sie.',
    'issue.kind-personal-without-retention':
      'Die Art „{kind}“ hält Angaben über Personen, nennt aber keine Aufbewahrungsfrist. Ordnen Sie ihr eine zu.',
  },
  en: {
    'issue.entry-missing': '“{label}” is missing. Enter it.',
    'issue.entry-wrong-form':
      '“{label}”: “{found}” is {wanted, select, number {not a number. Write for example 1,234.5} date {not a day. Write for example 2026-11-25} time {not a time of day. Write for example 14:30} flag {neither yes nor no. Choose one of them} reference {not an id. Choose an entry of the list} place {not a place. Name a municipality, or longitude and latitude} list {not a list. Separate its entries by semicolons and close every quotation mark} choice {not one of the choices. Choose one of the list} other {not a text. Write it anew}}.',
    'issue.entry-too-long':
      '“{label}” is too long with {length, number} characters; {most, number} are possible. Shorten it.',
    'issue.entry-not-whole': '“{label}”: {value, number} is not a whole number. Round it.',
    'issue.entry-too-small': '“{label}”: {value, number} is too small; {least, number} or more is possible.',
    'issue.entry-too-large': '“{label}”: {value, number} is too large; {most, number} at most is possible.',
    'issue.entry-too-early': '“{label}”: {date} is too early; {first} or later is possible.',
    'issue.entry-too-late': '“{label}”: {date} is too late; {last} at the latest is possible.',
    'issue.entry-not-a-choice': '“{label}”: “{found}” is not one of the choices. Possible are: {choices}.',
    'issue.entry-half-a-point': '“{label}”: a point has longitude and latitude. Add the missing number.',
    'issue.entry-no-ags':
      '“{label}”: “{found}” is not the key of a municipality. It has eight digits (a municipality) or five (a county), for example 06636003.',
    'issue.entry-list-too-long': '“{label}” has {count, number} entries; {most, number} are possible. Split the list.',
    'issue.entry-unknown-reference': '“{label}”: there is no entry “{id}”, or not any more. Choose another one.',
    'issue.entry-unknown-field': 'There is no field “{field}” here; it was passed over. Check its spelling.',
    'issue.entry-unknown-column':
      'The column “{column}” does not belong to this table and was passed over. Check its heading.',
    'issue.entry-double-column': 'The column “{column}” occurs more than once. Delete the others.',

    'issue.kind-without-fields': 'The kind “{kind}” has no fields. Add at least one.',
    'issue.kind-unknown-title':
      'The kind “{kind}” names “{field}” as its title and has no such field. Choose one of its fields.',
    'issue.kind-double-field': 'The kind “{kind}” has the field “{field}” twice. Give one of them another id.',
    'issue.kind-bad-field-id':
      'The id “{field}” (kind “{kind}”) is not possible. Letters from a to z, digits and hyphens are, a small letter first.',
    'issue.kind-bad-options':
      'The field “{field}” (kind “{kind}”) has no choices, or one of them twice. Correct the list.',
    'issue.kind-unknown-reference':
      'The field “{field}” (kind “{kind}”) refers to the kind “{to}”, which does not exist. Check its spelling.',
    'issue.kind-range-reversed':
      'The field “{field}” (kind “{kind}”) has its upper limit below its lower one. Swap them.',
    'issue.kind-personal-without-retention':
      'The kind “{kind}” holds data about people and names no retention period. Give it one.',
  },
} as const
