/** How often each property is tried; `FC_RUNS` sets it for long campaigns. */
export const runs = Number(process.env.FC_RUNS ?? 1000);
