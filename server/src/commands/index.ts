import { describeVariables } from '../config/index.ts'
import type { Command } from './command.ts'

export { readArguments } from './command.ts'

/** A command's line in the overview, and where it is. */
interface Entry { readonly summary: string; load(): Promise<Command> }

/** Every command there is, in the order the overview lists them. */
export const commands: Readonly<Record<string, Entry>> = {
  serve: { summary: 'start SocialSpace', load: async () => (await import('./serve.ts')).serve },
  setup: { summary: 'prepare the data folder and the database without serving', load: async () => (await import('./setup.ts')).setup },
  migrate: { summary: 'bring the database up to date', load: async () => (await import('./migrate.ts')).migrateCommand },
  seed: { summary: 'put the demo world into an empty database', load: async () => (await import('./seed.ts')).seed },
  demo: { summary: "the demo's sign-ins, and a current code for one of them", load: async () => (await import('./demo.ts')).demo },
  retention: { summary: 'delete what has run out, or say what would be', load: async () => (await import('./retention.ts')).retention },
  members: { summary: 'hand a leaving member everything, and erase it when asked', load: async () => (await import('./members.ts')).members },
  operations: { summary: 'list every operation of the contract', load: async () => (await import('./operations.ts')).operations },
  datamap: { summary: 'list every column with its class, purpose and end', load: async () => (await import('./datamap.ts')).datamap },
  audit: { summary: 'verify the log of acts', load: async () => (await import('./audit.ts')).audit },
  keys: { summary: 'the epoch of the keys; keys rotate begins a new one', load: async () => (await import('./keys.ts')).keys },
  backup: { summary: 'back up the database and the key store, while SocialSpace runs', load: async () => (await import('./backup.ts')).backup },
  restore: { summary: 'put a backup in place, without bringing back anybody who was erased', load: async () => (await import('./restore.ts')).restoreCommand },
  doctor: { summary: 'look for what is wrong or unwise with this installation', load: async () => (await import('./doctor.ts')).doctor },
  generate: { summary: 'write the generated source files anew (for developers)', load: async () => (await import('./generate.ts')).generate },
}

/** Help for all of it. */
export function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `Usage: socialspace <command> [options]\n\n${lines.join('\n')}\n\nsocialspace <command> --help says more. Settings are environment variables: see socialspace serve --help.`
}

/** Help for one command; the settings stand with `serve`, once. */
export function helpOf(name: string, command: Command): string {
  const options = Object.entries(command.options ?? {}).map(([option, { type }]) => `  --${option}${type === 'string' ? ' …' : ''}`)
  const settings = name === 'serve' ? `Environment variables [default]; relative paths count from the repository:\n${describeVariables()}` : 'Settings are environment variables, the same for every command: see socialspace serve --help.'
  return [`Usage: socialspace ${name}${command.usage ? ` ${command.usage}` : ''}`, command.about, ...(options.length ? [`Options:\n${options.join('\n')}`] : []), settings].join('\n\n')
}
