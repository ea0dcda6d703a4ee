import { render as toHtml } from 'preact-render-to-string'
import { App } from './App.tsx'
import { type PageData, textsOf } from './page.ts'
import { titleOf } from './routes.ts'

/** The first page as HTML, with the member's texts in it: readable before any script has come. */
export function render(data: PageData): { head: string; html: string; lang: string } {
  const title = titleOf(data.path, textsOf(data.language))
  const accent = data.site ? `<link rel="stylesheet" href="/${data.site.slug}/accent.css">` : ''
  return { head: `<title>${title}</title>${accent}`, html: toHtml(<App data={data} />), lang: data.language }
}
