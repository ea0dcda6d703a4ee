import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Undo } from '../undo.ts'

export const undoKnown = ({ undo }: { undo: Undo }): Handler<typeof operations.undoKnown> => ({ member, account }) => undo(member, account, 'known-undone')
