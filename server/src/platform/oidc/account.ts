/** Whom a token speaks for. A citizen belongs to one member. */
export interface Account {
  readonly kind: 'citizen' | 'staff'
  readonly id: string
  readonly member: string | null
}

/** The OAuth subject: `staff:<id>` or `citizen:<member>:<id>`. */
export const accountIdOf = ({ kind, id, member }: Account): string => (kind === 'staff' ? `staff:${id}` : `citizen:${member}:${id}`)

export function accountOf(subject: string | undefined): Account | undefined {
  const [kind, ...ids] = subject?.split(':') ?? []
  if (kind === 'staff' && ids.length === 1) return { kind, id: ids[0]!, member: null }
  if (kind === 'citizen' && ids.length === 2) return { kind, id: ids[1]!, member: ids[0]! }
  return undefined
}
