import { existsSync } from 'node:fs'
import { type Config, readConfig } from '../config/index.ts'
import { now } from '../platform/clock.ts'
import { StartError } from '../platform/starterror.ts'
import { openVault } from '../platform/vault/index.ts'
import { progress } from '../progress.ts'
import { type Command, type Given, UsageError } from './command.ts'

export const keys: Command = {
  usage: '[rotate [--if-due]]',
  about: 'Says which epoch the keys are in, since when, and how many there are.\n\nWith rotate it begins a new epoch: every living key is wrapped anew, then the old epoch secret is destroyed, and with it whatever was erased and still lies in a backup. It works beside a running SocialSpace, which goes on. With --if-due it does so only when the present epoch is seven days old; serve does the same by itself.\n\nAfter it, back up the key store and the epoch secret anew: what was backed up before opens nothing now.',
  options: { 'if-due': { type: 'boolean' } },
  async run({ values, positionals: [what, ...more] }: Given) {
    if ((what !== undefined && what !== 'rotate') || more.length > 0 || (what === undefined && values['if-due'])) throw new UsageError('Write keys, or keys rotate, or keys rotate --if-due.')
    const config = readConfig()
    if (!existsSync(config.vault.keyStoreFile)) throw new StartError(`There are no keys at ${config.vault.keyStoreFile} yet: the first start makes them.`)
    if (what === 'rotate') await rotate(config, values['if-due'] === true)
    else show(config)
    return 0
  },
}

function show({ vault: files }: Config): void {
  const vault = openVault(files, { rotatesAtOpen: false })
  const { number, since } = vault.epoch()
  const days = Math.floor((now().getTime() - Date.parse(since)) / (24 * 60 * 60 * 1000))
  process.stdout.write(`Epoch ${number}, since ${since} (${days} days).\n${vault.countKeys()} living keys.\n`)
  vault.close()
}

async function rotate({ vault: files, terminal }: Config, ifDue: boolean): Promise<void> {
  const { step, line } = progress({ terminal })
  const onKeys = (done: number, of: number) => { if (terminal) process.stdout.write(`\r\u001b[K… ${done} of ${of} keys`) }
  const vault = openVault(files, { rotatesAtOpen: false, onKeys })
  try {
    const before = vault.epoch()
    const rotated = await step('new epoch', () => (ifDue ? vault.rotateWhenDue() : (vault.rotateEpoch(), true)), (done) => (done ? `: ${vault.countKeys()} keys wrapped anew, the old secret is destroyed` : ' is not due'))
    line(rotated ? `Epoch ${vault.epoch().number}. Back up the key store and the epoch secret now: older copies of them open nothing any more.` : `Epoch ${before.number}, since ${before.since}.`)
  } finally {
    vault.close()
  }
}
