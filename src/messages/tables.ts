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
    'issue.geojson-broken':
      '„{file}“ ist keine gültige GeoJSON-Datei. Prüfen Sie, ob sie vollständig heruntergeladen ist.',
    'issue.boundary-topojson': '„{file}“ ist TopoJSON. Wandeln Sie die Datei in GeoJSON um.',
    'issue.boundary-no-file':
      'In „{file}“ stehen keine Grenzen. Erwartet wird GeoJSON, ein Shapefile (.shp mit .dbf und .prj, auch als ZIP) oder ein GeoPackage.',
    'issue.boundary-none': 'In „{file}“ wurde keine Gemeinde mit Fläche gefunden.',
    'issue.boundary-crs-unknown':
      'Das Koordinatensystem von „{file}“ ist nicht angegeben und nicht erkennbar. Speichern Sie die Datei in WGS 84 (EPSG:4326) oder EPSG:25832.',
    'issue.boundary-crs-unreadable':
      'Das in „{file}“ angegebene Koordinatensystem ({stated}) ist unbekannt; es wurde aus den Koordinaten erschlossen.',
    'issue.boundary-geometry-broken': 'In „{file}“ ist der Umriss Nr. {number} unlesbar und wurde ausgelassen.',
    'issue.boundary-without-area': 'In „{file}“ hat der Eintrag Nr. {number} keine Fläche und wurde ausgelassen.',
    'issue.boundary-rings-dropped':
      'In „{file}“ hat der Umriss Nr. {number} {count, plural, one {einen Ring} other {# Ringe}} ohne Fläche; {count, plural, one {er wurde} other {sie wurden}} ausgelassen.',
    'issue.boundary-crossing':
      'Der Umriss von {name} ({ags}) schneidet sich selbst bei {lon}, {lat}. Er wird trotzdem verwendet; dort kann eine Adresse der falschen Gemeinde zufallen.',
    'issue.boundary-missing-ags':
      'In „{file}“ fehlt dem Umriss Nr. {number} ({name}) der amtliche Gemeindeschlüssel. Er wird unter seinem Namen geführt.',
    'issue.boundary-two-names':
      'In „{file}“ gehört der Schlüssel {ags} zu zwei Namen: {first} und {second}. Die Flächen wurden zu einer Gemeinde vereint.',
    'issue.boundary-outside-region':
      'In „{file}“ {count, plural, one {liegt eine Gemeinde} other {liegen # Gemeinden}} außerhalb der Region.',
    'issue.boundary-layer-chosen': '„{file}“ enthält {count} Ebenen; verwendet wurde „{layer}“.',
    'issue.ags-zero-added': 'In „{file}“ fehlte dem Schlüssel {ags} die führende Null. Sie wurde ergänzt.',
    'issue.shapefile-broken': '„{file}“ ist kein lesbares Shapefile. Laden Sie es noch einmal herunter.',
    'issue.shapefile-no-areas': 'Das Shapefile „{file}“ enthält keine Flächen.',
    'issue.shapefile-truncated': 'Das Shapefile „{file}“ ist unvollständig; gelesen wurde, was da ist.',
    'issue.shapefile-without-dbf': 'Zum Shapefile „{file}“ fehlt die .dbf-Datei mit Namen und Schlüsseln.',
    'issue.geopackage-broken': 'Das GeoPackage „{file}“ lässt sich nicht öffnen ({detail}).',
    'issue.geopackage-no-layer': 'Das GeoPackage „{file}“ enthält keine Ebene mit Umrissen.',
    'issue.table-too-many-rows': '„{file}“ hat mehr als {max} Zeilen. Schneiden Sie die Liste auf Ihre Region zu.',
    'issue.table-file-skipped': '„{file}“ ist keine Tabelle und wurde übergangen.',
    'issue.table-column-missing':
      'In „{file}“ gibt es keine Spalte „{column}“ für „{meaning}“. Vorhanden sind: {header}.',
    'issue.table-no-places':
      'In „{file}“ sind keine Spalten für Länge und Breite zu erkennen. Vorhanden sind: {header}. Geben Sie sie an, zum Beispiel mit --columns lon=Rechtswert,lat=Hochwert.',
    'issue.table-mapping-unreadable':
      'Die Spaltenangabe „{part}“ ist nicht zu verstehen. Erwartet wird Bedeutung=Spalte; Bedeutungen sind {meanings}.',
    'issue.xlsx-broken':
      'Die Excel-Datei „{file}“ lässt sich nicht lesen. Speichern Sie sie neu als .xlsx oder als CSV.',
    'issue.service-unknown':
      'Die Leistung „{service}“ gibt es im Katalog nicht.{nearest, select, none {} other { Gemeint ist vielleicht „{nearest}“.}}',
    'issue.facility-no-service':
      'In „{file}“ steht nicht, um welche Leistung es geht. Geben Sie sie mit --service an oder ergänzen Sie eine Spalte „service“.',
    'issue.facility-service-missing': 'In „{file}“, Zeile {line}, fehlt die Leistung. Die Zeile wurde ausgelassen.',
    'issue.facility-service-unknown':
      'In „{file}“, Zeile {line}, steht die unbekannte Leistung „{service}“. Die Zeile wurde ausgelassen; die Kennungen stehen im Katalog.',
    'issue.facility-service-unknown-near':
      'In „{file}“, Zeile {line}, steht die unbekannte Leistung „{service}“. Die Zeile wurde ausgelassen. Gemeint ist vielleicht „{nearest}“.',
    'issue.facility-repeated': 'In „{file}“ steht „{name}“ ({id}) zweimal. Die Wiederholung wurde ausgelassen.',
    'issue.facility-id-twice':
      'In „{file}“ tragen zwei Einrichtungen die Nummer „{id}“. Die zweite („{name}“) wurde mit einer Zusatznummer übernommen.',
    'issue.facility-group-rows':
      'In „{file}“ {count, plural, one {wurde eine Sammelzeile} other {wurden # Sammelzeilen}} über mehrere Standorte ausgelassen (Nummern auf -00 oder -99), weil die einzelnen Standorte ebenfalls in der Liste stehen.',
    'issue.facility-group-only':
      'In „{file}“ {count, plural, one {steht eine Sammelzeile} other {stehen # Sammelzeilen}} über mehrere Standorte (Nummern auf -99) ohne die einzelnen Standorte. Sie {count, plural, one {zählt} other {zählen}} als ein Ort; das kann der Sitz des Trägers sein.',
    'issue.facility-same-place':
      'In „{file}“ liegen {count} Einrichtungen derselben Leistung am selben Punkt wie eine andere. Prüfen Sie, ob es Standorte sind oder der Sitz des Trägers.',
    'issue.row-too-short':
      'In „{file}“ hat Zeile {line} nur {fields, plural, one {ein Feld} other {# Felder}}; gebraucht werden mindestens {needed}. Die Zeile wurde ausgelassen.',
    'issue.capacity-unreadable':
      'In „{file}“, Zeile {line}, ist die Kapazität „{value}“ keine Zahl. Sie gilt als unbekannt.',
    'issue.capacity-negative':
      'In „{file}“, Zeile {line}, ist die Kapazität negativ ({value}). Sie gilt als unbekannt.',
    'issue.capacity-absurd':
      'In „{file}“, Zeile {line}, ist die Kapazität unglaubwürdig hoch ({value}). Sie gilt als unbekannt.',
    'issue.spread-no-total':
      'Für {name} ({ags}) ist keine Einwohnerzahl bekannt. Die Gemeinde bleibt leer; geben Sie eine Statistik oder Grenzen mit Einwohnerzahlen an.',
    'issue.spread-assumed-total':
      'Für {name} ({ags}) ist keine Einwohnerzahl bekannt. Angenommen wurden {people} Menschen ({perPerson} m² Geschossfläche je Person).',
    'issue.spread-assumed-total-all':
      'Es gibt weder Gemeindegrenzen noch eine Einwohnerzahl. Angenommen wurden {people, number} Menschen ({perPerson} m² Geschossfläche je Person).',
    'issue.spread-other-buildings':
      'In {name} ({ags}) sind kaum Gebäude als Wohnhäuser eingetragen. Mitgezählt wurden auch Gebäude ohne Angabe der Nutzung, darunter Ställe und Werkstätten.',
    'issue.spread-other-buildings-all':
      'Kaum ein Gebäude ist als Wohnhaus eingetragen. Mitgezählt wurden auch Gebäude ohne Angabe der Nutzung, darunter Ställe und Werkstätten.',
    'issue.spread-no-homes':
      'In {name} ({ags}) sind weder Wohngebäude noch Wohngebiete eingetragen. Alle {people} Menschen stehen rechnerisch in der Ortsmitte.',
    'issue.spread-homes-outside':
      '{count, plural, one {Ein Quadrat} other {# Quadrate}} mit Wohngebäuden {count, plural, one {liegt} other {liegen}} außerhalb aller Gemeinden und {count, plural, one {blieb} other {blieben}} unberücksichtigt.',
    'issue.spread-bare-land':
      'In {count, plural, one {einem Wohngebiet} other {# Wohngebieten}} sind keine oder kaum Häuser eingetragen. Dort wurden {share} m² Geschossfläche je m² Land angenommen.',
    'issue.statistics-no-regions':
      'In „{file}“ ist keine Regionalstatistik zu erkennen: Es fehlt eine Spalte mit Gemeinde- oder Kreisschlüsseln. Laden Sie die Tabelle als CSV oder Flat-CSV aus der Regionaldatenbank.',
    'issue.statistics-region-unreadable':
      'In „{file}“, Zeile {line}, ist der Regionalschlüssel „{region}“ nicht lesbar. Die Zeile wurde ausgelassen.',
    'issue.statistics-value-unreadable':
      'In „{file}“, Zeile {line}, ist „{value}“ keine Zahl. Der Wert wurde ausgelassen.',
    'issue.statistics-total-unknown':
      'Für {name} ({ags}) lässt sich keine Einwohnerzahl bilden, weil ein Wert geheim gehalten ist oder fehlt.',
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
    'issue.geojson-broken': '“{file}” is no valid GeoJSON. Check whether it was downloaded completely.',
    'issue.boundary-topojson': '“{file}” is TopoJSON. Convert it to GeoJSON.',
    'issue.boundary-no-file':
      '“{file}” holds no outlines. Expected is GeoJSON, a shapefile (.shp with .dbf and .prj, also zipped) or a GeoPackage.',
    'issue.boundary-none': 'No municipality with an area was found in “{file}”.',
    'issue.boundary-crs-unknown':
      'The reference system of “{file}” is not stated and cannot be recognised. Save the file in WGS 84 (EPSG:4326) or EPSG:25832.',
    'issue.boundary-crs-unreadable':
      'The reference system stated in “{file}” ({stated}) is unknown; it was inferred from the coordinates.',
    'issue.boundary-geometry-broken': 'In “{file}” outline no. {number} cannot be read and was left out.',
    'issue.boundary-without-area': 'In “{file}” entry no. {number} has no area and was left out.',
    'issue.boundary-rings-dropped':
      'In “{file}” outline no. {number} has {count, plural, one {a ring} other {# rings}} without area; {count, plural, one {it was} other {they were}} left out.',
    'issue.boundary-crossing':
      'The outline of {name} ({ags}) crosses itself at {lon}, {lat}. It is used all the same; an address there may fall to the wrong municipality.',
    'issue.boundary-missing-ags':
      'In “{file}” outline no. {number} ({name}) has no official municipality key. It is kept under its name.',
    'issue.boundary-two-names':
      'In “{file}” the key {ags} belongs to two names: {first} and {second}. The areas were joined into one municipality.',
    'issue.boundary-outside-region':
      'In “{file}” {count, plural, one {one municipality lies} other {# municipalities lie}} outside the region.',
    'issue.boundary-layer-chosen': '“{file}” holds {count} layers; “{layer}” was used.',
    'issue.ags-zero-added': 'In “{file}” the key {ags} lacked its leading zero. It was added.',
    'issue.shapefile-broken': '“{file}” is no readable shapefile. Download it again.',
    'issue.shapefile-no-areas': 'The shapefile “{file}” holds no areas.',
    'issue.shapefile-truncated': 'The shapefile “{file}” is incomplete; what is there was read.',
    'issue.shapefile-without-dbf': 'The shapefile “{file}” lacks its .dbf file with names and keys.',
    'issue.geopackage-broken': 'The GeoPackage “{file}” cannot be opened ({detail}).',
    'issue.geopackage-no-layer': 'The GeoPackage “{file}” holds no layer with outlines.',
    'issue.table-too-many-rows': '“{file}” has more than {max} rows. Cut the list to your region.',
    'issue.table-file-skipped': '“{file}” is no table and was passed over.',
    'issue.table-column-missing': '“{file}” has no column “{column}” for “{meaning}”. There are: {header}.',
    'issue.table-no-places':
      'No columns for longitude and latitude can be recognised in “{file}”. There are: {header}. Name them, for example with --columns lon=Easting,lat=Northing.',
    'issue.table-mapping-unreadable':
      'The column setting “{part}” cannot be understood. Expected is meaning=column; meanings are {meanings}.',
    'issue.xlsx-broken': 'The Excel file “{file}” cannot be read. Save it again as .xlsx or as CSV.',
    'issue.service-unknown':
      'The catalogue has no service “{service}”.{nearest, select, none {} other { Perhaps “{nearest}” is meant.}}',
    'issue.facility-no-service':
      '“{file}” does not say which service it is about. Give it with --service or add a column “service”.',
    'issue.facility-service-missing': 'In “{file}”, line {line}, the service is missing. The row was left out.',
    'issue.facility-service-unknown':
      'In “{file}”, line {line}, stands the unknown service “{service}”. The row was left out; the ids are in the catalogue.',
    'issue.facility-service-unknown-near':
      'In “{file}”, line {line}, stands the unknown service “{service}”. The row was left out. Perhaps “{nearest}” is meant.',
    'issue.facility-repeated': 'In “{file}” “{name}” ({id}) occurs twice. The repetition was left out.',
    'issue.facility-id-twice':
      'In “{file}” two facilities have the number “{id}”. The second (“{name}”) was taken with a number added.',
    'issue.facility-group-rows':
      'In “{file}” {count, plural, one {a summary row} other {# summary rows}} over several sites (numbers ending in -00 or -99) {count, plural, one {was} other {were}} left out, because the single sites are in the list as well.',
    'issue.facility-group-only':
      'In “{file}” {count, plural, one {a summary row} other {# summary rows}} over several sites (numbers ending in -99) {count, plural, one {stands} other {stand}} without the single sites. {count, plural, one {It counts} other {Each counts}} as one place, which may be the operator’s seat.',
    'issue.facility-same-place':
      'In “{file}” {count} facilities of the same service lie at the same point as another. Check whether these are sites or the operator’s seat.',
    'issue.row-too-short':
      'In “{file}” row {line} has only {fields, plural, one {one field} other {# fields}}; at least {needed} are needed. The row was left out.',
    'issue.capacity-unreadable': 'In “{file}”, line {line}, the capacity “{value}” is no number. It counts as unknown.',
    'issue.capacity-negative': 'In “{file}”, line {line}, the capacity is negative ({value}). It counts as unknown.',
    'issue.capacity-absurd':
      'In “{file}”, line {line}, the capacity is implausibly high ({value}). It counts as unknown.',
    'issue.spread-no-total':
      'No number of residents is known for {name} ({ags}). The municipality stays empty; give statistics or outlines with numbers of residents.',
    'issue.spread-assumed-total':
      'No number of residents is known for {name} ({ags}). {people} people were assumed ({perPerson} m² of floor per person).',
    'issue.spread-assumed-total-all':
      'There are neither municipal outlines nor a number of residents. {people, number} people were assumed ({perPerson} m² of floor per person).',
    'issue.spread-other-buildings':
      'Hardly any building in {name} ({ags}) is mapped as a home. Buildings of unknown use were counted too, among them stables and workshops.',
    'issue.spread-other-buildings-all':
      'Hardly any building is mapped as a home. Buildings of unknown use were counted too, among them stables and workshops.',
    'issue.spread-no-homes':
      'Neither homes nor residential land are mapped in {name} ({ags}). All {people} people stand at its centre for the computation.',
    'issue.spread-homes-outside':
      '{count, plural, one {One square} other {# squares}} with homes {count, plural, one {lies} other {lie}} outside all municipalities and {count, plural, one {was} other {were}} left aside.',
    'issue.spread-bare-land':
      'In {count, plural, one {one residential area} other {# residential areas}} no or hardly any houses are mapped. {share} m² of floor per m² of land were assumed there.',
    'issue.statistics-no-regions':
      'No regional statistic can be recognised in “{file}”: a column with keys of municipalities or counties is missing. Download the table as CSV or flat CSV from the regional database.',
    'issue.statistics-region-unreadable':
      'In “{file}”, line {line}, the region key “{region}” cannot be read. The row was left out.',
    'issue.statistics-value-unreadable': 'In “{file}”, line {line}, “{value}” is no number. The value was left out.',
    'issue.statistics-total-unknown':
      'No number of residents can be formed for {name} ({ags}), because a value is secret or missing.',
  },
} as const
