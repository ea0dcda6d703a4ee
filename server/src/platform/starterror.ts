/** The program cannot go on as it was asked to. The message is one whole sentence for the operator, and never holds a person's data. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
