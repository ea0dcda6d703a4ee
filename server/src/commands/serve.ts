import { readConfig } from '../config/index.ts'
import { main } from '../main.ts'
import { type Command, UsageError } from './command.ts'

export const serve: Command = {
  usage: '',
  about: 'Starts SocialSpace and serves until it is asked to stop (Ctrl-C or SIGTERM). Without PUBLIC_URL it is a demo that only this machine can reach.',
  async run({ positionals }) {
    if (positionals.length > 0) throw new UsageError(`serve takes no arguments, but was given ${JSON.stringify(positionals[0])}: settings are environment variables, see --help.`)
    return await main(readConfig())
  },
}
