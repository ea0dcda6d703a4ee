import * as contract from '@socialspace/contract'
import type { Command } from './command.ts'

export const operations: Command = {
  usage: '',
  about: 'Lists every operation of the contract: method, path, name, who may call it and with which scope.',
  options: { json: { type: 'boolean' } },
  async run({ values }) {
    const all = Object.values(contract.operations)
    if (values.json) {
      const rows = all.map(({ id, method, path, roles, scope, rate, promises, summary }) => ({ id, method, path, roles, scope, rate, promises, summary }))
      process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
      return 0
    }
    const width = (of: (operation: (typeof all)[number]) => string) => Math.max(...all.map((operation) => of(operation).length))
    const [path, id] = [width((operation) => operation.path), width((operation) => operation.id)]
    for (const operation of all) {
      process.stdout.write(`${operation.method.padEnd(6)} ${operation.path.padEnd(path)}  ${operation.id.padEnd(id)}  ${operation.roles.join(', ')} (${operation.scope})\n`)
    }
    return 0
  },
}
