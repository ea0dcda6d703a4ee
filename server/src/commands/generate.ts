import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataMaps } from '../datamaps.ts'
import { generateTypes } from '../platform/database/generate.ts'
import type { Command } from './command.ts'
import { formats, recordOf } from './record.ts'

/** Every generated file: where it is, and how its text is made. */
const generated: readonly { file: URL; make: () => Promise<string> }[] = [
  { file: new URL('../platform/database/tables.generated.ts', import.meta.url), make: generateTypes },
  { file: new URL('../../../docs/extract/schema.json', import.meta.url), make: async () => `${JSON.stringify((await import('../app.ts')).extractSchema(dataMaps), null, 2)}\n` },
  { file: new URL('../../../docs/extract/staff-schema.json', import.meta.url), make: async () => `${JSON.stringify((await import('../app.ts')).extractSchema(dataMaps, 'staff'), null, 2)}\n` },
  ...(['da', 'en'] as const).flatMap((language) => formats.map((format) => ({
    file: new URL(`../../../docs/record-of-processing/${language}.${format}`, import.meta.url), make: async () => recordOf(dataMaps, format, language),
  }))),
]

export const generate: Command = {
  usage: '[--check]',
  about: 'Writes the generated source files anew. With --check it writes nothing and fails when one is not what it would be.',
  options: { check: { type: 'boolean' } },
  async run({ values }) {
    let stale = 0
    for (const { file, make } of generated) {
      const text = await make()
      const path = fileURLToPath(file)
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
      if (values.check) {
        stale += 1
        process.stderr.write(`${path} is not what would be generated: run npm run generate.\n`)
      } else {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(file, text)
        process.stdout.write(`${path} written\n`)
      }
    }
    return stale === 0 ? 0 : 1
  },
}
