/** Passwords and parts of passwords that lists of stolen ones begin with; longer than twelve characters by repetition or ornament. */
const common = [
  'password', 'adgangskode', 'kodeord', 'qwerty', 'asdfgh', 'zxcvbn', '123456', '654321', '111111', '000000', 'abcdef', 'letmein', 'velkommen', 'welcome', 'socialspace', 'iloveyou', 'jegelskerdig',
]

/** Whether most of a password is something that a guesser tries first: a common one, the person's own names, or a few characters over and over (NIST SP 800-63B §5.1.1.2). */
export function isCommonPassword(password: string, own: readonly string[]): boolean {
  const plain = password.toLowerCase()
  const guessed = [...common, ...own.map((name) => name.toLowerCase())].filter((word) => word.length >= 4).reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return guessed.length < 5 || new Set(plain).size < 5
}
