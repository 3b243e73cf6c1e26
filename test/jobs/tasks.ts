/** What the threads of the tests are asked to do. */
export function twice(number: number): number {
  return number * 2;
}

export function never(): void {
  for (;;);
}

export function hoard(): number {
  const held: number[][] = [];
  for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => index / 3));
}

export function die(): void {
  process.exit(1);
}

export function err(): void {
  throw new Error("a mistake of ours");
}
