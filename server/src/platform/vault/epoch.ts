import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { destroyFile, writeSecret } from './files.ts'

/** How long an epoch lasts: an erased person is unreadable in every backup after this time. */
export const epochLength = 7 * 24 * 60 * 60 * 1000

const pattern = /^epoch-(\d+)\.secret(\.new)?$/

/** The epoch secrets: 32 random bytes each, one file each. */
export interface EpochSecrets {
  readonly file: (epoch: number) => string
  /** The numbers of the epochs whose secrets are here, ascending. */
  numbers(): number[]
  /** The secret, or undefined when it is not here. */
  read(epoch: number): Buffer | undefined
  /** Makes a secret; durable on return. */
  make(epoch: number): void
  /** Destroys the secrets of all epochs before this one, and half-written ones. */
  destroyBefore(epoch: number, onOverwritten?: () => void): void
}

export function epochSecrets(folder: string): EpochSecrets {
  const file = (epoch: number) => join(folder, `epoch-${epoch}.secret`)
  const found = () => (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const [, number, half] = pattern.exec(name) ?? []
    return number === undefined ? [] : [{ name, number: Number(number), half: half !== undefined }]
  })
  return {
    file,
    numbers: () => found().filter(({ half }) => !half).map(({ number }) => number).sort((a, b) => a - b),
    read(epoch) {
      try {
        return readFileSync(file(epoch))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    make(epoch) {
      const secret = randomBytes(32)
      writeSecret(file(epoch), secret)
      secret.fill(0)
    },
    destroyBefore(epoch, onOverwritten) {
      for (const { name, number, half } of found()) if (half || number < epoch) destroyFile(join(folder, name), onOverwritten)
    },
  }
}
