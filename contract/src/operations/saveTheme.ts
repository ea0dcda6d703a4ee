import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveTheme = operation({
  id: 'saveTheme',
  method: 'PUT',
  path: '/api/members/{member}/themes/{theme}',
  summary: 'Add or change a theme, its main theme and its place in the shared taxonomy',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P12'],
  params: z.strictObject({ member: s.id, theme: s.id }),
  body: z.strictObject({ name: s.both(60), definition: s.both(400), colour: s.colour, active: z.boolean(), parent: z._default(s.theme.shape.parent, null), shared: z._default(s.theme.shape.shared, null) }),
  output: s.theme,
})
