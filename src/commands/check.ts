import type { Report } from '../report.ts';
import { lintFiles } from '../run.ts';
import { writeReports } from './outputs.ts';
import type { Answer, Task } from './task.ts';

/** Checks the files and reports. */
export function check(task: Task): Answer {
  const report = withSkipped(lintFiles(task.input.files, task.settings), task);
  writeReports(report, task, task.io.stdout);
  return { report, incomplete: false, pending: false };
}

/** The report of files that were read, with those counted that were looked at only. */
export function withSkipped(report: Report, { input }: Pick<Task, 'input'>): Report {
  const { files, filesSkipped } = report.summary;
  return { ...report, summary: { ...report.summary, files: files + input.skipped, filesSkipped: filesSkipped + input.skipped } };
}
