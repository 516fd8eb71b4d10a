// What the start scripts say. They run before anything is built, so they cannot use src/messages.

const de = {
  'runtime-missing':
    'Reihum braucht Node 24 oder neuer. Das mitgebrachte Node fehlt oder läuft auf diesem Rechner ({machine}) nicht: Bitte „npm ci --include=optional“ ausführen oder Node ≥ 24 installieren (https://nodejs.org).',
  'install-running': 'Die Pakete werden installiert (npm ci) …',
  'install-failed':
    'npm ci ist gescheitert. Bitte die Meldung darüber lesen; ohne Netz oder hinter einem Proxy kennt npm den Weg über „npm config set proxy …“.',
  'npm-missing': 'npm wurde nicht gefunden. Bitte Node samt npm installieren (https://nodejs.org).',
  'build-running': 'Das Programm wird gebaut …',
  'build-done': 'Gebaut in {seconds} s.',
  'build-tools-missing':
    'Das Programm ist nicht gebaut und die Werkzeuge dafür fehlen: Bitte „npm ci --include=dev“ und dann „npm run build“ ausführen.',
  'build-types': 'Der Bau ist gescheitert: TypeScript meldet die Fehler darüber.',
  'build-failed': 'Der Bau ist gescheitert: {reason}',
  'build-waiting': 'Ein anderer Bau läuft bereits, es wird auf ihn gewartet …',
  'build-busy':
    'Ein anderer Bau wird nicht fertig. Wenn keiner mehr läuft, bitte den Ordner „{folder}“ löschen und neu beginnen.',
  'example-building': 'Noch keine Region vorhanden: Der Musterkreis wird erzeugt …',
  'chromium-installing': 'Chromium wird aus den Debian-Paketen installiert …',
  'chromium-none-user':
    'Kein Chromium gefunden, und nur root darf es aus den Debian-Paketen installieren (apt-get install chromium).',
  'chromium-none-system':
    'Kein Chromium gefunden. Bitte Chromium oder Chrome installieren oder den Pfad in REIHUM_CHROMIUM angeben.',
  'chromium-failed': 'Chromium ließ sich nicht aus den Debian-Paketen installieren.',
  'browser-tests-skipped': 'Die Browsertests wurden NICHT ausgeführt: {reason}',
  'postgres-installing': 'PostgreSQL wird aus den Debian-Paketen installiert …',
  'postgres-none-user':
    'Kein PostgreSQL gefunden, und nur root darf es aus den Debian-Paketen installieren (apt-get install postgresql).',
  'postgres-none-system':
    'Kein PostgreSQL gefunden. Bitte PostgreSQL installieren oder den Ordner mit initdb und postgres in REIHUM_POSTGRES angeben.',
  'postgres-failed': 'PostgreSQL ließ sich nicht aus den Debian-Paketen installieren.',
  'postgres-tests-skipped': 'Die Tests mit PostgreSQL wurden NICHT ausgeführt: {reason}',
  step: '— {name}',
  'step-lint': 'Biome prüft Form und Regeln',
  'step-types': 'TypeScript prüft die Typen',
  'step-build': 'Bau des Programms',
  'step-tests': 'Tests',
}

const en = {
  'runtime-missing':
    'Reihum needs Node 24 or newer. The Node that comes along is missing or does not run on this machine ({machine}): run "npm ci --include=optional" or install Node ≥ 24 (https://nodejs.org).',
  'install-running': 'Installing the packages (npm ci) …',
  'install-failed':
    'npm ci failed. Read its message above; without a network or behind a proxy, tell npm the way with "npm config set proxy …".',
  'npm-missing': 'npm was not found. Install Node together with npm (https://nodejs.org).',
  'build-running': 'Building the program …',
  'build-done': 'Built in {seconds} s.',
  'build-tools-missing':
    'The program is not built and the tools for it are missing: run "npm ci --include=dev" and then "npm run build".',
  'build-types': 'The build failed: TypeScript reports the errors above.',
  'build-failed': 'The build failed: {reason}',
  'build-waiting': 'Another build is running, waiting for it …',
  'build-busy':
    'Another build does not finish. If none is running any more, delete the folder "{folder}" and try again.',
  'example-building': 'No region yet: generating the example county …',
  'chromium-installing': "Installing Chromium from Debian's packages …",
  'chromium-none-user':
    "No Chromium found, and only root may install it from Debian's packages (apt-get install chromium).",
  'chromium-none-system': 'No Chromium found. Install Chromium or Chrome, or give its path in REIHUM_CHROMIUM.',
  'chromium-failed': "Chromium could not be installed from Debian's packages.",
  'browser-tests-skipped': 'The browser tests were NOT run: {reason}',
  'postgres-installing': "Installing PostgreSQL from Debian's packages …",
  'postgres-none-user':
    "No PostgreSQL found, and only root may install it from Debian's packages (apt-get install postgresql).",
  'postgres-none-system':
    'No PostgreSQL found. Install PostgreSQL, or give the folder with initdb and postgres in REIHUM_POSTGRES.',
  'postgres-failed': "PostgreSQL could not be installed from Debian's packages.",
  'postgres-tests-skipped': 'The tests with PostgreSQL were NOT run: {reason}',
  step: '— {name}',
  'step-lint': 'Biome checks form and rules',
  'step-types': 'TypeScript checks the types',
  'step-build': 'Building the program',
  'step-tests': 'Tests',
}

export const words = { de, en }

/** As the program itself decides: English where the terminal is English, else German. */
export function language(environment = process.env) {
  const asked = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return asked.toLowerCase().startsWith('en') ? 'en' : 'de'
}

export function say(key, values = {}) {
  return words[language()][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]))
}
