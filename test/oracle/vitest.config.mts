import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.mts';

export default defineConfig({
  test: { ...base.test, include: ['test/oracle/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
});
