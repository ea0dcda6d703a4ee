import { useEffect } from 'preact/hooks'
import { usePage } from '../page.ts'
import './QuickExit.css'

const neutral = 'https://www.dmi.dk/'
const twice = 800

/** Away at once: what is on the screen goes first, then what this tab remembers, then the page itself; Back does not bring it here again. */
function leave(): void {
  document.documentElement.hidden = true
  document.title = 'DMI'
  try {
    sessionStorage.clear()
  } catch {
    // Nothing was kept.
  }
  location.replace(neutral)
}

/** Escape pressed twice, anywhere, does the same. */
export function useEscapeTwice(): void {
  useEffect(() => {
    let last = -Infinity
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (event.timeStamp - last < twice) leave()
      last = event.timeStamp
    }
    addEventListener('keydown', key, true)
    return () => removeEventListener('keydown', key, true)
  }, [])
}

/** The button itself; a dialog carries one of its own, because what lies behind a dialog cannot be pressed. */
export function QuickExit() {
  const { t } = usePage()
  return <a class="exit" href={neutral} rel="noreferrer" title={t.exitHint} onClick={(event) => { event.preventDefault(); leave() }}>{t.exit}</a>
}
