import { useEffect, useRef, useState } from 'preact/hooks'

const near = 120

/** Keeps a box at its end while the person is there, and where they are while they read further up, whatever grows or shrinks. */
export function useEnd(onEnd: () => void, fromTop: boolean) {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(!fromTop)
  const holding = useRef(false)
  const told = useRef(onEnd)
  told.current = onEnd
  const [away, setAway] = useState(false)
  useEffect(() => {
    const { current } = box
    if (!current) return
    let [height, room] = [current.scrollHeight, current.clientHeight]
    const scrolled = () => {
      const { scrollTop, scrollHeight, clientHeight } = current
      // A box that changes its size scrolls by itself: that is not the person.
      if (scrollHeight !== height || clientHeight !== room) return
      atEnd.current = scrollHeight - scrollTop - clientHeight < near
      setAway(!atEnd.current)
      if (atEnd.current) told.current()
    }
    const grown = () => {
      // Earlier messages came in above: what was on the screen stays there.
      if (holding.current) current.scrollTop += current.scrollHeight - height
      holding.current = false
      if (atEnd.current) current.scrollTop = current.scrollHeight
      ;[height, room] = [current.scrollHeight, current.clientHeight]
    }
    grown()
    const observer = new ResizeObserver(grown)
    observer.observe(current)
    observer.observe(current.firstElementChild!)
    current.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      observer.disconnect()
      current.removeEventListener('scroll', scrolled)
    }
  }, [])
  const toEnd = () => {
    atEnd.current = true
    setAway(false)
    if (box.current) box.current.scrollTop = box.current.scrollHeight
    told.current()
  }
  const hold = () => {
    atEnd.current = false
    holding.current = true
  }
  const release = () => { holding.current = false }
  return { box, atEnd, away, toEnd, hold, release }
}
