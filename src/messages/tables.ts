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
  },
} as const
