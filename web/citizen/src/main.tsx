import { hydrate } from 'preact'
import { App } from './App.tsx'
import type { PageData } from './page.ts'

const data = JSON.parse(document.getElementById('page-data')!.textContent!) as PageData
hydrate(<App data={data} />, document.getElementById('app')!)
