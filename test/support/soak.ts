/** How long a property or fuzz suite runs: a sample in `npm test`, its full count in `npm run soak`. */
export function runs(sample: number, full: number): number {
  return process.env.RASOAT_SOAK === "1" ? full : sample;
}
