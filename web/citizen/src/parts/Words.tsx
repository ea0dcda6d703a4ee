const link = /(https?:\/\/[^\s<>"']+[^\s<>"'.,:;!?)\]])/g

/** A text with its line breaks; addresses become links that tell the other site nothing. */
export function Words({ text }: { text: string }) {
  return <p class="words">{text.split(link).map((part, at) => (at % 2 === 1 ? <a key={at} href={part} target="_blank" rel="noopener noreferrer nofollow">{part}</a> : part))}</p>
}
