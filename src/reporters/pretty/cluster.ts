import { components } from '../../model/cluster.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { ReportCluster } from '../../report.ts';
import type { Style } from '../../reporter.ts';
import { paint, printable, type Tone } from '../../text/terminal.ts';
import { wrapped } from '../../text/wrap.ts';

const tones: Readonly<Record<Verdict, Tone>> = {
  delivered: 'green',
  broken: 'red',
  unmonitored: 'yellow',
  unsupported: 'dim',
  unknown: 'dim',
};

/** What was recognised of one cluster, and what becomes of each component's metrics. No line break at the end. */
export function clusterText(cluster: ReportCluster, style: Style): string {
  const tint = paint(style.color);
  const versions = Object.entries(cluster.versions).map(([name, version]) => `${name} ${version} (${cluster.versionOrigins[name]})`);
  const rows: readonly (readonly [string, string])[] = [
    ['files', cluster.files.join(', ')],
    ['platform', `${cluster.platform ?? 'unknown'}: ${cluster.detection.reason}`],
    ['evidence', cluster.platformEvidence.join('; ') || 'none'],
    ['versions', versions.join(', ') || 'unknown'],
  ];
  const line = (name: string, text: string): string =>
    `  ${tint.cyan(name.padEnd(width))} ${wrapped(printable(text), style.width, width + 3)}`;
  const verdicts = components.map((component) => {
    const { verdict, reason } = cluster.components[component];
    return `  ${tint.cyan(component.padEnd(width))} ${tint[tones[verdict]](verdict)}${reason ? `: ${wrapped(printable(reason), style.width, width + 3)}` : ''}`;
  });
  return [tint.bold(`cluster ${printable(cluster.id)}`), ...rows.map(([name, text]) => line(name, text)), ...verdicts].join('\n');
}

const width = Math.max(...components.map((component) => component.length));
