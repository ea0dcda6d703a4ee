import { codeOf, readSignIns, welcome } from '../../seed/sign-ins.ts'
import { readConfig } from '../config/index.ts'
import { now } from '../platform/clock.ts'
import { StartError } from '../platform/starterror.ts'
import { type Command, UsageError } from './command.ts'

export const demo: Command = {
  usage: '[code NAME]',
  about: "Prints the demo's addresses and sign-ins; with `code NAME` the six digits that NAME's authenticator would show now.",
  async run({ positionals: [what, name] }) {
    const config = readConfig()
    const signIns = await readSignIns(config.dataDir)
    if (!signIns) throw new StartError(`There is no demo in ${config.dataDir}: npm start makes one when PUBLIC_URL is not set.`)
    if (what === undefined) {
      for (const line of welcome(config.publicUrl, signIns)) console.log(line)
      return 0
    }
    if (what !== 'code' || !name) throw new UsageError('Write demo, or demo code NAME.')
    const person = signIns.staff.find(({ username }) => username === name.toLowerCase())
    if (!person) throw new StartError(`Nobody in the demo is called ${name}; there are ${signIns.staff.map(({ username }) => username).join(', ')}.`)
    const { code, seconds } = codeOf(person, now())
    console.log(process.stdout.isTTY ? `${code}  (for another ${seconds} s)` : code)
    return 0
  },
}
