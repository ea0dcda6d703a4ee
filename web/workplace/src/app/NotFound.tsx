import { Door } from '../screens/signIn/Door.tsx'
import { useTexts } from './language.ts'
import { Link } from './router.tsx'

export function NotFound() {
  const t = useTexts()
  return <Door title={t.app.notFound} lead={t.app.notFoundText}><Link to="/workplace">{t.app.home}</Link></Door>
}
