/** A token bucket (RFC 2697's idea): `rate` per second, at most `burst` saved up. Time in milliseconds of a monotonic clock. */
export class Budget {
  #tokens: number
  #at: number
  readonly #rate: number
  readonly #burst: number

  constructor(rate: number, burst: number, at: number) {
    this.#rate = rate
    this.#burst = burst
    this.#tokens = burst
    this.#at = at
  }

  /** Spends one. Returns 0, or the milliseconds to wait until the account is level again. */
  spend(at: number): number {
    this.#tokens = Math.min(this.#burst, this.#tokens + ((at - this.#at) / 1000) * this.#rate) - 1
    this.#at = at
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#rate) * 1000)
  }
}
