/** Every shortcut by its name: what the sheet lists, and what the help calls it. A test sees to it that the screens listen to these and to no others. */
export const keys = { next: 'j', previous: 'k', open: 'Enter', take: 't', focus: '/', reply: '/', escape: 'Esc', list: 'l', find: 'f', about: 'a', sleep: 's', handOver: 'g', invite: 'i', name: 'n', close: 'e', available: 'r', bold: 'Ctrl+B', italic: 'Ctrl+I', help: '?', pages: 'F1' } as const
export type KeyName = keyof typeof keys
