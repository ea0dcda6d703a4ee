import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import * as z from 'zod/mini'
import { syncFolder } from '../files.ts'
import { StartError } from '../starterror.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const size = z.number().check(z.minimum(0))
const ledger = z.strictObject({ length: size, sha256: hash })
const path = z.string().check(z.refine((path) => normalize(path) === path && !path.startsWith('..') && !path.startsWith('/')))
const shared = {
  format: z.literal(1), at: z.string(), program: z.string(), installation: hash, ledger,
  files: z.array(z.strictObject({ path, size, sha256: hash })),
}
const shape = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('database'), ...shared, postgres: z.string(), schema: z.string(), folders: z.array(path) }),
  z.strictObject({ what: z.literal('keys'), ...shared, epoch: z.number() }),
])

/**
 * What a backup says of itself: what it is of, when it was made and by which version, of which installation (a fingerprint of its key store's, the same through all epochs), how far
 * the erasure ledger reached then, and every file with its checksum.
 */
export type Manifest = z.infer<typeof shape>
type Of<What> = Extract<Manifest, { what: What }>

const name = 'manifest.json'

/** Written last: a folder without it is no backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const handle = await open(join(folder, name), 'wx', 0o600)
  await handle.writeFile(`${JSON.stringify(manifest, null, 1)}\n`)
  await handle.sync().finally(() => handle.close())
  await syncFolder(folder)
}

/** @throws StartError when the folder is no whole backup of that kind. */
export function readManifest<What extends Manifest['what']>(folder: string, what: What): Of<What> {
  let text: string
  try {
    text = readFileSync(join(folder, name), 'utf8')
  } catch {
    throw new StartError(`${folder} is not a backup that was finished: it has no ${name}.`)
  }
  const parsed = z.safeParse(shape, parse(text))
  if (!parsed.success) throw new StartError(`${join(folder, name)} is not one that this SocialSpace can read.`)
  if (parsed.data.what !== what) throw new StartError(`${folder} is a backup of the ${parsed.data.what}, not of the ${what}.`)
  return parsed.data as Of<What>
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
