import type { Socket } from './socket.ts'

/** Which sockets of this process follow what. A topic is a short name such as `queue:<member>`; it means nothing here. */
export interface Topics {
  follow(socket: Socket, topic: string): void
  unfollow(socket: Socket, topic: string): void
  /** Sends one serialised frame to every follower. */
  send(topic: string, frame: string): void
  followers(topic: string): Iterable<Socket>
  forget(socket: Socket): void
}

export function createTopics(): Topics {
  const followers = new Map<string, Set<Socket>>()
  const followed = new Map<Socket, Set<string>>()
  const unfollow = (socket: Socket, topic: string) => {
    const those = followers.get(topic)
    those?.delete(socket)
    if (those?.size === 0) followers.delete(topic)
    followed.get(socket)?.delete(topic)
  }
  return {
    follow(socket, topic) {
      if (socket.closed) return
      setOf(followers, topic).add(socket)
      setOf(followed, socket).add(topic)
    },
    unfollow,
    send(topic, frame) {
      for (const socket of followers.get(topic) ?? []) socket.send(frame)
    },
    followers: (topic) => followers.get(topic) ?? [],
    forget(socket) {
      for (const topic of followed.get(socket) ?? []) unfollow(socket, topic)
      followed.delete(socket)
    },
  }
}

function setOf<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  let set = map.get(key)
  if (!set) map.set(key, (set = new Set()))
  return set
}
