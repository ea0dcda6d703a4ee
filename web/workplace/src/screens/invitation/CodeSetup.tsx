import { useEffect, useState } from 'react'
import { useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Door } from '../signIn/Door.tsx'

export interface Secret {
  otpauth: string
  secret: string
  qr: string
  username: string
}

/** The secret for one-time codes (RFC 6238), as a picture and as text, shown once. */
export function CodeSetup({ secret }: { secret: Secret }) {
  const t = useTexts()
  const [kept, setKept] = useState(false)
  const picture = usePicture(secret.qr)
  const grouped = secret.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')
  return (
    <Door title={t.invitation.codeTitle} lead={t.invitation.codeLead}>
      <div className="door-qr">{picture && <img src={picture} alt={t.invitation.qr} />}</div>
      <p>{t.invitation.secret}</p>
      <div className="door-secret"><code>{grouped}</code><CopyButton text={secret.secret} /></div>
      <Notice kind="warn">{t.invitation.once}</Notice>
      <p>{t.invitation.yourName(secret.username)}</p>
      <Choice label={t.invitation.kept} checked={kept} onChange={setKept} />
      <Button look="primary" disabled={!kept} onClick={() => location.assign('/workplace/sign-in?return=/workplace')}>{t.invitation.done}</Button>
    </Door>
  )
}

/** An address for the picture, whether it came as a data URL or as SVG. */
function usePicture(qr: string) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    if (!qr.trimStart().startsWith('<')) return setAddress(qr)
    const url = URL.createObjectURL(new Blob([qr], { type: 'image/svg+xml' }))
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [qr])
  return address
}
