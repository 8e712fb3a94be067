/** A day so many days from today in London, as 'YYYY-MM-DD'. */
export function dayFromNow(days: number): string {
  const moved = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(moved)
}
