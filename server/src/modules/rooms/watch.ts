import { colleagues } from '@socialspace/contract/rooms'
import type { Socket } from '../../platform/live/index.ts'
import type { RoomsDeps } from './index.ts'

const gathered = 100

/** Staff hear that something in a member's groups or rooms changed, and fetch again: at most every 100 ms. */
export function createWatch({ bus, topics, memberIds, log }: Pick<RoomsDeps, 'bus' | 'topics' | 'memberIds' | 'log'>) {
  const heard = new Map<string, () => void>()
  const timers = new Map<string, NodeJS.Timeout>()
  const listen = (member: string) => {
    if (heard.has(member)) return
    heard.set(member, bus.subscribe(`rooms:${member}`, () => {
      if (timers.has(member)) return
      timers.set(member, setTimeout(() => {
        timers.delete(member)
        topics.send(`rooms:${member}`, JSON.stringify({ t: 'rooms', member }))
      }, gathered))
    }))
  }
  return {
    opened(socket: Socket): void {
      if (socket.app !== 'workplace') return
      void memberIds().then((members) => {
        for (const member of members) {
          const roles = socket.principal.roles(member)
          if (!colleagues.some((role) => roles.has(role))) continue
          listen(member)
          topics.follow(socket, `rooms:${member}`)
        }
      }).catch((error: unknown) => log.warn({ err: error }, 'what changes in rooms cannot be told'))
    },
    stop(): void {
      for (const end of heard.values()) end()
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
