/** The name and its mark. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#17594f" />
      <path d="M8 11.5A3.5 3.5 0 0 1 11.5 8h6A3.5 3.5 0 0 1 21 11.500v3A3.500 3.500 0 0 1 17.500 18H14l-4 3v-3.300A3.500 3.500 0 0 1 8 14.500z" fill="#fff" />
      <path d="M14.500 20.500h4.600a4.900 4.900 0 0 0 4.400-4.900v-2.300a3.400 3.400 0 0 1 1.500 2.800v3a3.400 3.400 0 0 1-2 3.100V25l-3.600-2.500h-2.400a3.400 3.400 0 0 1-2.500-2z" fill="#bfe3d6" />
    </svg>
  )
}
