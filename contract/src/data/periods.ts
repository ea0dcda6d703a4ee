/** How long something may be kept (ISO 8601 durations), in the order a person would choose from. */
const say = (da: string, en: string) => ({ da, en })

export const periods = {
  PT10M: say('10 minutter', '10 minutes'),
  PT1H: say('1 time', '1 hour'),
  PT24H: say('24 timer', '24 hours'),
  P7D: say('7 dage', '7 days'),
  P30D: say('30 dage', '30 days'),
  P90D: say('90 dage', '90 days'),
  P6M: say('6 måneder', '6 months'),
  P1Y: say('1 år', '1 year'),
  P2Y: say('2 år', '2 years'),
  P3Y: say('3 år', '3 years'),
  P5Y: say('5 år', '5 years'),
  P10Y: say('10 år', '10 years'),
} as const
export type Period = keyof typeof periods
export const periodNames = Object.keys(periods) as [Period, ...Period[]]

/** What the privacy policy promises for an anonymous profile (P30): longer only with a recorded legal basis. */
export const promised: Period = 'P2Y'
export const longerThan = (one: Period, other: Period): boolean => periodNames.indexOf(one) > periodNames.indexOf(other)
