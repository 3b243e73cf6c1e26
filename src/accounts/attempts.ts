/** Guessing passwords is slowed down: ten failures for one name from one address within a quarter of an hour lock it. */
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

const allowed = 10;
const windowSeconds = 15 * 60;

export type Attempts = {
  /** Minutes until the next attempt is allowed; 0 when it is now. */
  minutesLocked(key: string): Promise<number>;
  failed(key: string): Promise<void>;
  succeeded(key: string): Promise<void>;
};

export function attemptLimit(): Attempts {
  const limiter = new RateLimiterMemory({ points: allowed, duration: windowSeconds });
  return {
    async minutesLocked(key) {
      const state = await limiter.get(key);
      return state && state.consumedPoints >= allowed ? Math.max(1, Math.ceil(state.msBeforeNext / 60_000)) : 0;
    },
    async failed(key) {
      await limiter.consume(key).catch((state: RateLimiterRes | Error) => {
        if (state instanceof Error) throw state; // past the limit the library rejects with its state: that is an answer
      });
    },
    async succeeded(key) {
      await limiter.delete(key);
    },
  };
}
