import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'
import './Button.css'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'plain' | 'primary' | 'ghost' | 'danger'
  icon?: IconName
  small?: boolean
  /** Work is under way: the button stays where it is, says so, and does nothing more. */
  busy?: string | false
  /** Only the icon is seen; the words name it. */
  bare?: boolean
  children: ReactNode
}

export function Button({ look = 'plain', icon, small, busy, bare, children, className = '', type = 'button', onClick, ...rest }: Props) {
  const words = busy || children
  return (
    <button
      {...rest}
      type={type}
      className={`button ${look} ${small ? 'small' : ''} ${bare ? 'bare' : ''} ${className}`}
      aria-disabled={busy ? true : rest['aria-disabled']}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      title={bare && typeof children === 'string' ? children : rest.title}
    >
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {bare ? <span className="quiet">{words}</span> : <span>{words}</span>}
    </button>
  )
}
