/** Icons in the manner of Lucide (ISC): 24 by 24, one stroke. Always beside words, or named by the control they stand in. */
const paths = {
  chat: 'M21 12a8 8 0 0 1-8 8H4l2.2-2.9A8 8 0 1 1 21 12z',
  hourglass: 'M6 3h12M6 21h12M7 3v3.500a5 5 0 0 0 2 4l3 1.500 3-1.500a5 5 0 0 0 2-4V3M7 21v-3.500a5 5 0 0 1 2-4l3-1.500 3 1.500a5 5 0 0 1 2 4V21',
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  checks: 'M2.500 12.500L7 17l8.500-9.500M11.500 16l1 1L21.500 7.500',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.500 2',
  alert: 'M12 4l9 16H3zM12 10v4M12 17.200v.1',
  clip: 'M20 11.500l-8.200 8.200a5 5 0 0 1-7.100-7.100l8.900-8.900a3.400 3.400 0 0 1 4.800 4.800l-8.800 8.800a1.700 1.700 0 0 1-2.400-2.400l7.700-7.700',
  send: 'M4 12l16-8-5.500 16-3-6.500zM11.500 13.500L20 4',
  x: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  back: 'M15 5l-7 7 7 7',
  down: 'M6 9l6 6 6-6',
  menu: 'M4 6h16M4 12h16M4 18h16',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500a7.500 7.500 0 0 1 15 0',
  people: 'M9 12a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20a6.500 6.500 0 0 1 13 0M16 5.300a3.500 3.500 0 0 1 0 6.400M18 14.200a6.500 6.500 0 0 1 3.500 5.800',
  settings: 'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.500v5M8 14.500v5',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1.500 2.500h3L15 13h5',
  board: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  calendar: 'M4 5.500h16V20H4zM4 10h16M8.500 3v4M15.500 3v4',
  next: 'M9 5l7 7-7 7',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.6.300-1 .8-1 1.700M12 16.700v.1',
  file: 'M14 3H6v18h12V7zM14 3v4h4',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  key: 'M8 11.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM11.200 12.800L20 4M16.500 7.500l3 3M13.500 10.500l2 2',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  out: 'M10 4H5v16h5M15 8l4 4-4 4M19 12H9',
  building: 'M5 21V4h9v17M14 10h5v11M3 21h18M8 8h3M8 12h3M8 16h3',
  note: 'M5 3h14v12l-5 6H5zM14 21v-6h5M8.500 8h7M8.500 12h4',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3.500 6 3.500 9s-.5 6-3.500 9c-3-3-3.500-6-3.500-9s.5-6 3.500-9z',
  offline: 'M4 4l16 16M8.500 15a5 5 0 0 1 7 0M5 11.500a10 10 0 0 1 4-2.400M13 8.600a10 10 0 0 1 6 2.900M12 19h.1',
} as const
export type IconName = keyof typeof paths

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
