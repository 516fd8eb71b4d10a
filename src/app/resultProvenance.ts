import type { RegionManifest } from '../formats/region/index.ts'
import { writeFile } from './writeFile.ts'

/**
 * Lays `FILE-metadata.json` beside a result: region and its inputs with hashes, licences and dates, versions, parameters. Whoever has
 * it and the inputs can compute the result again. The name follows CSV on the Web (W3C, Model for Tabular Data, 5.3).
 */
export async function writeProvenance(
  out: string,
  made: {
    readonly manifest: RegionManifest
    readonly catalogueVersion: string
    /** Of the figures: `methodVersionOf` their mode, or that of supply. */
    readonly methodVersion: string
    readonly builder: string
    readonly parameters: Readonly<Record<string, unknown>>
  },
): Promise<string> {
  const path = `${out}-metadata.json`
  const { manifest, catalogueVersion, methodVersion, builder, parameters } = made
  const { id, name, version, inputs, ring, populationEstimated } = manifest
  await writeFile(path, [
    `${JSON.stringify(
      {
        region: { id, name, version, ring, populationEstimated, parameters: manifest.parameters },
        inputs,
        catalogueVersion,
        methodVersion,
        program: `reihum ${builder}`,
        parameters,
      },
      null,
      1,
    )}\n`,
  ])
  return path
}
