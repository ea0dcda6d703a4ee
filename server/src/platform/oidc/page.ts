/** A refused OAuth request, said in both languages. Nothing of what was sent is repeated. */
export const errorPage = (error: string): string => `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>SocialSpace</title></head>
<body><main><h1>Det kunne ikke lade sig gøre</h1><p>Begynd forfra der, hvor du kom fra.</p><p lang="en">That could not be done. Begin again where you came from.</p>
<p><small>${error.replaceAll(/[^a-z_]/g, '')}</small></p><p><a href="/workplace">SocialSpace</a></p></main></body></html>`
