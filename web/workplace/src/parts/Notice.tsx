import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'
import './Notice.css'

const icons: Record<string, IconName> = { info: 'help', good: 'check', warn: 'clock', bad: 'alert' }

/** One thing to know, in place. `bad` is read aloud at once. */
export function Notice({ kind = 'info', title, children, action }: { kind?: 'info' | 'good' | 'warn' | 'bad'; title?: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon name={icons[kind] ?? 'help'} />
      <div>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  )
}

/** What will appear here, and how. */
export function Empty({ icon, title, children }: { icon?: IconName; title?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      {icon && <span className="empty-icon"><Icon name={icon} size={26} /></span>}
      {title && <p className="empty-title">{title}</p>}
      {children && <p>{children}</p>}
    </div>
  )
}
