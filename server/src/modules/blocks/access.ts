/** Whether a block holds at a moment; its row may be there a little longer. */
export const holds = (block: { until: Date } | undefined, at: Date): boolean => block !== undefined && block.until > at
