import { usePage } from '../page.ts'
import './QuickExit.css'

/** The way out. What it does, and that Escape pressed twice does the same, is `public/exit.js`: on every page, also those without this app. A dialog carries one of its own, because what lies behind a dialog cannot be pressed. */
export function QuickExit() {
  const { t } = usePage()
  return <a class="exit" href="https://www.dmi.dk/" rel="noreferrer" title={t.exitHint}>{t.exit}</a>
}
