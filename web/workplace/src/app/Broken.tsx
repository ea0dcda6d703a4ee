import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../parts/Button.tsx'
import { Door } from '../screens/signIn/Door.tsx'
import { currentLanguage, textsOf } from './language.ts'

/** A fault in a screen is told in words, and the way on is one press. Nothing of it is sent anywhere. */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override render() {
    if (!this.state.broken) return this.props.children
    const t = textsOf(currentLanguage())
    return <Door title={t.app.failed} lead={t.app.broken}><Button look="primary" onClick={() => location.reload()}>{t.app.retry}</Button></Door>
  }
}
