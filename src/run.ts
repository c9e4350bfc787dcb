import type { FixOutcome, InputFile, Report } from './report.ts';
import type { Settings } from './settings.ts';

/** Lints files that are already read. Pure. */
export declare function lintFiles(files: readonly InputFile[], settings: Settings): Report;
/** Fixes them, as far as fixes prove themselves; writes nothing. */
export declare function fixFiles(files: readonly InputFile[], settings: Settings, safety: 'safe' | 'unsafe'): FixOutcome;
