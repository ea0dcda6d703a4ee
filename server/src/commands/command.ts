import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** One command of the command line: `npx socialspace <name> …`. */
export interface Command {
  /** What comes after the name, e.g. `code NAME`. */
  readonly usage: string
  /** Longer help; paragraphs separated by an empty line. */
  readonly about: string
  readonly options?: ParseArgsOptionsConfig
  /** Does it. @returns the exit code. @throws StartError or UsageError with one sentence. */
  run(given: Given): Promise<number>
}

/** What the person wrote after the command's name. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

/** The command line itself was wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Reads the arguments of a command. @throws UsageError */
export function readArguments(args: string[], options: ParseArgsOptionsConfig = {}): Given {
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true }) as Given
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'))
  }
}
