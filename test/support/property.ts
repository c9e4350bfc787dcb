import { vi } from 'vitest';

/** How often each property is tried; `FC_RUNS` sets it for long campaigns. */
export const runs = Number(process.env.FC_RUNS ?? 1000);

vi.setConfig({ testTimeout: Math.max(5_000, runs * 30) });
