import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'
import './MenuButton.css'

export interface Item {
  id: string
  label: string
  detail?: string | undefined
  icon?: IconName
  current?: boolean
  act: () => void
}
export interface Section {
  id: string
  title?: string | undefined
  items: Item[]
}

/** A button with a menu under it; arrows, letters, Escape and screen readers by React Aria. */
export function MenuButton({ label, children, sections, className = '' }: { label: string; children: ReactNode; sections: Section[]; className?: string }) {
  const all = new Map(sections.flatMap(({ items }) => items).map((item) => [item.id, item]))
  return (
    <MenuTrigger>
      <Button className={`menu-button ${className}`} aria-label={label}>{children}</Button>
      <Popover className="menu-popover" placement="bottom start">
        <Menu className="menu" aria-label={label} onAction={(id) => all.get(String(id))?.act()}>
          {sections.map(({ id, title, items }) => (
            <MenuSection key={id} className="menu-section" {...(title ? {} : { 'aria-label': label })}>
              {title && <Header className="menu-title">{title}</Header>}
              {items.map((item) => (
                <MenuItem key={item.id} id={item.id} textValue={item.label} className="menu-item">
                  {item.icon ? <Icon name={item.icon} /> : <span className="menu-gap" />}
                  <span className="menu-words"><span>{item.label}</span>{item.detail && <small>{item.detail}</small>}</span>
                  {item.current && <Icon name="check" size={16} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
