/**
 * Guessing passwords is slowed down: of one name from one address ten attempts within a quarter of an hour, and from one
 * address a hundred, whatever the names. An attempt counts before the password is looked at, so that many at once count
 * too; one that succeeds is given back.
 */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const windowSeconds = 15 * 60;

/** Whose password is tried, and from where. */
export type Attempt = { readonly name: string; readonly address: string };

export type Attempts = {
  /** Counts an attempt; 0 when it may be made, else the minutes until the next one may. */
  begin(attempt: Attempt): Promise<number>;
  succeeded(attempt: Attempt): Promise<void>;
};

export function attemptLimit(): Attempts {
  const ofAddress = new RateLimiterMemory({ points: 100, duration: windowSeconds, keyPrefix: "address" });
  const ofName = new RateLimiterMemory({ points: 10, duration: windowSeconds, keyPrefix: "name" });
  const nameKey = ({ name, address }: Attempt) => `${name} ${address}`;
  return {
    async begin(attempt) {
      return (await consume(ofAddress, attempt.address)) || (await consume(ofName, nameKey(attempt)));
    },
    async succeeded(attempt) {
      await ofAddress.reward(attempt.address);
      await ofName.delete(nameKey(attempt));
    },
  };
}

/** Past the limit the library rejects with its state: that is an answer. */
async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (state) {
    if (state instanceof RateLimiterRes) return Math.max(1, Math.ceil(state.msBeforeNext / 60_000));
    throw state;
  }
}
