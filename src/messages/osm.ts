/** Faults and remarks of the OpenStreetMap import, `issue.<code>`; the file stands before the sentence. */
export const osmMessages = {
  de: {
    'progress.osm-nodes': 'OpenStreetMap: Punkte lesen',
    'progress.osm-nodes-outside': 'OpenStreetMap: Punkte am Rand lesen',
    'progress.osm-ways': 'OpenStreetMap: Straßen und Flächen lesen',
    'progress.osm-relations': 'OpenStreetMap: Relationen lesen',
    'issue.osm-not-a-pbf':
      'Das ist keine OpenStreetMap-Datei im PBF-Format. Laden Sie den Auszug mit der Endung .osm.pbf herunter; .osm, .osm.gz und .osm.bz2 werden nicht gelesen.',
    'issue.osm-unreadable': 'Die Datei lässt sich nicht lesen. Prüfen Sie die Zugriffsrechte und den Datenträger.',
    'issue.osm-history':
      'Die Datei enthält die ganze Bearbeitungsgeschichte (full history). Laden Sie den gewöhnlichen Auszug ohne Geschichte herunter.',
    'issue.osm-unknown-feature':
      'Die Datei verlangt Eigenschaften des Formats, die hier nicht gelesen werden können: {features}. Laden Sie den gewöhnlichen Auszug herunter.',
    'issue.osm-compression':
      'Die Datei ist mit einem Verfahren gepackt, das hier nicht gelesen werden kann ({method}). Verwenden Sie einen Auszug mit zlib oder zstd.',
    'issue.osm-truncated':
      'Die Datei bricht nach {percent} % ab. Was davor steht, wurde übernommen; Straßen und Orte können fehlen. Laden Sie die Datei neu herunter.',
    'issue.osm-frame-damaged':
      'Die Datei ist nach {percent} % beschädigt und von dort an nicht lesbar. Was davor steht, wurde übernommen. Laden Sie die Datei neu herunter.',
    'issue.osm-block-damaged':
      'Ein Block der Datei (bei {percent} %) ist beschädigt, entpackt sich zu unzulässiger Größe oder ist anders gepackt und wurde ausgelassen. Laden Sie die Datei neu herunter.',
    'issue.osm-too-many-nodes':
      'Die Datei hat in diesem Gebiet mehr als {count, number} Punkte und passt nicht in den Arbeitsspeicher. Nehmen Sie den Auszug des Landes oder Regierungsbezirks statt eines größeren.',
    'issue.osm-node-misplaced':
      '{count, plural, one {Ein Punkt liegt} other {# Punkte liegen}} nicht auf der Erde und {count, plural, one {wurde} other {wurden}} ausgelassen.',
    'issue.osm-duplicates':
      '{count, plural, one {Ein Objekt kommt} other {# Objekte kommen}} mehrfach vor; gezählt wird das der zuerst genannten Datei.',
    'issue.osm-empty': 'Die Datei enthält kein lesbares Objekt.',
    'issue.osm-outside-box':
      'Kein Objekt der Datei liegt im Gebiet der Region. Vermutlich gehört der Auszug zu einem anderen Landesteil.',
    'issue.osm-areas-incomplete':
      '{count, plural, one {Eine Fläche ist} other {# Flächen sind}} unvollständig, meist am Rand des Auszugs; verwendet wird, was geschlossen ist.',
  },
  en: {
    'progress.osm-nodes': 'OpenStreetMap: reading nodes',
    'progress.osm-nodes-outside': 'OpenStreetMap: reading nodes at the edge',
    'progress.osm-ways': 'OpenStreetMap: reading streets and areas',
    'progress.osm-relations': 'OpenStreetMap: reading relations',
    'issue.osm-not-a-pbf':
      'This is not an OpenStreetMap file in PBF format. Download the extract that ends in .osm.pbf; .osm, .osm.gz and .osm.bz2 are not read.',
    'issue.osm-unreadable': 'The file cannot be read. Check its permissions and the disk.',
    'issue.osm-history': 'The file holds the full editing history. Download the ordinary extract without history.',
    'issue.osm-unknown-feature':
      'The file needs features of the format that cannot be read here: {features}. Download the ordinary extract.',
    'issue.osm-compression':
      'The file is packed with a method that cannot be read here ({method}). Use an extract with zlib or zstd.',
    'issue.osm-truncated':
      'The file breaks off after {percent}%. What stands before was used; streets and places may be missing. Download the file again.',
    'issue.osm-frame-damaged':
      'The file is damaged after {percent}% and cannot be read from there on. What stands before was used. Download the file again.',
    'issue.osm-block-damaged':
      'A block of the file (at {percent}%) is damaged, unpacks to a size that is not allowed or is packed otherwise, and was left out. Download the file again.',
    'issue.osm-too-many-nodes':
      'The file has more than {count, number} nodes in this area and does not fit into memory. Take the extract of the state or district instead of a larger one.',
    'issue.osm-node-misplaced':
      '{count, plural, one {One node does} other {# nodes do}} not lie on the earth and {count, plural, one {was} other {were}} left out.',
    'issue.osm-duplicates':
      '{count, plural, one {One object occurs} other {# objects occur}} more than once; the one in the file named first counts.',
    'issue.osm-empty': 'The file contains no readable object.',
    'issue.osm-outside-box':
      'No object of the file lies in the area of the region. The extract probably belongs to another part of the country.',
    'issue.osm-areas-incomplete':
      '{count, plural, one {One area is} other {# areas are}} incomplete, mostly at the edge of the extract; what is closed is used.',
  },
} as const
