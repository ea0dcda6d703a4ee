import '../styles/tokens.css'
import '../styles/base.css'
import '../screens/desk/ListPane.css'
import '../screens/desk/Talk.css'
import '../screens/staff/Staff.css'
import '../screens/requests/Request.css'
import { createRoot } from 'react-dom/client'
import { Kit } from './Kit.tsx'

const root = document.getElementById('app')
if (root) createRoot(root).render(<Kit />)
