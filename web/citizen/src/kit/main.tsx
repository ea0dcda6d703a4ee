import { render } from 'preact'
import { Kit } from './Kit.tsx'

render(<Kit />, document.getElementById('app')!)
