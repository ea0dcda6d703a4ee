/**
 * Work on one thing, one at a time, in the order in which it was asked for; what fails ends its own turn alone.
 * What is read and told in turn can never be told after something newer.
 */
export function inTurn<T>(of: { turn: Promise<void> }, work: () => Promise<T>): Promise<T> {
  const done = of.turn.then(work)
  of.turn = done.then(() => undefined, () => undefined)
  return done
}
