import { Fragment } from 'react'
import { useTexts } from '../../app/language.ts'
import { type KeyName, keys } from '../desk/keys.ts'

/** A text of the help: the name of a shortcut in braces is its key. Other words in braces are what prepared replies are filled in with. */
export function Words({ text, plain }: { text: string; plain?: boolean }) {
  return text.split(/\{(\w+)\}/).map((part, nth) => {
    if (nth % 2 === 0) return <Fragment key={nth}>{part}</Fragment>
    const key = Object.hasOwn(keys, part) ? keys[part as KeyName] : undefined
    return key === undefined ? <Fragment key={nth}>{`{${part}}`}</Fragment> : plain ? <Fragment key={nth}>{key}</Fragment> : <kbd key={nth}>{key}</kbd>
  })
}

/** Every shortcut in words. */
export function KeyList() {
  const t = useTexts()
  return <dl className="help-keys">{Object.entries(keys).map(([name, key]) => <div key={name}><dt>{t.help.list[name as KeyName]}</dt><dd><kbd>{key}</kbd></dd></div>)}</dl>
}
