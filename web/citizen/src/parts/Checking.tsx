/** What is being looked into meanwhile, told to whoever listens; empty while there is nothing. */
export const Checking = ({ children }: { children: string }) => <div role="status">{children && <p class="checking">{children}</p>}</div>
