/** Messages of the tabular and outline importers and of what they share. */
export const tableMessages = {
  de: {
    'issue.file-unreadable': 'Die Datei „{file}“ lässt sich nicht lesen ({detail}). Prüfen Sie die Zugriffsrechte.',
    'issue.file-not-regular': '„{file}“ ist weder eine Datei noch ein Ordner.',
    'issue.file-too-large':
      'Die Datei „{file}“ ist größer als {megabytes} MB und wird nicht auf einmal gelesen. Schneiden Sie sie auf Ihre Region zu.',
    'issue.file-not-text': 'Die Datei „{file}“ enthält keine Textzeilen. Erwartet wird eine Tabelle als CSV-Datei.',
    'issue.archive-broken':
      'Das Archiv „{file}“ ist beschädigt oder unvollständig ({detail}). Laden Sie die Datei noch einmal herunter.',
    'issue.archive-damaged-entry':
      'Der Inhalt von „{file}“ passt nicht zu den Prüfangaben im Archiv: Die Datei ist beschädigt. Laden Sie das Archiv noch einmal herunter.',
    'issue.archive-too-large': '„{file}“ ist entpackt größer als {megabytes} MB und wurde nicht gelesen.',
    'issue.archive-bomb':
      '„{file}“ würde beim Entpacken auf das {ratio}-Fache anwachsen. Solche Dateien dienen meist dazu, Programme lahmzulegen, und werden nicht gelesen.',
    'issue.archive-too-many-entries': '„{file}“ enthält mehr als {max} Dateien und wurde nicht gelesen.',
    'issue.archive-unsafe-name':
      'Im Archiv „{file}“ steht eine Datei mit unzulässigem Namen („{entry}“). Sie wurde ausgelassen.',
    'issue.archive-encrypted':
      '„{file}“ ist mit einem Passwort verschlüsselt und wurde ausgelassen. Entpacken Sie das Archiv vorher selbst.',
    'issue.archive-method':
      '„{file}“ ist mit einem unbekannten Verfahren gepackt (Nr. {method}) und wurde ausgelassen. Packen Sie die Datei neu als gewöhnliches ZIP.',
    'issue.text-not-utf8':
      '„{file}“ ist nicht in UTF-8 gespeichert und wurde als Windows-1252 (Latin-1) gelesen. Prüfen Sie, ob die Umlaute stimmen.',
    'issue.text-broken-utf8':
      '„{file}“ ist in UTF-8 gespeichert, enthält aber einzelne ungültige Zeichen; sie erscheinen als „�“.',
    'issue.csv-open-quote':
      'In „{file}“, Zeile {line}, beginnt ein Anführungszeichen, das nie endet. Die Zeile wurde ohne Rücksicht darauf gelesen.',
    'issue.rows-outside-region':
      'In „{file}“ liegen {count, plural, one {# Zeile} other {# Zeilen}} außerhalb der Region und {count, plural, one {wurde} other {wurden}} nicht übernommen.',
    'issue.coordinates-projected':
      'Die Koordinaten in „{file}“ stehen nicht in Grad, sondern in {crs}. Sie wurden umgerechnet.',
    'issue.coordinates-swapped': 'In „{file}“ sind Länge und Breite vertauscht. Sie wurden zurückgetauscht.',
    'issue.coordinates-row-swapped':
      'In „{file}“, Zeile {line}, sind Länge und Breite vertauscht. Sie wurden zurückgetauscht.',
    'issue.coordinates-missing':
      'In „{file}“, Zeile {line}, fehlen die Koordinaten. Die Zeile wurde ausgelassen; ergänzen Sie Länge und Breite.',
    'issue.coordinates-impossible':
      'In „{file}“, Zeile {line}, stehen unmögliche Koordinaten ({x}; {y}). Die Zeile wurde ausgelassen.',
    'issue.population-no-table':
      'In „{file}“ steht keine Bevölkerungstabelle. Erwartet wird ein Zensus-Gitter (GITTER_ID_100m; Einwohner) oder eine Tabelle mit den Spalten id, lon, lat, population.',
    'issue.population-file-not-table': '„{file}“ ist keine Bevölkerungstabelle und wurde übergangen.',
    'issue.population-table-unused': '„{file}“ hat eine andere Gitterweite und wurde nicht gebraucht.',
    'issue.population-size-missing':
      'Ein Gitter mit {wanted} m Weite ist nicht dabei (etwa „{file}“); verwendet wurde das mit {used} m.',
    'issue.cell-id-unreadable':
      'In „{file}“, Zeile {line}, ist die Gitterkennung „{id}“ nicht lesbar. Die Zeile wurde ausgelassen.',
    'issue.cell-duplicate': 'In „{file}“ kommt die Zelle „{id}“ mehrfach vor. Nur die erste Zeile zählt.',
    'issue.cell-population-secret':
      'In „{file}“, Zeile {line}, ist die Einwohnerzahl geheim gehalten oder leer (–1 oder „–“). Die Zelle fehlt in der Region; sie zählt nicht als unbewohnt.',
    'issue.cell-population-empty': 'In „{file}“, Zeile {line}, fehlt die Einwohnerzahl. Die Zelle fehlt in der Region.',
    'issue.cell-population-unreadable':
      'In „{file}“, Zeile {line}, ist die Einwohnerzahl „{value}“ keine Zahl. Die Zeile wurde ausgelassen.',
    'issue.cell-population-negative':
      'In „{file}“, Zeile {line}, ist die Einwohnerzahl negativ ({value}). Die Zeile wurde ausgelassen.',
    'issue.cell-population-absurd':
      'In „{file}“, Zeile {line}, ist die Einwohnerzahl unglaubwürdig hoch ({value}). Die Zeile wurde ausgelassen; prüfen Sie die Spalte.',
  },
  en: {
    'issue.file-unreadable': 'The file “{file}” cannot be read ({detail}). Check the access rights.',
    'issue.file-not-regular': '“{file}” is neither a file nor a folder.',
    'issue.file-too-large':
      'The file “{file}” is larger than {megabytes} MB and is not read at once. Cut it to your region.',
    'issue.file-not-text': 'The file “{file}” has no lines of text. A table as a CSV file is expected.',
    'issue.archive-broken': 'The archive “{file}” is damaged or incomplete ({detail}). Download the file again.',
    'issue.archive-damaged-entry':
      'The content of “{file}” does not match the checks in the archive: the file is damaged. Download the archive again.',
    'issue.archive-too-large': '“{file}” unpacks to more than {megabytes} MB and was not read.',
    'issue.archive-bomb':
      '“{file}” would grow {ratio}-fold when unpacked. Such files are mostly made to cripple programs and are not read.',
    'issue.archive-too-many-entries': '“{file}” holds more than {max} files and was not read.',
    'issue.archive-unsafe-name':
      'The archive “{file}” holds a file with a forbidden name (“{entry}”). It was left out.',
    'issue.archive-encrypted':
      '“{file}” is encrypted with a password and was left out. Unpack the archive yourself first.',
    'issue.archive-method':
      '“{file}” is packed with an unknown method (no. {method}) and was left out. Pack the file again as an ordinary zip.',
    'issue.text-not-utf8': '“{file}” is not stored as UTF-8 and was read as Windows-1252 (Latin-1). Check the umlauts.',
    'issue.text-broken-utf8': '“{file}” is stored as UTF-8 but has some invalid characters; they show as “�”.',
    'issue.csv-open-quote':
      'In “{file}”, line {line}, a quotation mark opens that never closes. The line was read regardless of it.',
    'issue.rows-outside-region':
      'In “{file}” {count, plural, one {# row lies} other {# rows lie}} outside the region and {count, plural, one {was} other {were}} not taken.',
    'issue.coordinates-projected': 'The coordinates in “{file}” are not in degrees but in {crs}. They were converted.',
    'issue.coordinates-swapped': 'In “{file}” longitude and latitude are swapped. They were swapped back.',
    'issue.coordinates-row-swapped':
      'In “{file}”, line {line}, longitude and latitude are swapped. They were swapped back.',
    'issue.coordinates-missing':
      'In “{file}”, line {line}, the coordinates are missing. The row was left out; add longitude and latitude.',
    'issue.coordinates-impossible':
      'In “{file}”, line {line}, the coordinates are impossible ({x}; {y}). The row was left out.',
    'issue.population-no-table':
      '“{file}” holds no population table. Expected is a census grid (GITTER_ID_100m; Einwohner) or a table with the columns id, lon, lat, population.',
    'issue.population-file-not-table': '“{file}” is no population table and was passed over.',
    'issue.population-table-unused': '“{file}” has another cell size and was not needed.',
    'issue.population-size-missing':
      'There is no grid of {wanted} m (for example in “{file}”); the one of {used} m was used.',
    'issue.cell-id-unreadable': 'In “{file}”, line {line}, the cell id “{id}” cannot be read. The row was left out.',
    'issue.cell-duplicate': 'In “{file}” the cell “{id}” occurs more than once. Only the first row counts.',
    'issue.cell-population-secret':
      'In “{file}”, line {line}, the number of people is secret or empty (−1 or “–”). The cell is not in the region; it does not count as uninhabited.',
    'issue.cell-population-empty':
      'In “{file}”, line {line}, the number of people is missing. The cell is not in the region.',
    'issue.cell-population-unreadable':
      'In “{file}”, line {line}, the number of people “{value}” is no number. The row was left out.',
    'issue.cell-population-negative':
      'In “{file}”, line {line}, the number of people is negative ({value}). The row was left out.',
    'issue.cell-population-absurd':
      'In “{file}”, line {line}, the number of people is implausibly high ({value}). The row was left out; check the column.',
  },
} as const
