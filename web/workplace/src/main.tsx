import './app/trusted.ts'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'

const root = document.getElementById('app')
if (root) createRoot(root).render(<App />)
