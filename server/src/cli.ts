import { UsageError } from './commands/command.ts'
import { commands, helpOf, overview, readArguments } from './commands/index.ts'
import { StartError } from './platform/starterror.ts'

/** `socialspace <command> …`: finds the command, reads its arguments and runs it. Exit codes: 0 done, 1 could not, 2 asked wrongly. */
async function run([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) return say(overview())
  const entry = commands[name]
  if (entry === undefined) throw new UsageError(`There is no command ${JSON.stringify(name)}: see socialspace --help.`)
  const command = await entry.load()
  const given = readArguments(args, command.options)
  if (given.values.help) return say(helpOf(name, command))
  return await command.run(given)
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (error instanceof StartError || error instanceof UsageError) process.stderr.write(`${error.message}\n`)
  else process.stderr.write(`SocialSpace stopped because of an error in itself.\n${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
process.exit()
