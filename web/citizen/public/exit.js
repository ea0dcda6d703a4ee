// The way out, on every page and before anything else of the app is there: "Forlad siden" and Escape pressed twice.
// Away at once: what is on the screen goes first, then what this tab remembers, then the page itself; Back does not bring it here again.
(() => {
  /** Milliseconds within which the second press comes. */
  const twice = 800
  let last = -Infinity

  function leave() {
    const way = document.querySelector('a.exit')
    document.documentElement.hidden = true
    document.title = 'DMI'
    try {
      sessionStorage.clear()
    } catch {
      // Nothing was kept.
    }
    location.replace(way ? way.href : 'https://www.dmi.dk/')
  }

  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    if (event.timeStamp - last < twice) leave()
    last = event.timeStamp
  }, true)
  addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('a.exit'))) return
    event.preventDefault()
    leave()
  }, true)
})()
