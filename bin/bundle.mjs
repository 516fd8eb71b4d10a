import { createHash } from 'node:crypto'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findInPackages, root } from './runtime.mjs'

/**
 * Everything the browser loads, into `<folder>/assets` with names that change with the content, and
 * `<folder>/manifest.json`:
 *
 *     {
 *       "scripts": { "map": { "file": "/assets/map-1a2b.js", "imports": ["/assets/…"], "css": ["/assets/…"] } },
 *       "workers": { "reach": "/assets/reach-3c4d.js" },
 *       "styles":  { "app": "/assets/app-5e6f.css", "kern": "…", "fonts": "…", "maplibre": "…" },
 *       "files":   { "maplibre-worker": "/assets/maplibre-gl-6.17.0/maplibre-gl-worker.mjs", "icon.svg": "…" }
 *     }
 *
 * scripts: src/web/islands/*.entry.ts(x), ES modules; workers: src/workers/*.page.ts, each for
 * `new Worker(url, { type: 'module' })`; styles: src/web/styles/*.css and those of KERN and MapLibre;
 * files: src/web/assets/**.
 */
export async function bundle(folder) {
  const { build } = await import('vite')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  const islands = entries('src/web/islands/*.entry.{ts,tsx}', /\.entry\.tsx?$/)
  const styles = entries('src/web/styles/*.css', /\.css$/)
  const workers = entries('src/workers/*.page.ts', /\.page\.ts$/)
  // Workers are built apart: a chunk shared with a page could touch the document.
  const page = await viteBuild(build, folder, { ...prefixed('script', islands), ...prefixed('style', styles) })
  const worker = await viteBuild(build, folder, prefixed('worker', workers))
  const packages = copyPackages(folder)
  const manifest = {
    scripts: mapEntries(islands, (path) => script(page, path)),
    workers: mapEntries(workers, (path) => url(worker[path].file)),
    styles: { ...mapEntries(styles, (path) => url(page[path].file)), ...packages.styles },
    files: { ...copyFiles(folder), ...packages.files },
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

const url = (file) => `/${file}`

/** { name: path } of all files that match, the name without folder and ending. */
function entries(pattern, ending) {
  const paths = globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  return Object.fromEntries(paths.sort().map((path) => [basename(path).replace(ending, ''), path]))
}

const prefixed = (kind, found) =>
  Object.fromEntries(Object.entries(found).map(([name, path]) => [`${kind}-${name}`, join(root, path)]))

const mapEntries = (found, change) =>
  Object.fromEntries(Object.entries(found).map(([name, path]) => [name, change(path)]))

async function viteBuild(build, folder, input) {
  if (Object.keys(input).length === 0) return {}
  const manifest = 'vite-manifest.json'
  const isWorker = Object.keys(input)[0].startsWith('worker-')
  const shorten = (name) => name.replace(/^(script|style|worker)-/, '')
  await build({
    root,
    base: '/',
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      manifest,
      modulePreload: false,
      // Fonts and pictures stay files: the page allows data: only where KERN needs it.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        output: {
          entryFileNames: ({ name }) => `assets/${isWorker ? 'worker-' : ''}${shorten(name)}-[hash].js`,
          chunkFileNames: `assets/${isWorker ? 'worker-' : ''}[name]-[hash].js`,
          assetFileNames: ({ names }) =>
            `assets/${shorten(basename(names?.[0] ?? 'file').replace(/\.[^.]+$/, ''))}-[hash][extname]`,
        },
      },
    },
  })
  const written = readFileSync(join(folder, manifest), 'utf8')
  rmSync(join(folder, manifest))
  return JSON.parse(written)
}

/** File, imported chunks and style sheets of an entry, chunks of chunks included. */
function script(viteManifest, path) {
  const imports = new Set()
  const css = new Set()
  const visit = (key) => {
    const chunk = viteManifest[key]
    for (const sheet of chunk.css ?? []) css.add(url(sheet))
    for (const inner of chunk.imports ?? []) {
      if (imports.has(url(viteManifest[inner].file))) continue
      imports.add(url(viteManifest[inner].file))
      visit(inner)
    }
  }
  visit(path)
  return { file: url(viteManifest[path].file), imports: [...imports], css: [...css] }
}

/** Files of src/web/assets, named by content. */
function copyFiles(folder) {
  const base = join(root, 'src/web/assets')
  const files = {}
  for (const entry of globSync('**/*.*', { cwd: base })) {
    const bytes = readFileSync(join(base, entry))
    const name = entry.replaceAll('\\', '/')
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8)
    const target = `assets/${name.replace(/(\.[^./]+)$/, `-${hash}$1`)}`
    mkdirSync(dirname(join(folder, target)), { recursive: true })
    writeFileSync(join(folder, target), bytes)
    files[name] = url(target)
  }
  return files
}

/** Ready-made files of KERN and MapLibre; the version in the folder's name takes the place of a content hash. */
function copyPackages(folder) {
  const copy = (pkg, short, pick) => {
    const base = findInPackages(pkg)
    const { version } = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8'))
    const target = `assets/${short}-${version}`
    for (const [from, to] of pick) cpSync(join(base, 'dist', from), join(folder, target, to), { recursive: true })
    return url(target)
  }
  const kern = copy('@kern-ux/native', 'kern', [
    ['kern.min.css', 'kern.min.css'],
    ['fonts/fira-sans.css', 'fira-sans.css'],
    ...fontFiles(),
  ])
  const maplibre = copy('maplibre-gl', 'maplibre-gl', [
    ['maplibre-gl.css', 'maplibre-gl.css'],
    ['maplibre-gl-worker.mjs', 'maplibre-gl-worker.mjs'],
  ])
  return {
    styles: {
      kern: `${kern}/kern.min.css`,
      fonts: `${kern}/fira-sans.css`,
      maplibre: `${maplibre}/maplibre-gl.css`,
    },
    files: { 'maplibre-worker': `${maplibre}/maplibre-gl-worker.mjs` },
  }
}

/** Only the weights that KERN's font style sheet names: the package holds three times as many. */
function fontFiles() {
  const css = readFileSync(findInPackages('@kern-ux/native/dist/fonts/fira-sans.css'), 'utf8')
  const names = [...css.matchAll(/url\("?\.\/(fira-sans\/[^")]+)"?\)/g)].map((match) => match[1])
  return [...new Set(names)].map((name) => [`fonts/${name}`, name])
}
